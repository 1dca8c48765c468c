"""One incident with all that is known of it, as its page shows it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trucebook.ledger import Entry, Found, Ledger
from trucebook.ledger.find import found_of
from trucebook.reconcile.dialogue import Exchange
from trucebook.reconcile.finding import FoundIncident, KnownByEntry, incident_of, incidents_called
from trucebook.reconcile.merged import Merged
from trucebook.reconcile.values import Value, Voice
from trucebook.records import Claim, Record, Report
from trucebook.web.context import Stretch, in_context
from trucebook.web.incident_csv import FIELDS
from trucebook.wording.field_words import in_words
from trucebook.wording.incident_items import Item, items
from trucebook.wording.incident_joined import Joined, joined

_MOST_BESIDE = 20
"""Incidents that it is a part of, or that are its parts, that are shown."""


@dataclass(frozen=True, slots=True)
class VoiceShown:
    """One record that tells a value.

    Attributes:
        voice: who tells it.
        context: its words in their context; empty where it has none.
    """

    voice: Voice
    context: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class ValueShown:
    """A value, with all who tell it.

    Attributes:
        words: the value in words.
        basis: where it was inferred, from what.
        origins: how many independent origins tell it.
        voices: who tells it.
    """

    words: str
    basis: str
    origins: int
    voices: tuple[VoiceShown, ...]


@dataclass(frozen=True, slots=True)
class FieldShown:
    """Every value of one field, that which the most origins tell first."""

    name: str
    values: tuple[ValueShown, ...]


@dataclass(frozen=True, slots=True)
class SaidShown:
    """A claim about it, or an answer to one.

    Attributes:
        claim: the claim.
        tellings: the reports that have it.
        context: its words in the first of these.
        kind: what it is to the claim that it answers; empty for one that answers none.
        why: by what it is known to answer.
        answers: what answers it.
    """

    claim: Claim
    tellings: tuple[Voice, ...]
    context: tuple[Stretch, ...]
    kind: str = ""
    why: str = ""
    answers: tuple["SaidShown", ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentShown:
    """An incident, as its page shows it.

    Attributes:
        item: the incident as lists show it.
        rests_on: why its records are one, and what persons said of them.
        fields: every value that is told of it.
        said: what is claimed about it, and what answers that.
        members: its records as told.
        part_of: the incidents that it is a part of.
        parts: the incidents that are parts of it.
    """

    item: Item
    rests_on: Joined
    fields: tuple[FieldShown, ...]
    said: tuple[SaidShown, ...]
    members: tuple[Found[Record | Report], ...]
    part_of: tuple[Item, ...]
    parts: tuple[Item, ...]

    @property
    def found(self) -> FoundIncident:
        """The incident."""
        return self.item.found


def incident_shown(ledger: Ledger, id_: str, known: KnownByEntry | None = None) -> IncidentShown:
    """The incident that the record `id_` tells of; `known` as for `find_incidents`.

    Raises:
        UsageError: where there is none, or it has not been reconciled yet.
    """
    found = incident_of(ledger, id_, known)
    (item,) = items([found])
    texts = {handle: report.text for handle, report in found.reports.items()}
    return IncidentShown(
        item,
        joined(ledger, found),
        tuple(_fields(found.merged, texts)),
        tuple(_said(exchange, texts) for exchange in found.merged.dialogue),
        tuple(_member(entry, found) for entry in map(found.entries.__getitem__, found.merged.members)),
        _beside(ledger, found.part_of, known),
        _beside(ledger, found.parts, known),
    )


def _member(entry: Entry, found: FoundIncident) -> Found[Record | Report]:
    return found_of(entry, found.reports[entry.report])


def _beside(ledger: Ledger, ids: Sequence[str], known: KnownByEntry | None) -> tuple[Item, ...]:
    return tuple(items(incidents_called(ledger, ids[:_MOST_BESIDE], known))) if ids else ()


def _fields(merged: Merged, texts: Mapping[str, str]) -> Iterator[FieldShown]:
    for name in FIELDS:
        values: Sequence[Value[Any]] = getattr(merged, name)
        if name == "background" and not any(value.value for value in values):
            continue
        words = _background_words if name == "background" else in_words
        yield FieldShown(name, tuple(_value(value, words, texts) for value in values))


def _background_words(value: object) -> str:
    return "background" if value else "news"


def _value(value: Value[Any], words: Callable[[object], str], texts: Mapping[str, str]) -> ValueShown:
    voices = tuple(VoiceShown(voice, _context(voice, texts)) for voice in value.voices)
    return ValueShown(words(value.value), getattr(value.value, "basis", None) or "", value.origins, voices)


def _context(voice: Voice, texts: Mapping[str, str]) -> tuple[Stretch, ...]:
    return in_context(texts[voice.telling.report], [voice.words]) if voice.words else ()


def _said(exchange: Exchange, texts: Mapping[str, str]) -> SaidShown:
    answers = tuple(
        SaidShown(
            answer.claim,
            answer.tellings,
            _claimed(answer.claim, answer.tellings, texts),
            answer.kind.value.replace("_", " "),
            answer.why,
        )
        for answer in exchange.answers
    )
    return SaidShown(
        exchange.claim, exchange.tellings, _claimed(exchange.claim, exchange.tellings, texts), answers=answers
    )


def _claimed(claim: Claim, tellings: Sequence[Voice], texts: Mapping[str, str]) -> tuple[Stretch, ...]:
    """The words of a claim where its first telling has them, which are those that it holds."""
    text = texts.get(tellings[0].telling.report) if tellings else None
    words = claim.content or claim.evidence[0]
    if text is None or text[words.start : words.end] != words.text:
        return ()
    return in_context(text, [words])

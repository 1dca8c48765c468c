"""Records in the making: each with the marks that it was made of, and how its values were come by."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Generic, TypeVar

from trucebook.reading.explanation import Trace
from trucebook.reading.marks import Role
from trucebook.reading.parties.nameless import without_nameless, without_told_again
from trucebook.reading.resolved import Resolved, Tail
from trucebook.records import Claim, Commitment, Incident, Party, Record, Span, When

MOST_PASSAGES = 5
"""Sentences kept as evidence of one record, those of its surest mentions: two in 100 records have more."""

_BELONGS = re.compile(r"['\u2019]s (?:[a-z][\w-]* ){1,6}")
"""What stands between somebody and whoever is told by them: "'s national security adviser "."""

RecordT = TypeVar("RecordT", bound=Record)
NumberedT = TypeVar("NumberedT", Incident, Claim, Commitment)


@dataclass(frozen=True, slots=True)
class Draft(Generic[RecordT]):
    """A record, the marks of its heads, and its traces.

    Attributes:
        record: the record.
        heads: indices of the triggers or cues that it was made of.
        traces: how its values were come by.
    """

    record: RecordT
    heads: tuple[int, ...]
    traces: tuple[Trace, ...] = ()


def numbered(drafts: Iterable[Draft[NumberedT]], letter: str) -> tuple[Draft[NumberedT], ...]:
    """The drafts with the ids `letter` and 1, 2, ... in their records and traces."""
    return tuple(_called(draft, f"{letter}{number}") for number, draft in enumerate(drafts, start=1))


def _called(draft: Draft[NumberedT], id_: str) -> Draft[NumberedT]:
    traces = tuple(replace(trace, record=id_) for trace in draft.traces)
    return replace(draft, record=replace(draft.record, id=id_), traces=traces)


def gathered(resolved: Resolved, heads: Iterable[int], role: Role) -> tuple[Tail, ...]:
    """The marks that play `role` in any of `heads`, each once at its best, likeliest first."""
    best: dict[int, float] = {}
    for head in heads:
        for tail in resolved.role(head, role):
            best[tail.mark] = max(best.get(tail.mark, 0.0), tail.score)
    return tuple(Tail(mark, score) for mark, score in sorted(best.items(), key=lambda b: (-b[1], b[0])))


def parties_of(
    resolved: Resolved, record: str, name: str, tails: Iterable[Tail]
) -> tuple[tuple[Party, ...], tuple[Trace, ...]]:
    """The parties that linked marks name, each once, in the order of the text, and how they were come by.

    Args:
        resolved: the report.
        record: id of the record, for the traces.
        name: the field, for the traces.
        tails: the linked marks.
    """
    found: dict[str, Party] = {}
    traces: list[Trace] = []
    for tail in _without_possessors(resolved, sorted(tails, key=lambda t: t.mark)):
        for party in resolved.parties.get(tail.mark, ()):
            if party.name.casefold() not in found:
                found[party.name.casefold()] = party
                words = resolved.marks.marks[tail.mark].words.text
                step = party.basis or f"\u201c{words}\u201d names it"
                traces.append(Trace(record, name, party.name, (tail.mark,), tail.score, step))
    named = {party.name for party in without_told_again(without_nameless(found.values()))}
    kept = tuple(party for party in found.values() if party.name in named)
    return kept, tuple(trace for trace in traces if trace.value in named)


def without_their_bodies(
    parties: Sequence[Party], traces: Sequence[Trace]
) -> tuple[tuple[Party, ...], tuple[Trace, ...]]:
    """The parties, and their traces, without a body beside who speaks for it: an army and its spokesman."""
    bodies = {party.affiliation for party in parties if party.affiliation != party.name}
    return (
        tuple(party for party in parties if party.name not in bodies),
        tuple(trace for trace in traces if trace.value not in bodies),
    )


def _without_possessors(resolved: Resolved, tails: Sequence[Tail]) -> list[Tail]:
    """The marks without whom another is only told by: Lowe of "Mr Lowe's adviser Ada Marsh"."""
    marks = [resolved.marks.marks[tail.mark].words for tail in tails]
    owners = {
        tail.mark
        for tail, (a, b) in zip(tails, pairwise(marks), strict=False)
        if _BELONGS.fullmatch(resolved.text[a.end : b.start])
    }
    return [tail for tail in tails if tail.mark not in owners]


def time_trace(
    record: str, name: str, when: When, marks: tuple[int, ...] = (), score: float | None = None
) -> Trace:
    """How a time was come by: its words, and what they were counted from, or from what it was inferred."""
    value = f"{when.earliest or '...'} to {when.latest or '...'}"
    told = f"the days of \u201c{when.words.text}\u201d" if when.words else "inferred"
    return Trace(record, name, value, marks, score, f"{told}: {when.basis}" if when.basis else told)


def passages_of(resolved: Resolved, marks: Iterable[int]) -> tuple[Span, ...]:
    """The sentences that hold the surest of these marks, a few, each once, in the order of the text."""
    surest = sorted(marks, key=lambda mark: (-resolved.marks.marks[mark].score, mark))
    passages = dict.fromkeys(resolved.passage_of(mark) for mark in surest)
    return tuple(sorted(list(passages)[:MOST_PASSAGES]))

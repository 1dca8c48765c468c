"""Everything that was ever said of a record, as events in the order of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from trucebook.ledger import History, Judgement, Statement
from trucebook.wording.judged import value_words
from trucebook.wording.listing_csv import csv_line

if TYPE_CHECKING:
    from trucebook.wording.cells import Cell

COLUMNS = (
    *("record", "field", "position", "value", "words", "start", "end", "confidence"),
    *("by", "version", "at", "judgement", "live"),
)
"""Of a history as comma-separated values, one statement a row."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a reader read, or a person judged, at one time.

    Attributes:
        at: when, ISO 8601 in UTC.
        statements: the values that were stated.
        judgement: what the person did; None for a reader.
    """

    at: str
    statements: tuple[Statement, ...]
    judgement: Judgement | None


def events(history: History) -> tuple[Event, ...]:
    """The events of a history, the newest first."""
    judged = {one.id: one for one in history.judgements}
    stated = groupby(history.statements, key=lambda one: (one.at, one.judgement or "", one.method))
    found = [Event(at, tuple(some), judged.get(judgement)) for (at, judgement, _), some in stated]
    with_values = {event.judgement.id for event in found if event.judgement}
    found += [Event(one.at, (), one) for one in history.judgements if one.id not in with_values]
    return tuple(sorted(found, key=lambda event: event.at, reverse=True))


def history_csv(history: History) -> Iterator[str]:
    """A history as comma-separated values, its header first."""
    yield csv_line(COLUMNS)
    for one in history.statements:
        words = one.words
        cells: list[Cell] = [
            *(one.record, one.field, one.position, None if one.value is None else value_words(one.value)),
            *((" ".join(words.text.split()), words.start, words.end) if words else (None, None, None)),
            *(one.confidence, one.method.name, one.method.version, one.at, one.judgement),
            "true" if one.live else "false",
        ]
        yield csv_line(cells)

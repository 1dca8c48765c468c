"""A report's text with what was read from it marked: lines, cut where marks begin and end.

Offsets are code points into the stored text, as everywhere. A text without marks comes out as it went in, and
so does one with marks: the pieces of a line, one after the other, are the line.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from trucebook.intake.passages import NEWS_KINDS, passages
from trucebook.ledger import STANDS, Entry, RecordKind
from trucebook.records import Span


class Role(IntEnum):
    """What words are to a record; of several, the highest is shown."""

    EVIDENCE = 1
    """A passage that it was read from."""
    VALUE = 2
    """The words of one of its values."""
    TRIGGER = 3
    """The words that name it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a report that a record was read from.

    Attributes:
        start: offset of the first character.
        end: offset after the last.
        record: the record's id.
        kind: what sort of record.
        role: what the words are to it.
    """

    start: int
    end: int
    record: str
    kind: RecordKind
    role: Role


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line under the same marks.

    Attributes:
        text: the characters.
        marks: those that lie on all of it, the most telling first.
        beside: it stands on the page beside the news: furniture, captions, credits.
    """

    text: str
    marks: tuple[Mark, ...]
    beside: bool

    def records(self) -> tuple[str, ...]:
        """Ids of the records that it was read for, each once."""
        return tuple(dict.fromkeys(mark.record for mark in self.marks))

    def kinds(self) -> tuple[str, ...]:
        """Kinds of them, each once."""
        return tuple(dict.fromkeys(mark.kind.value for mark in self.marks))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report that is not blank.

    Attributes:
        start: offset of its first character.
        pieces: what it is made of.
        apart: a blank line stands before it.
    """

    start: int
    pieces: tuple[Piece, ...]
    apart: bool


def marked(text: str, marks: Sequence[Mark]) -> tuple[Line, ...]:
    """The lines of `text` under `marks`."""
    beside = [passage.words for passage in passages(text) if passage.kind not in NEWS_KINDS]
    cuts = sorted(
        {0, len(text)}
        | {offset for mark in marks for offset in (mark.start, mark.end)}
        | {offset for words in beside for offset in (words.start, words.end)}
    )
    sweep = _Sweep(marks, beside)
    lines: list[Line] = []
    at = 0
    number = 0
    blank = True
    for line in text.split("\n"):
        end = at + len(line)
        pieces = []
        while at < end:
            while cuts[number] <= at:
                number += 1
            stop = min(end, cuts[number])
            pieces.append(sweep.piece(text, at, stop))
            at = stop
        if line.strip():
            lines.append(Line(end - len(line), tuple(pieces), blank))
        blank = not line.strip()
        at = end + 1
    return tuple(lines)


class _Sweep:
    """Goes through a text once, and knows what lies on each stretch."""

    def __init__(self, marks: Iterable[Mark], beside: Iterable[Span]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._beside = sorted(beside)
        self._next = self._next_beside = 0
        self._open: list[Mark] = []

    def piece(self, text: str, start: int, end: int) -> Piece:
        """The piece from `start` to `end`, within which nothing begins or ends."""
        while self._next < len(self._marks) and self._marks[self._next].start <= start:
            self._open.append(self._marks[self._next])
            self._next += 1
        self._open = [mark for mark in self._open if mark.end > start]
        while self._next_beside < len(self._beside) and self._beside[self._next_beside].end <= start:
            self._next_beside += 1
        beside = self._next_beside < len(self._beside) and self._beside[self._next_beside].start <= start
        ordered = sorted(self._open, key=lambda mark: (-mark.role, mark.end - mark.start, mark.record))
        return Piece(text[start:end], tuple(ordered), beside)


def marks_of(entries: Iterable[Entry]) -> list[Mark]:
    """The marks of all records that stand."""
    return [
        mark
        for entry in entries
        if entry.standing in STANDS and entry.kind is not RecordKind.REPORT
        for mark in _marks(entry)
    ]


def _marks(entry: Entry) -> Iterator[Mark]:
    evidence = set(getattr(entry.record, "evidence", ()))
    for span in dict.fromkeys(spans_in(entry.record)):
        role = Role.TRIGGER if span == entry.trigger else Role.EVIDENCE if span in evidence else Role.VALUE
        yield Mark(span.start, span.end, entry.id, entry.kind, role)
    if entry.trigger is not None:
        yield Mark(entry.trigger.start, entry.trigger.end, entry.id, entry.kind, Role.TRIGGER)


def spans_in(value: object) -> Iterator[Span]:
    """Every span in a record, or in a part of one."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans_in(getattr(value, field.name))

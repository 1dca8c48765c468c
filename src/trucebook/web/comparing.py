"""Two incidents as told, side by side: their passages, with the words of values that differ marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucebook.ledger import Found, Ledger
from trucebook.ledger.find import found_of
from trucebook.reconcile.finding import pairs_between
from trucebook.reconcile.pairs import Pair
from trucebook.records import Incident, Record, Report, Span
from trucebook.web.context import AROUND
from trucebook.web.lookup import record_of
from trucebook.wording.comparing import Compared, compared, values_of

_CLOSE = 2 * AROUND
"""Passages that are not farther apart are shown with what stands between them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a passage.

    Attributes:
        text: the words.
        mark: "" for words of no value, "same" of a value that both tell, "differs" of one that one tells.
        field: of which value they are the words.
    """

    text: str
    mark: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two incidents.

    Attributes:
        found: the incident, with its report.
        passages: what it was read from, in pieces.
    """

    found: Found[Record | Report]
    passages: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Two incidents as told that may be one.

    Attributes:
        pair: how probably they are one, and why.
        a: the first; where one may be a part of the other, the part.
        b: the second.
        fields: their values, field by field.
    """

    pair: Pair
    a: Side
    b: Side
    fields: tuple[Compared, ...]


def sides(ledger: Ledger, a: str, b: str) -> Sides:
    """The incidents `a` and `b`, side by side.

    Raises:
        HTTPException: 404, where one is not there.
        UsageError: where they are no two incidents, or were not reconciled yet.
    """
    one, other = (record_of(ledger, id_) for id_ in (a, b))
    (pair,) = pairs_between(ledger, [one.entry.id, other.entry.id])
    if pair.a == other.entry.id:
        one, other = other, one
    first, second = one.entry.record, other.entry.record
    assert isinstance(first, Incident)  # noqa: S101 - pairs are of incidents
    assert isinstance(second, Incident)  # noqa: S101 - likewise
    return Sides(
        pair,
        Side(found_of(one.entry, one.report), _passages(first, second, one.report.text)),
        Side(found_of(other.entry, other.report), _passages(second, first, other.report.text)),
        compared(first, second),
    )


def _passages(own: Incident, other: Incident, text: str) -> tuple[tuple[Piece, ...], ...]:
    told = values_of(other)
    marks = [
        (span, name, "same" if words in {value for value, _ in told[name]} else "differs")
        for name, values in values_of(own).items()
        for words, span in values
        if span
    ]
    return tuple(tuple(_pieces(text, start, end, marks)) for start, end in _stretches(own.evidence))


def _stretches(evidence: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The passages, in the order of the text; those that are close as one."""
    start, end = -1, -1
    for span in sorted(evidence):
        if start >= 0 and span.start - end <= _CLOSE:
            end = max(end, span.end)
            continue
        if start >= 0:
            yield start, end
        start, end = span.start, span.end
    if start >= 0:
        yield start, end


def _pieces(text: str, start: int, end: int, marks: Sequence[tuple[Span, str, str]]) -> Iterator[Piece]:
    """The words from `start` to `end`; where values overlap, the first is marked."""
    at = start
    for span, name, mark in sorted(marks, key=lambda one: (one[0].start, -one[0].end)):
        if span.start < at or span.end > end:
            continue
        if span.start > at:
            yield Piece(text[at : span.start])
        yield Piece(text[span.start : span.end], mark, name)
        at = span.end
    if at < end:
        yield Piece(text[at:end])

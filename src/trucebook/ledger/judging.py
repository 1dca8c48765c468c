"""Which judgements are in force, and on which record each of them is."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from trucebook.ledger.book import Book, JudgementRow
from trucebook.ledger.values import Verb

RULINGS = frozenset({Verb.SAME, Verb.DIFFERENT, Verb.PART_OF, Verb.UNSURE})
"""Judgements on two incidents at once."""

BINDING = frozenset({Verb.CORRECT, Verb.CONFIRM, Verb.REJECT, Verb.NOTE, Verb.OVERRIDE}) | RULINGS
"""Judgements on a record that must find it again after a re-reading."""


class Bound(NamedTuple):
    """Where a judgement is bound.

    Attributes:
        local: the record.
        reading: number of the reading that it was made on, or attached on.
    """

    local: str
    reading: int | None


def in_force(rows: Sequence[JudgementRow]) -> frozenset[int]:
    """Numbers of the judgements that are not undone. An undo can be undone, and then does nothing."""
    undone: set[int] = set()
    for row in sorted(rows, key=lambda r: -r.number):
        if row.verb is Verb.UNDO and row.target is not None and row.number not in undone:
            undone.add(row.target)
    return frozenset(row.number for row in rows if row.number not in undone)


def bindings(rows: Sequence[JudgementRow], force: Collection[int]) -> Mapping[int, Bound]:
    """Where each judgement is bound: to the record that it was made on, unless it was attached to another."""
    found = {row.number: Bound(row.local, row.reading) for row in rows}
    for row in rows:
        if row.verb is Verb.ATTACH and row.target is not None and row.number in force:
            found[row.target] = Bound(row.local, row.reading)
    return found


def queued(book: Book) -> tuple[JudgementRow, ...]:
    """Judgements in force on records that the last reading does not make, and that nobody added by hand."""
    force = in_force(book.judgements)
    bound = bindings(book.judgements, force)
    by_hand = {row.local for row in book.judgements if row.verb is Verb.ADD and row.number in force}
    return tuple(
        row
        for row in book.judgements
        if row.verb in BINDING
        and row.number in force
        and (local := bound[row.number].local) not in by_hand
        and book.current not in book.made_in.get(local, ())
    )

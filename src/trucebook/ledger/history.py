"""Everything that was ever said of a record."""

from collections.abc import Mapping

import msgspec

from trucebook.ledger.book import Book, JudgementRow, StatementRow
from trucebook.ledger.fields import NAMING, field_of, words_of
from trucebook.ledger.judgements import OVERRIDDEN, judgements_of
from trucebook.ledger.judging import bindings, in_force
from trucebook.ledger.values import History, Method, Statement
from trucebook.ledger.views import view_of


def history_of(book: Book, local: str, field: str | None = None) -> History:
    """The statements and judgements on a record, or on one field of it, oldest first.

    A judgement that is attached to the record belongs to it, and so do judgements that undo one of its own.

    Raises:
        UsageError: where records of its kind have no such field.
    """
    bound = bindings(book.judgements, in_force(book.judgements))
    on_it = {number for number, place in bound.items() if place.local == local}
    by_number = {row.number: row for row in book.judgements}
    told = tuple(
        judgement
        for row, judgement in zip(book.judgements, judgements_of(book), strict=True)
        if (row.number in on_it or row.target in on_it)
        and (field is None or _field(row, by_number) in {None, field})
    )
    live = {row.number for row in view_of(book, local).rows}
    rows = [
        row
        for row in book.statements
        if (row.judgement in on_it if row.judgement else row.local == local)
        and (field is None or row.value.field == field)
    ]
    if field is not None and not rows and field not in OVERRIDDEN:
        field_of(book.kinds[local], field)
    return History(tuple(_statement(book, local, row, live=row.number in live) for row in rows), told)


def _field(judgement: JudgementRow, by_number: Mapping[int, JudgementRow]) -> str | None:
    """The field that a judgement is about, which for one that undoes or attaches another is that one's."""
    while judgement.target is not None and judgement.target < judgement.number:
        judgement = by_number[judgement.target]
    return judgement.field


def _statement(book: Book, local: str, row: StatementRow, *, live: bool) -> Statement:
    method, at = _stated(book, row)
    value = row.value
    return Statement(
        record=book.record_id(local),
        field=value.field,
        position=value.position,
        value=None if value.json is None else msgspec.json.decode(value.json),
        words=words_of(value, book.text),
        confidence=_confidence(book, row),
        method=method,
        at=at,
        judgement=None if row.judgement is None else book.judgement_id(row.judgement),
        live=live,
        number=row.number,
    )


def _stated(book: Book, row: StatementRow) -> tuple[Method, str]:
    """By whom and when."""
    if row.reading is not None:
        reading = next(r for r in book.readings if r.number == row.reading)
        return reading.method, reading.at
    judgement = next(j for j in book.judgements if j.number == row.judgement)
    return Method(judgement.who), judgement.at


def _confidence(book: Book, row: StatementRow) -> float | None:
    """The reader's confidence in the record, which the statement that names it has; a person's is 1."""
    if row.reading is None:
        return 1.0
    naming = NAMING.get(book.kinds[row.local])
    rows = book.by_reading[(row.local, row.reading)]
    return next((r.confidence for r in rows if r.value.field == naming), None)

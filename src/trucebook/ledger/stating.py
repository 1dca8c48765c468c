"""Putting statements down: one row for every value of every field of every record."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from trucebook.ledger.cutting import Value
from trucebook.ledger.drafts import Draft
from trucebook.ledger.fields import NAMING
from trucebook.ledger.rows import Row, insert
from trucebook.ledger.schema import statements


def state(
    connection: Connection, rows: Sequence[Row], *, reading: int | None = None, judgement: int | None = None
) -> None:
    """Put down statements that are made by one reading, or readings of one number, or by one judgement.

    Who states them is written into the SQL, and not bound for each row: that takes a quarter less time.

    Args:
        connection: where to.
        rows: of them, without the columns that are given here.
        reading: the number of the reading.
        judgement: or that of the judgement.
    """
    insert(connection, statements, rows, given=(("reading", reading), ("judgement", judgement)))


def draft_rows(key: int, draft: Draft, number: int) -> list[Row]:
    """The statements of a record; that which names it has the trigger as its words, and its confidence."""
    naming = NAMING[draft.kind]
    confidence = getattr(draft.record, "confidence", None)
    local = draft.record.id
    return [
        (key, local, i, v.field, 0, v.json, *draft.trigger, confidence)
        if v.field == naming
        else (key, local, i, *v, None)
        for i, v in enumerate(draft.values, start=number)
    ]


def statement_rows(
    key: int, local: str, values: Iterable[Value], number: int, *, confidence: float | None = None
) -> list[Row]:
    """The statements that the record `local` has `values`, numbered from `number`."""
    return [(key, local, i, *v, confidence) for i, v in enumerate(values, start=number)]

"""Putting statements down: one row for every value of every field of every record."""

from collections.abc import Iterable

from sqlalchemy import Connection

from trucebook.ledger.cutting import Value
from trucebook.ledger.drafts import Draft
from trucebook.ledger.fields import NAMING
from trucebook.ledger.rows import Row, insert
from trucebook.ledger.schema import statements


def state(
    connection: Connection, rows: Iterable[Row], *, reading: int | None = None, judgement: int | None = None
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


def draft_rows(key: int, draft: Draft, number: int, empty: float | None = None) -> list[Row]:
    """The statements of a record; that which names it has the trigger as its words, and its confidence.

    Args:
        key: of the report.
        draft: the record.
        number: of the first of its statements.
        empty: what columns have that have nothing (`rows.nothing`).
    """
    local = draft.record.id
    naming = NAMING[draft.kind]
    confidence = getattr(draft.record, "confidence", None)
    said = empty if confidence is None else confidence
    rows = statement_rows((key, local), draft.values, number, empty=empty)
    for i, value in enumerate(draft.values):
        if value.field == naming:
            rows[i] = (key, local, number + i, naming, 0, value.json, *draft.trigger, said)
            break
    return rows


def statement_rows(
    of: tuple[int, str],
    values: Iterable[Value],
    number: int,
    *,
    confidence: float | None = None,
    empty: float | None = None,
) -> list[Row]:
    """The statements that a record has `values`.

    Args:
        of: the key of its report, and its local id.
        values: of its fields.
        number: of the first statement.
        confidence: of all of them.
        empty: what columns have that have nothing (`rows.nothing`).
    """
    key, local = of
    said = empty if confidence is None else confidence
    return [
        (key, local, i, field, position, empty if json is None else json, empty, empty, said)
        if start is None
        else (key, local, i, field, position, empty if json is None else json, start, end, said)
        for i, (field, position, json, start, end) in enumerate(values, start=number)
    ]

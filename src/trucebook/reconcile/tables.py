"""Small ways with tables: many keys at once, in amounts that every database takes."""

from collections.abc import Collection, Iterator
from typing import TypeVar

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Table, delete, select

from trucebook.ledger.names import record_id
from trucebook.ledger.schema import entries, reports

AT_ONCE = 500
"""Values in one condition: SQLite takes 32,766, and plans slowly long before."""

T = TypeVar("T")


def of_kind(kind: str, rows: FromClause = entries) -> ColumnElement[bool]:
    """That an entry is of `kind`, where its report or its key is known, too.

    What is added to the column keeps SQLite from looking at all entries of the kind instead: without
    statistics it takes that to be less than the entries of many reports.
    """
    return (rows.c.kind + "") == kind


def some(values: Collection[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """`values` in order, `size` at a time."""
    listed = list(values)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def strike(connection: Connection, table: Table, column: Column[int], keys: Collection[int]) -> None:
    """Take the rows out of `table` whose `column` is one of `keys`."""
    for part in some(keys):
        connection.execute(delete(table).where(column.in_(part)))


def ids_of(connection: Connection, keys: Collection[int]) -> dict[int, str]:
    """Ids to quote of entries, by their keys."""
    found: dict[int, str] = {}
    for part in some(sorted(keys)):
        query = (
            select(entries.c.key, reports.c.handle, entries.c.local)
            .join(reports, reports.c.key == entries.c.report)
            .where(entries.c.key.in_(part))
        )
        found |= {row.key: record_id(row.handle, row.local) for row in connection.execute(query)}
    return found

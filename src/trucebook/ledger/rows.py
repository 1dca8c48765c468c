"""Putting rows into tables, and finding single ones, quickly.

SQLAlchemy draws the tables and keeps the transaction; but a report has a hundred rows in a dozen statements,
and having each compiled, bound and wrapped took a third of the time of adding it. So what is done for every
report goes straight to the driver, with statements that differ between engines by their placeholder alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from trucebook.ledger.schema import metadata

Row = tuple[Any, ...]


def insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Put `rows` into `table`, each with all of its columns in their order."""
    if rows:
        run(connection, _insert(table.name), rows)


def insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Likewise, and leave out what is there already."""
    if rows:
        run(connection, _insert(table.name) + " ON CONFLICT DO NOTHING", rows)


def insert_keyed(connection: Connection, table: Table, row: Row) -> int:
    """Put a row into `table`, whose first column the database numbers: the number."""
    statement = _insert(table.name, skip=1)
    if connection.dialect.name != "sqlite":
        return int(ask(connection, f"{statement} RETURNING {table.columns.keys()[0]}", row)[0][0])
    with _cursor(connection, statement) as cursor:  # to which RETURNING costs more than the rest of it
        cursor.execute(statement, row)
        return int(cursor.lastrowid)


def run(connection: Connection, statement: str, rows: Sequence[Row]) -> None:
    """Carry out `statement` for each of `rows`; its placeholders are question marks."""
    marked = _marked(statement, connection.dialect.name)
    with _cursor(connection, statement) as cursor:
        if len(rows) == 1:
            cursor.execute(marked, rows[0])
        else:
            cursor.executemany(marked, rows)


def ask(connection: Connection, query: str, values: Row) -> list[Row]:
    """The rows that `query` finds; its placeholders are question marks."""
    with _cursor(connection, query) as cursor:
        cursor.execute(_marked(query, connection.dialect.name), values)
        return [tuple(row) for row in cursor.fetchall()]


@contextmanager
def _cursor(connection: Connection, statement: str) -> Iterator[Any]:
    """A cursor of the driver; what it raises is raised as SQLAlchemy does."""
    cursor = connection.connection.cursor()
    base = connection.dialect.loaded_dbapi.Error
    try:
        yield cursor
    except base as error:
        raise DBAPIError.instance(statement, None, error, base, dialect=connection.dialect) from error
    finally:
        cursor.close()


@cache
def _insert(table: str, *, skip: int = 0) -> str:
    names = [f'"{column.name}"' for column in metadata.tables[table].columns][skip:]
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608 - names of our own tables


@cache
def _marked(statement: str, dialect: str) -> str:
    return statement if dialect == "sqlite" else statement.replace("?", "%s")

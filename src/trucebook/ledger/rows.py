"""Putting rows into tables, and finding single ones, quickly.

SQLAlchemy draws the tables and keeps the transaction; but a report has a hundred rows in a dozen statements,
and having each compiled, bound and wrapped took a third of the time of adding it. So what is done for every
report goes straight to the driver, with statements that differ between engines by their placeholder alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from trucebook.ledger.schema import metadata

Row = tuple[Any, ...]


TOGETHER = 60
"""Rows in one statement: with more of them it is no quicker."""


Given = tuple[tuple[str, int | None], ...]
"""Columns that have one value in all rows, with it."""


def insert(
    connection: Connection, table: Table, rows: Sequence[Row], otherwise: str = "", given: Given = ()
) -> None:
    """Put `rows` into `table`, each with all of its columns in their order.

    Many go down in one statement, which takes two thirds of the time.

    Args:
        connection: where to.
        table: which one.
        rows: what is put there.
        otherwise: a clause ON CONFLICT.
        given: columns that `rows` leave out.
    """
    whole = len(rows) - len(rows) % TOGETHER
    if whole:
        flat = [tuple(chain.from_iterable(rows[i : i + TOGETHER])) for i in range(0, whole, TOGETHER)]
        run(connection, _insertion(table.name, TOGETHER, given) + otherwise, flat)
    if rows[whole:]:
        run(connection, _insertion(table.name, 1, given) + otherwise, rows[whole:])


def insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Likewise, and leave out what is there already."""
    insert(connection, table, rows, " ON CONFLICT DO NOTHING")


def new_keys(connection: Connection, table: Table, count: int) -> Sequence[int]:
    """So many keys for new rows of `table`, whose first column the database numbers."""
    name = table.columns.keys()[0]
    if connection.dialect.name == "sqlite":
        last = ask(connection, f"SELECT coalesce(max({name}), 0) FROM {table.name}", ())[0][0]  # noqa: S608 - names of our own tables
        return range(last + 1, last + 1 + count)
    query = f"SELECT nextval(pg_get_serial_sequence('{table.name}', '{name}')) FROM generate_series(1, ?)"  # noqa: S608 - likewise
    return [int(row[0]) for row in ask(connection, query, (count,))]


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


def ask_each(connection: Connection, query: str, rows: Sequence[Row]) -> list[Row | None]:
    """For each of `rows` the first row that `query` finds; for SQLite, to which asking often costs little."""
    with _cursor(connection, query) as cursor:
        return [cursor.execute(query, row).fetchone() for row in rows]


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


@lru_cache(maxsize=256)
def _insertion(table: str, rows: int, given: Given) -> str:
    columns = [column.name for column in metadata.tables[table].columns]
    names = ", ".join(f'"{name}"' for name in columns)
    same = {name: "NULL" if value is None else str(value) for name, value in given}
    marks = f"({', '.join(same.get(name, '?') for name in columns)})"
    return f"INSERT INTO {table} ({names}) VALUES {', '.join([marks] * rows)}"  # noqa: S608 - names of our own tables


@cache
def _marked(statement: str, dialect: str) -> str:
    return statement if dialect == "sqlite" else statement.replace("?", "%s")

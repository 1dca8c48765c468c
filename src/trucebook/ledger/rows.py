"""Putting rows into tables, and finding single ones, quickly.

SQLAlchemy draws the tables and keeps the transaction; but a report has a hundred rows in a dozen statements,
and having each compiled, bound and wrapped took a third of the time of adding it. So what is done for every
report goes straight to the driver, with statements that differ between engines by their placeholder alone.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from itertools import chain, islice
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from trucebook.ledger.schema import metadata

Row = tuple[Any, ...]


TOGETHER = 60
"""Rows in one statement: with more of them it is no quicker."""


Given = tuple[tuple[str, int | None], ...]
"""Columns that have one value in all rows, with it."""


def insert(
    connection: Connection, table: Table, rows: Iterable[Row], otherwise: str = "", given: Given = ()
) -> None:
    """Put `rows` into `table`, each with all of its columns in their order.

    Many go down in one statement, which takes two thirds of the time. They are taken as they are put down:
    rows that are made then are still in the processor's cache, and are let go of at once.

    Args:
        connection: where to.
        table: which one.
        rows: what is put there.
        otherwise: a clause ON CONFLICT.
        given: columns that `rows` leave out.
    """
    coming = iter(rows)
    lot = list(islice(coming, TOGETHER))
    if len(lot) == TOGETHER:
        rest: list[Row] = []
        run(connection, _insertion(table.name, TOGETHER, given) + otherwise, _lots(lot, coming, rest))
        lot = rest
    if lot:
        run(connection, _insertion(table.name, 1, given) + otherwise, lot)


def _lots(lot: list[Row], coming: Iterator[Row], rest: list[Row]) -> Iterator[Row]:
    """The values of as many rows as a statement takes, beginning with a `lot`; what is left is the `rest`."""
    while len(lot) == TOGETHER:
        yield tuple(chain.from_iterable(lot))
        lot = list(islice(coming, TOGETHER))
    rest += lot


def nothing(connection: Connection) -> float | None:
    """What to put into rows by the hundred thousand where a column is empty.

    It is None. But before it binds that, Python's driver of SQLite looks for somebody who makes of it what
    SQLite knows, which takes half as long as binding a whole row. SQLite takes NaN for NULL, and no value of
    ours is NaN.
    """
    return math.nan if connection.dialect.name == "sqlite" else None


def plain(connection: Connection, row: Row) -> Row:
    """`row` as the driver takes it quickest: for SQLite likewise, and with numbers for what is so or not."""
    if connection.dialect.name != "sqlite":
        return row
    return tuple([_PLAIN.get(value, value) for value in row])


_PLAIN: Final[Mapping[Any, float]] = MappingProxyType({None: math.nan, True: 1, False: 0})


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


def run(connection: Connection, statement: str, rows: Iterable[Row]) -> None:
    """Carry out `statement` for each of `rows`; its placeholders are question marks."""
    marked = _marked(statement, connection.dialect.name)
    with _cursor(connection, statement) as cursor:
        if isinstance(rows, Sequence) and len(rows) == 1:
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

"""The schema of a ledger: made, recognised, and brought forward from every earlier version.

=======  ==============================================================================================
version  what it brought
=======  ==============================================================================================
1        the book: evidence, texts, reports, arrivals, readings, records, judgements, statements
2        the index: entries, facets, search. Lists no longer look through the book
3        judgements on two incidents, and overrides; the merging: sketches, bands, kin, origins, traits,
         blocks, pairs, merged, parts, ruled
4        keys of entries in the order of lists, names by number, parties and kinds counted: an index that
         is quick at a hundred thousand reports
5        on SQLite names among the words of search, and not in facets: half of the pages that adding writes
6        words written down in larger lots, doubts in the order of adding: a fifth of the time of adding
7        on SQLite entries in the order of adding, and not in that of their keys, and words merged less often:
         up to a quarter of the time of adding to a hundred thousand reports
=======  ==============================================================================================

A step changes the book, is written once and then left alone; it may use of `schema` only what no later
version changed. The index and the merging hold nothing of their own: those of an earlier version are thrown
away and made anew. Tests open a ledger of every earlier version.
"""

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select, update

from trucebook.errors import LedgerError
from trucebook.ledger.adding import TOOL
from trucebook.ledger.ddl import make_guards, make_search
from trucebook.ledger.index import rebuild
from trucebook.ledger.rows import insert
from trucebook.ledger.schema import INDEX, MERGING, VERSION, Word, meta, metadata


def version_of(connection: Connection, where: str) -> int:
    """The schema of the ledger; 0 where there is nothing yet.

    Raises:
        LedgerError: where the database is somebody else's, or its schema is newer than this program.
    """
    names = inspect(connection).get_table_names()
    if meta.name not in names:
        if names:
            raise LedgerError(
                f"{where} is a database, but no ledger: it has {', '.join(sorted(names)[:5])}; name another"
            )
        return 0
    value = connection.execute(select(meta.c.value).where(meta.c.name == "schema")).scalar()
    if value is None or not value.isdigit():
        raise LedgerError(f"{where} does not say which schema it has: it is no ledger, or it is damaged")
    if int(value) > VERSION:
        raise LedgerError(
            f"{where} was written by a newer trucebook (schema {value}; this one knows {VERSION}): "
            "install that version, or a newer one; nothing was changed"
        )
    return int(value)


def make(connection: Connection) -> None:
    """Make an empty ledger."""
    metadata.create_all(connection)
    make_search(connection)
    make_guards(connection)
    insert(connection, meta, [("schema", str(VERSION)), ("made_by", TOOL)])


def take_down(connection: Connection) -> None:
    """Take all of a ledger away, of the present schema."""
    connection.exec_driver_sql("DROP TABLE search")
    metadata.drop_all(connection)


def bring_forward(connection: Connection, version: int) -> None:
    """Take the steps from `version` to the present one."""
    for step in _STEPS[version - 1 :]:
        step(connection)
    for table in (*_INDEXES, *(table.name for table in (*MERGING, *INDEX))):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    metadata.create_all(connection, tables=[*INDEX, *MERGING])
    make_search(connection)
    rebuild(connection)
    connection.execute(update(meta).where(meta.c.name == "schema").values(value=str(VERSION)))


def _nothing(_: Connection) -> None:
    """The book stays as it is."""


def _across_reports(connection: Connection) -> None:
    for column in ("other", "said"):
        connection.exec_driver_sql(f"ALTER TABLE judgements ADD COLUMN {column} {_word(connection)}")


def _word(connection: Connection) -> str:
    """The type of a column of words."""
    return str(Word.compile(connection.dialect))


_INDEXES = ("search",)
"""Tables of the index, of any version, that `schema` does not draw."""

_STEPS: tuple[Callable[[Connection], None], ...] = (
    _nothing,
    _across_reports,
    _nothing,
    _nothing,
    _nothing,
    _nothing,
)

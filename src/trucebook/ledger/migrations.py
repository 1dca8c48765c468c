"""The schema of a ledger: made, recognised, and brought forward from every earlier version.

=======  ==============================================================================================
version  what it brought
=======  ==============================================================================================
1        the book: evidence, texts, reports, arrivals, readings, records, judgements, statements
2        the index: entries, facets, search. Lists no longer look through the book
3        judgements on two incidents, and overrides; the merging: sketches, bands, kin, origins, traits,
         blocks, pairs, merged, parts, ruled
=======  ==============================================================================================

A step from one version to the next is written once and then left alone; it may use of `schema` only what
no later version changed. Tests open a ledger of every earlier version.
"""

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select, update

from trucebook.errors import LedgerError
from trucebook.ledger.adding import TOOL
from trucebook.ledger.ddl import make_guards, make_search
from trucebook.ledger.index import refresh
from trucebook.ledger.rows import insert
from trucebook.ledger.schema import INDEX, MERGING, VERSION, Word, entries, meta, metadata, reports


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


def bring_forward(connection: Connection, version: int) -> None:
    """Take the steps from `version` to the present one."""
    for step in _STEPS[version - 1 :]:
        step(connection)
    if version < _INDEXED:
        for key in connection.execute(select(reports.c.key).order_by(reports.c.key)).scalars().all():
            refresh(connection, key)
    connection.execute(update(meta).where(meta.c.name == "schema").values(value=str(VERSION)))


def _index(connection: Connection) -> None:
    metadata.create_all(connection, tables=INDEX)
    make_search(connection)


def _merging(connection: Connection) -> None:
    for column in ("other", "said"):
        connection.exec_driver_sql(f"ALTER TABLE judgements ADD COLUMN {column} {_word(connection)}")
    connection.exec_driver_sql("DROP INDEX entries_of_report")
    next(index for index in entries.indexes if index.name == "entries_of_report").create(connection)
    metadata.create_all(connection, tables=MERGING)


def _word(connection: Connection) -> str:
    """The type of a column of words."""
    return str(Word.compile(connection.dialect))


_INDEXED = 2
"""The first version with an index; earlier ones have theirs made once all steps are taken."""

_STEPS: tuple[Callable[[Connection], None], ...] = (_index, _merging)

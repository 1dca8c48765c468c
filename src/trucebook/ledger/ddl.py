"""What SQLAlchemy does not draw: the search table, and the triggers that keep the book unchanged."""

from collections.abc import Iterator

from sqlalchemy import Connection

from trucebook.ledger.schema import BOOK

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""How SQLite cuts and stems words: in the way of English, without accents."""

_REFUSAL = "the book is only ever added to"

_LOT_BYTES = 8 << 20
"""Words that FTS5 gathers in memory before it writes them down, in bytes.

With its own megabyte a lot holds a few hundred reports, and the many small lists have to be merged again and
again, which took two thirds of the time of adding words.
"""

_LISTS = 8
"""So many lists of one size FTS5 merges into one.

With its own 4, adding takes a tenth longer in a ledger of a hundred thousand reports, whose words have been
merged more often. With 16, one transaction in sixteen has to merge them all at once, and a search has to look
into twice as many lists.
"""

_SQLITE_SEARCH = (
    f"CREATE VIRTUAL TABLE search USING fts5(words, names, content='', columnsize=0, tokenize='{TOKENIZER}')",
    f"INSERT INTO search (search, rank) VALUES ('hashsize', {_LOT_BYTES})",  # noqa: S608 - a number of ours
    f"INSERT INTO search (search, rank) VALUES ('automerge', {_LISTS})",  # noqa: S608 - likewise
)

_POSTGRESQL_SEARCH = (
    "CREATE TABLE search (entry BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX search_by_words ON search USING gin (words)",
)

_POSTGRESQL_REFUSE = f"""
CREATE OR REPLACE FUNCTION trucebook_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION '{_REFUSAL}'; END$$"""


def make_search(connection: Connection) -> None:
    """Make the table in which words are searched."""
    sqlite = connection.dialect.name == "sqlite"
    for statement in _SQLITE_SEARCH if sqlite else _POSTGRESQL_SEARCH:
        connection.exec_driver_sql(statement)


def make_guards(connection: Connection) -> None:
    """Make the triggers that refuse to change or delete a row of the book."""
    sqlite = connection.dialect.name == "sqlite"
    for statement in _sqlite_guards() if sqlite else _postgresql_guards():
        connection.exec_driver_sql(statement)


def _sqlite_guards() -> Iterator[str]:
    for table in BOOK:
        for event in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {table.name}_no_{event.lower()} BEFORE {event} ON {table.name} "
                f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            )


def _postgresql_guards() -> Iterator[str]:
    yield _POSTGRESQL_REFUSE
    for table in BOOK:
        yield (
            f"CREATE TRIGGER {table.name}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.name} "
            "FOR EACH STATEMENT EXECUTE FUNCTION trucebook_refuse()"
        )

from collections.abc import Callable

import pytest
from sqlalchemy import Connection
from tests.ledger.samples import WHO, added, reading

from trucebook.ledger import Ledger
from trucebook.ledger.schema import BOOK

Spoil = Callable[[Connection], object]


def unguarded(connection: Connection, table: str, statement: str) -> None:
    """Change what the guards refuse to change, and put them back."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
        triggers = connection.exec_driver_sql(query, (table,)).all()
        for name, _ in triggers:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(statement)
        for _, made in triggers:
            connection.exec_driver_sql(made)
    else:
        connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@pytest.mark.parametrize(
    ("table", "statement", "where", "message"),
    [
        ("texts", "UPDATE texts SET text = replace(text, 'Orvane', 'Ervane')", "text ", "not the text"),
        ("statements", "UPDATE statements SET \"end\" = 9999 WHERE field = 'actors'", "-i1 actors", "9999"),
        ("statements", "UPDATE statements SET value = '\"storm\"' WHERE field = 'type'", "-i1", "'storm'"),
        ("statements", "UPDATE statements SET value = '\"i8\"' WHERE field = 'about'", "-c1", "'i8'"),
        ("statements", "UPDATE statements SET field = 'colour' WHERE field = 'type'", "-i1", "'colour'"),
        ("statements", "DELETE FROM statements WHERE field = 'evidence'", "-i1", "evidence"),
        ("reports", "UPDATE reports SET url = 'https://example.org/x'", "", "not that of its URL"),
        ("entries", "UPDATE entries SET digest = '' WHERE local = 'i1'", "-i1", "--rebuild"),
        ("entries", "DELETE FROM entries WHERE local = 'i1'", "-i1", "--rebuild"),
        ("tallies", "UPDATE tallies SET number = 7 WHERE kind = 'claim'", "the index", "--rebuild"),
    ],
)
def test_what_is_wrong_is_found(ledger: Ledger, table: str, statement: str, where: str, message: str) -> None:
    handle = added(ledger, reading())
    ledger.confirm(f"{handle}-i1", who=WHO)
    with ledger.engine.begin() as connection:
        unguarded(connection, table, statement)

    problems = list(ledger.check())

    assert any(where in p.where and message in p.message for p in problems), problems


def test_changed_bytes_are_found(ledger: Ledger) -> None:
    added(ledger, reading())
    change = {
        "sqlite": "UPDATE evidence SET data = X'00'",
        "postgresql": "UPDATE evidence SET data = decode('00', 'hex')",
    }
    with ledger.engine.begin() as connection:
        unguarded(connection, "evidence", change[ledger.engine.dialect.name])

    (problem,) = ledger.check()

    assert "bytes are not those that came in" in problem.message


def test_missing_guards_are_found(ledger: Ledger) -> None:
    sqlite = ledger.engine.dialect.name == "sqlite"
    with ledger.engine.begin() as connection:
        guard = "texts_no_update" if sqlite else "texts_kept ON texts"
        connection.exec_driver_sql(f"DROP TRIGGER {guard}")

    assert [problem.where for problem in ledger.check()] == ["texts"]


def test_rebuilding_mends_the_index(ledger: Ledger) -> None:
    added(ledger, reading(1))
    added(ledger, reading(2))
    with ledger.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM entries")

    ledger.rebuild()

    assert list(ledger.check()) == []


@pytest.mark.parametrize("table", [table.name for table in BOOK])
@pytest.mark.parametrize("verb", ["UPDATE", "DELETE"])
def test_the_book_refuses_to_be_changed(ledger: Ledger, table: str, verb: str) -> None:
    handle = added(ledger, reading())
    ledger.confirm(f"{handle}-i1", who=WHO)
    before = list(ledger.dump())
    column = next(t for t in BOOK if t.name == table).columns.keys()[0]
    change = f"{verb} {table} SET {column} = {column}" if verb == "UPDATE" else f"{verb} FROM {table}"

    with pytest.raises(Exception, match="only ever added to"), ledger.engine.begin() as connection:
        connection.exec_driver_sql(change)

    assert list(ledger.dump()) == before

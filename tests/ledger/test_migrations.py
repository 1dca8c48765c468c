"""A ledger of every earlier schema opens, whole, and with the present schema.

`versions/` holds one of each, as SQL that is never changed, and what it must dump as. When the schema
changes, put a ledger of the one before it beside them.
"""

import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection
from tests.ledger.fixtures import ENGINES, NewUrl
from tests.ledger.samples import added, reading

from trucebook.ledger import Ledger, Standing
from trucebook.ledger.schema import VERSION

VERSIONS = Path(__file__).parent / "versions"
EARLIER = range(1, VERSION)


def old_ledger(version: int, engine: str, url: str) -> None:
    """Make the ledger of an earlier version at `url`."""
    script = (VERSIONS / f"{version}.{engine}.sql").read_text()
    if engine == "sqlite":
        connection = sqlite3.connect(url)
        connection.executescript(script)
        connection.close()
        return
    with psycopg.connect(url) as server:
        server.execute(script.encode())


def drawn(connection: Connection) -> list[object]:
    """All that makes the schema of a database, in words that two of one schema have alike."""
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
        return [(kind, name, " ".join((text or "").replace("\t", " ").split())) for kind, name, text in rows]
    queries = (
        """SELECT table_name, column_name, data_type, collation_name, is_nullable, column_default
        FROM information_schema.columns WHERE table_schema = current_schema()""",
        """SELECT indexname, replace(indexdef, schemaname, '') FROM pg_indexes
        WHERE schemaname = current_schema()""",
        """SELECT tgrelid::regclass::text, tgname, tgtype FROM pg_trigger
        WHERE NOT tgisinternal AND pg_table_is_visible(tgrelid)""",
        """SELECT conrelid::regclass::text, contype, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace""",
    )
    return [sorted(map(str, connection.exec_driver_sql(query).all())) for query in queries]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("version", EARLIER)
def test_a_ledger_of_every_earlier_version_opens_whole(version: int, engine: str, new_url: NewUrl) -> None:
    url = new_url(engine)
    old_ledger(version, engine, url)

    with Ledger.open(url) as ledger:
        assert "".join(ledger.dump()) == (VERSIONS / f"{version}.jsonl").read_text()
        assert list(ledger.check()) == []
        first, second = ledger.report_ids()
        assert ledger.versions(first) == (first, second)
        assert ledger.entry(f"{first}-i2").standing is Standing.RETIRED
        assert ledger.entry(f"{first}-i4").standing is Standing.BY_HAND
        handle = added(ledger, reading(7))
        assert list(ledger.report_ids()) == [first, second, handle]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("version", EARLIER)
def test_it_then_has_the_schema_of_a_new_one(version: int, engine: str, new_url: NewUrl) -> None:
    old, new = new_url(engine), new_url(engine)
    old_ledger(version, engine, old)

    with (
        Ledger.open(old) as ledger,
        Ledger.open(new) as fresh,
        ledger.connect() as one,
        fresh.connect() as other,
    ):
        assert drawn(one) == drawn(other)


@pytest.mark.parametrize("version", EARLIER)
def test_one_that_is_interrupted_is_as_it_was(
    version: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_ledger(version, "sqlite", str(path))

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("trucebook.ledger.migrations.update", fail)
        with pytest.raises(KeyboardInterrupt):
            Ledger.open(path)

    with Ledger.open(path) as ledger:
        assert list(ledger.check()) == []

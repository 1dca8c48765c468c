import os
import resource
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from tests.ledger.samples import OLD, added, reading
from tests.ledger.servers import Server

from trucebook.errors import LedgerError, UsageError
from trucebook.ledger import Ledger

_PASS = stat.S_IXGRP | stat.S_IXOTH


def test_a_ledger_is_made_and_opened_again(url: str) -> None:
    with Ledger.open(url) as ledger:
        handle = added(ledger, reading())

    with Ledger.open(url, create=False) as ledger:
        assert list(ledger.report_ids()) == [handle]


@pytest.mark.parametrize("how", [str, Path, lambda path: f"sqlite:///{path}"])
def test_a_file_can_be_named_in_three_ways(path: Path, how: Callable[[Path], str | Path]) -> None:
    with Ledger.open(how(path)) as ledger:
        added(ledger, reading())

    with Ledger.open(path, create=False) as ledger:
        assert ledger.where == str(path)


def test_one_that_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(LedgerError, match=r"there is no ledger .*truce\.book"):
        Ledger.open(path, create=False)

    assert not path.exists()


def test_an_empty_file_is_no_ledger_until_it_is_made_one(path: Path) -> None:
    path.touch()

    with pytest.raises(LedgerError, match="is empty, and no ledger yet"):
        Ledger.open(path, create=False)

    Ledger.open(path).close()
    Ledger.open(path, create=False).close()


@pytest.mark.parametrize(
    ("where", "error", "message"),
    [
        ("mysql://root@localhost/x", UsageError, "SQLite or PostgreSQL, not in mysql"),
        ("sqlite://", UsageError, "is a file: name it"),
        ("postgresql://localhost:port/book", UsageError, "is no URL"),
        ("/nowhere/at/all/truce.book", LedgerError, "there is no folder /nowhere/at/all"),
        ("/tmp", LedgerError, "is a folder"),  # noqa: S108 - only named
    ],
)
def test_an_address_that_is_none_is_told(where: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Ledger.open(where)


def test_what_is_no_ledger_is_left_alone(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 1000)

    with pytest.raises(LedgerError, match="is no ledger, or its first bytes are damaged"):
        Ledger.open(path)

    assert path.read_bytes() == b"Dear diary, " * 1000


def test_another_programs_database_is_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(LedgerError, match="but no ledger: it has recipes"):
        Ledger.open(path)

    assert path.read_bytes() == before


def test_a_newer_schema_is_left_alone(ledger: Ledger) -> None:
    added(ledger, reading())
    with ledger.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = '99' WHERE name = 'schema'")
    url = ledger.engine.url.render_as_string(hide_password=False)

    with pytest.raises(LedgerError, match=r"newer trucebook \(schema 99"):
        Ledger.open(url)


def test_damage_is_told(path: Path) -> None:
    with Ledger.open(path) as ledger:
        for number in range(20):
            added(ledger, reading(number))
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))

    with pytest.raises(LedgerError, match="damaged: keep a copy"), Ledger.open(path) as ledger:
        added(ledger, reading(21))


@contextmanager
def full_disk(engine: Engine) -> Iterator[None]:
    """Let no page be added to the file, which SQLite tells as it does a full disk."""

    def bound(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    engine.dispose()
    event.listen(engine, "connect", bound)
    yield
    event.remove(engine, "connect", bound)
    engine.dispose()


def add_until_it_fails(ledger: Ledger, handles: list[str]) -> None:
    """Add reports, and put the handle of each that is acknowledged to `handles`."""
    for number in range(3, 1000):
        handles.append(added(ledger, reading(number)))  # noqa: PERF401 - one of them fails


def test_on_a_full_disk_nothing_is_lost(path: Path) -> None:
    with Ledger.open(path) as ledger:
        handles = [added(ledger, reading(number)) for number in range(3)]

        with full_disk(ledger.engine), pytest.raises(LedgerError, match="disk is full: make room") as told:
            add_until_it_fails(ledger, handles)

        assert str(path) in str(told.value)
        assert list(ledger.report_ids()) == handles
        assert list(ledger.check()) == []
        added(ledger, reading(1001))


def test_a_file_that_may_not_grow_loses_nothing(path: Path) -> None:
    with Ledger.open(path) as ledger:
        handles = [added(ledger, reading(number)) for number in range(3)]
    most = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size // 2, most[1]))
    try:
        with Ledger.open(path) as ledger, pytest.raises(LedgerError, match="disk"):
            add_until_it_fails(ledger, handles)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)

    with Ledger.open(path) as ledger:
        assert list(ledger.report_ids()) == handles
        assert list(ledger.check()) == []


@contextmanager
def unprivileged(folder: Path) -> Iterator[None]:
    """Be somebody who may read `folder`, and not write it: root may write anything."""
    folder.chmod(0o555)
    root = os.geteuid() == 0
    for parent in (folder, *folder.parents) if root else ():
        if parent.stat().st_uid == 0 and parent.stat().st_mode & _PASS != _PASS:
            parent.chmod(parent.stat().st_mode | _PASS)
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)


def test_a_folder_that_may_not_be_written_can_be_read(path: Path) -> None:
    with Ledger.open(path) as ledger:
        handle = added(ledger, reading())
    path.chmod(0o644)

    with unprivileged(path.parent):
        with Ledger.open(path) as ledger:
            assert ledger.reading_of(handle) == reading()
            with pytest.raises(LedgerError, match="may not be written: check the permissions"):
                ledger.add(reading(2), method=OLD)
        with pytest.raises(LedgerError, match="its folder may not be written"):
            Ledger.open(path.with_name("other.book"))


def test_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(LedgerError, match="does not answer") as told:
        Ledger.open("postgresql://ana:secret@127.0.0.1:1/book")

    assert "secret" not in str(told.value)


def test_a_wrong_password_is_told(server: Server) -> None:
    url = server.url("postgres").replace(server.password, "wrong")

    with pytest.raises(LedgerError, match="check user and password"):
        Ledger.open(url)


def test_a_database_that_is_not_there_is_told(server: Server) -> None:
    with pytest.raises(LedgerError, match="createdb"):
        Ledger.open(server.url("nowhere"))

"""Where a ledger is, and how its database is opened: SQLite in one file, or PostgreSQL by URL."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from trucebook.errors import LedgerError, UsageError

BUSY_SECONDS: Final = 30
"""How long a writer waits for another one before it gives up."""

_CACHE_KIB = 64 * 1024
_WAL_PAGES = 16 * 1024
"""Pages of 4 KiB in the write-ahead log before it is folded into the file. With SQLite's own 1000 the pages
that indexes touch again and again are written some ten times as often."""

_SYNCHRONOUS = "NORMAL"
"""What is committed outlives the program, however it dies. Where the power fails, the last commits may be
lost, each as a whole; FULL would keep those, too, and wait for the disk at every one."""

_WRITES = "trucebook_writes"


def url_of(where: str | Path) -> URL:
    """The database that `where` names: a path is an SQLite file.

    Raises:
        UsageError: where it is a URL of a database that no ledger is kept in.
    """
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except (ArgumentError, ValueError) as error:
        raise UsageError(
            f"the ledger's address {where!r} is no URL: write sqlite:/// or postgresql://"
        ) from error
    if url.drivername in {"postgres", "postgresql"}:
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise UsageError(f"a ledger is kept in SQLite or PostgreSQL, not in {url.drivername}")
    if url.drivername == "sqlite" and url.database in {None, "", ":memory:"}:
        raise UsageError("a ledger in SQLite is a file: name it, such as sqlite:///truce.book")
    return url


def engine_of(url: URL) -> Engine:
    """An engine for `url`, which opens the database when first used.

    Raises:
        LedgerError: where the driver for PostgreSQL is not installed.
    """
    try:
        if url.drivername == "sqlite":
            engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "uri": True})
            event.listen(engine, "connect", _set_up_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            return engine
        return create_engine(url, paramstyle="format", connect_args={"connect_timeout": BUSY_SECONDS})
    except ModuleNotFoundError as error:
        raise LedgerError(
            "PostgreSQL needs the driver psycopg: pip install 'trucebook[postgresql]'"
        ) from error


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """A transaction: one that reads sees the ledger as at its first look; one that writes does so alone.

    One that writes takes the ledger's lock at once, on SQLite the file's, on PostgreSQL an advisory one. So
    it never fails half-way for want of it, and writers never wait for each other in a circle.
    """
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection = connection.execution_options(**{_WRITES: writes})  # noqa: PLW2901 - the same one
        elif not writes:
            connection = connection.execution_options(  # noqa: PLW2901 - the same one
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        with connection.begin():
            if writes and connection.dialect.name != "sqlite":
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'")
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('trucebook'))")
            yield connection


def folder_is_there(url: URL) -> None:
    """Refuse a file in a folder that is not there.

    Raises:
        LedgerError: naming the folder.
    """
    folder = Path(url.database or "").absolute().parent
    if not folder.is_dir():
        raise LedgerError(f"{url.database}: there is no folder {folder}: make it, or name another file")


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's, behind SQLAlchemy
    connection.isolation_level = None  # transactions begin when we say so, not when sqlite3 guesses
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    cursor.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
    cursor.execute(f"PRAGMA synchronous = {_SYNCHRONOUS}")
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.execute("PRAGMA secure_delete = OFF")  # the book deletes nothing; merging the search table does
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def set_wal(engine: Engine) -> None:
    """Let readers go on beside a writer: write-ahead logging, which the file then keeps.

    The change needs the file for itself for a moment, and SQLite does not wait for that on its own.
    """
    until = time.monotonic() + BUSY_SECONDS
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None  # noqa: S101 - a connection that is open has one
        cursor = raw.cursor()
        while cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            try:
                cursor.execute("PRAGMA journal_mode = WAL")
            except Exception as error:
                if "locked" not in str(error) or time.monotonic() > until:
                    raise OperationalError("PRAGMA journal_mode", None, error) from error
                time.sleep(0.05)


def may_be_written(url: URL) -> bool:
    """Whether this process may write the file of `url` and, as SQLite must, beside it."""
    path = Path(url.database or "").absolute()
    return _writable(path.parent) and (not path.exists() or _writable(path))


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)

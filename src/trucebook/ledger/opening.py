"""Opening a ledger: made where there is none, brought forward where it is old, refused where it is newer."""

from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Engine

from trucebook.errors import LedgerError
from trucebook.ledger.engine import engine_of, folder_is_there, may_be_written, set_wal, transaction, url_of
from trucebook.ledger.failures import told
from trucebook.ledger.migrations import bring_forward, make, version_of
from trucebook.ledger.schema import VERSION
from trucebook.ledger.unfinished import refuse_unfinished


def opened(where: str | Path, *, create: bool, unfinished: bool = False) -> tuple[Engine, str]:
    """An engine whose database is a ledger of the present schema, and its name for messages.

    Args:
        where: a file or a URL.
        create: make it where there is none.
        unfinished: also where a dump is being loaded into it.

    Raises:
        LedgerError: where that cannot be had; nothing was changed then.
    """
    url = url_of(where)
    if url.drivername == "sqlite":
        return _file(url, create=create, unfinished=unfinished)
    name = url.render_as_string(hide_password=True)
    engine = engine_of(url)
    try:
        _prepare(engine, name, create=create, writable=True, unfinished=unfinished)
    except BaseException:
        engine.dispose()
        raise
    return engine, name


def _file(url: URL, *, create: bool, unfinished: bool) -> tuple[Engine, str]:
    name = str(url.database)
    path = Path(name)
    folder_is_there(url)
    if path.is_dir():
        raise LedgerError(f"{name} is a folder: name a file")
    if not create and not path.exists():
        raise LedgerError(
            f"there is no ledger {name}: `trucebook add` makes one, or name another with --ledger"
        )
    writable = may_be_written(url)
    if not writable and not path.exists():
        raise LedgerError(
            f"{name} cannot be made: its folder may not be written; name another, or change that"
        )
    engine = engine_of(url if writable else _read_only(path))
    try:
        _prepare(engine, name, create=create, writable=writable, unfinished=unfinished)
    except BaseException:
        engine.dispose()
        raise
    return engine, name


def _read_only(path: Path) -> URL:
    """A file that may only be read. Where nobody left a write-ahead log, nobody can be writing it, either."""
    log = path.with_name(path.name + "-wal")
    query = {"mode": "ro", "uri": "true"}
    if not log.exists() or log.stat().st_size == 0:
        query["immutable"] = "1"
    return URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=query)


def _prepare(engine: Engine, name: str, *, create: bool, writable: bool, unfinished: bool) -> None:
    """See that the database is a ledger of the present schema."""
    with told(name):
        with transaction(engine, writes=False) as connection:
            version = version_of(connection, name)
            if version and not unfinished:
                refuse_unfinished(connection, name)
        if version == VERSION:
            return
        if version == 0 and not create:
            raise LedgerError(f"{name} is empty, and no ledger yet: `trucebook add` makes it one")
        if not writable:
            raise LedgerError(
                f"{name} has the schema {version}, and may not be written to bring it to {VERSION}"
            )
        if engine.dialect.name == "sqlite":
            set_wal(engine)
        with transaction(engine, writes=True) as connection:
            version = version_of(connection, name)  # another program may have been quicker
            if version == 0:
                make(connection)
            elif version < VERSION:
                bring_forward(connection, version)

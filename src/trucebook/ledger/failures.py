"""What databases say when they fail, in words that tell what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from trucebook.errors import LedgerError

_ADVICE = (
    (
        ("database or disk is full", "no space left", "could not extend file", "disk full"),
        "the disk is full: make room and do it again; what was added before is whole",
    ),
    (
        ("readonly database", "read-only", "permission denied for"),
        "it may not be written: check the permissions of the file and its folder, or yours on the server",
    ),
    (
        ("unable to open database file",),
        "the file cannot be opened: check that its folder is there and may be written",
    ),
    (
        ("file is not a database", "file is encrypted"),
        "the file is no ledger, or its first bytes are damaged: name another, or restore it from a backup",
    ),
    (
        ("malformed", "corrupt", "invalid page"),
        "the file is damaged: keep a copy, then restore it from a backup or from a dump (trucebook load)",
    ),
    (
        ("database is locked", "database table is locked", "lock timeout", "deadlock"),
        "another program has been writing it for long: do it again when that is done",
    ),
    (
        ("password authentication failed", "no password supplied", "role ", "authentication"),
        "the server does not let you in: check user and password",
    ),
    (
        ("does not exist",),
        "it is not there: make the database first (createdb), or check its name",
    ),
    (
        (
            *("connection refused", "could not connect", "connection failed", "connection timeout"),
            *("server closed", "could not translate host name", "failed to resolve host"),
            *("terminating connection", "starting up", "shutting down"),
        ),
        "the server does not answer: check that it runs, and its name and port",
    ),
    (
        ("disk i/o error", "input/output error"),
        "the disk failed or is at its limit: check it; what was added before is kept",
    ),
)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn what the database raises within into a `LedgerError` about the ledger `where`."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"{where}: {_in_words(str(error.orig))}") from error
    except SQLAlchemyError as error:
        raise LedgerError(f"{where}: {_in_words(str(error))}") from error


def _in_words(message: str) -> str:
    """What to do about `message`, with the message itself."""
    low = message.casefold()
    first = " ".join(message.split("\n", 1)[0].split())
    for signs, advice in _ADVICE:
        if any(sign in low for sign in signs):
            return f"{advice} ({first})"
    return f"the database says: {first}"

"""A ledger that is being filled from a dump: how far that is, which is kept with it until it is whole.

A dump goes down in several transactions. Until the last of them nobody else may use the ledger; and where the
loading is interrupted, the same dump, loaded again, goes on where it was.
"""

from typing import NamedTuple

from sqlalchemy import Connection

from trucebook.errors import LedgerError
from trucebook.ledger.rows import ask, insert, run
from trucebook.ledger.schema import meta

_LOADING = "loading"  # the row of `meta`


class Loaded(NamedTuple):
    """How much of a dump a ledger holds.

    Attributes:
        reports: how many, from its first on.
        digest: SHA-256 of the dump up to the end of the last of them.
    """

    reports: int
    digest: str


def loaded_so_far(connection: Connection) -> Loaded | None:
    """How much of a dump the ledger holds; None where it is not being loaded."""
    held = ask(connection, "SELECT value FROM meta WHERE name = ?", (_LOADING,))
    if not held:
        return None
    number, _, digest = str(held[0][0]).partition(" ")
    return Loaded(int(number), digest)


def keep_loaded(connection: Connection, loaded: Loaded) -> None:
    """Keep how much of a dump the ledger now holds."""
    row = (_LOADING, f"{loaded.reports} {loaded.digest}")
    insert(connection, meta, [row], " ON CONFLICT (name) DO UPDATE SET value = excluded.value")


def finish(connection: Connection) -> None:
    """Let the ledger be used: it holds all of the dump."""
    run(connection, "DELETE FROM meta WHERE name = ?", [(_LOADING,)])


def refuse_unfinished(connection: Connection, where: str) -> None:
    """Refuse a ledger that holds a part of a dump.

    Raises:
        LedgerError: saying how much, and what to do.
    """
    loaded = loaded_so_far(connection)
    if loaded is not None:
        raise LedgerError(
            f"{where} holds {loaded.reports:,} reports of a dump whose loading has not ended: wait where it "
            "is going on; where it was interrupted, give `trucebook load` the same dump again, and it goes on"
        )

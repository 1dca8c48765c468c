"""Whether the lists of merged incidents follow what was read and judged last, and what of them does not.

The index tells the members of an incident. Its status and its grading, and whose word counts in it, turn on
claims and judgements, too, which the index may not show. Both readings and judgements are only ever added,
each with its time; so it is enough to know how many there were, and which was last, when lists were made.
"""

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, delete, func, select

from trucebook.errors import LedgerError
from trucebook.ledger.index import UNRECONCILED
from trucebook.ledger.rows import insert
from trucebook.ledger.schema import entries, judgements, merged, meta, readings
from trucebook.reconcile.tables import of_kind, some

VERSION = 1
"""Raised whenever lists may hold otherwise what was read and judged alike; they are then made anew."""

_FOLLOWED = "followed"


class Followed(msgspec.Struct, frozen=True):
    """What the lists follow.

    Attributes:
        version: that of the program that made them.
        readings: how many readings there were.
        judgements: how many judgements.
        last: when the last of them all was made; empty where there was none.
    """

    version: int
    readings: int
    judgements: int
    last: str


def follows(connection: Connection) -> bool:
    """Whether nothing was read or judged since the lists were made.

    Nothing of either is ever taken away, so it is enough to count: to find the last takes ten times as long.
    """
    held = _followed(connection)
    if held is None or held.version != VERSION:
        return False
    sizes = (select(func.count()).select_from(table).scalar_subquery() for table in (readings, judgements))
    return tuple(connection.execute(select(*sizes)).one()) == (held.readings, held.judgements)


def is_followed(connection: Connection) -> bool:
    """Whether reconciling has nothing to do: it went through since the last that was read or judged.

    While it is at work, incidents that were told together may be taken apart and not yet put together anew.
    """
    query = select(meta.c.name).where(meta.c.name == UNRECONCILED)
    return connection.execute(query).first() is None and follows(connection)


def behind(connection: Connection) -> set[int]:
    """Entries of the merged incidents that may not be in the lists as they now stand.

    Those are they of whose reports one was read anew or judged since; where that cannot be told, all.
    """
    held, now = _followed(connection), now_of(connection)
    if held == now:
        return set()
    reports = None if held is None or held.version != VERSION else reports_since(connection, held, now)
    if reports is None:
        return set(connection.execute(select(merged.c.incident).distinct()).scalars())
    found: set[int] = set()
    for part in some(sorted(reports)):
        of = select(entries.c.key).where(entries.c.report.in_(part), of_kind("incident"))
        found |= set(connection.execute(select(merged.c.incident).where(merged.c.entry.in_(of))).scalars())
    return found


def put_down(connection: Connection) -> None:
    """Put down that the lists follow all that was read and judged."""
    connection.execute(delete(meta).where(meta.c.name == _FOLLOWED))
    insert(connection, meta, [(_FOLLOWED, msgspec.json.encode(now_of(connection)).decode())])


def _followed(connection: Connection) -> Followed | None:
    held = connection.execute(select(meta.c.value).where(meta.c.name == _FOLLOWED)).scalar()
    if held is None:
        return None
    try:
        return msgspec.json.decode(held, type=Followed)
    except msgspec.DecodeError as error:
        raise LedgerError(f"what lists follow cannot be read ({error}); reconcile anew") from error


def now_of(connection: Connection) -> Followed:
    """How much was read and judged by now."""
    counts, lasts = [], []
    for table in (readings, judgements):
        count, last = connection.execute(select(func.count(), func.max(table.c.at))).one()
        counts.append(count)
        lasts.append(last or "")
    return Followed(VERSION, counts[0], counts[1], max(lasts))


def reports_since(connection: Connection, held: Followed, now: Followed) -> set[int] | None:
    """Keys of reports that were read or judged since; None where a clock that went wrong hides some."""
    found: set[int] = set()
    told = []
    for table in (readings, judgements):
        rows = connection.execute(select(table.c.report).where(table.c.at > held.last)).scalars().all()
        told.append(len(rows))
        found |= set(rows)
    all_told = (held.readings + told[0], held.judgements + told[1]) == (now.readings, now.judgements)
    return found if all_told else None


def states_of(connection: Connection, reports: Collection[int]) -> dict[int, tuple[int, int]]:
    """By report the numbers of its last reading and of its last judgement.

    Both are only ever added to, so nothing that the book has of a report is otherwise as long as they stay.
    """
    found = dict.fromkeys(reports, (0, 0))
    for part in some(sorted(reports)):
        last = []
        for table in (readings, judgements):
            query = select(table.c.report, func.max(table.c.number)).where(table.c.report.in_(part))
            last.append({row[0]: row[1] for row in connection.execute(query.group_by(table.c.report))})
        found |= {key: (last[0].get(key, 0), last[1].get(key, 0)) for key in part}
    return found

"""Which records tell of one incident, and what of that changed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from trucebook.ledger import Ledger
from trucebook.ledger.looking import key_of
from trucebook.ledger.names import Name, parse, record_id
from trucebook.ledger.schema import entries, merged, reports
from trucebook.reconcile.tables import ids_of, of_kind, some


@dataclass(frozen=True, slots=True)
class Together:
    """An incident, by the records that tell of it.

    Attributes:
        id: that of the record which names it.
        members: ids of all of them.
    """

    id: str
    members: frozenset[str]

    @property
    def reports(self) -> int:
        """How many reports they are of."""
        return len({member.partition("-")[0] for member in self.members})


def together(ledger: Ledger, ids: Collection[str] | None = None) -> tuple[Together, ...]:
    """The incidents that reports tell of, sorted by id.

    Args:
        ledger: the ledger.
        ids: of reports, or of any record or judgement in them; without it, of all reports.

    Raises:
        UsageError: where one of the reports is not there.
    """
    with ledger.connect() as connection:
        keys = set(_incidents(connection, ids))
        members: dict[int, set[str]] = {key: set() for key in keys}
        for part in some(sorted(keys)):
            for incident, id_ in _members(connection, part):
                members[incident].add(id_)
        named = ids_of(connection, keys)
    found = (Together(named[key], frozenset(its)) for key, its in members.items())
    return tuple(sorted(found, key=lambda one: one.id))


def changed(before: Iterable[Together], after: Iterable[Together]) -> tuple[Together, ...]:
    """Those of `after` that records joined or left; what is new and told by one record alone is no change."""
    held = {one.members for one in before}
    parted = {member for members in held if len(members) > 1 for member in members}
    return tuple(
        one for one in after if one.members not in held and (len(one.members) > 1 or one.members & parted)
    )


def _incidents(connection: Connection, ids: Collection[str] | None) -> Iterator[int]:
    if ids is None:
        yield from connection.execute(select(merged.c.incident).distinct()).scalars()
        return
    for part in some(sorted(_keys(connection, {parse(id_).report for id_ in ids}))):
        of = select(entries.c.key).where(entries.c.report.in_(part), of_kind("incident"))
        query = select(merged.c.incident).where(merged.c.entry.in_(of)).distinct()
        yield from connection.execute(query).scalars()


def _keys(connection: Connection, names: Collection[str]) -> set[int]:
    """The keys of reports by their handles; names that are none are looked up one by one."""
    found: dict[str, int] = {}
    for part in some(sorted(names)):
        query = select(reports.c.handle, reports.c.key).where(reports.c.handle.in_(part))
        found |= {row.handle: row.key for row in connection.execute(query)}
    others = set(names) - found.keys()
    return {*found.values(), *(key_of(connection, Name(name))[0] for name in others)}


def _members(connection: Connection, incidents: Collection[int]) -> Iterator[tuple[int, str]]:
    query = (
        select(merged.c.incident, reports.c.handle, entries.c.local)
        .join(entries, entries.c.key == merged.c.entry)
        .join(reports, reports.c.key == entries.c.report)
        .where(merged.c.incident.in_(incidents))
    )
    for row in connection.execute(query):
        yield row.incident, record_id(row.handle, row.local)

"""The tellings that matter to an accord, those of one incident together, as reconciling took them for one.

Asked again and again, it looks only at what was joined otherwise since: an incident of all reports gets
another entry, with a later number, whenever its members change.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from trucebook.accords.accord import Accord
from trucebook.accords.matters import matters_ever
from trucebook.accords.taking import Taken
from trucebook.ledger.current import Place
from trucebook.ledger.keys import is_since
from trucebook.ledger.schema import entries, merged
from trucebook.ledger.values import RecordKind
from trucebook.ledger.writing import written
from trucebook.reconcile.following import is_followed
from trucebook.reconcile.tables import of_kind, some
from trucebook.reconcile.told import Told

Group = int | Place
"""The entry of the incident that tellings are of; of one that is in none, where it stands."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Tellings by the incident that they are of.

    Attributes:
        after: how many entries had been numbered; None where reconciling was not through with them.
        groups: by the place of each telling, its incident.
        tellings: by incident, its tellings, sorted by id; of those that matter on some day or other.
    """

    after: int | None = None
    groups: Mapping[Place, Group] = field(default_factory=dict)
    tellings: Mapping[Group, tuple[Told, ...]] = field(default_factory=dict)

    def in_order(self) -> tuple[tuple[Told, ...], ...]:
        """The tellings of each incident, by the id of the first."""
        return tuple(sorted(self.tellings.values(), key=lambda told: told[0].id))


def joined(
    connection: Connection,
    accord: Accord,
    taken: Mapping[Place, Taken],
    before: Joined | None = None,
    anew: Collection[int] = (),
) -> Joined:
    """Those of `taken` that tell of incidents, joined; without incidents that matter to `accord` on no day.

    Args:
        connection: where to look.
        accord: the accord.
        taken: records, by where they stand.
        before: what this gave the last time, where that was for the same accord.
        anew: keys of the reports of which anything was taken anew since; others were taken as they were.
    """
    told = {place: one for place, one in taken.items() if isinstance(one, Told)}
    after = written(connection) if is_followed(connection) else None
    if before is None or before.after is None or after is None:
        before, anew = Joined(), {report for report, _ in told}
    known = {place: group for place, group in before.groups.items() if place in told and place[0] not in anew}
    known |= incidents_of(connection, anew)
    if before.after is not None and before.after != after:
        known |= _since(connection, before.after)
    groups: dict[Place, Group] = {place: known.get(place, place) for place in told}
    touched = {
        group
        for place in before.groups.keys() | groups.keys()
        if place[0] in anew or before.groups.get(place) != groups.get(place)
        for group in (before.groups.get(place), groups.get(place))
    }
    tellings = {group: its for group, its in before.tellings.items() if group not in touched}
    return Joined(after, groups, tellings | dict(_made(accord, told, groups, touched)))


def incidents_of(connection: Connection, reports: Collection[int]) -> dict[Place, int]:
    """By the place of each incident as told, in these reports, the merged incident that it tells of."""
    found: dict[Place, int] = {}
    for part in some(sorted(reports)):
        query = (
            select(entries.c.report, entries.c.local, merged.c.incident)
            .join(merged, merged.c.entry == entries.c.key)
            .where(entries.c.report.in_(part), of_kind(RecordKind.INCIDENT.value))
        )
        found |= {(report, local): incident for report, local, incident in connection.execute(query)}
    return found


def _since(connection: Connection, number: int) -> dict[Place, int]:
    """Likewise of those that were joined since so many entries had been numbered."""
    query = select(merged.c.entry, merged.c.incident).where(is_since(merged.c.incident, number))
    incidents = {row.entry: row.incident for row in connection.execute(query)}
    found: dict[Place, int] = {}
    for part in some(sorted(incidents)):
        at = select(entries.c.key, entries.c.report, entries.c.local).where(entries.c.key.in_(part))
        found |= {(row.report, row.local): incidents[row.key] for row in connection.execute(at)}
    return found


def _made(
    accord: Accord, told: Mapping[Place, Told], groups: Mapping[Place, Group], of: Collection[Group | None]
) -> Iterator[tuple[Group, tuple[Told, ...]]]:
    """The tellings of the incidents `of`, of each that matters on some day."""
    found: dict[Group, list[Told]] = {}
    for place, group in groups.items():
        if group in of:
            found.setdefault(group, []).append(told[place])
    for group, its in found.items():
        ordered = tuple(sorted(its, key=lambda one: one.id))
        if matters_ever(accord, ordered):
            yield group, ordered

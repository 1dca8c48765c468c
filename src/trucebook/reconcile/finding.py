"""Merged incidents for people and programs: found, shown, and laid open to the pairs that they rest on."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import Connection, select, tuple_

from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Query, Sort
from trucebook.ledger.current import Place
from trucebook.ledger.find import places_of
from trucebook.ledger.find_query import PAGE
from trucebook.ledger.looking import key_of, keys_of_all
from trucebook.ledger.names import parse
from trucebook.ledger.schema import entries, merged, parts
from trucebook.ledger.writing import MERGED
from trucebook.reconcile.likeness import Likeness, part_is_left
from trucebook.reconcile.likening import traits_at
from trucebook.reconcile.listed import merged_at
from trucebook.reconcile.merged import Merged
from trucebook.reconcile.pairs import Pair
from trucebook.reconcile.shelves import Shelf, shelves
from trucebook.reconcile.tables import ids_of, of_kind, some
from trucebook.records import Report

AT_ONCE = 100
"""Merged incidents that are fetched together where all are wanted."""


@dataclass(frozen=True, slots=True)
class FoundIncident:
    """An incident, once, of all reports that tell of it.

    Attributes:
        id: that of its first member, to quote; the id of any member leads to it.
        merged: every value side by side, support, status, grading, dialogue.
        reports: the reports that tell of it, by handle.
        part_of: ids of the incidents that it is a part of.
        parts: ids of the incidents that are parts of it.
    """

    id: str
    merged: Merged
    reports: Mapping[str, Report]
    part_of: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """Some of what was found.

    Attributes:
        found: the incidents, in order.
        offset: how many come before them.
        more: there are more after them.
    """

    found: tuple[FoundIncident, ...]
    offset: int
    more: bool

    def __iter__(self) -> Iterator[FoundIncident]:
        """One after the other."""
        return iter(self.found)

    def __len__(self) -> int:
        """How many are on this page."""
        return len(self.found)


def find_incidents(
    ledger: Ledger, query: Query, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0
) -> IncidentPage:
    """The page of `limit` incidents that fit `query`, each once, after the first `offset`.

    Raises:
        UsageError: where the query is not for merged incidents, or limit or offset make no sense.
    """
    if limit < 1 or offset < 0:
        raise UsageError(f"a page has 1 incident or more, after 0 or more others; got {limit} after {offset}")
    _check(query)
    with ledger.connect() as connection:
        places = places_of(connection, query, sort, limit + 1, offset)
        return IncidentPage(_fetched(connection, places[:limit]), offset, len(places) > limit)


def find_all_incidents(
    ledger: Ledger, query: Query, *, sort: Sort = Sort.NEWEST, limit: int | None = None, offset: int = 0
) -> Iterator[FoundIncident]:
    """Every incident that fits, once, after the first `offset`, at most `limit`; one at a time."""
    _check(query)
    with ledger.connect() as connection:
        places = places_of(connection, query, sort, limit, offset)
    for start in range(0, len(places), AT_ONCE):
        with ledger.connect() as connection:
            some = _fetched(connection, places[start : start + AT_ONCE])
        yield from some


def found_at(ledger: Ledger, places: Sequence[Place]) -> tuple[FoundIncident, ...]:
    """The incidents that lists hold at `places`, in the same order."""
    with ledger.connect() as connection:
        return _fetched(connection, places)


def incident_of(ledger: Ledger, id_: str) -> FoundIncident:
    """The incident that a record, by its id, tells of.

    Raises:
        UsageError: where there is no such incident, or it has not been reconciled yet.
    """
    with ledger.connect() as connection:
        name = parse(id_)
        key, handle = key_of(connection, name)
        own = select(entries.c.key).where(
            entries.c.report == key, entries.c.local == name.local, entries.c.kind == "incident"
        )
        listed = select(merged.c.incident).where(merged.c.entry.in_(own))
        query = select(entries.c.report, entries.c.local).where(entries.c.key.in_(listed))
        row = connection.execute(query).first()
        if row is None:
            raise UsageError(
                f"{handle}-{name.local} is no incident that lists show: `trucebook incidents` lists them, "
                "and `trucebook reconcile` brings them up to date"
            )
        return _fetched(connection, [(row.report, row.local)])[0]


def pairs_between(
    ledger: Ledger,
    ids: Sequence[str],
    *,
    kept: Callable[[Sequence[Pair]], Sequence[Pair]] = tuple,
) -> tuple[Pair, ...]:
    """What speaks for and against each two of some incidents, as told, being one; in the order of `ids`.

    Args:
        ledger: the ledger.
        ids: of the incidents.
        kept: chooses pairs by how probable they are; reasons are worked out of those only, which takes most
            of the time.

    Raises:
        UsageError: where one of them is not there, or has not been reconciled yet.
    """
    chosen = list(dict.fromkeys(ids))
    with ledger.connect() as connection:
        at = _entries(connection, chosen)
        known = traits_at(connection, list(at.values()))
    for id_, entry in at.items():
        if entry not in known:
            raise UsageError(f"{id_} has not been laid beside others yet: run `trucebook reconcile`")
    left, right = np.triu_indices(len(chosen), k=1)
    if not len(left):
        return ()
    traits_by_id = {id_: known[at[id_]] for id_ in chosen}
    likeness = Likeness.load()
    of_all = list(traits_by_id.values())
    same, part = likeness.scored(of_all, left.astype(np.int64), right.astype(np.int64))
    found = []
    for i, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        one, other = (a, b) if part_is_left(of_all[a], of_all[b]) else (b, a)
        found.append(Pair(chosen[one], chosen[other], float(same[i]), float(part[i])))
    return tuple(
        replace(pair, reasons=likeness.reasons(traits_by_id[pair.a], traits_by_id[pair.b]))
        for pair in kept(found)
    )


def _check(query: Query) -> None:
    if not query.merged:
        raise UsageError("this finds incidents once each: ask with merged=True, or use Ledger.incidents")


def _entries(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """The entries of incidents as told, by id."""
    names = [parse(id_) for id_ in ids]
    places = [(key, name.local) for key, name in zip(keys_of_all(connection, names), names, strict=True)]
    there: dict[Place, int] = {}
    for part in some(sorted(set(places))):
        query = select(entries.c.report, entries.c.local, entries.c.key).where(
            entries.c.report.in_({key for key, _ in part}), of_kind("incident")
        )
        there |= {(row.report, row.local): row.key for row in connection.execute(query)}
    for id_, place in zip(ids, places, strict=True):
        if place not in there:
            raise UsageError(f"{id_} is no incident: `trucebook incidents --told` lists them")
    return {id_: there[place] for id_, place in zip(ids, places, strict=True)}


def _fetched(connection: Connection, places: Sequence[Place]) -> tuple[FoundIncident, ...]:
    """The merged incidents whose leads are at `places`."""
    groups = _groups(connection, places)
    everybody = [member for place in places for member in groups[place]]
    held = shelves(connection, {(report, local) for _, report, local in everybody})
    keys = [entry for entry, _, _ in everybody]
    wholes, parts_ = _beside(connection, keys, whole=True), _beside(connection, keys, whole=False)
    return tuple(_found(groups[place], held, wholes, parts_) for place in places)


Member = tuple[int, int, str]
"""An incident as told: its entry, its report's key, its local id."""

Beside = Mapping[int, Collection[str]]
"""By the entry of an incident as told, ids of the incidents that it is a part of, or that are its parts."""


def _groups(connection: Connection, places: Sequence[Place]) -> dict[Place, list[Member]]:
    """By the place of its lead, the members of each merged incident."""
    lead = entries.alias()
    found: dict[Place, list[Member]] = {place: [] for place in places}
    for part in some(places):
        query = (
            select(lead.c.report, lead.c.local, entries.c.key, entries.c.report, entries.c.local)
            .join(merged, merged.c.incident == lead.c.key)
            .join(entries, entries.c.key == merged.c.entry)
            .where(lead.c.report.in_({key for key, _ in part}), of_kind(MERGED, lead))
            .where(tuple_(lead.c.report, lead.c.local).in_(part))
            .order_by(entries.c.key)
        )
        for first, second, *member in connection.execute(query):
            key, report, local = member
            found[first, second].append((key, report, local))
    return found


def _found(
    group: Sequence[Member], held: Mapping[int, Shelf], wholes: Beside, parts_: Beside
) -> FoundIncident:
    one = merged_at(held, [(report, local) for _, report, local in group])
    reports = {report for _, report, _ in group}
    keys = [entry for entry, _, _ in group]
    return FoundIncident(
        one.members[0],
        one,
        {held[report].handle: held[report].report for report in sorted(reports)},
        tuple(sorted({id_ for key in keys for id_ in wholes.get(key, ())})),
        tuple(sorted({id_ for key in keys for id_ in parts_.get(key, ())})),
    )


def _beside(connection: Connection, keys: Sequence[int], *, whole: bool) -> Beside:
    """Of incidents as told, those that each is a part of; or those that are its parts."""
    mine, other = (parts.c.part, parts.c.whole) if whole else (parts.c.whole, parts.c.part)
    found: dict[int, set[int]] = defaultdict(set)
    for part in some(keys):
        query = select(mine, merged.c.incident).join(merged, merged.c.entry == other).where(mine.in_(part))
        for key, incident in connection.execute(query):
            found[key].add(incident)
    ids = ids_of(connection, {incident for of_one in found.values() for incident in of_one})
    return {key: {ids[incident] for incident in of_one} for key, of_one in found.items()}

"""Merged incidents for people and programs: found, shown, and laid open to the pairs that they rest on."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection, select, tuple_

from trucebook.errors import UsageError
from trucebook.ledger import Entry, Ledger, Query, Sort
from trucebook.ledger.current import Place
from trucebook.ledger.find import places_of
from trucebook.ledger.find_query import PAGE
from trucebook.ledger.looking import key_of, keys_of_all
from trucebook.ledger.names import parse
from trucebook.ledger.schema import entries, merged, parts
from trucebook.ledger.writing import MERGED
from trucebook.reconcile.following import states_of
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
        entries: its members as they stand in the ledger, by id.
    """

    id: str
    merged: Merged
    reports: Mapping[str, Report]
    part_of: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """An incident as it was found before.

    Attributes:
        states: of the reports that tell of it, by which it is seen whether it still is so.
        found: the incident.
    """

    states: Mapping[int, tuple[int, int]]
    found: FoundIncident


KnownByEntry = MutableMapping[int, Known]
"""Incidents by their entries: whoever asks again and again hands in the same one each time. An incident gets
another entry whenever its members, their origins or what is told of it changes; until then, what was judged
since is told by the states of its reports."""

MOST_KNOWN = 1_000
"""Incidents that are kept, some 20 MB of them; the first to come are the first to go."""


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


def find_incidents(  # noqa: PLR0913 - what, in which order, and how many
    ledger: Ledger,
    query: Query,
    *,
    sort: Sort = Sort.NEWEST,
    limit: int = PAGE,
    offset: int = 0,
    known: KnownByEntry | None = None,
) -> IncidentPage:
    """The page of `limit` incidents that fit `query`, each once, after the first `offset`.

    Args:
        ledger: the ledger.
        query: what is looked for.
        sort: the order.
        limit: how many at most.
        offset: how many come before.
        known: what was found before; what is found now is kept in it.

    Raises:
        UsageError: where the query is not for merged incidents, or limit or offset make no sense.
    """
    if limit < 1 or offset < 0:
        raise UsageError(f"a page has 1 incident or more, after 0 or more others; got {limit} after {offset}")
    _check(query)
    with ledger.connect() as connection:
        places = places_of(connection, query, sort, limit + 1, offset)
        return IncidentPage(_fetched(connection, places[:limit], known), offset, len(places) > limit)


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


def found_at(
    ledger: Ledger, places: Sequence[Place], known: KnownByEntry | None = None
) -> tuple[FoundIncident, ...]:
    """The incidents that lists hold at `places`, in the same order; `known` as for `find_incidents`."""
    with ledger.connect() as connection:
        return _fetched(connection, places, known)


def incident_of(ledger: Ledger, id_: str, known: KnownByEntry | None = None) -> FoundIncident:
    """The incident that a record, by its id, tells of; `known` as for `find_incidents`.

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
        return _fetched(connection, [(row.report, row.local)], known)[0]


def incidents_called(
    ledger: Ledger, ids: Sequence[str], known: KnownByEntry | None = None
) -> tuple[FoundIncident, ...]:
    """The incidents that these ids name, in the same order; those of the records that name them, as lists do.

    `known` is as for `find_incidents`.

    Raises:
        UsageError: where a report is not there.
    """
    names = [parse(id_) for id_ in ids]
    with ledger.connect() as connection:
        places = [(key, name.local) for key, name in zip(keys_of_all(connection, names), names, strict=True)]
        return _fetched(connection, places, known)


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
    likeness = Likeness.load()
    of_all = [known[at[id_]] for id_ in chosen]
    same, part = likeness.scored(of_all, left.astype(np.int64), right.astype(np.int64))
    found = []
    for i, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        one, other = (a, b) if part_is_left(of_all[a], of_all[b]) else (b, a)
        found.append(Pair(chosen[one], chosen[other], float(same[i]), float(part[i])))
    wanted, index = kept(found), {id_: i for i, id_ in enumerate(chosen)}
    told = likeness.reasons_of(of_all, [(index[pair.a], index[pair.b]) for pair in wanted])
    return tuple(replace(pair, reasons=reasons) for pair, reasons in zip(wanted, told, strict=True))


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


def _fetched(
    connection: Connection, places: Sequence[Place], known: KnownByEntry | None = None
) -> tuple[FoundIncident, ...]:
    """The merged incidents whose leads are at `places`."""
    groups = _groups(connection, places)
    places = [place for place in places if place in groups]  # what was regrouped since has another lead
    everybody = [member for place in places for member in groups[place].members]
    found = _made(connection, [groups[place] for place in places], {} if known is None else known)
    keys = [entry for entry, _, _ in everybody]
    wholes, parts_ = _beside(connection, keys, whole=True), _beside(connection, keys, whole=False)
    return tuple(_placed(found[groups[place].key], groups[place], wholes, parts_) for place in places)


Member = tuple[int, int, str]
"""An incident as told: its entry, its report's key, its local id."""


class Group(NamedTuple):
    """The members of an incident, with its entry."""

    key: int
    members: list[Member]


Beside = Mapping[int, Collection[str]]
"""By the entry of an incident as told, ids of the incidents that it is a part of, or that are its parts."""


def _groups(connection: Connection, places: Sequence[Place]) -> dict[Place, Group]:
    """By the place of its lead, each merged incident."""
    lead = entries.alias()
    found: dict[Place, Group] = {}
    for part in some(places):
        query = (
            select(lead.c.report, lead.c.local, lead.c.key, entries.c.key, entries.c.report, entries.c.local)
            .join(merged, merged.c.incident == lead.c.key)
            .join(entries, entries.c.key == merged.c.entry)
            .where(lead.c.report.in_({key for key, _ in part}), of_kind(MERGED, lead))
            .where(tuple_(lead.c.report, lead.c.local).in_(part))
            .order_by(entries.c.key)
        )
        for first, second, whole, *member in connection.execute(query):
            key, report, local = member
            found.setdefault((first, second), Group(whole, [])).members.append((key, report, local))
    return found


def _made(connection: Connection, groups: Sequence[Group], known: KnownByEntry) -> dict[int, FoundIncident]:
    """Incidents by their entries; those that are not `known` as they stand are made, and kept there."""
    states = states_of(connection, {report for group in groups for _, report, _ in group.members})
    of_group = {group.key: {report: states[report] for _, report, _ in group.members} for group in groups}
    held = {key: known.get(key) for key in of_group}
    found = {key: one.found for key, one in held.items() if one and one.states == of_group[key]}
    new = [group for group in groups if group.key not in found]
    shelved = shelves(connection, {(report, local) for group in new for _, report, local in group.members})
    for group in new:
        found[group.key] = _found(group.members, shelved)
        known[group.key] = Known(of_group[group.key], found[group.key])
    for key in list(known)[:-MOST_KNOWN]:
        known.pop(key, None)  # another thread may have taken it out
    return found


def _found(group: Sequence[Member], held: Mapping[int, Shelf]) -> FoundIncident:
    one = merged_at(held, [(report, local) for _, report, local in group])
    reports = {report for _, report, _ in group}
    return FoundIncident(
        one.members[0],
        one,
        {held[report].handle: held[report].report for report in sorted(reports)},
        entries={(entry := held[report].entries[local]).id: entry for _, report, local in group},
    )


def _placed(one: FoundIncident, group: Group, wholes: Beside, parts_: Beside) -> FoundIncident:
    """`one` with the incidents that it is a part of, and those that are its parts."""
    keys = [entry for entry, _, _ in group.members]
    return replace(
        one,
        part_of=tuple(sorted({id_ for key in keys for id_ in wholes.get(key, ())})),
        parts=tuple(sorted({id_ for key in keys for id_ in parts_.get(key, ())})),
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

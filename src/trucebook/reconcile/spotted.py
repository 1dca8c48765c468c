"""Where and when incidents are: as much as a map and a timeline show, of thousands at once.

It is taken from the traits that reconciling keeps of each incident as told, which hold the first few places
and parties; the whole of an incident is in `finding`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, select

from trucebook.ledger import Ledger, Query, Sort
from trucebook.ledger.facets import GRADING, STATUS
from trucebook.ledger.find_sql import search_of, selects
from trucebook.ledger.names import record_id
from trucebook.ledger.schema import entries, facets, merged, names, reports, traits
from trucebook.reconcile.tables import some
from trucebook.reconcile.traits import Spot
from trucebook.records.vocabulary import Grading, PlacePrecision, Status

ALL_AT = 3_000
"""Incidents from which on all that is kept is gone through, which is faster than to ask for each."""

_BREADTH = {precision.value: i for i, precision in enumerate(PlacePrecision)}


@dataclass(frozen=True, slots=True)
class Spotted:
    """An incident as a map and a timeline show it.

    Attributes:
        id: to quote.
        place: key of its report and its id there, as lists are made of.
        type: what sort of happening.
        occurrence: whether it happened, or how else it is told.
        background: told only as history.
        earliest: first day, ISO; empty where not known.
        latest: last day.
        day: by which lists are in order: one of these, or that of publication; may be empty.
        members: how many records tell of it.
        origins: from how many origins their reports are.
        spots: where, narrowest first, each place once.
        actors: names of those who did it.
        targets: names of those whom it befell.
        status: was it so; empty for what nobody tells as having happened, and for incidents as told.
        grading: how well harm to civilians is supported; empty where none is told.
    """

    id: str
    place: tuple[int, str]
    type: str
    occurrence: str
    background: bool
    earliest: str | None
    latest: str | None
    day: str
    members: int
    origins: int
    spots: tuple[Spot, ...]
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    status: str = ""
    grading: str = ""


class _Party(msgspec.Struct, gc=False):
    """What is read of a party: its name alone."""

    name: str


class _Told(msgspec.Struct, gc=False):
    """What is read of traits."""

    origin: str
    places: tuple[Spot, ...] = ()
    actors: tuple[_Party, ...] = ()
    targets: tuple[_Party, ...] = ()


class _Kept(msgspec.Struct, gc=False):
    traits: _Told


def spotted(ledger: Ledger, query: Query, *, sort: Sort = Sort.NEWEST) -> list[Spotted]:
    """Every incident that fits `query`, in order; those that were not reconciled yet are at no place.

    Raises:
        UsageError: where the query names a report that is not there.
    """
    with ledger.connect() as connection:
        keys = keys_of(connection, query, sort)
        found = spotted_at(connection, keys, once=query.merged)
    return [found[key] for key in keys]


def keys_of(
    connection: Connection, query: Query, sort: Sort = Sort.NEWEST, *, limit: int | None = None
) -> list[int]:
    """The entries of incidents that fit `query`, in order; at most `limit`.

    Raises:
        UsageError: where the query names a report that is not there.
    """
    found: list[int] = []
    for part in selects(connection, search_of(connection, query), sort):
        left = None if limit is None else limit - len(found)
        if left == 0:
            break
        rows = connection.execute(
            part.with_only_columns(entries.c.key, maintain_column_froms=True).limit(left)
        )
        found += rows.scalars()
    return found


def spotted_at(connection: Connection, keys: Sequence[int], *, once: bool) -> dict[int, Spotted]:
    """Incidents by their entries: once each, or as told."""
    rows = _rows(connection, keys)
    told = _told(connection, keys, once=once)
    handles = _handles(connection, {row.report for row in rows})
    judged = _judged(connection, keys) if once else {}
    return {
        row.key: _spotted(row, handles[row.report], told.get(row.key, ()), judged.get(row.key, {}))
        for row in rows
    }


def _rows(connection: Connection, keys: Sequence[int]) -> list[Row[Any]]:
    columns = (
        *(entries.c.report, entries.c.local, entries.c.key, entries.c.label, entries.c.occurrence),
        *(entries.c.background, entries.c.earliest, entries.c.latest, entries.c.day),
    )
    found: list[Row[Any]] = []
    for part in some(keys):
        query: Select[Any] = select(*columns).where(entries.c.key.in_(part))
        found += connection.execute(query).all()
    return found


def _told(connection: Connection, keys: Sequence[int], *, once: bool) -> Mapping[int, Sequence[_Told]]:
    """What is kept of each incident's members; of incidents as told, of themselves."""
    lead = merged.c.incident if once else traits.c.entry
    query = select(lead.label("lead"), traits.c.data)
    if once:
        query = query.join(merged, merged.c.entry == traits.c.entry)
    decode = _decoder().decode
    found: dict[int, list[_Told]] = defaultdict(list)
    parts: Iterable[Sequence[int] | None] = [None] if len(keys) >= ALL_AT else some(keys)
    for part in parts:
        asked = query if part is None else query.where(lead.in_(part))
        for key, data in connection.execute(asked).all():
            found[key].append(decode(data).traits)
    return found


@cache
def _decoder() -> msgspec.msgpack.Decoder[_Kept]:
    return msgspec.msgpack.Decoder(_Kept)


def _handles(connection: Connection, keys: set[int]) -> dict[int, str]:
    if len(keys) >= ALL_AT:
        rows = connection.execute(select(reports.c.key, reports.c.handle)).all()
        return {row.key: row.handle for row in rows}
    found: dict[int, str] = {}
    for part in some(sorted(keys)):
        query = select(reports.c.key, reports.c.handle).where(reports.c.key.in_(part))
        found |= {row.key: row.handle for row in connection.execute(query)}
    return found


def _judged(connection: Connection, keys: Sequence[int]) -> dict[int, dict[str, str]]:
    """The status and the grading of merged incidents, by their entries."""
    words = [word.value for words in (Status, Grading) for word in words]
    query = (
        select(facets.c.entry, names.c.facet, names.c.value)
        .join(names, names.c.key == facets.c.name)
        .where(names.c.facet.in_((STATUS, GRADING)), names.c.value.in_(words))
    )
    found: dict[int, dict[str, str]] = defaultdict(dict)
    parts: Iterable[Sequence[int] | None] = [None] if len(keys) >= ALL_AT else some(keys)
    for part in parts:
        asked = query if part is None else query.where(facets.c.entry.in_(part))
        for entry, name, value in connection.execute(asked):
            found[entry][name] = value
    return found


def _spotted(row: Row[Any], handle: str, told: Sequence[_Told], judged: Mapping[str, str]) -> Spotted:
    report, local, _, type_, occurrence, background, earliest, latest, day = tuple(row)
    return Spotted(
        id=record_id(handle, local),
        place=(report, local),
        type=type_,
        occurrence=occurrence,
        background=bool(background),
        earliest=earliest,
        latest=latest,
        day=day,
        members=len(told),
        origins=len({one.origin for one in told}),
        spots=_narrowest_first(told),
        actors=tuple(dict.fromkeys(party.name for one in told for party in one.actors)),
        targets=tuple(dict.fromkeys(party.name for one in told for party in one.targets)),
        status=judged.get(STATUS, ""),
        grading=judged.get(GRADING, ""),
    )


def _narrowest_first(told: Sequence[_Told]) -> tuple[Spot, ...]:
    if len(told) == 1:
        return told[0].places
    once = {(spot.name, spot.country, spot.admin1): spot for one in told for spot in one.places}
    return tuple(sorted(once.values(), key=lambda spot: _BREADTH.get(spot.precision, len(_BREADTH))))

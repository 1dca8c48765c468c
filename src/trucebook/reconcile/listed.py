"""Merged incidents in the ledger's lists: found by all that any of their reports tells, and by status."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, select

from trucebook.ledger.current import Place
from trucebook.ledger.facets import GRADING, STATUS, Pairs, facets_of, words_of
from trucebook.ledger.index import MAX_SEARCHED
from trucebook.ledger.rows import insert
from trucebook.ledger.schema import entries, merged
from trucebook.ledger.values import Standing
from trucebook.ledger.writing import MERGED, Columns, IndexRow, take_out, write
from trucebook.reconcile.merged import Merged, merge
from trucebook.reconcile.shelves import Shelf, shelves
from trucebook.reconcile.tables import some, strike
from trucebook.records import Incident

if TYPE_CHECKING:
    from trucebook.records import Record, Report


def list_groups(connection: Connection, groups: Sequence[Sequence[int]]) -> None:
    """Put groups of incidents, given by their entries, into the lists."""
    if not groups:
        return
    at, judged = _members(connection, [entry for group in groups for entry in group])
    held = shelves(connection, set(at.values()))
    rows = []
    for group in groups:
        members = [at[entry] for entry in group]
        rows.append(_row(merged_at(held, members), held, members, judged=not judged.isdisjoint(group)))
    keys = write(connection, rows)
    told = [(entry, key) for key, group in zip(keys, groups, strict=True) for entry in group]
    insert(connection, merged, told)


def relist(connection: Connection, incidents: Collection[int]) -> None:
    """List incidents, given by their entries, anew: with the same members, as they now stand."""
    for part in some(sorted(incidents)):
        groups: dict[int, list[int]] = {}
        query = select(merged).where(merged.c.incident.in_(part)).order_by(merged.c.entry)
        for row in connection.execute(query):
            groups.setdefault(row.incident, []).append(row.entry)
        take_out(connection, part)
        strike(connection, merged, merged.c.incident, part)
        list_groups(connection, [groups[key] for key in sorted(groups)])


def merged_at(held: Mapping[int, Shelf], members: Sequence[Place]) -> Merged:
    """The incident that the records at `members` tell of, with all that their reports say about it."""
    told = [held[report].told[local] for report, local in members]
    said = [claim for report in sorted({report for report, _ in members}) for claim in held[report].said]
    overrides = [one for report, local in members for one in held[report].overrides.get(local, ())]
    return merge(told, said, overrides=overrides)


def _members(connection: Connection, keys: Sequence[int]) -> tuple[dict[int, Place], set[int]]:
    """Where incidents stand, by entry; and which of them a person judged."""
    found: dict[int, Place] = {}
    judged: set[int] = set()
    for part in some(keys):
        query = select(entries.c.key, entries.c.report, entries.c.local, entries.c.judged).where(
            entries.c.key.in_(part)
        )
        for row in connection.execute(query):
            found[row.key] = (row.report, row.local)
            judged |= {row.key} if row.judged else set()
    return found, judged


def _row(
    one: Merged, held: Mapping[int, Shelf], members: Sequence[Place], *, judged: bool
) -> tuple[int, IndexRow]:
    """What lists hold of a merged incident, with the key of its lead's report."""
    incident = one.incident
    lead, local = next(
        (report, local) for report, local in members if held[report].told[local].id == one.members[0]
    )
    earliest = incident.when.earliest.isoformat() if incident.when and incident.when.earliest else None
    latest = incident.when.latest.isoformat() if incident.when and incident.when.latest else None
    published = held[lead].report.published
    columns = Columns(
        local=local,
        kind=MERGED,
        standing=Standing.READ.value,
        shown=True,
        judged=judged,
        label=str(incident.type),
        occurrence=str(incident.occurrence),
        background=incident.background,
        confidence=max(_told(held, place).confidence for place in members),
        earliest=earliest,
        latest=latest,
        day=earliest or latest or (published.earliest.isoformat() if published else ""),
        name=None,
    )
    told = tuple(_facets(held, members) | _judged(one))
    digest = msgspec.json.encode(one.members).decode()
    return lead, IndexRow(columns, told, _words(held, members), digest)


def _told(held: Mapping[int, Shelf], place: Place) -> Incident:
    report, local = place
    return held[report].told[local].incident


def _facets(held: Mapping[int, Shelf], members: Sequence[Place]) -> Pairs:
    others: dict[str, Record | Report] = {}  # an incident speaks of no other record
    return {
        pair for place in members for pair in facets_of(_told(held, place), others, held[place[0]].report)
    }


def _judged(one: Merged) -> Pairs:
    """Its status and its grading, where it has them."""
    found = ((STATUS, one.status.value), (GRADING, one.grading.value))
    return {(name, value.value) for name, value in found if value}


def _words(held: Mapping[int, Shelf], members: Sequence[Place]) -> str:
    return "\n".join(dict.fromkeys(words_of(_told(held, place)) for place in members))[:MAX_SEARCHED]

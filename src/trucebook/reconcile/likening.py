"""Incidents laid beside those that they may be one with, kept up with the ledger."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, and_, delete, or_, select

from trucebook.ledger.keys import is_kind
from trucebook.ledger.rows import ask, insert
from trucebook.ledger.schema import blocks, entries, merged, pairs, parts, traits
from trucebook.ledger.writing import take_out
from trucebook.reconcile.blocking import MAX_BLOCK, NEIGHBOURS, block_keys, block_rank
from trucebook.reconcile.likeness import Likeness, part_is_left
from trucebook.reconcile.shelves import incidents_at
from trucebook.reconcile.tables import some, strike
from trucebook.reconcile.traits import Traits, decode, encode, traits_of

LEAST_KEPT = 0.05
"""Pairs that are less probably the same, or part of one another, are not kept."""


@dataclass(frozen=True, slots=True)
class Unlikened:
    """An incident that has not been laid beside others.

    Attributes:
        entry: its entry.
        report: key of its report.
        local: its id in the report.
    """

    entry: int
    report: int
    local: str


def unlikened(connection: Connection) -> list[Unlikened]:
    """Incidents that are new, or not what they were, by report."""
    query = (
        select(entries.c.key, entries.c.report, entries.c.local)
        .join(traits, traits.c.entry == entries.c.key, isouter=True)
        .where(is_kind("incident"), entries.c.shown.is_(True), traits.c.entry.is_(None))
        .order_by(entries.c.report, entries.c.key)
    )
    return [Unlikened(row.key, row.report, row.local) for row in connection.execute(query)]


def gone(connection: Connection) -> list[int]:
    """Entries of incidents that were laid beside others, and are shown no more."""
    there = and_(entries.c.key == traits.c.entry, entries.c.shown.is_(True))
    query = select(traits.c.entry).join(entries, there, isouter=True).where(entries.c.key.is_(None))
    return list(connection.execute(query).scalars())


def entries_of_reports(connection: Connection, keys: Collection[int]) -> list[int]:
    """Entries of reports' incidents that were laid beside others."""
    found: list[int] = []
    for part in some(sorted(keys)):
        query = (
            select(traits.c.entry)
            .join(entries, entries.c.key == traits.c.entry)
            .where(entries.c.report.in_(part))
        )
        found += connection.execute(query).scalars()
    return found


def forget_incidents(connection: Connection, keys: Collection[int]) -> None:
    """Take out what was worked out of incidents; the groups that they were in are to be grouped anew."""
    ungroup(connection, keys)
    for entry, its in traits_at(connection, keys).items():
        rank = block_rank(its)
        for key in block_keys(its):
            connection.execute(
                delete(blocks).where(blocks.c.key == key, blocks.c.rank == rank, blocks.c.entry == entry)
            )
    for column in (pairs.c.a, pairs.c.b):
        strike(connection, pairs, column, keys)
    strike(connection, traits, traits.c.entry, keys)


def ungroup(connection: Connection, keys: Collection[int]) -> None:
    """Take apart the groups that these incidents are in, and take them out of the lists."""
    groups: set[int] = set()
    for part in some(sorted(keys)):
        groups |= set(connection.execute(select(merged.c.incident).where(merged.c.entry.in_(part))).scalars())
    for part in some(sorted(groups)):
        members = (
            connection.execute(select(merged.c.entry).where(merged.c.incident.in_(part))).scalars().all()
        )
        for column in (parts.c.part, parts.c.whole):
            strike(connection, parts, column, members)
    take_out(connection, groups)
    strike(connection, merged, merged.c.incident, groups)


def traits_at(connection: Connection, keys: Collection[int]) -> dict[int, Traits]:
    """The traits of incidents, by entry."""
    found: dict[int, Traits] = {}
    for part in some(sorted(keys)):
        query = select(traits.c.entry, traits.c.data).where(traits.c.entry.in_(part))
        found |= {row.entry: decode(row.data) for row in connection.execute(query)}
    return found


def liken(connection: Connection, new: Sequence[Unlikened], likeness: Likeness) -> None:
    """Lay incidents beside those in the ledger, and put down the pairs that may be one."""
    fresh = _made(connection, new)
    insert(connection, traits, [(entry, encode(its)) for entry, its in fresh.items()])
    rows = [
        (key, block_rank(its), entry) for entry, its in fresh.items() for key in sorted(set(block_keys(its)))
    ]
    insert(connection, blocks, rows)
    beside = _candidates(connection, rows)
    known = {**traits_at(connection, {b for _, b in beside} - fresh.keys()), **fresh}
    insert(connection, pairs, _scored(sorted(beside), known, likeness))


def _made(connection: Connection, new: Sequence[Unlikened]) -> dict[int, Traits]:
    held = incidents_at(connection, [(one.report, one.local) for one in new])
    return {one.entry: traits_of(held[one.report, one.local].told) for one in new}


def _candidates(connection: Connection, rows: Iterable[tuple[int, int, int]]) -> set[tuple[int, int]]:
    """Pairs of entries, one of `rows` and another of its block, each once."""
    found: set[tuple[int, int]] = set()
    new = {entry for _, _, entry in rows}
    sizes: dict[int, list[int] | None] = {}
    for key, rank, entry in rows:
        if key not in sizes:
            sizes[key] = _members(connection, key)
        members = sizes[key]
        near = _neighbours(connection, key, rank, entry) if members is None else members
        for other in near:
            if other != entry:
                found.add((min(entry, other), max(entry, other)) if other in new else (entry, other))
    return found


def _members(connection: Connection, key: int) -> list[int] | None:
    """The members of a block; None where it is a large one."""
    query = f"SELECT entry FROM blocks WHERE key = ? LIMIT {MAX_BLOCK + 1}"  # noqa: S608 - a number
    members = [int(row[0]) for row in ask(connection, query, (key,))]
    return members if len(members) <= MAX_BLOCK else None


def _neighbours(connection: Connection, key: int, rank: int, entry: int) -> list[int]:
    """Those that stand next to an entry in a large block, on either side."""
    order = ("rank > ? OR (rank = ? AND entry > ?)", "rank, entry")
    reverse = ("rank < ? OR (rank = ? AND entry < ?)", "rank DESC, entry DESC")
    return [
        int(row[0])
        for condition, by in (order, reverse)
        for row in ask(
            connection,
            f"SELECT entry FROM blocks WHERE key = ? AND ({condition}) ORDER BY {by} LIMIT {NEIGHBOURS}",  # noqa: S608 - words of our own
            (key, rank, rank, entry),
        )
    ]


def _scored(
    beside: Sequence[tuple[int, int]], known: Mapping[int, Traits], likeness: Likeness
) -> list[tuple[int, int, float, float]]:
    """Rows of the pairs that are worth keeping."""
    if not beside:
        return []
    at = {entry: i for i, entry in enumerate(known)}
    left = np.array([at[a] for a, _ in beside], dtype=np.int64)
    right = np.array([at[b] for _, b in beside], dtype=np.int64)
    same, part = likeness.scored(list(known.values()), left, right)
    rows = []
    for i in np.flatnonzero(np.maximum(same, part) >= LEAST_KEPT):
        a, b = beside[int(i)]
        if not part_is_left(known[a], known[b]):
            a, b = b, a
        rows.append((a, b, float(same[i]), float(part[i])))
    return rows


def pairs_of(
    connection: Connection, keys: Collection[int], least: float = 0.0
) -> dict[tuple[int, int], tuple[float, float]]:
    """The pairs in which any of these entries is: `same` and `part`, by the entries, the part first."""
    found: dict[tuple[int, int], tuple[float, float]] = {}
    for part in some(sorted(keys)):
        query = select(pairs).where(
            or_(pairs.c.a.in_(part), pairs.c.b.in_(part)), or_(pairs.c.same >= least, pairs.c.part >= least)
        )
        found |= {(row.a, row.b): (row.same, row.part) for row in connection.execute(query)}
    return found


def pairs_out_of(
    connection: Connection, keys: Collection[int], least: float
) -> dict[tuple[int, int], tuple[float, float]]:
    """Likewise the pairs of one of these entries, no more of them than one condition takes, and another."""
    inside = sorted(keys)
    query = select(pairs).where(
        or_(
            and_(pairs.c.a.in_(inside), pairs.c.b.not_in(inside)),
            and_(pairs.c.b.in_(inside), pairs.c.a.not_in(inside)),
        ),
        or_(pairs.c.same >= least, pairs.c.part >= least),
    )
    return {(a, b): (same, part) for a, b, same, part in connection.execute(query)}

"""Incidents grouped by the happening that they tell of, kept up with the ledger."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, select

from trucebook.ledger.names import parse
from trucebook.ledger.rows import insert
from trucebook.ledger.schema import merged, parts, ruled, traits
from trucebook.reconcile.clustering import THRESHOLD, Clustering, clustered
from trucebook.reconcile.likeness import Likeness
from trucebook.reconcile.likening import pairs_of, traits_at, ungroup
from trucebook.reconcile.pairs import Pair, Relation, Ruling
from trucebook.reconcile.ruled import entries_of_incidents
from trucebook.reconcile.tables import ids_of, some

WITHIN_REPORT = 0.9
"""Probability from which two records of one report are joined. The reader has joined what the report tells as
one, and of those that it left apart and that were as likely as not to be one, most were two by the markup."""

_SHORT_OF_JOINING = THRESHOLD - 0.01


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling with the entries that it is about.

    Attributes:
        ruling: what a person said.
        a: entry of the one; None where lists do not show it.
        b: entry of the other.
    """

    ruling: Ruling
    a: int | None
    b: int | None


@dataclass(frozen=True, slots=True)
class Grouped:
    """Incidents as they were grouped.

    Attributes:
        groups: entries of what tells of one happening, each group once.
        clustering: the same by ids, with what was held apart and why.
    """

    groups: tuple[tuple[int, ...], ...]
    clustering: Clustering


def heed(connection: Connection, rulings: Sequence[Ruling]) -> tuple[Ruled, ...]:
    """Take apart the groups that new rulings, or such as were undone, are about; the rulings with entries."""
    at = entries_of_incidents(connection, {id_ for one in rulings for id_ in (one.a, one.b)})
    now = {one.judgement: Ruled(one, at.get(one.a), at.get(one.b)) for one in rulings}
    held = {row.judgement: (row.a, row.b) for row in connection.execute(select(ruled))}
    changed = {
        entry
        for judgement in now.keys() | held.keys()
        if (entries_now := (now[judgement].a, now[judgement].b) if judgement in now else None)
        != held.get(judgement)
        for pair in (entries_now, held.get(judgement))
        for entry in pair or ()
        if entry is not None
    }
    ungroup(connection, changed)
    connection.execute(ruled.delete())
    insert(connection, ruled, [(judgement, one.a, one.b) for judgement, one in sorted(now.items())])
    return tuple(now.values())


def group(connection: Connection, rulings: Sequence[Ruled], likeness: Likeness) -> Grouped:
    """Group all incidents that are in no group, with those of other groups that they may belong to."""
    query = (
        select(traits.c.entry)
        .join(merged, merged.c.entry == traits.c.entry, isouter=True)
        .where(merged.c.entry.is_(None))
        .order_by(traits.c.entry)
    )
    touched = _reached(connection, set(connection.execute(query).scalars()), rulings)
    ungroup(connection, touched)
    ids = ids_of(connection, touched)
    entry_of = {id_: entry for entry, id_ in ids.items()}
    between = _Between(connection, entry_of, likeness)
    clustering = clustered(
        sorted(entry_of),
        _pairs(connection, touched, ids),
        [one.ruling for one in rulings if one.a in ids and one.b in ids],
        likeness=between.one,
        likenesses=between.many,
    )
    insert(
        connection,
        parts,
        sorted({(entry_of[part], entry_of[whole]) for part, whole in clustering.part_of}),
    )
    groups = tuple(tuple(entry_of[id_] for id_ in group_) for group_ in clustering.groups)
    return Grouped(groups, clustering)


class _Between:
    """The likeness of pairs that blocking did not bring together; traits are taken as they are asked for."""

    def __init__(self, connection: Connection, entry_of: Mapping[str, int], likeness: Likeness) -> None:
        self._connection = connection
        self._entry_of = entry_of
        self._likeness = likeness

    def one(self, a: str, b: str) -> float:
        """The probability that two are the same."""
        return self.many([(a, b)])[0]

    def many(self, keys: Sequence[tuple[str, str]]) -> list[float]:
        """The probabilities of many pairs, in their order."""
        if not keys:
            return []
        known = traits_at(self._connection, {self._entry_of[id_] for key in keys for id_ in key})
        at = {entry: i for i, entry in enumerate(known)}
        left, right = (
            np.array([at[self._entry_of[key[side]]] for key in keys], dtype=np.int64) for side in (0, 1)
        )
        same, _ = self._likeness.scored(list(known.values()), left, right)
        return [_joining(a, b, value) for (a, b), value in zip(keys, same.tolist(), strict=True)]


def _joining(a: str, b: str, same: float) -> float:
    """By how much a pair speaks for joining: two records of one report only where they are surely one."""
    if parse(a).report == parse(b).report and same < WITHIN_REPORT:
        return min(same, _SHORT_OF_JOINING)
    return same


def _reached(connection: Connection, seeds: Collection[int], rulings: Sequence[Ruled]) -> set[int]:
    """`seeds`, and all that they may be one with or a part of, over any number of steps."""
    joined: dict[int, set[int]] = {}
    for one in rulings:
        if one.ruling.relation in {Relation.SAME, Relation.PART_OF} and one.a and one.b:
            joined.setdefault(one.a, set()).add(one.b)
            joined.setdefault(one.b, set()).add(one.a)
    reached, edge = set(seeds), set(seeds)
    while edge:
        near = {entry for pair in pairs_of(connection, edge, THRESHOLD) for entry in pair}
        near |= {other for entry in edge for other in joined.get(entry, ())}
        near |= _grouped_with(connection, edge | near)
        edge = near - reached
        reached |= near
    return reached


def _grouped_with(connection: Connection, keys: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for part in some(sorted(keys)):
        of = select(merged.c.incident).where(merged.c.entry.in_(part))
        found |= set(connection.execute(select(merged.c.entry).where(merged.c.incident.in_(of))).scalars())
    return found


def _pairs(connection: Connection, touched: Collection[int], ids: Mapping[int, str]) -> list[Pair]:
    """What was worked out about pairs of incidents that are both grouped anew."""
    return [
        Pair(ids[a], ids[b], _joining(ids[a], ids[b], same), part)
        for (a, b), (same, part) in sorted(pairs_of(connection, touched).items())
        if a in ids and b in ids
    ]

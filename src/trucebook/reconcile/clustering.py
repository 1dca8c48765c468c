"""Pairs to groups: every incident once, persons' rulings first, no two battles chained by a vague third.

Pairs are taken from the likeliest down. Two groups are joined where their members are alike on the average,
and no two of them are clearly different, as scored for every pair across, also for those that blocking did
not bring together. What a person said is never contradicted.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from trucebook.reconcile.groups import THRESHOLD, VETO, Groups, Key
from trucebook.reconcile.pairs import Pair, Relation, Ruling
from trucebook.reconcile.rulings import contradiction, held_apart_by, ordered, pair_of

__all__ = ["THRESHOLD", "VETO", "Apart", "Clustering", "clustered", "contradiction", "cross_pairs", "doubt"]

PART_THRESHOLD = 0.5
"""Least probability of `part` of a pair that is linked as part and whole."""

CROSSED = 200
"""Incidents that likely pairs connect are scored each with each in advance, where they are not more."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A pair that is likely enough to be the same, and was not joined.

    Attributes:
        a: id of one.
        b: id of the other.
        same: probability that they are the same.
        why: what kept them apart, in words.
    """

    a: str
    b: str
    same: float
    why: str


@dataclass(frozen=True, slots=True)
class Clustering:
    """Which records are one incident.

    Attributes:
        groups: every id once; ids of a group sorted, groups by their first.
        part_of: pairs of ids, the part and the whole, sorted; never two of one group.
        held_apart: pairs above the threshold that are not in one group, with why, sorted.
        conflicts: rulings of `same` that could not be followed, since others hold these apart, sorted.
    """

    groups: tuple[tuple[str, ...], ...]
    part_of: tuple[tuple[str, str], ...] = ()
    held_apart: tuple[Apart, ...] = ()
    conflicts: tuple[Ruling, ...] = ()


def clustered(
    ids: Sequence[str],
    pairs: Iterable[Pair],
    rulings: Iterable[Ruling] = (),
    *,
    likeness: Callable[[str, str], float],
    likenesses: Callable[[Sequence[Key]], Sequence[float]] | None = None,
) -> Clustering:
    """Group records that tell of one incident.

    Args:
        ids: of every record. Pairs and rulings of others are passed over.
        pairs: what was worked out about pairs of them; those that are clearly different may be left out.
        rulings: what persons said; they win over every probability, and `different` over a `same` that is
            only implied by others.
        likeness: probability of `same` of a pair that is not among `pairs`.
        likenesses: the same of many pairs at once, where that is cheaper than each alone.
    """
    known = set(ids)
    told = (p for p in pairs if p.a in known and p.b in known and p.a != p.b)
    scored = {pair_of(p.a, p.b): p for p in sorted(told, key=lambda p: (p.same, p.part, p.a))}
    binding = ordered(r for r in rulings if r.a in known and r.b in known)
    same = {key: p.same for key, p in scored.items()}
    groups = Groups(held_apart_by(binding), same, likenesses or _one_by_one(likeness))
    if likenesses:
        groups.ask(cross_pairs(scored.values()))
    conflicts = tuple(groups.ruled(binding))
    held = []
    for key in sorted((k for k in scored if scored[k].same >= THRESHOLD), key=lambda k: (-scored[k].same, k)):
        why = groups.join(*key)
        if why:
            held.append(Apart(*key, scored[key].same, why))
    return Clustering(
        groups=groups.all(ids),
        part_of=_parts(scored, binding, groups),
        held_apart=tuple(sorted((h for h in held if not groups.one(h.a, h.b)), key=lambda h: (h.a, h.b))),
        conflicts=conflicts,
    )


def _one_by_one(likeness: Callable[[str, str], float]) -> Callable[[Sequence[Key]], Sequence[float]]:
    return lambda keys: [likeness(a, b) for a, b in keys]


def cross_pairs(pairs: Iterable[Pair]) -> list[Key]:
    """Pairs whose likeness `clustered` will probably ask for, so that they can be scored all at once.

    These are the pairs that are missing among ids that likely pairs connect, where these are not many.
    """
    scored = {pair_of(p.a, p.b): p.same for p in pairs}
    groups = Groups({}, {}, lambda keys: [1.0] * len(keys))
    for (a, b), same in scored.items():
        if same >= THRESHOLD:
            groups.merge(a, b)
    members = [m for m in groups.members.values() if 2 < len(m) <= CROSSED]
    return sorted(key for m in members for key in combinations(sorted(m), 2) if key not in scored)


def doubt(pair: Pair) -> float:
    """How much a person's ruling on a pair would be worth, 0 to 1: most where the program knows least.

    The entropy of the three probabilities, in units of its greatest value.
    """
    chances = (pair.same, pair.part, max(0.0, 1 - pair.same - pair.part))
    return -sum(p * math.log(p) for p in chances if p > 0) / math.log(3)


def _parts(
    scored: Mapping[Key, Pair], rulings: Sequence[Ruling], groups: Groups
) -> tuple[tuple[str, str], ...]:
    """Pairs of part and whole: what persons said, then what is likely and does not contradict the former."""
    ruled = [(r.a, r.b) for r in rulings if r.relation == Relation.PART_OF]
    likely = [
        key
        for key, p in scored.items()
        if p.part >= PART_THRESHOLD and not groups.one(p.a, p.b) and not groups.is_held(p.a, p.b)
    ]
    likely.sort(key=lambda key: (-scored[key].part, key))
    wholes: dict[object, set[object]] = {}
    kept = []
    for part, whole in (*ruled, *((scored[key].a, scored[key].b) for key in likely)):
        one, other = groups.group.get(part, part), groups.group.get(whole, whole)
        if one != other and not _leads(wholes, other, one):
            wholes.setdefault(one, set()).add(other)
            kept.append((part, whole))
    return tuple(sorted(set(kept)))


def _leads(wholes: Mapping[object, set[object]], start: object, end: object) -> bool:
    """Whether `end` is a whole of `start`, or of one of its wholes."""
    seen, todo = {start}, [start]
    while todo:
        for whole in wholes.get(todo.pop(), ()):
            if whole == end:
                return True
            if whole not in seen:
                seen.add(whole)
                todo.append(whole)
    return False

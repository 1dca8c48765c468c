"""Pairs to groups: every incident once, persons' rulings first, no two battles chained by a vague third.

Pairs are taken from the likeliest down. Two groups are joined where their members are alike on the average,
and no two of them are clearly different, as scored for every pair across, also for those that blocking did
not bring together. What a person said is never contradicted.
"""

import math
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from trucebook.reconcile.pairs import Pair, Relation, Ruling
from trucebook.reconcile.rulings import contradiction, held_apart_by, ordered, pair_of

__all__ = ["Apart", "Clustering", "clustered", "contradiction", "cross_pairs", "doubt"]

THRESHOLD = 0.5
"""Least mean probability of `same` between the members of two groups that are joined."""

VETO = 0.1
"""Two groups are not joined where any two of their members are this improbably the same."""

PART_THRESHOLD = 0.5
"""Least probability of `part` of a pair that is linked as part and whole."""

LOOKED_AT = 8
"""Of a larger group so many members are scored against another's, chosen by a hash of their ids: enough to
see that two groups differ, and what keeps a war that ten thousand reports mention from costing its square."""

CROSSED = 200
"""Incidents that likely pairs connect are scored each with each in advance, where they are no more than this."""

Key = tuple[str, str]
"""Ids of a pair, in their order."""


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
    groups = _Groups(held_apart_by(binding), same, likenesses or _one_by_one(likeness))
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
    groups = _Groups({}, {}, lambda keys: [1.0] * len(keys))
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


@dataclass(slots=True)
class _Groups:
    """Groups as they grow. Ids that stand alone are in none.

    Attributes:
        apart: by id, those that a person said it is not one with.
        same: probabilities of pairs, filled up as they are asked for.
        likenesses: gives what `same` lacks.
        group: by id, the number of its group; a group that grows gets a new one.
        members: by number, the ids of a group.
        unit: by id, the number of those whom a person joined with it.
        units: by number, these.
        refused: pairs of group numbers that were found too unlike, with why.
    """

    apart: Mapping[str, set[str]]
    same: dict[Key, float]
    likenesses: Callable[[Sequence[Key]], Sequence[float]]
    group: dict[str, int] = field(default_factory=dict)
    members: dict[int, list[str]] = field(default_factory=dict)
    unit: dict[str, str] = field(default_factory=dict)
    units: dict[str, list[str]] = field(default_factory=dict)
    refused: dict[tuple[int, int], str] = field(default_factory=dict)
    number: int = 0

    def all(self, ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Every group and every id that stands alone, sorted."""
        alone = [(id_,) for id_ in dict.fromkeys(ids) if id_ not in self.group]
        return tuple(sorted([*alone, *(tuple(sorted(m)) for m in self.members.values())]))

    def one(self, a: str, b: str) -> bool:
        """Whether two ids are in one group."""
        return a == b or (a in self.group and self.group.get(b) == self.group[a])

    def of(self, id_: str) -> list[str]:
        """The members of an id's group."""
        return self.members[self.group[id_]] if id_ in self.group else [id_]

    def merge(self, a: str, b: str) -> None:
        """Make the groups of two ids one."""
        if self.one(a, b):
            return
        together = [*self.of(a), *self.of(b)]
        for id_ in (a, b):
            self.members.pop(self.group.get(id_, -1), None)
        self.number += 1
        self.members[self.number] = together
        for id_ in together:
            self.group[id_] = self.number

    def is_held(self, a: str, b: str) -> bool:
        """Whether a person holds the groups of two ids apart."""
        if not self.apart:
            return False
        one, other = sorted((self.of(a), self.of(b)), key=len)
        there = set(other)
        return any(not there.isdisjoint(self.apart.get(id_, ())) for id_ in one)

    def ruled(self, rulings: Sequence[Ruling]) -> Iterable[Ruling]:
        """Join what persons said is the same, the likeliest first, and return what others forbid."""
        wanted = [r for r in rulings if r.relation == Relation.SAME]
        self.ask([pair_of(r.a, r.b) for r in wanted])
        scored = sorted((-self.same[pair_of(r.a, r.b)], i) for i, r in enumerate(wanted))
        refused = []
        for _, i in scored:
            if self.is_held(wanted[i].a, wanted[i].b):
                refused.append(wanted[i])
            else:
                self.merge(wanted[i].a, wanted[i].b)
        for members in self.members.values():
            first = min(members)
            self.units[first] = sorted(members)
            self.unit |= dict.fromkeys(members, first)
        return ordered(refused)

    def join(self, a: str, b: str) -> str:
        """Join the groups of two ids, or say why not."""
        if self.one(a, b):
            return ""
        if self.is_held(a, b):
            return "a person said that they, or others of their groups, are not the same"
        # a group that stands alone has no number: its id is as good
        pair = self.group.get(a, -1), self.group.get(b, -1)
        known = self.refused.get(pair) if min(pair) >= 0 else None
        why = self._unlike(a, b) if known is None else known
        if why:
            self.refused[pair] = self.refused[pair[::-1]] = why
        else:
            self.merge(a, b)
        return why

    def _unlike(self, a: str, b: str) -> str:
        """Why the groups of two ids are not one, or nothing."""
        across = {(x, y): self._keys(x, y) for x in self._speakers(a) for y in self._speakers(b)}
        known = [(self._likest(keys), *pair) for pair, keys in across.items() if self._are_known(keys)]
        if not known or min(known)[0] >= VETO:
            self.ask([key for keys in across.values() for key in keys])
            known = [(self._likest(keys), *pair) for pair, keys in across.items()]
        least, x, y = min(known)
        if least < VETO:
            return f"{x} and {y}, of the two groups, are clearly different ({least:.2f})"
        mean = math.fsum(chance for chance, _, _ in known) / len(known)
        return "" if mean >= THRESHOLD else f"the two groups are too unlike on the average ({mean:.2f})"

    def _speakers(self, id_: str) -> list[str]:
        """Those who are looked at for an id's group: one for each unit, at most `LOOKED_AT`, and itself."""
        members = self.of(id_)
        if len(members) == 1:
            return members
        own = self.unit.get(id_, id_)
        speakers = {self.unit.get(m, m) for m in members}
        if len(speakers) > LOOKED_AT:
            chosen = sorted(speakers, key=lambda s: (zlib.crc32(s.encode()), s))[:LOOKED_AT]
            speakers = {own, *chosen}
        return sorted(speakers)

    def _keys(self, x: str, y: str) -> list[Key]:
        """The pairs by which two speakers are compared: those of all whom persons joined with them."""
        ones, others = self.units.get(x, [x])[:LOOKED_AT], self.units.get(y, [y])[:LOOKED_AT]
        return [pair_of(a, b) for a in ones for b in others]

    def _are_known(self, keys: Sequence[Key]) -> bool:
        return all(key in self.same for key in keys)

    def _likest(self, keys: Sequence[Key]) -> float:
        return max(self.same[key] for key in keys)

    def ask(self, keys: Sequence[Key]) -> None:
        """Get the probabilities of those pairs that are not known."""
        missing = sorted({key for key in keys if key not in self.same})
        if missing:
            self.same.update(zip(missing, self.likenesses(missing), strict=True))


def _parts(
    scored: Mapping[Key, Pair], rulings: Sequence[Ruling], groups: _Groups
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

"""Groups of records as they grow, and what keeps two of them apart."""

import math
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from trucebook.reconcile.pairs import Relation, Ruling
from trucebook.reconcile.rulings import ordered, pair_of

THRESHOLD = 0.5
"""Least mean probability of `same` between the members of two groups that are joined."""

VETO = 0.1
"""Two groups are not joined where any two of their members are this improbably the same."""

LOOKED_AT = 8
"""Of a larger group so many members are scored against another's, chosen by a hash of their ids: enough to
see that two groups differ, and what keeps a war that ten thousand reports mention from costing its square."""

Key = tuple[str, str]
"""Ids of a pair, in their order."""


@dataclass(slots=True)
class Groups:
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

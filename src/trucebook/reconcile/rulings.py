"""What persons said of pairs, taken together: what it binds, and where a new word contradicts it."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from trucebook.reconcile.pairs import Relation, Ruling

KEEPS_APART = frozenset({Relation.DIFFERENT, Relation.PART_OF})
"""Relations of two incidents that are not one."""


def ordered(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Rulings that bind, each once, in an order that does not depend on how they came."""
    binding = {r for r in rulings if r.relation != Relation.UNSURE and r.a != r.b}
    return sorted(binding, key=lambda r: (*pair_of(r.a, r.b), r.relation, r.a, r.judgement))


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Two ids in the order in which pairs are looked up."""
    return (a, b) if a <= b else (b, a)


def held_apart_by(rulings: Iterable[Ruling]) -> dict[str, set[str]]:
    """By id, the ids that a person said it is not one with."""
    apart: dict[str, set[str]] = {}
    for ruling in rulings:
        if ruling.relation in KEEPS_APART and ruling.a != ruling.b:
            apart.setdefault(ruling.a, set()).add(ruling.b)
            apart.setdefault(ruling.b, set()).add(ruling.a)
    return apart


def contradiction(rulings: Iterable[Ruling], new: Ruling) -> tuple[Ruling, ...]:
    """The rulings that `new` cannot stand beside, sorted; empty where it can.

    `same` is transitive: A same as B and B same as C contradict A different from C. `part_of` and `different`
    contradict each other, and an incident cannot be a part of its own part. `unsure` contradicts nothing.
    """
    earlier = ordered(r for r in rulings if r != new)
    if new.relation == Relation.UNSURE or new.a == new.b:
        return ()
    ones = _links(r for r in earlier if r.relation == Relation.SAME)
    if new.relation == Relation.SAME:
        one, other = _reached(ones, new.a), _reached(ones, new.b)
        against = [
            r
            for r in earlier
            if r.relation in KEEPS_APART and ((r.a in one and r.b in other) or (r.a in other and r.b in one))
        ]
        return tuple(against)
    path = _path(ones, new.a, new.b)
    if path is not None:
        return tuple(ordered(path))
    return tuple(ordered(_against_apart(earlier, ones, new)))


_Links = Mapping[str, Sequence[tuple[str, Ruling]]]


def _links(rulings: Iterable[Ruling], *, both_ways: bool = True) -> _Links:
    links: dict[str, list[tuple[str, Ruling]]] = {}
    for ruling in rulings:
        links.setdefault(ruling.a, []).append((ruling.b, ruling))
        if both_ways:
            links.setdefault(ruling.b, []).append((ruling.a, ruling))
    return links


def _reached(links: _Links, start: str) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        for id_, _ in links.get(todo.pop(), ()):
            if id_ not in seen:
                seen.add(id_)
                todo.append(id_)
    return seen


def _path(links: _Links, start: str, end: str) -> list[Ruling] | None:
    """The rulings on a shortest way from `start` to `end`, or nothing."""
    came: dict[str, tuple[str, Ruling]] = {}
    todo = deque([start])
    while todo:
        id_ = todo.popleft()
        if id_ == end:
            path = []
            while id_ != start:
                id_, ruling = came[id_]
                path.append(ruling)
            return path
        for beyond, ruling in links.get(id_, ()):
            if beyond != start and beyond not in came:
                came[beyond] = (id_, ruling)
                todo.append(beyond)
    return None


def _against_apart(earlier: Sequence[Ruling], ones: _Links, new: Ruling) -> list[Ruling]:
    """What contradicts a new `different` or `part_of` between two that no `same` joins."""
    one, other = _reached(ones, new.a), _reached(ones, new.b)
    between = [
        r
        for r in earlier
        if r.relation in KEEPS_APART
        and r.relation != new.relation
        and ((r.a in one and r.b in other) or (r.a in other and r.b in one))
    ]
    if new.relation == Relation.DIFFERENT:
        return between
    upwards = {k: list(v) for k, v in ones.items()}
    for id_, ways in _links((r for r in earlier if r.relation == Relation.PART_OF), both_ways=False).items():
        upwards.setdefault(id_, []).extend(ways)
    return [*between, *(_path(upwards, new.b, new.a) or ())]

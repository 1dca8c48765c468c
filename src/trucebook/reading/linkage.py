"""Items to groups, by how like the members of two groups are on average.

Average linkage (Sokal and Michener, 1958): a member that is like one of a group, and unlike the rest, does
not bring the group's other members with it, as it would where the likest pair alone decided.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]
"""Two items or groups, the lower first."""

Fits = Callable[[Sequence[int], Sequence[int], float], bool]
"""Whether two groups of such a mean likeness may be one."""


@dataclass(frozen=True, slots=True)
class _Likeness:
    """The likeness of the members of two groups, summed over the pairs of which it is known."""

    total: float
    number: int

    @property
    def mean(self) -> float:
        return self.total / self.number

    def with_that_of(self, other: "_Likeness | None") -> "_Likeness":
        return _Likeness(self.total + other.total, self.number + other.number) if other else self


def linked_on_average(
    items: Iterable[int], likeness: Mapping[Pair, float], least: float, fits: Fits
) -> tuple[tuple[int, ...], ...]:
    """Join the two likest groups again and again, until none are like enough.

    Args:
        items: what is grouped.
        likeness: of two items, the lower first; pairs that are not there have no say.
        least: the least mean likeness of two groups that are joined.
        fits: asked before two groups are joined, and again when one of them has grown.

    Returns:
        The groups, each in order, ordered by their first items.
    """
    groups = {item: [item] for item in items}
    between = _between(likeness)
    waiting = [_entry(pair, one[pair[1]]) for pair, one in _pairs(between) if one[pair[1]].mean >= least]
    heapify(waiting)
    while waiting:
        entry = heappop(waiting)
        kept, gone = entry[1:]
        now = between.get(kept, {}).get(gone)
        if now is None or -now.mean != entry[0] or not fits(groups[kept], groups[gone], now.mean):
            continue
        groups[kept].extend(groups.pop(gone))
        for other in _taken_over(between, kept, gone):
            if between[kept][other].mean >= least:
                pair = min(kept, other), max(kept, other)
                heappush(waiting, _entry(pair, between[kept][other]))
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def _between(likeness: Mapping[Pair, float]) -> dict[int, dict[int, _Likeness]]:
    """By item, what is known of its likeness to others; both ways."""
    found: dict[int, dict[int, _Likeness]] = {}
    for (one, other), value in likeness.items():
        found.setdefault(one, {})[other] = found.setdefault(other, {})[one] = _Likeness(value, 1)
    return found


def _pairs(between: Mapping[int, Mapping[int, _Likeness]]) -> Iterator[tuple[Pair, Mapping[int, _Likeness]]]:
    for one, others in between.items():
        yield from (((one, other), others) for other in others if one < other)


def _entry(pair: Pair, likeness: _Likeness) -> tuple[float, int, int]:
    """What sorts by likeness, and of pairs that are equally like by the text's order."""
    return -likeness.mean, *pair


def _taken_over(between: dict[int, dict[int, _Likeness]], kept: int, gone: int) -> tuple[int, ...]:
    """Give what is known of the group `gone` to `kept`; tells with which others."""
    known = between.pop(gone)
    del known[kept], between[kept][gone]
    for other, likeness in known.items():
        del between[other][gone]
        between[kept][other] = between[other][kept] = likeness.with_that_of(between[kept].get(other))
    return tuple(known)

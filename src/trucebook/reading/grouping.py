"""Which mentions in one report tell of the same incident."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trucebook.reading.counted_from import counted_from
from trucebook.reading.like_types import like
from trucebook.reading.linkage import linked_on_average
from trucebook.reading.marks import OPEN, Mark, MarkKind, Role
from trucebook.reading.parties.nameless import without_machines
from trucebook.reading.resolved import Resolved
from trucebook.reading.standing_for import side_of
from trucebook.records.vocabulary import IncidentType, Measure, Occurrence, PlacePrecision

_HAPPENED = frozenset({Occurrence.OCCURRED, Occurrence.DENIED})

_LEAST = 0.3
"""Least mean probability of the links between the mentions of two groups that are one."""

_OTHER_TYPE = 0.4
"""The same, where no mention of the one has a type of the other: "shelled" and "bombed" are often two."""

_TYPED = 0.4
"""Probability of a mention from which on it has its type; one below may be of any like type."""

_UNLINKED, _REACH = 0.1, 800
"""Two mentions that no link joins count as so probably one, up to so many characters apart.

Chosen, as are those above, on the development split: from 0.05 to 0.2 and from 400 to 1,200 characters the
ledger score is within 0.002. Mentions much farther apart are seldom in one window of the encoder.
"""

_NEAR = 3
"""Sentences within which a bare mention ("the attack") is of the like incident told before it."""

_FEW = 2
"""A count up to which two incidents often have the same."""

SURE = 0.65
"""Probability of a mention from which on it is taken for one by itself."""

_SIDES = 2
"""Parties that two tellings share to be of one incident."""


@dataclass(frozen=True, slots=True)
class _Count:
    """How many of what."""

    measure: Measure
    low: int | None
    high: int | None

    @property
    def telling(self) -> bool:
        """Whether two happenings would not by chance have the same: "one killed" is told of many."""
        return (self.low or self.high or 0) > _FEW


def groups(resolved: Resolved) -> tuple[tuple[int, ...], ...]:
    """Group the incident triggers of a report: one group is one incident.

    Those are joined first whose mentions are on average linked most surely; a join that would put two
    different days, two different places of one kind, or a happening and a plan into one group is refused.

    Args:
        resolved: the report.

    Returns:
        Groups of indices of marks, each in the order of the text, ordered by their first.
    """
    heads = [i for i, _ in resolved.heads(MarkKind.INCIDENT)]
    likeness = dict.fromkeys(_near(resolved, heads), _UNLINKED) | _linked(resolved, heads)
    linked = linked_on_average(
        heads,
        likeness,
        _LEAST,
        lambda one, other, mean: _fits(resolved, one, other) and _sure(resolved, one, other, mean),
    )
    return tuple(sorted(_telling(resolved, group) for group in _joined(resolved, linked)))


def _telling(resolved: Resolved, group: tuple[int, ...]) -> tuple[int, ...]:
    """The mentions of a group that are sure, and those that are not but tell what no sure one does.

    All where none is sure.
    """
    sure = [head for head in group if resolved.marks.marks[head].present >= SURE]
    told = {mark for head in sure for mark in _told(resolved, head)}
    return tuple(
        head for head in group if not sure or head in sure or not told.issuperset(_told(resolved, head))
    )


def _told(resolved: Resolved, head: int) -> Iterator[int]:
    """The marks that tell of a mention and have a value. A machine that is nobody's is no doer."""
    for tail in resolved.role(head, Role.ACTOR):
        if without_machines(resolved.parties.get(tail.mark, ())):
            yield tail.mark
    yield from (tail.mark for tail in resolved.role(head, Role.TARGET) if resolved.parties.get(tail.mark))
    yield from (tail.mark for tail in resolved.role(head, Role.PLACE) if resolved.places.get(tail.mark))
    yield from (tail.mark for tail in resolved.role(head, Role.FIGURE) if tail.mark in resolved.figures)
    yield from (tail.mark for tail in resolved.role(head, Role.TIME) if (tail.mark, False) in resolved.times)


def _joined(resolved: Resolved, found: Iterable[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The groups, each that can be no other happening put to the last one before it that it fits."""
    out: list[tuple[int, ...]] = []
    for group in found:
        home = next((i for i in reversed(range(len(out))) if _told_again(resolved, group, out[i])), None)
        if home is None:
            out.append(group)
        else:
            out[home] = (*out[home], *group)
    return [tuple(sorted(group)) for group in out]


def _told_again(resolved: Resolved, group: Sequence[int], before: Sequence[int]) -> bool:
    """Whether a group tells, without a link, of what another group before it told.

    It does where it names nothing of its own and stands near, or where both give one count, or name the same
    two sides, or one party and one place. Backgrounds are not mixed with news.
    """
    a, b = resolved.marks.marks[group[0]], resolved.marks.marks[before[0]]
    if a.label != b.label or a.background != b.background or not _fits(resolved, group, before):
        return False
    parties, places = _parties(resolved, group), {name for _, name in _place_names(resolved, group)}
    counted = _counts(resolved, group)
    if not parties and not places and not counted:
        return resolved.sentence_of[group[0]] - resolved.sentence_of[before[-1]] <= _NEAR
    if any(count.telling for count in counted & _counts(resolved, before)):
        return True
    shared = parties & _parties(resolved, before)
    shared_places = places & {name for _, name in _place_names(resolved, before)}
    return len(shared) >= _SIDES or bool(shared and shared_places)


def _parties(resolved: Resolved, heads: Sequence[int]) -> set[str]:
    return _named(resolved, heads, Role.ACTOR) | _named(resolved, heads, Role.TARGET)


def _counts(resolved: Resolved, heads: Sequence[int]) -> set[_Count]:
    return {
        _Count(figure.measure, figure.low, figure.high)
        for head in heads
        for tail in resolved.role(head, Role.FIGURE)
        if (figure := resolved.figures.get(tail.mark)) is not None
    }


def _near(resolved: Resolved, heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions that stand within reach of each other."""
    starts = [resolved.marks.marks[head].words.start for head in heads]
    for i, head in enumerate(heads):
        yield from ((head, heads[j]) for j in range(i + 1, bisect_right(starts, starts[i] + _REACH)))


def _linked(resolved: Resolved, heads: Iterable[int]) -> dict[tuple[int, int], float]:
    """How probably the encoder takes two mentions for one, of those that it links."""
    return {
        (min(head, tail.mark), max(head, tail.mark)): tail.score
        for head in heads
        for tail in resolved.role(head, Role.SAME)
    }


def _sure(resolved: Resolved, one: Sequence[int], other: Sequence[int], mean: float) -> bool:
    """Whether two groups are likely enough one: those that share no type must be more so."""
    types = [
        {mark.label for head in group if (mark := resolved.marks.marks[head]).score >= _TYPED}
        for group in (one, other)
    ]
    return mean >= _OTHER_TYPE or not all(types) or not types[0].isdisjoint(types[1])


def _fits(resolved: Resolved, one: Sequence[int], other: Sequence[int]) -> bool:
    return all(_alike(resolved.marks.marks[a], resolved.marks.marks[b]) for a in one for b in other) and not (
        _apart_in_time(resolved, one, other)
        or _apart_in_place(resolved, one, other)
        or _apart_in_doers(resolved, one, other)
    )


def _alike(a: Mark, b: Mark) -> bool:
    """Whether two triggers can name one happening by their types and by how they are told."""
    told = a.occurrence == b.occurrence or any(
        a.occurrence in kinds and b.occurrence in kinds for kinds in (_HAPPENED, OPEN)
    )
    return like(a.label, b.label) and told


def _apart_in_time(resolved: Resolved, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether each group has a time of its own and none of the one meets any of the other."""
    a, b = _times(resolved, one), _times(resolved, other)
    if not a or not b:
        return False
    return not any(s[0] <= t[1] and t[0] <= s[1] for s in a for t in b)


def _times(resolved: Resolved, heads: Sequence[int]) -> list[tuple[str, str]]:
    out = []
    for head in heads:
        future = resolved.marks.marks[head].occurrence in OPEN
        for tail in resolved.role(head, Role.TIME)[:1]:
            when = resolved.times.get((tail.mark, future))
            if when and not counted_from(resolved, tail.mark, head):
                earliest = when.earliest.isoformat() if when.earliest else "0000"
                latest = when.latest.isoformat() if when.latest else "9999"
                out.append((earliest, latest))
    return out


def _apart_in_place(resolved: Resolved, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether the two name places of the same precision and have none in common."""
    a, b = _place_names(resolved, one), _place_names(resolved, other)
    shared_precisions = {p for p, _ in a} & {p for p, _ in b}
    return any(
        not {n for p, n in a if p == precision} & {n for p, n in b if p == precision}
        for precision in shared_precisions
    )


def _apart_in_doers(resolved: Resolved, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether the one is done by somebody to whom the other is done, and by nobody who does that."""
    labels = {resolved.marks.marks[head].label for head in (*one, *other)}
    if IncidentType.ARMED_CLASH in labels:
        return False
    doers = [_named(resolved, group, Role.ACTOR) for group in (one, other)]
    targets = [_named(resolved, group, Role.TARGET) for group in (one, other)]
    if doers[0] & doers[1]:
        return False
    return bool(doers[0] & targets[1] or doers[1] & targets[0])


def _named(resolved: Resolved, heads: Sequence[int], role: Role) -> set[str]:
    return {
        side_of(party)
        for head in heads
        for tail in resolved.role(head, role)
        for party in resolved.parties.get(tail.mark, ())
    }


def _place_names(resolved: Resolved, heads: Sequence[int]) -> set[tuple[str, str]]:
    return {
        (place.precision or PlacePrecision.TOWN, place.name.casefold())
        for head in heads
        for tail in resolved.role(head, Role.PLACE)
        for place in resolved.places.get(tail.mark, ())
    }

"""Pairs of incidents as numbers: what is alike, what differs, and what one of them leaves open.

Every feature is named "family.what"; the reasons that people see are families, told in words. A value that is
missing is a feature of its own, never "equal". All features are symmetric: it does not matter which is left.
"""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from trucebook.reconcile.columns import NO_DAY, Columns, Floats, Hashes, Ints
from trucebook.reconcile.nearness import COUNTRY_KM, Level, levels
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, Occurrence

NARROW_DAYS = 3
"""An interval of at most so many days tells the day, give or take how reports round it."""

_TYPES, _OCCURRENCES = tuple(IncidentType), tuple(Occurrence)
_GROUPS = tuple(dict.fromkeys(GROUP_OF_TYPE.values()))
_VIOLENCE = _GROUPS.index("violence")

Features = Mapping[str, NDArray[np.float32]]


def features(columns: Columns, left: Ints, right: Ints) -> Features:
    """The features of pairs, by name, one value a pair.

    Args:
        columns: the incidents.
        left: index of one of each pair.
        right: index of the other.
    """
    families: tuple[Callable[[Columns, Ints, Ints], Iterator[tuple[str, NDArray[np.generic]]]], ...] = (
        _type,
        _occurrence,
        _background,
        _time,
        _publication,
        _place,
        _parties,
        _figures,
        _words,
    )
    return {
        name: values.astype(np.float32)
        for family in families
        for name, values in family(columns, left, right)
    }


_Named = Iterator[tuple[str, NDArray[np.generic]]]


def _type(c: Columns, a: Ints, b: Ints) -> _Named:
    """Same, or differing within a group: shelling that another paper calls an attack."""
    type_a, type_b = c.kinds[a, 0], c.kinds[b, 0]
    group_a, group_b = c.kinds[a, 1], c.kinds[b, 1]
    same, group = type_a == type_b, group_a == group_b
    violent = group & (group_a == _VIOLENCE)
    yield "type.same", same
    yield "type.same_violence", same & violent
    yield "type.other_violence", ~same & violent
    yield "type.other_of_group", ~same & group & ~violent
    yield "type.other_group", ~group


_OPEN = np.isin(
    np.arange(len(_OCCURRENCES)), [_OCCURRENCES.index(o) for o in ("planned", "threatened", "conditional")]
)
_OCCURRED = _OCCURRENCES.index(Occurrence.OCCURRED)


def _occurrence(c: Columns, a: Ints, b: Ints) -> _Named:
    """Whether both happened; what one says was planned and another to have happened may be one thing."""
    of_a, of_b = c.kinds[a, 2], c.kinds[b, 2]
    one_happened = (of_a == _OCCURRED) != (of_b == _OCCURRED)
    one_open = _OPEN[of_a] | _OPEN[of_b]
    yield "occurrence.happened_and_open", one_happened & one_open
    yield "occurrence.happened_and_denied", one_happened & ~one_open
    yield "occurrence.not_happened", (of_a != _OCCURRED) & (of_b != _OCCURRED)
    yield "occurrence.other", ~one_happened & (of_a != of_b)


def _background(c: Columns, a: Ints, b: Ints) -> _Named:
    """History is told again and again in the same words; news is not."""
    yield "background.both", c.background[a] & c.background[b]
    yield "background.one", c.background[a] != c.background[b]


def gap_days(days: NDArray[np.int32], a: Ints, b: Ints) -> Ints:
    """Days between two intervals: 0 where they overlap, 1 where one follows on the other."""
    first, last = np.maximum(days[a, 0], days[b, 0]), np.minimum(days[a, 1], days[b, 1])
    return np.asarray(np.maximum(0, first - last), np.int64)


def _time(c: Columns, a: Ints, b: Ints) -> _Named:
    """How the two intervals lie, in the precision that both have."""
    days = c.days
    dated_a, dated_b = days[a, 0] != NO_DAY, days[b, 0] != NO_DAY
    both = dated_a & dated_b
    yield "time.neither", ~dated_a & ~dated_b
    yield "time.one", dated_a != dated_b
    gap = gap_days(days, a, b)
    width_a, width_b = days[a, 1] - days[a, 0] + 1, days[b, 1] - days[b, 0] + 1
    wide_a, wide_b = width_a > NARROW_DAYS, width_b > NARROW_DAYS
    meets = both & (gap == 0)
    overlap = np.minimum(days[a, 1], days[b, 1]) - np.maximum(days[a, 0], days[b, 0]) + 1
    union = np.maximum(days[a, 1], days[b, 1]) - np.minimum(days[a, 0], days[b, 0]) + 1
    yield "time.same_day", meets & ~wide_a & ~wide_b & (days[a, 0] == days[b, 0])
    yield "time.about_same_day", meets & ~wide_a & ~wide_b & (days[a, 0] != days[b, 0])
    yield "time.within", meets & (wide_a != wide_b)
    yield "time.both_wide", meets & wide_a & wide_b
    yield "time.overlap_of_wide", np.where(meets & wide_a & wide_b, overlap / np.maximum(union, 1), 0)
    yield "time.same_start_of_wide", meets & wide_a & wide_b & (np.abs(days[a, 0] - days[b, 0]) <= 1)
    apart = both & (gap > 0)
    yield "time.next_day", apart & (gap == 1)
    yield "time.days_apart", apart & (gap > 1) & (gap <= 7)
    yield "time.weeks_apart", apart & (gap > 7)
    yield "time.gap", np.where(apart, np.minimum(np.log1p(gap), 7) / 7, 0)
    ratio = np.abs(np.log(np.maximum(width_a, 1) / np.maximum(width_b, 1)))
    yield "time.width_differs", np.where(both, np.minimum(ratio, 6) / 6, 0)
    history = c.background[a] & c.background[b]
    yield "time.apart_in_history", apart & (gap > 1) & history
    yield "time.apart_to_the_day", apart & (gap > 1) & ~history & ~wide_a & ~wide_b
    yield "time.within_in_history", meets & (wide_a != wide_b) & history


def _publication(c: Columns, a: Ints, b: Ints) -> _Named:
    """How far apart the reports were published: what has no day of its own lies near that day."""
    known = (c.published[a, 0] != NO_DAY) & (c.published[b, 0] != NO_DAY)
    gap = np.minimum(np.log1p(gap_days(c.published, a, b)), 7) / 7
    dated = (c.days[a, 0] != NO_DAY) & (c.days[b, 0] != NO_DAY)
    history = c.background[a] & c.background[b]
    yield "published.unknown", ~known
    yield "published.gap_of_news", np.where(known & ~history, gap, 0)
    yield "published.gap_of_undated", np.where(known & ~dated & ~history, gap, 0)


def _place(c: Columns, a: Ints, b: Ints) -> _Named:
    """The nearest two places, under the precision of both."""
    level, km = levels(c, a, b)
    inferred = c.inferred[a] | c.inferred[b]
    yield "place.unknown", level == Level.UNKNOWN
    yield "place.abroad", (level == Level.ABROAD) & ~inferred
    yield "place.abroad_inferred", (level == Level.ABROAD) & inferred
    yield "place.apart", level == Level.APART
    yield "place.far", np.where(level == Level.APART, np.minimum(np.log1p(np.nan_to_num(km)), 8) / 8, 0)
    yield "place.country", (level == Level.COUNTRY) & ~inferred
    yield "place.country_inferred", (level == Level.COUNTRY) & inferred
    yield "place.province", level == Level.PROVINCE
    yield "place.within", level == Level.WITHIN
    yield "place.near", level == Level.NEAR
    yield "place.spot", level == Level.SPOT
    widths = np.log(np.maximum(c.radius[a].min(axis=1, where=c.radius[a] > 0, initial=600), 1)) - np.log(
        np.maximum(c.radius[b].min(axis=1, where=c.radius[b] > 0, initial=600), 1)
    )
    history = c.background[a] & c.background[b]
    told_close = (c.radius[a].max(axis=1) < COUNTRY_KM) & (c.radius[b].max(axis=1) < COUNTRY_KM)
    yield "place.abroad_and_close", (level == Level.ABROAD) & ~inferred & told_close & ~history
    yield "place.apart_in_history", (level == Level.APART) & history
    yield "place.wider_in_history", ((level == Level.WITHIN) | (level == Level.PROVINCE)) & history
    yield "place.width_differs", np.where(level >= Level.COUNTRY, np.abs(widths) / 6, 0)


OF_ONE_STATE = 0.6
"""How much a state and its forces, or two of its forces, are one party: reports name one for the other."""


def _match(one: Hashes, other: Hashes) -> Floats:
    """How far the best match between two lists of parties goes: 1 one name, `OF_ONE_STATE`, or 0."""
    names, states = np.zeros(len(one), np.bool_), np.zeros(len(one), np.bool_)
    for i in range(one.shape[1]):
        there = one[:, i] > 0
        if not there[:, 0].any():
            break
        for k in range(other.shape[1]):
            equal = (one[:, i] == other[:, k]) & there
            names |= equal[:, 0]
            states |= equal[:, 1]
    return np.where(names, 1, np.where(states, OF_ONE_STATE, 0)).astype(np.float32)


def _parties(c: Columns, a: Ints, b: Ints) -> _Named:
    """Who did it and to whom; in two-sided fighting and talks papers differ in which side they put first."""
    actors_a, actors_b, targets_a, targets_b = c.actors[a], c.actors[b], c.targets[a], c.targets[b]
    for role, x, y in (("actors", actors_a, actors_b), ("targets", targets_a, targets_b)):
        told_x, told_y = x[:, 0, 0] > 0, y[:, 0, 0] > 0
        match = _match(x, y)
        yield f"{role}.neither", ~told_x & ~told_y
        yield f"{role}.one", told_x != told_y
        yield f"{role}.shared", match
        yield f"{role}.other", told_x & told_y & (match == 0)
    crossed = np.maximum(_match(actors_a, targets_b), _match(actors_b, targets_a))
    straight = np.maximum(_match(actors_a, actors_b), _match(targets_a, targets_b))
    yield "actors.swapped", np.where(straight == 0, crossed, 0)


def _figures(c: Columns, a: Ints, b: Ints) -> _Named:
    """Counts of one thing as ranges: equal, compatible, or contradictory."""
    told_a, told_b = c.counts[a, 0] > 0, c.counts[b, 0] > 0
    equal, meets, compared = (np.zeros(len(a), np.bool_) for _ in range(3))
    size, ratio = np.zeros(len(a), np.float32), np.full(len(a), np.inf, np.float32)
    for i in range(c.counts.shape[1]):
        for k in range(c.counts.shape[1]):
            here = np.flatnonzero((c.counts[a, i] == c.counts[b, k]) & (c.counts[a, i] > 0))
            if not len(here):
                continue
            compared[here] = True
            x, y = c.bounds[a[here], i], c.bounds[b[here], k]
            same = (x == y).all(axis=1)
            equal[here] |= same
            meets[here] |= (x[:, 0] <= y[:, 1]) & (y[:, 0] <= x[:, 1])
            larger = np.log(np.maximum(np.maximum(x[:, 0], y[:, 0]), 1))
            size[here] = np.maximum(size[here], np.where(same, np.minimum(larger, 8) / 8, 0))
            ratio[here] = np.minimum(ratio[here], np.abs(np.log(_middle(x)) - np.log(_middle(y))))
    yield "figures.neither", ~told_a & ~told_b
    yield "figures.one", told_a != told_b
    yield "figures.other_measure", told_a & told_b & ~compared
    yield "figures.equal", equal
    yield "figures.equal_size", size
    yield "figures.compatible", meets & ~equal
    yield "figures.contradict", compared & ~meets
    yield "figures.ratio", np.where(compared & ~meets, np.minimum(ratio, 6) / 6, 0)


def _middle(bounds: Floats) -> Floats:
    """A number to stand for a range where ranges are set in proportion: its told ends' geometric mean."""
    low, high = bounds[:, 0], bounds[:, 1]
    top = np.where(np.isinf(high), low, high)
    return np.asarray(np.sqrt(np.maximum(low, 1) * np.maximum(top, 1)))


def cosine(hashes: Hashes, rarity: Floats, a: Ints, b: Ints) -> tuple[Floats, Floats]:
    """Cosine of two bags of words weighted by rarity, and the sum of the rarity that both share."""
    x, y = hashes[a], np.tile(hashes[b], 2)
    shared = np.zeros(x.shape, np.bool_)
    for step in range(x.shape[1]):  # each word beside each, one turn of the other bag at a time
        shared |= x == y[:, step : step + x.shape[1]]
    weight = np.where(shared & (x > 0), rarity[a], 0)
    norm = np.sqrt((rarity[a] ** 2).sum(axis=1) * (rarity[b] ** 2).sum(axis=1))
    return (weight**2).sum(axis=1) / np.maximum(norm, 1e-6), weight.sum(axis=1)


def _words(c: Columns, a: Ints, b: Ints) -> _Named:
    """Rare words that both passages share, and both headlines; and whether the reports are one.

    Two records of one report are mostly two incidents, though they often share their passage: its reader
    would have made one of them. In two prints of one text, what is told in the same words is the same, and
    nothing else is. History is told in set phrases.
    """
    alike, shared = cosine(c.words, c.rarity, a, b)
    one_report = c.report[a] == c.report[b]
    one_origin = ~one_report & (c.origin[a] == c.origin[b])
    yield "words.alike", alike
    yield "words.nearly_equal", np.maximum(0, alike - 0.5)
    yield "words.alike_in_report", np.where(one_report, alike, 0)
    yield "words.alike_in_history", np.where(c.background[a] & c.background[b], alike, 0)
    yield "words.shared", np.log1p(shared) / 5
    yield "words.none", np.asarray(shared == 0)
    yield "headline.alike", np.where(one_report, 0, cosine(c.headline, c.headline_rarity, a, b)[0])
    yield "report.same", one_report
    yield "origin.same", one_origin
    yield "origin.words_alike", np.where(one_origin, alike, 0)

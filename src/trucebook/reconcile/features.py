"""Pairs of incidents as numbers: what is alike, what differs, and what one of them leaves open.

Every feature is named "family.what"; the reasons that people see are families, told in words. A value that is
missing is a feature of its own, never "equal". All features are symmetric: it does not matter which is left.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from trucebook.reconcile.columns import NO_DAY, Columns, Floats, Hashes, Ints
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, Occurrence

NARROW_DAYS = 3
"""An interval of at most so many days tells the day, give or take how reports round it."""

NEAR_KM = 45.0
"""Two places of which none is wider than a district are near each other up to this distance."""

EARTH_KM = 6371.0
"""Mean radius of the earth."""

_TYPES, _OCCURRENCES = tuple(IncidentType), tuple(Occurrence)
_GROUPS = tuple(dict.fromkeys(GROUP_OF_TYPE.values()))
_VIOLENCE = _GROUPS.index("violence")
_TOWN_KM, _DISTRICT_KM, _COUNTRY_KM = 10.0, 45.0, 500.0

Features = Mapping[str, NDArray[np.float32]]


class Level(IntEnum):
    """How near two incidents are in space, by the nearest two of their places; higher is nearer."""

    UNKNOWN = -1
    ABROAD = 0
    """In different countries."""
    APART = 1
    """In one country, and told to be in different parts of it."""
    COUNTRY = 2
    """In one country, and one is told no closer."""
    PROVINCE = 3
    """In one province, and neither is told closer."""
    WITHIN = 4
    """One lies in the district or province that the other names."""
    NEAR = 5
    """Both told to the district or closer, and within `NEAR_KM`."""
    SPOT = 6
    """Both told to the town or closer, and no further apart than the two reach."""


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
        _report,
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


def levels(c: Columns, a: Ints, b: Ints) -> tuple[NDArray[np.int8], Floats]:
    """How near each pair is in space (`Level`), and the least distance between its places in km or NaN."""
    spots_a, spots_b = c.spots[a][:, :, None, :], c.spots[b][:, None, :, :]
    km = EARTH_KM * np.sqrt(((spots_a - spots_b) ** 2).sum(axis=-1))
    reach_a, reach_b = c.radius[a][:, :, None], c.radius[b][:, None, :]
    there = (reach_a >= 0) & (reach_b >= 0)
    wider, both = np.maximum(reach_a, reach_b), reach_a + reach_b
    known = (reach_a > 0) & (reach_b > 0)
    country_a, country_b = c.spot_countries[a][:, :, None], c.spot_countries[b][:, None, :]
    province_a, province_b = c.spot_provinces[a][:, :, None], c.spot_provinces[b][:, None, :]
    name = c.spot_names[a][:, :, None] == c.spot_names[b][:, None, :]
    one_country = (country_a == country_b) & (country_a > 0)
    one_province = (province_a == province_b) & (province_a > 0)
    regional = known & (wider < _COUNTRY_KM)
    level = np.full(km.shape, Level.UNKNOWN, np.int8)
    level[there & (country_a > 0) & (country_b > 0) & ~one_country] = Level.ABROAD
    level[there & one_country] = Level.APART
    level[there & one_country & ((wider >= _COUNTRY_KM) | ~known)] = Level.COUNTRY
    level[regional & (one_province | (km <= wider)) & (wider > _DISTRICT_KM)] = Level.WITHIN
    alike_wide = regional & (np.minimum(reach_a, reach_b) > _DISTRICT_KM)
    level[alike_wide & (one_province | name)] = Level.PROVINCE
    level[known & (wider <= _DISTRICT_KM) & (km <= NEAR_KM)] = Level.NEAR
    level[there & name & (wider < _COUNTRY_KM) & (one_country | ~known)] = Level.NEAR
    level[alike_wide & name] = Level.PROVINCE
    level[known & (wider <= _TOWN_KM) & (km <= both)] = Level.SPOT
    least = np.where(known & (wider < _COUNTRY_KM), km, np.inf).min(axis=(1, 2), initial=np.inf)
    return level.max(axis=(1, 2), initial=Level.UNKNOWN), np.where(np.isinf(least), np.nan, least)


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
    told_close = (c.radius[a].max(axis=1) < _COUNTRY_KM) & (c.radius[b].max(axis=1) < _COUNTRY_KM)
    yield "place.abroad_and_close", (level == Level.ABROAD) & ~inferred & told_close & ~history
    yield "place.apart_in_history", (level == Level.APART) & history
    yield "place.wider_in_history", ((level == Level.WITHIN) | (level == Level.PROVINCE)) & history
    yield "place.width_differs", np.where(level >= Level.COUNTRY, np.abs(widths) / 6, 0)


OF_ONE_STATE = 0.6
"""How much a state and its forces, or two of its forces, are one party: reports name one for the other."""


def _match(one: Hashes, other: Hashes) -> Floats:
    """How far the best match between two lists of parties goes: 1 one name, `OF_ONE_STATE`, or 0."""
    x, y = one[:, :, None, :], other[:, None, :, :]
    equal = ((x == y) & (x > 0)).any(axis=(1, 2))
    return np.where(equal[:, 0], 1, np.where(equal[:, 1], OF_ONE_STATE, 0)).astype(np.float32)


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
    counts_a, counts_b = c.counts[a][:, :, None], c.counts[b][:, None, :]
    low_a, high_a = c.bounds[a][:, :, None, 0], c.bounds[a][:, :, None, 1]
    low_b, high_b = c.bounds[b][:, None, :, 0], c.bounds[b][:, None, :, 1]
    alike = (counts_a == counts_b) & (counts_a > 0)
    told_a, told_b = (np.asarray((c.counts[side] > 0).any(axis=1)) for side in (a, b))
    size = np.log(np.maximum(np.maximum(low_a, low_b), 1))
    equal = alike & (low_a == low_b) & (high_a == high_b)
    meets = alike & (low_a <= high_b) & (low_b <= high_a)
    ratio = np.abs(np.log(_middle(low_a, high_a)) - np.log(_middle(low_b, high_b)))
    best = np.where(alike, ratio, np.inf).min(axis=(1, 2), initial=np.inf)
    any_equal, any_meets, compared = (np.asarray(m.any(axis=(1, 2))) for m in (equal, meets, alike))
    yield "figures.neither", ~told_a & ~told_b
    yield "figures.one", told_a != told_b
    yield "figures.other_measure", told_a & told_b & ~compared
    yield "figures.equal", any_equal
    yield "figures.equal_size", np.where(equal, np.minimum(size, 8) / 8, 0).max(axis=(1, 2), initial=0)
    yield "figures.compatible", any_meets & ~any_equal
    yield "figures.contradict", compared & ~any_meets
    yield "figures.ratio", np.where(compared & ~any_meets, np.minimum(best, 6) / 6, 0)


def _middle(low: Floats, high: Floats) -> Floats:
    """A number to stand for a range where ranges are set in proportion: its told ends' geometric mean."""
    top = np.where(np.isinf(high), low, high)
    return np.asarray(np.sqrt(np.maximum(low, 1) * np.maximum(top, 1)))


def cosine(hashes: Hashes, rarity: Floats, a: Ints, b: Ints) -> tuple[Floats, Floats]:
    """Cosine of two bags of words weighted by rarity, and the sum of the rarity that both share."""
    x, y = hashes[a], hashes[b]
    shared = ((x[:, :, None] == y[:, None, :]).any(axis=2)) & (x > 0)
    weight = np.where(shared, rarity[a], 0)
    norm = np.sqrt((rarity[a] ** 2).sum(axis=1) * (rarity[b] ** 2).sum(axis=1))
    return (weight**2).sum(axis=1) / np.maximum(norm, 1e-6), weight.sum(axis=1)


def _words(c: Columns, a: Ints, b: Ints) -> _Named:
    """Rare words that both passages share, and both headlines.

    Two records of one report often share their passage; history is told in set phrases.
    """
    alike, shared = cosine(c.words, c.rarity, a, b)
    one_report = c.report[a] == c.report[b]
    yield "words.alike", alike
    yield "words.nearly_equal", np.maximum(0, alike - 0.5)
    yield "words.alike_in_report", np.where(one_report, alike, 0)
    yield "words.alike_in_history", np.where(c.background[a] & c.background[b], alike, 0)
    yield "words.shared", np.log1p(shared) / 5
    yield "words.none", np.asarray(shared == 0)
    yield "headline.alike", np.where(one_report, 0, cosine(c.headline, c.headline_rarity, a, b)[0])


def _report(c: Columns, a: Ints, b: Ints) -> _Named:
    """Two records of one report are mostly two incidents: its reader would have made one of them.

    In two prints of one text, what is told in the same words is the same, and nothing else is.
    """
    one_report = c.report[a] == c.report[b]
    one_origin = ~one_report & (c.origin[a] == c.origin[b])
    alike, _ = cosine(c.words, c.rarity, a, b)
    yield "report.same", one_report
    yield "origin.same", one_origin
    yield "origin.words_alike", np.where(one_origin, alike, 0)

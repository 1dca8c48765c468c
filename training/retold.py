"""Pairs that we make: an incident as a second paper would tell it, and others that only look like it.

Judged pairs are few, and mostly of history that papers repeat in one wording. What they hardly hold is news:
two strikes on one town in one week, a toll that rises from paper to paper, a battle within an offensive. Such
pairs are made of the traits of real incidents; no text is made or kept.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from trucebook.reconcile.traits import MOST_WORDS, RADIUS_KM, Count, Spot, Traits
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, PlacePrecision

Pairing = tuple[Traits, Traits, str]
"""Two incidents and how they stand to each other: `same`, `part` or `different`."""

_MISTAKEN = {
    "air_strike": ("shelling", "attack", "bombing"),
    "shelling": ("air_strike", "attack", "armed_clash"),
    "bombing": ("attack", "shelling"),
    "attack": ("armed_clash", "bombing"),
    "armed_clash": ("attack", "territory", "shelling"),
    "territory": ("armed_clash", "force_movement"),
    "force_movement": ("territory",),
    "talks": ("agreement",),
    "agreement": ("talks",),
    "unrest": ("attack",),
    "release": ("agreement",),
}
"""Types by which a second paper, or the reader, may call an incident instead."""

_WIDE = tuple(
    IncidentType(t) for t in ("armed_clash", "air_strike", "shelling", "territory", "unrest", "attack")
)


def retold(incidents: Sequence[Traits], count: int, seed: int = 5) -> Iterator[Pairing]:
    """`count` pairs made of `incidents` that are news with a place, in turn of each making."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    told = [t for t in incidents if _is_news(t)]
    makings: tuple[Callable[[Traits, Sequence[Traits], random.Random], Pairing], ...] = (
        _same,
        _same,
        _another_day,
        _another_day,
        _another_place,
        _abroad,
        _another_type,
        _battle,
    )
    for i in range(count):
        yield makings[i % len(makings)](_dated(rng.choice(told), rng), told, rng)


def _is_news(t: Traits) -> bool:
    narrow = any(spot.radius_km and spot.radius_km < RADIUS_KM[PlacePrecision.COUNTRY] for spot in t.places)
    return not t.background and t.occurrence == "occurred" and narrow and len(t.words) >= 4


def _dated(t: Traits, rng: random.Random) -> Traits:
    """The incident with a day of its own, a little before its report."""
    day = rng.randint(733_000, 739_000)
    return replace(t, first=day, last=day, ongoing=False, published=(day + rng.choice((0, 0, 1, 2)),) * 2)


def _second(t: Traits, others: Sequence[Traits], rng: random.Random, *, shared: float) -> Traits:
    """The incident in another paper: other words but for `shared` of them, some things left out."""
    padding = rng.choice(others)
    kept = [word for word in t.words if rng.random() < shared]
    words = dict((*kept, *rng.sample(padding.words, len(padding.words) // 2)))
    published = (t.last or 0) + rng.choice((0, 0, 1, 1, 2, 4))
    return replace(
        t,
        report=f"{t.report}'",
        origin=f"{t.report}'",
        published=(published, published),
        words=tuple(sorted(words.items(), key=lambda w: (-w[1], w[0])))[:MOST_WORDS],
        headline=padding.headline if rng.random() < 0.7 else t.headline,
        places=_places(t, rng),
        actors=t.actors if rng.random() < 0.7 else (),
        targets=t.targets if rng.random() < 0.65 else (),
        figures=tuple(_count(c, rng) for c in t.figures if rng.random() < 0.8),
    )


def _places(t: Traits, rng: random.Random) -> tuple[Spot, ...]:
    """The places as told, or only the province, or only the country."""
    chance = rng.random()
    spot = t.places[0]
    if chance < 0.65 or not spot.country:
        return t.places
    if chance < 0.85 and spot.admin1:
        return (_moved(replace(spot, name=spot.admin1), PlacePrecision.PROVINCE, 60, rng),)
    return (_moved(replace(spot, name=spot.country, admin1=""), PlacePrecision.COUNTRY, 300, rng),)


def _moved(spot: Spot, precision: PlacePrecision, km: float, rng: random.Random) -> Spot:
    """The spot at another point up to `km` away, told to `precision`."""
    degrees = km / 111
    return replace(
        spot,
        latitude=None if spot.latitude is None else spot.latitude + rng.uniform(-degrees, degrees) / 1.5,
        longitude=None if spot.longitude is None else spot.longitude + rng.uniform(-degrees, degrees) / 1.5,
        radius_km=RADIUS_KM[precision],
        precision=str(precision),
    )


def _count(count: Count, rng: random.Random) -> Count:
    """The count as told, as "at least", or a little other, as tolls rise."""
    low = count.low or count.high or 1
    chance = rng.random()
    if chance < 0.55:
        return count
    if chance < 0.7:
        return replace(count, low=low, high=None)
    number = max(1, round(low * rng.uniform(0.85, 1.4)))
    return replace(count, low=number, high=number)


def _same(t: Traits, others: Sequence[Traits], rng: random.Random) -> Pairing:
    """One happening in two papers."""
    other = _second(t, others, rng, shared=rng.uniform(0.25, 0.8))
    chance = rng.random()
    if chance < 0.2:
        other = replace(other, first=None, last=None)
    elif chance < 0.3:
        shift = rng.choice((-1, 1))
        other = replace(other, first=(t.first or 0) + shift, last=(t.last or 0) + shift)
    if rng.random() < 0.15 and t.type in _MISTAKEN:
        other = _typed(other, rng.choice(_MISTAKEN[t.type]))
    return t, other, "same"


def _typed(t: Traits, type_: str) -> Traits:
    return replace(t, type=type_, group=GROUP_OF_TYPE[IncidentType(type_)])


def _recounted(t: Traits, rng: random.Random) -> Traits:
    """The incident with tolls of its own."""
    figures = tuple(
        replace(
            count,
            low=(n := max(1, round((count.low or count.high or 2) * rng.choice((0.3, 0.5, 2, 3))))),
            high=n,
        )
        for count in t.figures
    )
    return replace(t, figures=figures)


def _another_day(t: Traits, others: Sequence[Traits], rng: random.Random) -> Pairing:
    """The like of it, by and against the same, in the same place, some days on."""
    shift = rng.choice((2, 2, 3, 3, 4, 5, 6, 7, 9, 14, 30, 90, 365))
    later = replace(t, first=(t.first or 0) + shift, last=(t.last or 0) + shift)
    return t, _like(later, others, rng), "different"


def _like(t: Traits, others: Sequence[Traits], rng: random.Random) -> Traits:
    """The incident as a second paper would tell one that is much like it: mostly with another toll."""
    other = _second(t, others, rng, shared=rng.uniform(0.05, 0.7))
    return _recounted(other, rng) if rng.random() < 0.6 else other


def _another_place(t: Traits, others: Sequence[Traits], rng: random.Random) -> Pairing:
    """The like of it, by and against the same, on the same day or the next, in another town."""
    shift = rng.choice((0, 0, 0, 1))
    away = replace(_moved(t.places[0], PlacePrecision.TOWN, 0, rng), name=f"{t.places[0].name} East")
    east = rng.choice((-1, 1)) * rng.uniform(0.3, 2.5)
    away = replace(
        away, longitude=None if away.longitude is None else max(-180, min(180, away.longitude + east))
    )
    here = replace(t, places=(_moved(t.places[0], PlacePrecision.TOWN, 0, rng),))
    other = replace(t, first=(t.first or 0) + shift, last=(t.last or 0) + shift)
    return here, replace(_like(other, others, rng), places=(away,)), "different"


def _abroad(t: Traits, others: Sequence[Traits], rng: random.Random) -> Pairing:
    """The like of it, by and against the same, about that day, in another country."""
    away = [o.places for o in others if o.places[0].country != t.places[0].country]
    shift = rng.choice((0, 0, 1, 2))
    other = replace(t, first=(t.first or 0) + shift, last=(t.last or 0) + shift)
    return t, replace(_like(other, others, rng), places=rng.choice(away)), "different"


def _another_type(t: Traits, others: Sequence[Traits], rng: random.Random) -> Pairing:
    """Something else on the same day in the same country: the other thing that the news was about."""
    chosen = rng.choice(
        [o for o in rng.sample(others, min(40, len(others))) if o.report != t.report] or others
    )
    shift = rng.choice((0, 0, 1, 2))
    day = (t.first or 0) + shift
    other = replace(
        chosen, first=day, last=day, published=(day + 1, day + 1), report=f"{t.report}'", origin=""
    )
    if rng.random() < 0.5:
        other = replace(other, actors=t.actors)
    return t, replace(other, origin=other.report, places=_places(t, rng)), "different"


def _battle(t: Traits, others: Sequence[Traits], rng: random.Random) -> Pairing:
    """It, and the weeks of fighting that it is a part of, told to the province, with a greater toll."""
    start, length = (t.first or 0) - rng.randint(0, 10), rng.choice((6, 7, 7, 10, 14, 30, 60))
    whole = _second(t, others, rng, shared=rng.uniform(0.05, 0.4))
    figures = tuple(
        replace(count, low=(n := (count.low or count.high or 1) * rng.randint(3, 20)), high=n)
        for count in whole.figures
    )
    spot = t.places[0]
    wide = _moved(replace(spot, name=spot.admin1 or spot.country), PlacePrecision.PROVINCE, 60, rng)
    battle = _typed(t, str(rng.choice(_WIDE)))
    whole = replace(
        _typed(whole, battle.type if rng.random() < 0.6 else "armed_clash"),
        first=start,
        last=start + length,
        published=(start + length, start + length),
        places=(wide,) if rng.random() < 0.8 else t.places,
        figures=figures,
    )
    return battle, whole, "part"

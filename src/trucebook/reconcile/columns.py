"""Traits as columns of numbers, so that millions of pairs are scored at once."""

import math
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from trucebook.reconcile.rarity import folded, stem
from trucebook.reconcile.traits import (
    MOST_FIGURES,
    MOST_HEADLINE,
    MOST_PARTIES,
    MOST_PLACES,
    MOST_WORDS,
    Count,
    Name,
    Spot,
    Traits,
)
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, Measure, Occurrence, Unit

T = TypeVar("T")
D = TypeVar("D", bound=np.generic)
Ints = NDArray[np.int64]
Hashes = NDArray[np.uint32]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

NO_DAY = -1
"""Stands where no day is known."""

_TYPES = {str(t): i for i, t in enumerate(IncidentType)}
_GROUPS = {group: i for i, group in enumerate(dict.fromkeys(GROUP_OF_TYPE.values()))}
_OCCURRENCES = {str(o): i for i, o in enumerate(Occurrence)}
_UNITS = tuple(Unit)
_MEASURES = {
    (str(m), str(u)): 1 + i * len(_UNITS) + k for i, m in enumerate(Measure) for k, u in enumerate(_UNITS)
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Traits of many incidents, one row each; of lists, as many columns as `traits` keeps, padded with 0.

    Attributes:
        kinds: type, group and occurrence, by their place in the vocabulary; shape (n, 3).
        background: told as history only.
        days: first and last day, `NO_DAY` where none; shape (n, 2).
        published: first and last day of publication, likewise.
        report: hash of the report's handle.
        origin: hash of the origin's.
        spots: points of the places on the unit sphere, NaN where not known; shape (n, places, 3).
        radius: how far places reach, in km; -1 where there is no place.
        spot_names: hashes of folded names.
        spot_provinces: hashes of country and province.
        spot_countries: hashes of countries.
        inferred: the places are not told of the incident.
        actors: hashes of folded names, of their states' forces and governments; shape (n, parties, 2).
        targets: likewise.
        counts: what figures count, as numbers; 0 where there is none.
        bounds: low and high of figures; shape (n, figures, 2).
        words: hashes of the rare words of the evidence.
        rarity: how rare they are.
        headline: hashes of the rare words of the headline.
        headline_rarity: how rare they are.
    """

    kinds: NDArray[np.int8]
    background: Flags
    days: NDArray[np.int32]
    published: NDArray[np.int32]
    report: Hashes
    origin: Hashes
    spots: Floats
    radius: Floats
    spot_names: Hashes
    spot_provinces: Hashes
    spot_countries: Hashes
    inferred: Flags
    actors: Hashes
    targets: Hashes
    counts: NDArray[np.int8]
    bounds: Floats
    words: Hashes
    rarity: Floats
    headline: Hashes
    headline_rarity: Floats


def columns_of(traits: Sequence[Traits]) -> Columns:
    """The columns of `traits`, in their order. Of longer lists than traits are made with, the first count."""
    n = len(traits)
    words = [t.words for t in traits]
    headlines = [t.headline for t in traits]
    places = [t.places for t in traits]
    figures = [t.figures for t in traits]
    keys = _padded(places, _spot_keys, np.zeros((n, MOST_PLACES, 3), np.uint32))
    kinds = [(_TYPES[t.type], _GROUPS[t.group], _OCCURRENCES[t.occurrence]) for t in traits]
    return Columns(
        kinds=np.array(kinds, np.int8).reshape(n, 3),
        background=np.array([t.background for t in traits], np.bool_),
        days=np.array([(_day(t.first), _day(t.last)) for t in traits], np.int32).reshape(n, 2),
        published=np.array([t.published or (NO_DAY, NO_DAY) for t in traits], np.int32).reshape(n, 2),
        report=np.array([_hash(t.report) for t in traits], np.uint32),
        origin=np.array([_hash(t.origin) for t in traits], np.uint32),
        spots=_padded(places, _point, np.full((n, MOST_PLACES, 3), np.nan, np.float32)),
        radius=_padded(places, lambda s: s.radius_km, np.full((n, MOST_PLACES), -1, np.float32)),
        spot_names=keys[:, :, 0],
        spot_provinces=keys[:, :, 1],
        spot_countries=keys[:, :, 2],
        inferred=np.array([all(s.inferred for s in t.places) for t in traits], np.bool_),
        actors=_parties([t.actors for t in traits]),
        targets=_parties([t.targets for t in traits]),
        counts=_padded(figures, lambda c: _MEASURES[c.measure, c.unit], np.zeros((n, MOST_FIGURES), np.int8)),
        bounds=_padded(figures, _bounds, np.zeros((n, MOST_FIGURES, 2), np.float32)),
        words=_padded(words, lambda w: _word(w[0]), np.zeros((n, MOST_WORDS), np.uint32)),
        rarity=_padded(words, lambda w: w[1], np.zeros((n, MOST_WORDS), np.float32)),
        headline=_padded(headlines, lambda w: _word(w[0]), np.zeros((n, MOST_HEADLINE), np.uint32)),
        headline_rarity=_padded(headlines, lambda w: w[1], np.zeros((n, MOST_HEADLINE), np.float32)),
    )


def _padded(lists: Sequence[Sequence[T]], number: Callable[[T], object], empty: NDArray[D]) -> NDArray[D]:
    """`empty` with the numbers of each list's first items in its row, all set at once: one by one is slow."""
    most = empty.shape[1]
    lengths = np.fromiter((min(len(items), most) for items in lists), np.int64, len(lists))
    there = np.arange(most) < lengths[:, None]
    if there.any():
        empty[there] = np.array([number(item) for items in lists for item in items[:most]], empty.dtype)
    return empty


def _day(day: int | None) -> int:
    return NO_DAY if day is None else day


@lru_cache(maxsize=500_000)
def _hash(text: str) -> int:
    """A number for `text`, never 0, which pads."""
    return (zlib.crc32(text.encode()) or 1) if text else 0


@lru_cache(maxsize=200_000)
def _spot_keys(spot: Spot) -> tuple[int, int, int]:
    province = f"{spot.country}/{folded(spot.admin1)}" if spot.admin1 else ""
    return _hash(folded(spot.name)), _hash(province), _hash(spot.country)


@lru_cache(maxsize=200_000)
def _point(spot: Spot) -> tuple[float, float, float]:
    """The spot on the unit sphere: chords between points are distances, with no trigonometry per pair."""
    if spot.latitude is None or spot.longitude is None:
        return math.nan, math.nan, math.nan
    phi, lam = math.radians(spot.latitude), math.radians(spot.longitude)
    return math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi)


@lru_cache(maxsize=500_000)
def _word(word: str) -> int:
    return _hash(stem(word) or word)


def _bounds(count: Count) -> tuple[float, float]:
    """Low and high; about a tenth to either side where the words say "about"; open ends are open."""
    low, high = count.low or 0, math.inf if count.high is None else count.high
    return (0.9 * low, 1.1 * high) if count.approximate else (low, high)


_STATE_KINDS = frozenset({"state_forces", "government"})


@lru_cache(maxsize=200_000)
def _party(name: Name) -> tuple[int, int]:
    """Hashes of its name, and of the state that it is a part of: "Israel" beside "Israeli army"."""
    state = name.country if name.kind in _STATE_KINDS and name.country else ""
    return _hash(folded(name.name)), _hash(state)


def _parties(lists: Sequence[Sequence[Name]]) -> Hashes:
    return _padded(lists, _party, np.zeros((len(lists), MOST_PARTIES, 2), np.uint32))

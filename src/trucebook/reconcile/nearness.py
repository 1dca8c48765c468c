"""How near two incidents are in space, under the precision to which each is told."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from trucebook.reconcile.columns import Columns, Floats, Ints

EARTH_KM = 6371.0
"""Mean radius of the earth."""

TOWN_KM, DISTRICT_KM, COUNTRY_KM = 10.0, 45.0, 500.0
"""A place that reaches no further is a town or site, a district or less; one that reaches as far, a country.
Between the radii that `traits` gives to these."""

NEAR_KM = 45.0
"""Two places of which none is wider than a district are near each other up to this distance."""


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


def levels(c: Columns, a: Ints, b: Ints) -> tuple[NDArray[np.int8], Floats]:
    """How near each pair is in space (`Level`), and the least distance between its places in km or NaN."""
    level, km = np.full(len(a), Level.UNKNOWN, np.int8), np.full(len(a), np.inf, np.float32)
    for i in range(c.radius.shape[1]):
        for k in range(c.radius.shape[1]):
            here = np.flatnonzero((c.radius[a, i] >= 0) & (c.radius[b, k] >= 0))
            if len(here):
                its_level, its_km = _level(c, (a[here], i), (b[here], k))
                level[here] = np.maximum(level[here], its_level)
                km[here] = np.fmin(km[here], its_km)
    return level, np.where(np.isinf(km), np.nan, km)


_Spots = tuple[Ints, int]
"""Indexes of incidents, and which of their places is meant."""


def _level(c: Columns, one: _Spots, other: _Spots) -> tuple[NDArray[np.int8], Floats]:
    """How near one place of each incident is to one of another, and their distance in km, or NaN."""
    km = EARTH_KM * np.sqrt(((c.spots[one] - c.spots[other]) ** 2).sum(axis=-1))
    reach_a, reach_b = c.radius[one], c.radius[other]
    wider, both = np.maximum(reach_a, reach_b), reach_a + reach_b
    known = (reach_a > 0) & (reach_b > 0)
    country_a, country_b = c.spot_countries[one], c.spot_countries[other]
    name = c.spot_names[one] == c.spot_names[other]
    one_country = (country_a == country_b) & (country_a > 0)
    one_province = (c.spot_provinces[one] == c.spot_provinces[other]) & (c.spot_provinces[one] > 0)
    regional = known & (wider < COUNTRY_KM)
    both_wide = regional & (np.minimum(reach_a, reach_b) > DISTRICT_KM)
    level = np.full(len(km), Level.UNKNOWN, np.int8)
    level[(country_a > 0) & (country_b > 0) & ~one_country] = Level.ABROAD
    level[one_country] = Level.APART
    level[one_country & ((wider >= COUNTRY_KM) | ~known)] = Level.COUNTRY
    level[regional & (one_province | (km <= wider)) & (wider > DISTRICT_KM)] = Level.WITHIN
    level[known & (wider <= DISTRICT_KM) & (km <= NEAR_KM)] = Level.NEAR
    level[name & (wider < COUNTRY_KM) & (one_country | ~known)] = Level.NEAR
    level[both_wide & (one_province | name)] = Level.PROVINCE
    level[known & (wider <= TOWN_KM) & (km <= both)] = Level.SPOT
    return level, np.where(regional, km, np.nan)

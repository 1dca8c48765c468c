"""What a report as a whole says about where it plays: the evidence by which an ambiguous name is resolved."""

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from trucebook.records import Place

DOMINANT = 0.6
"""The share of a report's places that must lie in one country before a place that no list holds is put there:
high enough that a report about a war between two countries has none."""

_NEAR = 1.5
"""Degrees, some 150 km: places of one story mostly lie in one square of this size, or in one beside it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a name of the report has been taken for, at first sight.

    Attributes:
        country: ISO 3166-1 alpha-2.
        province: the province that it is or lies in.
        point: latitude and longitude, where it is narrower than a country.
        said: whether the report says in which land it lies ("Paris, Texas"), so that it means the same place
            where it is told again without.
        times: how often the report tells it.
    """

    country: str
    province: str | None = None
    point: tuple[float, float] | None = None
    said: bool = False
    times: int = 1


@dataclass(frozen=True, slots=True)
class Context:
    """Where a report plays.

    What it says for one name never rests on that name itself: a wrong guess would else confirm itself.

    Attributes:
        votes: how often each country (ISO 3166-1 alpha-2) is named or implied.
        taken: what the names of the mentions have been taken for, by the folded name.
        provinces: by country and province, the folded names that lie there.
        squares: the folded names by the square of the map that they lie in.
        told: the places told, each with the offset where it is told, in the order of the text.
        homes: how many of the places told lie in each country.
        text: the report's text.
    """

    votes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    taken: Mapping[str, Taken] = field(default_factory=lambda: MappingProxyType({}))
    provinces: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    squares: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    told: tuple[tuple[int, Place], ...] = ()
    homes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    text: str = ""

    def support(self, country: str, name: str = "") -> float:
        """The share of the report's country words and places, other than `name`, that speak for `country`."""
        own = self.taken.get(name)
        times = own.times if own else 0
        total = sum(self.votes.values()) - times
        votes = self.votes.get(country, 0) - (times if own and own.country == country else 0)
        return votes / total if total > 0 else 0.0

    def told_elsewhere(self, name: str) -> bool:
        """Whether anything in the report but `name` speaks for some country."""
        own = self.taken.get(name)
        return sum(self.votes.values()) > (own.times if own else 0)

    def neighbours(self, name: str, latitude: float, longitude: float) -> int:
        """How many places other than `name`, counted up to two, the report tells near this point."""
        row, column = _square(latitude, longitude)
        beside = itertools.product((row - 1, row, row + 1), (column - 1, column, column + 1))
        names = (each for square in beside for each in self.squares.get(square, ()))
        return len(set(itertools.islice((each for each in names if each != name), 2)))

    def shares_province(self, name: str, country: str, province: str) -> bool:
        """Whether the report tells a place other than `name` in this province."""
        return bool(self.provinces.get((country, province), frozenset()) - {name})

    @property
    def dominant(self) -> str | None:
        """The country that most of the report's places lie in, or by its words where it tells of no place."""
        counts = self.homes or self.votes
        if not counts:
            return None
        country = max(sorted(counts), key=lambda c: counts[c])
        return country if counts[country] >= DOMINANT * sum(counts.values()) else None


def evidence(text: str, words: Mapping[str, int], taken: Mapping[str, Taken]) -> Context:
    """What the report says about where it plays.

    Args:
        text: the report's text.
        words: how often each country is named outside the mentions of places.
        taken: what the names in the mentions are taken for, by the folded name.
    """
    votes = dict(words)
    provinces: dict[tuple[str, str], set[str]] = {}
    squares: dict[tuple[int, int], set[str]] = {}
    for name, each in taken.items():
        votes[each.country] = votes.get(each.country, 0) + each.times
        if each.province:
            provinces.setdefault((each.country, each.province), set()).add(name)
        if each.point:
            squares.setdefault(_square(*each.point), set()).add(name)
    return Context(
        votes=MappingProxyType(votes),
        taken=taken,
        provinces=MappingProxyType({land: frozenset(names) for land, names in provinces.items()}),
        squares=MappingProxyType({square: frozenset(names) for square, names in squares.items()}),
        text=text,
    )


def _square(latitude: float, longitude: float) -> tuple[int, int]:
    return math.floor(latitude / _NEAR), math.floor(longitude / _NEAR)

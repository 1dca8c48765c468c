"""What a report as a whole says about where it plays: the evidence by which an ambiguous name is resolved."""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from trucebook.records import Place, Span

if TYPE_CHECKING:
    from trucebook.reading.places.listing import Candidate
    from trucebook.reading.places.phrases import Name

Chosen = tuple["Name", "Candidate | None", "Candidate | None"]
"""A name of a mention, the place that it means, and what that is to lie in."""

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
        total: how often any is.
        taken: what the names of the mentions have been taken for, by the folded name.
        provinces: by country and province, the folded names that lie there.
        near: the folded names by the square of the map that they lie in or beside.
        told: the places told, each with the offset where it is told, in the order of the text.
        homes: how many of the places told lie in each country.
        text: the report's text.
        chosen: what the names in the mentions mean in the light of all this.
    """

    votes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    total: int = 0
    taken: Mapping[str, Taken] = field(default_factory=lambda: MappingProxyType({}))
    provinces: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    near: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    told: tuple[tuple[int, Place], ...] = ()
    homes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    text: str = ""
    chosen: Mapping[Span, Sequence[Chosen]] = field(default_factory=lambda: MappingProxyType({}))

    def support(self, country: str, name: str = "") -> float:
        """The share of the report's country words and places, other than `name`, that speak for `country`."""
        own = self.taken.get(name)
        times = own.times if own else 0
        total = self.total - times
        votes = self.votes.get(country, 0) - (times if own and own.country == country else 0)
        return votes / total if total > 0 else 0.0

    def told_elsewhere(self, name: str) -> bool:
        """Whether anything in the report but `name` speaks for some country."""
        own = self.taken.get(name)
        return self.total > (own.times if own else 0)

    def neighbours(self, name: str, latitude: float, longitude: float) -> int:
        """How many places other than `name`, counted up to two, the report tells near this point."""
        names = self.near.get(_square(latitude, longitude), frozenset())
        return min(2, len(names) - (name in names))

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
    near: dict[tuple[int, int], set[str]] = {}
    for name, each in taken.items():
        votes[each.country] = votes.get(each.country, 0) + each.times
        if each.province:
            provinces.setdefault((each.country, each.province), set()).add(name)
        if each.point:
            for square in _around(*_square(*each.point)):
                near.setdefault(square, set()).add(name)
    return Context(
        votes=MappingProxyType(votes),
        total=sum(votes.values()),
        taken=taken,
        provinces=MappingProxyType({land: frozenset(names) for land, names in provinces.items()}),
        near=MappingProxyType({square: frozenset(names) for square, names in near.items()}),
        text=text,
    )


def _square(latitude: float, longitude: float) -> tuple[int, int]:
    return math.floor(latitude / _NEAR), math.floor(longitude / _NEAR)


def _around(row: int, column: int) -> Iterator[tuple[int, int]]:
    """A square of the map, and the eight beside it."""
    return itertools.product((row - 1, row, row + 1), (column - 1, column, column + 1))

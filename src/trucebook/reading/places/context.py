"""What a report as a whole says about where it plays: the evidence by which an ambiguous name is resolved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from trucebook.records import Place

DOMINANT = 0.6
"""The share of a report's places that must lie in one country before a place that no list holds is put there:
high enough that a report about a war between two countries has none."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a report plays.

    Attributes:
        votes: how often each country (ISO 3166-1 alpha-2) is named or implied.
        provinces: (country, province) of the places that are sure.
        told: the places told, each with the offset where it is told, in the order of the text.
        homes: how many of the places told lie in each country.
        text: the report's text.
    """

    votes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    provinces: frozenset[tuple[str, str]] = frozenset()
    told: tuple[tuple[int, Place], ...] = ()
    homes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    text: str = ""

    def support(self, country: str) -> float:
        """The share of the report's country words that name `country`, 0 to 1."""
        total = sum(self.votes.values())
        return self.votes.get(country, 0) / total if total else 0.0

    @property
    def dominant(self) -> str | None:
        """The country that most of the report's places lie in, or by its words where it tells of no place."""
        counts = self.homes or self.votes
        if not counts:
            return None
        country = max(sorted(counts), key=lambda c: counts[c])
        return country if counts[country] >= DOMINANT * sum(counts.values()) else None

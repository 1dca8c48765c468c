"""Families to people: only where it is asked for, and by a published household size that is shown with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml
from trucebook.records import Figure
from trucebook.records.vocabulary import Unit

_FILE: Final = "household_sizes.toml"
_LARGEST: Final = 20
"""Persons in a household, on a country's average: more is a slip."""


@dataclass(frozen=True, slots=True)
class HouseholdSize:
    """A published average.

    Attributes:
        country: ISO 3166-1 alpha-2.
        size: persons in a household.
        year: the year that it holds for, or of the edition of its source.
        source: who published it.
        checked: it was seen in the source; where not, check it before use.
    """

    country: str
    size: float
    year: int
    source: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Converted:
    """A figure of families in people, by a household size.

    Attributes:
        low: the least, in people, to the next whole number; empty where the figure has none.
        high: the most.
        figure: the figure of families as told.
        size: the household size used.
        words: "about 1,250 people (250 families of 5.0: UN DESA, 2019; to be checked)".
    """

    low: int | None
    high: int | None
    figure: Figure
    size: HouseholdSize
    words: str


@cache
def household_sizes() -> Mapping[str, HouseholdSize]:
    """The sizes of knowledge/household_sizes.toml by country.

    Raises:
        KnowledgeError: where an entry does not fit.
    """
    return MappingProxyType({country: _size(country, entry) for country, entry in load_toml(_FILE).items()})


def _size(country: str, entry: dict[str, Any]) -> HouseholdSize:
    match entry:
        case {"size": int() | float() as size, "year": int() as year, "source": str() as source, **rest} if (
            rest.keys() <= {"checked"} and 1 <= size <= _LARGEST
        ):
            return HouseholdSize(country, float(size), year, source, checked=rest.get("checked") is True)
    raise KnowledgeError(
        f"{_FILE}: the entry {country} does not fit; it needs a size from 1 to {_LARGEST}, the year, and the "
        "source in quotation marks, and may have checked = true"
    )


def converted(
    figure: Figure, country: str | None, sizes: Mapping[str, HouseholdSize] | None = None
) -> Converted | None:
    """`figure` in people; None where it counts no families, or no size is known for `country`.

    Args:
        figure: a count of families.
        country: ISO 3166-1 alpha-2, of the people counted.
        sizes: sizes to use in place of the package's own.
    """
    size = (household_sizes() if sizes is None else sizes).get(country or "")
    if size is None or figure.unit is not Unit.FAMILIES:
        return None
    low, high = (None if bound is None else round(bound * size.size) for bound in (figure.low, figure.high))
    check = "" if size.checked else "; to be checked"
    basis = (
        f"{_bounds(figure.low, figure.high)} families of {size.size:.1f}: {size.source}, {size.year}{check}"
    )
    return Converted(low, high, figure, size, f"{_bounds(low, high, about=True)} people ({basis})")


def _bounds(low: int | None, high: int | None, *, about: bool = False) -> str:
    roughly = "about " if about else ""
    if high is None:
        return f"{roughly}{low:,} or more"
    if low is None:
        return f"up to {roughly}{high:,}"
    return f"{roughly}{low:,}" if low == high else f"{roughly}{low:,} to {high:,}"

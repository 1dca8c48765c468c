"""The places that a name may mean, from the gazetteer and the list of regions, each with its own weight.

A weight is a number of "powers of ten of inhabitants", as are those of `ranking`, which are added to it.
"""

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from trucebook.knowledge.files import load_toml
from trucebook.knowledge.folding import fold
from trucebook.knowledge.gazetteer import Entry, Level, gazetteer
from trucebook.knowledge.regions import Region, regions
from trucebook.knowledge.states import states
from trucebook.reading.places.context import Context
from trucebook.records.vocabulary import PlacePrecision

EXACT = 0.4  # its own name rather than another one; twice that against a name in another form
NAMED = 2.0  # a country by its name outweighs any town of that name
REGION = 9.0  # a region is in the list because reports speak of it: "Gaza" is the strip before it is the city
CAPITAL = 1.0  # a capital is known by its name alone
LARGEST_PROVINCE = 5.5  # beyond, the size of a province says nothing
SMALLEST_AREA = 4.2  # for districts and towns whose population is unknown
LARGE_SEAT = 300_000  # from here on a bare name is the city and not its province: "Aleppo", but not "Idlib"
_LEVELS = {
    Level.TOWN: PlacePrecision.TOWN,
    Level.DISTRICT: PlacePrecision.DISTRICT,
    Level.PROVINCE: PlacePrecision.PROVINCE,
    Level.COUNTRY: PlacePrecision.COUNTRY,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Attributes:
        country: ISO 3166-1 alpha-2; empty for a region of several countries.
        countries: all that it lies in.
        admin1: the province that it is or lies in.
        latitude: degrees north, WGS 84.
        longitude: degrees east.
        precision: how narrow it is.
        weight: its own weight, before the report is looked at.
        population: inhabitants, 0 where unknown.
        name: what the gazetteer calls it; empty for a region of our own list.
    """

    country: str | None
    countries: tuple[str, ...]
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    weight: float
    population: int = 0
    name: str = ""


def is_known(name: str) -> bool:
    """Whether some list of places holds `name`."""
    return name in _shortened() or fold(name) in regions() or bool(gazetteer().find(name))


@lru_cache(maxsize=4096)  # the same names come again and again, within a report and across reports
def candidates(name: str) -> tuple[Candidate, ...]:
    """Every place that `name` may mean; of "Ky." the province only that it is short for."""
    if name in _shortened():
        country, province = _shortened()[name]
        found_by_name = gazetteer().find(province)
        return tuple(
            _of_entry(e) for e in found_by_name if e.country == country and e.level is Level.PROVINCE
        )
    region = regions().get(fold(name))
    found = [_of_region(region)] if region else []
    found.extend(_of_entry(entry) for entry in gazetteer().find(name))
    return tuple(found)


def loose_candidates(name: str, context: Context, container: Candidate | None) -> tuple[Candidate, ...]:
    """Places whose name differs as transliterations do, in the report's countries or the container's."""
    wanted = {*context.votes, *(container.countries if container else ())}
    return tuple(_of_entry(e) for e in gazetteer().find_loosely(name) if e.country in wanted)


@lru_cache(maxsize=512)  # there are some 250
def candidate_of_country(code: str) -> Candidate | None:
    """The country with this ISO 3166-1 alpha-2 code, as a candidate."""
    entry = gazetteer().country(code)
    return _of_entry(entry) if entry else None


@cache
def _shortened() -> MappingProxyType[str, tuple[str, str]]:
    """The country and the province that an abbreviation such as "Ky." is short for."""
    table = load_toml("place_words.toml")["abbreviations"]
    return MappingProxyType(
        {short: (country, province) for country, row in table.items() for short, province in row.items()}
    )


def _of_region(region: Region) -> Candidate:
    return Candidate(
        country=region.countries[0] if len(region.countries) == 1 else None,
        countries=region.countries,
        admin1=region.province or None,
        latitude=region.latitude,
        longitude=region.longitude,
        precision=region.precision,
        weight=REGION,
    )


def _of_entry(entry: Entry) -> Candidate:
    return Candidate(
        country=entry.country,
        countries=(entry.country,),
        admin1=entry.admin1,
        latitude=entry.latitude,
        longitude=entry.longitude,
        precision=_LEVELS[entry.level],
        weight=_weight(entry),
        population=entry.population,
        name=entry.name,
    )


def _weight(entry: Entry) -> float:
    size = math.log10(entry.population + 10)
    exact = EXACT * entry.exact
    if entry.level is Level.COUNTRY:
        return size + exact + NAMED
    if entry.level is Level.PROVINCE:
        return min(max(size, SMALLEST_AREA), LARGEST_PROVINCE) + exact + 0.4
    if entry.level is Level.DISTRICT:
        return min(max(size, SMALLEST_AREA), LARGEST_PROVINCE) + exact - 0.4
    capital = CAPITAL * (entry.population >= LARGE_SEAT and (entry.country, fold(entry.name)) in _capitals())
    return (size if entry.population else 2.5) + exact + 0.5 + capital


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    """Country and folded name of the capitals, and of what else stands for a government."""
    return frozenset((state.country, fold(seat)) for state in states() for seat in state.seats)

"""Which of the places of one name a report means: candidates, and the score by which one is chosen.

Every weight is a number of "powers of ten of inhabitants": a town in a country on which the report dwells is
as likely meant as a town elsewhere of sixty times its size. Set so that a world city stays itself in a report
on another country, unless that report also names its province. The score on LGL and TR-News
(benchmarks/geoparsing.py) moves by less than a point for `SUPPORT` and `PROVINCE` anywhere from 1.8 to 3.5.
"""

import math
from dataclasses import dataclass

from trucebook.knowledge.folding import fold
from trucebook.knowledge.gazetteer import Entry, Level, gazetteer
from trucebook.knowledge.regions import Region, regions
from trucebook.reading.places.context import Context
from trucebook.records.vocabulary import PlacePrecision

SUPPORT = 1.8  # for a country of half the report's country words, or more
PROVINCE = 1.8  # for a province of which the report names another place
SORT = 1.5  # where the words say "province" and it is one
EXACT = 0.4  # its own name rather than another one; twice that against a name in another form
WITHIN = 4.0  # where the phrase names what it lies in
NAMED = 2.0  # a country by its name outweighs any town of that name
REGION = 7.2  # a region is in the list because reports speak of it: "Gaza" is the strip before it is the city
LARGEST_PROVINCE = 5.5  # beyond, the size of a province says nothing
LARGE_SEAT = 300_000  # from here on a bare name is the city and not its province: "Aleppo", but not "Idlib"
STRAY = 6.2  # a place that weighs less, in a country that the report never names, is hardly meant
SMALLEST_AREA = 4.2  # for districts and towns whose population is unknown

_LEVELS = {
    Level.TOWN: PlacePrecision.TOWN,
    Level.DISTRICT: PlacePrecision.DISTRICT,
    Level.PROVINCE: PlacePrecision.PROVINCE,
    Level.COUNTRY: PlacePrecision.COUNTRY,
}
_WIDTH = {precision: width for width, precision in enumerate(PlacePrecision)}


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
    """

    country: str | None
    countries: tuple[str, ...]
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    weight: float
    population: int = 0


def is_known(name: str) -> bool:
    """Whether some list of places holds `name`."""
    return fold(name) in regions() or bool(gazetteer().find(name))


def candidates(name: str) -> tuple[Candidate, ...]:
    """Every place that `name` may mean."""
    region = regions().get(fold(name))
    found = [_of_region(region)] if region else []
    found.extend(_of_entry(entry) for entry in gazetteer().find(name))
    return tuple(found)


def loose_candidates(name: str, context: Context, container: Candidate | None) -> tuple[Candidate, ...]:
    """Places whose name differs as transliterations do, in the report's countries or the container's."""
    wanted = {*context.votes, *(container.countries if container else ())}
    return tuple(_of_entry(e) for e in gazetteer().find_loosely(name) if e.country in wanted)


def best(
    found: tuple[Candidate, ...],
    context: Context,
    *,
    sort: PlacePrecision | None = None,
    container: Candidate | None = None,
) -> Candidate | None:
    """The likeliest candidate of `found`: in this report, of the `sort` said, in the `container` said."""
    if not found:
        return None
    first = max(found, key=lambda c: score(c, context, sort=sort, container=container))
    if sort or first.precision is not PlacePrecision.PROVINCE:
        return first
    seats = (c for c in found if c.precision is PlacePrecision.TOWN and lies_in(c, first) > 0)
    return next((seat for seat in seats if seat.population >= LARGE_SEAT), first)


def is_stray(candidate: Candidate, context: Context) -> bool:
    """Whether `candidate` is a small place far from all that the report is about, so hardly meant."""
    if context.dominant is None or candidate.precision in {PlacePrecision.COUNTRY, PlacePrecision.PROVINCE}:
        return False
    return candidate.weight < STRAY and not any(context.votes.get(country) for country in candidate.countries)


def score(
    candidate: Candidate,
    context: Context,
    *,
    sort: PlacePrecision | None = None,
    container: Candidate | None = None,
) -> float:
    """How likely `candidate` is meant; only differences between candidates of one name mean anything."""
    total = candidate.weight
    total += SUPPORT * min(1.0, 2 * max((context.support(c) for c in candidate.countries), default=0.0))
    if (candidate.country, candidate.admin1) in context.provinces:
        total += PROVINCE
    if sort and sort is candidate.precision:
        total += SORT
    if container:
        total += WITHIN * lies_in(candidate, container)
    return total


def lies_in(candidate: Candidate, container: Candidate) -> int:
    """1 where `candidate` lies in `container` as far as is known, -1 if it cannot, 0 if nothing tells."""
    if not set(candidate.countries) & set(container.countries):
        return -1
    if _WIDTH[candidate.precision] >= _WIDTH[container.precision]:
        return 0
    if container.precision is PlacePrecision.COUNTRY:
        return 1
    if container.admin1 and candidate.admin1:
        return 1 if fold(container.admin1) == fold(candidate.admin1) else -1
    return 0


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
    return (size if entry.population else 2.5) + exact + 0.5


def candidate_of_country(code: str) -> Candidate | None:
    """The country with this ISO 3166-1 alpha-2 code, as a candidate."""
    entry = gazetteer().country(code)
    return _of_entry(entry) if entry else None

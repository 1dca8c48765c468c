"""Which of the places of one name a report means: the score by which one candidate is chosen.

Every weight is a number of "powers of ten of inhabitants": a town in a country on which the report dwells is
as likely meant as a town elsewhere of sixty times its size. Set so that a world city stays itself in a report
on another country. The score on LGL and TR-News (benchmarks/geoparsing.py) moves by less than a point for
`SUPPORT` from 1.2 to 2.4, `NEIGHBOURS` from 1.2 to 2.8 and `SURROUNDINGS` from 1.6 to 4.
"""

from rapidfuzz.distance import Levenshtein

from trucebook.knowledge.folding import fold
from trucebook.reading.places.context import Context
from trucebook.reading.places.listing import LARGE_SEAT, Candidate
from trucebook.records.vocabulary import PlacePrecision

SUPPORT = 1.8  # for a country of half the report's country words, or more
PROVINCE = 1.8  # for a province of which the report names another place
NEIGHBOURS = 1.2  # where the report tells two other places near it; half of that for one
SURROUNDINGS = 1.6  # most that province and neighbours add together: no village outweighs Washington by them
SORT = 2.5  # where the words say "province" and it is one
NO_COUNTRY = 2.5  # "Niger State" and "Lebanon County" are no countries
WITHIN = 4.0  # where the phrase names what it lies in, or the report says so of the name elsewhere
STRAY = 6.2  # a place that weighs less, in a country that the report never names, is hardly meant
LIKE = 0.5  # of two spellings of one name, as "Marjeh" and "Marja"
FEW_NAMESAKES = 1  # towns
_WIDTH = {precision: width for width, precision in enumerate(PlacePrecision)}


def best(
    found: tuple[Candidate, ...],
    context: Context,
    *,
    name: str = "",
    sort: PlacePrecision | None = None,
    container: Candidate | None = None,
) -> Candidate | None:
    """The likeliest candidate of `found`: in this report, of the `sort` said, in the `container` said.

    `name` is the folded name, by which what the report tells of it elsewhere counts too.
    """
    if not found:
        return None
    first = max(found, key=lambda c: score(c, context, name=name, sort=sort, container=container))
    if sort or first.precision is not PlacePrecision.PROVINCE:
        return first
    seats = (c for c in found if c.precision is PlacePrecision.TOWN and _is_seat(c, first))
    return next((seat for seat in seats if seat.population >= LARGE_SEAT), first)


def _is_seat(town: Candidate, province: Candidate) -> bool:
    """Whether a town of the province's name lies in it, or is a province of its own inside it, as Kyiv is."""
    if not province.population or town.country != province.country:
        return False
    return lies_in(town, province) > 0 or _are_close(town, province)


def _are_close(one: Candidate, other: Candidate) -> bool:
    if None in {one.latitude, one.longitude, other.latitude, other.longitude}:
        return False
    north = abs((one.latitude or 0.0) - (other.latitude or 0.0))
    east = abs((one.longitude or 0.0) - (other.longitude or 0.0))
    return max(north, east) < 1


def is_stray(candidate: Candidate, context: Context, name: str) -> bool:
    """Whether `candidate` is a small place far from all else that the report tells, so hardly meant.

    Where the report tells nothing else, one is whose own name is quite another: Cache in Oklahoma for "Kesh".
    """
    if candidate.precision in {PlacePrecision.COUNTRY, PlacePrecision.PROVINCE} or candidate.weight >= STRAY:
        return False
    if not context.told_elsewhere(name):
        return bool(candidate.name) and Levenshtein.normalized_similarity(fold(candidate.name), name) < LIKE
    return not any(context.support(c, name) for c in candidate.countries)


def score(
    candidate: Candidate,
    context: Context,
    *,
    name: str = "",
    sort: PlacePrecision | None = None,
    container: Candidate | None = None,
) -> float:
    """How likely `candidate` is meant; only differences between candidates of one name mean anything."""
    total = candidate.weight
    support = max((context.support(c, name) for c in candidate.countries), default=0.0)
    total += SUPPORT * min(1.0, 2 * support)
    total += min(_by_surroundings(candidate, context, name), SURROUNDINGS)
    if sort and sort is candidate.precision:
        total += SORT
    elif sort and candidate.precision is PlacePrecision.COUNTRY and sort is not PlacePrecision.COUNTRY:
        total -= NO_COUNTRY
    pin = context.taken.get(name)
    if container:
        total += WITHIN * lies_in(candidate, container)
    elif pin and pin.said:
        total += WITHIN * ((candidate.country, candidate.admin1) == (pin.country, pin.province))
    return total


def _by_surroundings(candidate: Candidate, context: Context, name: str) -> float:
    """What other places told in the same province and near it add."""
    total = 0.0
    if candidate.country and candidate.admin1:
        total += PROVINCE * context.shares_province(name, candidate.country, candidate.admin1)
    if candidate.latitude is not None and candidate.longitude is not None:
        near = context.neighbours(name, candidate.latitude, candidate.longitude)
        total += NEIGHBOURS * min(1.0, near / 2)
    return total


def is_in_doubt(candidate: Candidate, found: tuple[Candidate, ...], context: Context, name: str) -> bool:
    """Whether a town stands in for a district of its name ("Monroe County") with only the name for it.

    Where one town has that name the district is around it, mostly; where more have, some other place of the
    report must lie near.
    """
    others = sum(c.precision is PlacePrecision.TOWN for c in found)
    return (
        candidate.precision is PlacePrecision.TOWN
        and others > FEW_NAMESAKES
        and _by_surroundings(candidate, context, name) == 0
    )


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

"""Incidents for maps and timelines, as GeoJSON (RFC 7946)."""

from collections.abc import Sequence
from typing import Final

import msgspec

from trucebook.ledger import Ledger
from trucebook.reconcile.spotted import Spotted, spotted
from trucebook.reconcile.traits import Spot
from trucebook.records.vocabulary import GROUP_OF_TYPE, IncidentType, PlacePrecision
from trucebook.web.viewed import Bounds, Viewed

_WIDTH: Final = {precision.value: i for i, precision in enumerate(PlacePrecision)}
_NARROWER_THAN_A_PROVINCE: Final = _WIDTH["province"]


class _Where(msgspec.Struct, gc=False):
    place: str
    country: str
    admin1: str
    precision: str
    radius_km: float


class _Told(msgspec.Struct, omit_defaults=True, gc=False):
    incident: str
    type: str
    group: str
    occurrence: str
    day: str
    records: int
    origins: int
    places: list[_Where]
    background: bool = False
    earliest: str | None = None
    latest: str | None = None
    actors: str = ""
    targets: str = ""
    status: str = ""
    grading: str = ""


class _Geometry(msgspec.Struct, gc=False):
    type: str
    coordinates: tuple[float, float] | list[tuple[float, float]]


class _Feature(msgspec.Struct, gc=False, tag_field="type", tag="Feature"):
    geometry: _Geometry | None
    properties: _Told


def geojson(ledger: Ledger, viewed: Viewed) -> bytes:
    """A collection of features, one for each incident.

    Its `places` are in the order of the points of its geometry. These are representative: how far the
    incident may be from there, `precision` says. A wider place that holds a narrower one of the same incident
    is left out; those known by name only come last, and have no point. What is not told, or false, has no
    property. Beside the features stands how many `incidents` there are.

    Raises:
        UsageError: where a value is none that its filter can have.
    """
    found = within(spotted(ledger, viewed.query(), sort=viewed.asked.sort), viewed.bounds())
    collection = {
        "type": "FeatureCollection",
        "incidents": len(found),
        "features": [_feature(one) for one in found],
    }
    return msgspec.json.encode(collection)


def within(found: Sequence[Spotted], bounds: Bounds | None) -> Sequence[Spotted]:
    """Those of `found` of which a place is within `bounds`."""
    if bounds is None:
        return found
    return [one for one in found if any(bounds.hold(spot) for spot in one.spots)]


def _feature(one: Spotted) -> _Feature:
    spots = drawn(one.spots)
    told = _Told(
        one.id,
        one.type,
        GROUP_OF_TYPE[IncidentType(one.type)],
        one.occurrence,
        one.day,
        one.members,
        one.origins,
        [_where(spot) for spot in spots],
        one.background,
        one.earliest,
        one.latest,
        ", ".join(one.actors),
        ", ".join(one.targets),
        one.status,
        one.grading,
    )
    return _Feature(_geometry(spots), told)


def drawn(spots: Sequence[Spot]) -> list[Spot]:
    """The places to draw, those with a point first: without those that hold a narrower one of them."""
    somewhere = [spot for spot in spots if spot.latitude is not None or spot.country]
    if len(somewhere) < 2:
        return somewhere
    left = [
        spot for spot in somewhere if not any(_holds(spot, other) for other in somewhere if other is not spot)
    ]
    return sorted(left, key=lambda spot: spot.latitude is None)


def _holds(wide: Spot, narrow: Spot) -> bool:
    """Whether `wide` is the province or country that `narrow` is in."""
    if not wide.country or wide.country != narrow.country:
        return False
    width, other = _width(wide), _width(narrow)
    if other >= width or width < _NARROWER_THAN_A_PROVINCE:
        return False
    return width > _NARROWER_THAN_A_PROVINCE or narrow.admin1 in {wide.admin1, wide.name}


def _width(spot: Spot) -> int:
    """How wide a place is; one that is known by its country only is as wide as that."""
    if spot.latitude is None:
        return _WIDTH["country"]
    return _WIDTH.get(spot.precision, _WIDTH["district"])


def _geometry(spots: Sequence[Spot]) -> _Geometry | None:
    points = [
        (round(spot.longitude, 5), round(spot.latitude, 5))
        for spot in spots
        if spot.latitude is not None and spot.longitude is not None
    ]
    if len(points) > 1:
        return _Geometry("MultiPoint", points)
    return _Geometry("Point", points[0]) if points else None


def _where(spot: Spot) -> _Where:
    precision = spot.precision or ("district" if spot.latitude is not None else "country")
    return _Where(spot.name, spot.country, spot.admin1, precision, spot.radius_km)

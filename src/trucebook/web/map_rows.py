"""Incidents for the page's own map and timeline: as little as these draw, for tens of thousands at once.

The same in a form that other programs know, and twice as long, is `geojson`.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from trucebook.ledger import Ledger
from trucebook.reconcile.spotted import Spotted, spotted
from trucebook.reconcile.traits import RADIUS_KM, Spot
from trucebook.records.vocabulary import GROUP_OF_TYPE
from trucebook.web.geojson import drawn, within
from trucebook.web.viewed import Viewed

_DIGITS: Final = 4
"""Of degrees: 11 metres at most, where the narrowest place of a gazetteer is 2 km wide."""


class _Place(msgspec.Struct, array_like=True, gc=False):
    """A place; `incidents.js` reads its fields in this order."""

    name: str
    country: str
    admin1: str
    precision: str
    longitude: float | None
    latitude: float | None


class _Row(msgspec.Struct, array_like=True, gc=False):
    """An incident; `incidents.js` reads its fields in this order."""

    id: str
    type: str
    occurrence: str
    day: str
    earliest: str | None
    latest: str | None
    origins: int
    status: str
    actors: str
    targets: str
    places: list[_Place]


class _Map(msgspec.Struct, gc=False):
    groups: dict[str, str]
    radius: dict[str, float]
    rows: list[_Row]


def map_rows(ledger: Ledger, viewed: Viewed) -> bytes:
    """JSON with a row for each incident, its fields in one order, and what types and precisions mean.

    Raises:
        UsageError: where a value is none that its filter can have.
    """
    found = within(spotted(ledger, viewed.query(), sort=viewed.asked.sort), viewed.bounds())
    groups = {type_.value: group for type_, group in GROUP_OF_TYPE.items()}
    radius = {precision.value: km for precision, km in RADIUS_KM.items()}
    return msgspec.json.encode(_Map(groups, radius, [_row(one) for one in found]))


def _row(one: Spotted) -> _Row:
    return _Row(
        one.id,
        one.type,
        one.occurrence,
        one.day,
        one.earliest,
        one.latest,
        one.origins,
        one.status,
        ", ".join(one.actors),
        ", ".join(one.targets),
        _places(one.spots),
    )


def _places(spots: Sequence[Spot]) -> list[_Place]:
    return [
        _Place(
            spot.name,
            spot.country,
            spot.admin1,
            spot.precision or ("country" if spot.latitude is None else "district"),
            spot.longitude if spot.longitude is None else round(spot.longitude, _DIGITS),
            spot.latitude if spot.latitude is None else round(spot.latitude, _DIGITS),
        )
        for spot in drawn(spots)
    ]

"""Incidents for the page's own map and timeline: as little as these draw, for tens of thousands at once.

The same in a form that other programs know, and twice as long, is `geojson`.

What is drawn of an incident is made once and kept. An incident of all reports gets another entry whenever
anything of it changes, so what was made of an entry stays right, and after a judgement only what it touched
is made anew.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from trucebook.ledger import Ledger
from trucebook.ledger.current import Place
from trucebook.ledger.find_sql import number_of
from trucebook.reconcile.spotted import Spotted, keys_of, spotted_at
from trucebook.reconcile.traits import RADIUS_KM, Spot
from trucebook.records.vocabulary import GROUP_OF_TYPE
from trucebook.web.geojson import drawn
from trucebook.web.viewed import Bounds, Viewed

_DIGITS: Final = 4
"""Of degrees: 11 metres at most, where the narrowest place of a gazetteer is 2 km wide."""

_SPARE: Final = 20_000
"""Incidents that are kept beyond as many as there are, before what is gone is swept out."""


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


class Point(NamedTuple):
    """The representative point of a place, in degrees."""

    latitude: float
    longitude: float


class Drawn(NamedTuple):
    """What is drawn of an incident.

    Attributes:
        place: where it stands in the book.
        points: where it is told to be.
        row: what the page draws it from, as JSON.
    """

    place: Place
    points: tuple[Point, ...]
    row: bytes


DrawnByEntry = dict[int, Drawn]
"""What is drawn, by entry: whoever asks again and again hands in the same one each time."""


def map_rows(ledger: Ledger, viewed: Viewed, known: DrawnByEntry | None = None) -> bytes:
    """JSON with a row for each incident, its fields in one order, and what types and precisions mean.

    Args:
        ledger: the ledger.
        viewed: which incidents.
        known: what was drawn before; what is drawn now is kept in it.

    Raises:
        UsageError: where a value is none that its filter can have.
    """
    known = {} if known is None else known
    query, bounds = viewed.query(), viewed.bounds()
    with ledger.connect() as connection:
        keys = keys_of(connection, query, viewed.asked.sort)
        found = drawn_at(connection, keys, known, once=query.merged)
        there = number_of(connection, query.listed)
    if len(known) > there + _SPARE:
        known.clear()
        known.update(zip(keys, found, strict=True))
    if bounds is not None:
        found = [one for one in found if is_within(one, bounds)]
    return b'{"groups":%b,"radius":%b,"rows":[%b]}' % (
        msgspec.json.encode({type_.value: group for type_, group in GROUP_OF_TYPE.items()}),
        msgspec.json.encode({precision.value: km for precision, km in RADIUS_KM.items()}),
        b",".join([one.row for one in found]),
    )


def drawn_at(connection: Connection, keys: Sequence[int], known: DrawnByEntry, *, once: bool) -> list[Drawn]:
    """What is drawn of the incidents with these entries; what is not `known` is made, and kept there."""
    held = [known.get(key) for key in keys]
    new = [key for key, one in zip(keys, held, strict=True) if one is None]
    fresh = {key: _drawn(one) for key, one in spotted_at(connection, new, once=once).items()}
    known.update(fresh)
    return [one or fresh[key] for key, one in zip(keys, held, strict=True)]


def is_within(one: Drawn, bounds: Bounds) -> bool:
    """Whether an incident is told to be somewhere within `bounds`."""
    return any(map(bounds.hold, one.points))


_encode = msgspec.json.Encoder().encode


def _drawn(one: Spotted) -> Drawn:
    points = (
        Point(spot.latitude, spot.longitude)
        for spot in one.spots
        if spot.latitude is not None and spot.longitude is not None
    )
    return Drawn(one.place, tuple(dict.fromkeys(points)), _encode(_row(one)))


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

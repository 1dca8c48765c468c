"""Where: a place as the report names it, and where on the map that is."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from trucebook.records.span import Span
from trucebook.records.vocabulary import PlacePrecision


@dataclass(frozen=True, slots=True)
class Place:
    """A named place.

    Attributes:
        name: the place's name, without the words around it.
        country: ISO 3166-1 alpha-2.
        admin1: name of the province or state that holds it.
        latitude: degrees north, WGS 84; a representative point where `precision` is wider than a town.
        longitude: degrees east, WGS 84.
        precision: how narrow the place is; nothing wider than `town` is a dot on a map.
        words: the words it was read from.
        basis: where it was inferred, from what.
    """

    name: str
    country: str | None = None
    admin1: str | None = None
    latitude: Annotated[float, Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Meta(ge=-180, le=180)] | None = None
    precision: PlacePrecision | None = None
    words: Span | None = None
    basis: str | None = None

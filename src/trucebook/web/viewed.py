"""How incidents are looked at: once each or as told, all of them or only those that the map shows."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal, Protocol

from fastapi import Depends, Query

from trucebook.errors import UsageError
from trucebook.ledger import Query as Asking
from trucebook.ledger import RecordKind
from trucebook.records.vocabulary import Grading, Status
from trucebook.web.asked import Asked, Asks, Many, codes


class Located(Protocol):
    """Something with a representative point."""

    @property
    def latitude(self) -> float | None:
        """Degrees north."""

    @property
    def longitude(self) -> float | None:
        """Degrees east."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A part of the map, in degrees; where `west` is greater than `east` it crosses the date line."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def of(cls, text: str) -> "Bounds":
        """The bounds "west,south,east,north".

        Raises:
            UsageError: where `text` is none.
        """
        try:
            west, south, east, north = (float(part) for part in text.split(","))
        except ValueError:
            west, south, east, north = 0.0, 1.0, 0.0, -1.0
        if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
            raise UsageError(
                f"bounds: {text!r} is no part of a map; give west,south,east,north in degrees: 60,29,71,38"
            )
        return cls(west, south, east, north)

    def hold(self, place: Located) -> bool:
        """Whether the representative point of `place` is within."""
        if place.latitude is None or place.longitude is None:
            return False
        if not self.south <= place.latitude <= self.north:
            return False
        if self.west <= self.east:
            return self.west <= place.longitude <= self.east
        return place.longitude >= self.west or place.longitude <= self.east


@dataclass(frozen=True, slots=True)
class Viewed:
    """A list of incidents, and the view of it.

    Attributes:
        asked: the parameters, those of the view among them, so that links keep them.
        told: each record of its own, as reports tell it, instead of incidents once each.
    """

    asked: Asked
    told: bool

    def query(self) -> Asking:
        """What is looked for.

        Raises:
            UsageError: where a value is none that its filter can have, or records as told have no status.
        """
        asked = self.asked.query(RecordKind.INCIDENT)
        statuses = codes("status", self.asked.values("status"), Status)
        gradings = codes("grading", self.asked.values("grading"), Grading)
        if not self.told:
            return replace(asked, merged=True, statuses=statuses, gradings=gradings)
        if statuses or gradings:
            raise UsageError(
                "only incidents of all reports have a status and a grading, not records as told: "
                "take that filter away, or list each incident once"
            )
        return asked

    def bounds(self) -> Bounds | None:
        """The part of the map to which the list is limited.

        Raises:
            UsageError: where what was given is none.
        """
        text = self.asked.value("bounds")
        return Bounds.of(text) if text else None


def _viewed(  # noqa: PLR0913 - each is a parameter of the address
    asked: Asks,
    *,
    status: Annotated[Many, Query(description="Was it so: of incidents of all reports.")] = None,
    grading: Annotated[Many, Query(description="How well harm to civilians is supported; likewise.")] = None,
    told: Annotated[
        Literal["", "0", "1", "true", "false"],
        Query(description="1: each record as reports tell it, instead of incidents once each."),
    ] = "",
    bounds: Annotated[
        str, Query(max_length=100, description="Only within west,south,east,north, in degrees.")
    ] = "",
    map_: Annotated[
        str, Query(alias="map", max_length=60, description="Of the page: where its map stands.")
    ] = "",
    sel: Annotated[
        str, Query(max_length=100, description="Of the page: the incident that is selected.")
    ] = "",
) -> Viewed:
    """The parameters of the list of incidents. What was rejected or replaced is listed as told."""
    as_told = told in {"1", "true"} or asked.value("hidden") == "true"
    judged = (("status", status), ("grading", grading))
    more = [(name, one) for name, given in judged for one in dict.fromkeys(given or ()) if one.strip()]
    view = {"told": "1" if as_told else "", "bounds": bounds.strip(), "map": map_.strip(), "sel": sel.strip()}
    pairs = (*asked.pairs, *more, *((name, value) for name, value in view.items() if value))
    return Viewed(replace(asked, pairs=pairs), as_told)


Views = Annotated[Viewed, Depends(_viewed)]
"""A route's parameter: incidents, as they are looked at."""

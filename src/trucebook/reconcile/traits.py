"""What a pair of incidents is scored on: small, made once for each incident, and kept beside it.

Traits depend on the incident and its report alone, never on what else is in the ledger, so that merging does
not depend on the order in which reports came.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

import msgspec

from trucebook.errors import LedgerError
from trucebook.reconcile.rarity import rare_words
from trucebook.reconcile.told import Told
from trucebook.records import Figure, Incident, Party, Place, Published
from trucebook.records.vocabulary import GROUP_OF_TYPE, PlacePrecision

VERSION = 1
"""Raised whenever `traits_of` may give other traits; traits that were kept under another are made anew."""

RADIUS_KM = {
    PlacePrecision.SITE: 2.0,
    PlacePrecision.TOWN: 8.0,
    PlacePrecision.DISTRICT: 40.0,
    PlacePrecision.PROVINCE: 120.0,
    PlacePrecision.COUNTRY: 600.0,
}
"""How far from its representative point a place of each precision may reach, in km: rough, and on the wide
side, since gazetteers differ by that much on where one town is."""

MOST_PLACES = 3
MOST_PARTIES = 4
MOST_FIGURES = 6
MOST_WORDS = 24
MOST_HEADLINE = 8
"""How many of each are kept, the first ones: a record that names more is a survey, and none turns on it."""

_DAY = timedelta(days=1)
_OPEN_DAYS = 30  # what an interval with one open end is taken to reach, where nothing else bounds it


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as it is compared.

    Attributes:
        name: the place's name.
        country: ISO 3166-1 alpha-2; empty where not known.
        admin1: name of its province; empty where not known.
        latitude: degrees north; empty where not known.
        longitude: degrees east; empty where not known.
        radius_km: how far from there it may reach; 0 where its precision is not known.
        precision: the codebook's word for how narrow it is; empty where not known.
        inferred: not told of the incident: the country that its report is about.
    """

    name: str
    country: str = ""
    admin1: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float = 0.0
    precision: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A party as it is compared: its name, its country and its kind, the latter two empty where not known."""

    name: str
    country: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure as it is compared; fields as in `records.Figure`.

    Attributes:
        measure: what is counted.
        unit: people, families or items.
        low: the least it can be.
        high: the most it can be.
        approximate: the words say "about".
        category: civilians, combatants, mixed, unknown.
        subset: it is a part of another figure of its record, or counts a group only.
    """

    measure: str
    unit: str
    low: int | None = None
    high: int | None = None
    approximate: bool = False
    category: str = ""
    subset: bool = False


@dataclass(frozen=True, slots=True)
class Traits:
    """What counts of one incident when it is laid beside another.

    Attributes:
        type: the incident's type.
        group: the codebook's group of the type.
        occurrence: whether it happened, or how else it is told.
        background: told only as history.
        first: first day that it can have been, as a proleptic ordinal; empty where no time is told.
        last: last day; open ends are closed by the day of publication, or by a month.
        ongoing: the time told has an open end.
        published: first and last day on which the report can have been published, as ordinals.
        places: where, the first few.
        actors: who did it, the first few.
        targets: who suffered it, the first few.
        figures: its tolls and counts, the first few.
        words: rarest words of the evidence, with how rare they are in English.
        headline: rarest words of the report's headline, likewise.
        report: the report's handle.
        origin: the handle of the report that its origin is named by.
    """

    type: str
    group: str
    occurrence: str
    report: str
    origin: str
    background: bool = False
    first: int | None = None
    last: int | None = None
    ongoing: bool = False
    published: tuple[int, int] | None = None
    places: tuple[Spot, ...] = ()
    actors: tuple[Name, ...] = ()
    targets: tuple[Name, ...] = ()
    figures: tuple[Count, ...] = ()
    words: tuple[tuple[str, float], ...] = ()
    headline: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class _Kept:
    """Traits as they are kept, with the version that made them."""

    traits: Traits
    version: int = field(default=VERSION)


def traits_of(told: Told) -> Traits:
    """The traits of an incident as one report tells it."""
    incident, telling = told.incident, told.telling
    first, last, ongoing = _days(incident, telling.published)
    published = telling.published
    return Traits(
        type=str(incident.type),
        group=GROUP_OF_TYPE[incident.type],
        occurrence=str(incident.occurrence),
        report=telling.report,
        origin=telling.origin,
        background=incident.background,
        first=first,
        last=last,
        ongoing=ongoing,
        published=(published.earliest.toordinal(), published.latest.toordinal()) if published else None,
        places=tuple(map(_spot, incident.places[:MOST_PLACES])),
        actors=tuple(map(_name, incident.actors[:MOST_PARTIES])),
        targets=tuple(map(_name, incident.targets[:MOST_PARTIES])),
        figures=tuple(map(_count, incident.figures[:MOST_FIGURES])),
        words=rare_words(" ".join(span.text for span in incident.evidence), MOST_WORDS),
        headline=rare_words(telling.title or "", MOST_HEADLINE),
    )


def encode(traits: Traits) -> bytes:
    """Traits as bytes that can be kept (MessagePack)."""
    return msgspec.msgpack.encode(_Kept(traits))


def decode(data: bytes) -> Traits:
    """Traits from the bytes that `encode` made of them.

    Raises:
        LedgerError: where the bytes hold no traits, or those of another version.
    """
    try:
        kept = msgspec.msgpack.decode(data, type=_Kept)
    except msgspec.DecodeError as error:
        raise LedgerError(f"kept traits of an incident cannot be read ({error}); reconcile anew") from error
    if kept.version != VERSION:
        raise LedgerError(f"kept traits are of version {kept.version}, not {VERSION}; reconcile anew")
    return kept.traits


def _days(incident: Incident, published: Published | None) -> tuple[int | None, int | None, bool]:
    """First and last day as ordinals, and whether an end was open."""
    when = incident.when
    if when is None or (when.earliest is None and when.latest is None):
        return None, None, False
    if when.earliest and when.latest:
        return when.earliest.toordinal(), when.latest.toordinal(), False
    if when.earliest:
        end = published.latest if published else when.earliest + _OPEN_DAYS * _DAY
        return when.earliest.toordinal(), max(when.earliest, end).toordinal(), True
    latest = when.latest or date.max
    start = published.earliest if published else date.max
    if start > latest:
        start = latest - min(_OPEN_DAYS, latest.toordinal() - 1) * _DAY
    return start.toordinal(), latest.toordinal(), True


def _spot(place: Place) -> Spot:
    return Spot(
        name=place.name,
        country=place.country or "",
        admin1=place.admin1 or "",
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=RADIUS_KM[place.precision] if place.precision else 0.0,
        precision=str(place.precision or ""),
        inferred=place.words is None,
    )


def _name(party: Party) -> Name:
    return Name(party.affiliation or party.name, party.country or "", str(party.kind))


def _count(figure: Figure) -> Count:
    return Count(
        measure=str(figure.measure),
        unit=str(figure.unit),
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        category=str(figure.category),
        subset=figure.part_of is not None or figure.group is not None,
    )

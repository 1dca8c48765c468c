"""Incidents made by hand, as several papers of an imagined war tell them."""

from datetime import date, timedelta

from trucebook.reconcile.told import Telling, Told
from trucebook.records import Figure, Incident, Party, Place, Published, Span, When
from trucebook.records.vocabulary import (
    IncidentType,
    Measure,
    Occurrence,
    PartyKind,
    PlacePrecision,
    PublishedBasis,
)

MONDAY = date(2021, 3, 8)

ARMY = Party("Kundari Army", PartyKind.STATE_FORCES, "AF")
STATE = Party("Kundaria", PartyKind.GOVERNMENT, "AF")
FRONT = Party("Northern Front", PartyKind.REBEL)

_SAID = Span(0, 4, "said")
ORVANE = Place("Orvane", "AF", "Helmand", 31.58, 64.36, PlacePrecision.TOWN, _SAID)
ORVANE_BRIDGE = Place("Orvane bridge", "AF", "Helmand", 31.60, 64.38, PlacePrecision.SITE, _SAID)
TESK = Place("Tesk", "AF", "Helmand", 30.90, 64.10, PlacePrecision.TOWN, _SAID)
HELMAND = Place("Helmand", "AF", "Helmand", 31.0, 64.0, PlacePrecision.PROVINCE, _SAID)
AFGHANISTAN = Place("Afghanistan", "AF", None, 33.0, 66.0, PlacePrecision.COUNTRY, _SAID)
ELSEWHERE = Place("Dorsk", "UA", "Sumy", 51.2, 34.3, PlacePrecision.TOWN, _SAID)

MARKET = "Jets bombed the crowded cattle market of Orvane at noon, and traders fled past the burning minaret."
AGAIN = "Warplanes struck the cattle market in Orvane, where the minaret burned and traders ran for shelter."
BRIDGE = "Helicopters fired on the steel bridge at dusk, and a lorry with flour fell into the river below."
OFFENSIVE = (
    "The army has driven on through the province since the week began, in its largest offensive of the war."
)


def days(first: int, last: int | None = None) -> When:
    """From the `first` to the `last` day after that Monday."""
    return When(MONDAY + timedelta(first), MONDAY + timedelta(first if last is None else last))


def killed(low: int, high: int | None = None, *, least: bool = False) -> Figure:
    return Figure(Measure.KILLED, low, None if least else high or low)


def told(
    report: str = "a", words: str = MARKET, *, published: int | None = 1, title: str = "", **values: object
) -> Told:
    """An air strike on Orvane that Monday, told by `report`; `values` are fields of the incident."""
    given: dict[str, object] = {
        "id": "i1",
        "type": IncidentType.AIR_STRIKE,
        "occurrence": Occurrence.OCCURRED,
        "background": False,
        "confidence": 0.9,
        "evidence": (Span(0, len(words), words),),
        "actors": (ARMY,),
        "targets": (FRONT,),
        "places": (ORVANE,),
        "when": days(0),
        "figures": (killed(14),),
    }
    incident = Incident(**(given | values))  # type: ignore[arg-type]  # whatever fields a test names
    day = None if published is None else MONDAY + timedelta(published)
    when = Published(day, day, PublishedBasis.GIVEN) if day else None
    return Told(f"{report}-{incident.id}", incident, Telling(report, report, when, title=title or None))

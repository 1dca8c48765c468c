"""A ledger in which several reports tell of one strike, with claims about it, and others tell of others."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.builders import make_report
from tests.reconcile.retellings import ARMY, FRONT, bridge, market, put, retold
from tests.web.fakes import hostile_reading

from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile
from trucebook.records import Claim, Incident, Place, Published, Reading, Span, When
from trucebook.records.vocabulary import Act, IncidentType, Occurrence, PlacePrecision, PublishedBasis

HELMAND = Place("Helmand", "AF", "Helmand", 31.0, 64.0, PlacePrecision.PROVINCE)
AFGHANISTAN = Place("Afghanistan", "AF", None, 33.0, 65.0, PlacePrecision.COUNTRY)
GARMSIR = Place("Garmsir", "AF", "Helmand", 31.1, 64.2, PlacePrecision.DISTRICT)

TALKS = (
    "The two sides will meet in the capital in April, the mediators said. Families fled Garmsir. "
    "Shots were heard all over the province of Helmand, and an envoy spoke of unrest in the whole country. "
)


def talks() -> Reading:
    """What is planned, and what is told of areas only."""
    report = make_report(
        TALKS,
        url="https://coast.example/talks",
        title="Talks in April",
        publisher="Coast Mirror",
        published=Published(date(2021, 3, 28), date(2021, 3, 28), PublishedBasis.GIVEN),
    )

    def incident(
        number: int, type_: IncidentType, words: str, place: Place | None, when: When | None
    ) -> Incident:
        start = TALKS.index(words)
        return Incident(
            f"i{number}",
            type_,
            Occurrence.PLANNED if type_ is IncidentType.TALKS else Occurrence.OCCURRED,
            background=False,
            confidence=0.8,
            evidence=(Span(start, start + len(words), words),),
            places=(place,) if place else (),
            when=when,
        )

    april = When(date(2021, 4, 1), date(2021, 4, 30), basis="April, told in March 2021")
    day = When(date(2021, 3, 27), date(2021, 3, 27), basis="the day before publication")
    return Reading(
        report,
        incidents=(
            incident(1, IncidentType.TALKS, "The two sides will meet in the capital", None, april),
            incident(2, IncidentType.DISPLACEMENT, "Families fled Garmsir.", GARMSIR, day),
            incident(3, IncidentType.ATTACK, "Shots were heard all over the province", HELMAND, day),
            incident(4, IncidentType.UNREST, "unrest in the whole country", AFGHANISTAN, None),
        ),
    )


def _with(reading: Reading, act: Act, **who: object) -> Reading:
    claim = Claim("c1", act, 0.9, reading.incidents[0].evidence, about=("i1",))
    return replace(reading, claims=(replace(claim, **who),))  # type: ignore[arg-type]  # fields of a claim


def fill_retold(path: Path) -> dict[str, str]:
    """A reconciled ledger at `path`: ids of its incidents as told, by what they are called here."""
    with Ledger.open(path) as ledger:
        told = {
            "market": put(ledger, _with(market(), Act.ACCUSE, speakers=(FRONT,), addressees=(ARMY,))),
            "retold": put(ledger, _with(retold(16, "Valley Herald"), Act.DENY, speakers=(ARMY,))),
            "bridge": put(ledger, bridge()),
            "afar": put(ledger, bridge("Maruk", date(2021, 3, 20), "Coast Mirror")),
            "talks": put(ledger, talks()),
            "hostile": put(ledger, hostile_reading()),
        }
        reconcile(ledger)
    # Of records of one day the lower id names the incident.
    first, second = sorted((told["market"], told["retold"]))
    return told | {"lead": first, "other": second}

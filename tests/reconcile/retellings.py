"""Reports of our own that tell of the same happenings, and of others, as readings to put into a ledger."""

from datetime import date

from tests.builders import make_report

from trucebook.ledger import Ledger, Method
from trucebook.records import Claim, Figure, Incident, Party, Place, Published, Reading, Report, Span, When
from trucebook.records.vocabulary import (
    Act,
    Category,
    IncidentType,
    Measure,
    Occurrence,
    PartyKind,
    PlacePrecision,
    PublishedBasis,
)

METHOD = Method("trucebook", "0.1.0")

ARMY = Party("Veldan Army", PartyKind.STATE_FORCES, "AF")
FRONT = Party("Northern Front", PartyKind.REBEL, "AF")
PLACES = {
    "Orvane": Place("Orvane", "AF", "Helmand", 31.6, 64.4, PlacePrecision.TOWN),
    "Tesk": Place("Tesk", "AF", "Helmand", 31.1, 64.1, PlacePrecision.TOWN),
    "Maruk": Place("Maruk", "AF", "Herat", 34.3, 62.2, PlacePrecision.TOWN),
}

MARKET = (
    "Jets of the army bombed the cattle market of Orvane at noon, and at least {killed} traders were killed. "
    "Rescuers dug with their hands under the awnings of the butchers' row while the minaret burned. "
    "The provincial council asked for blood, and the road to the hospital at the old brickworks was closed. "
    "A vendor named Harun said that he had counted three aircraft before the stalls fell on him. "
)
BRIDGE = (
    "Aircraft destroyed the steel bridge at {place}, and {killed} lorry drivers died as the span fell. "
    "Divers looked for a fuel tanker in the reeds below, and ferrymen carried the wounded over. "
    "The bridge had been built by engineers from the coast and carried wheat from the valley to the mills. "
    "Nobody had warned the drivers, a guild of hauliers said, and the queue had been a mile long. "
)


def strike(
    text: str, place: str, day: date, killed: int, *, publisher: str, agencies: tuple[str, ...] = ()
) -> Reading:
    """A report, published the day after, of an air strike with its toll."""
    report = make_report(
        text.format(killed=killed, place=place),
        url=f"https://{publisher.lower().replace(' ', '')}.example/{day}/{place}/{killed}",
        title=f"{killed} killed at {place}",
        publisher=publisher,
        agencies=agencies,
        language="en",
        published=Published(day.replace(day=day.day + 1), day.replace(day=day.day + 1), PublishedBasis.GIVEN),
    )
    evidence = Span.of(report.text, 0, report.text.index(". ") + 1)
    toll = _words(report, f"{killed}")
    incident = Incident(
        id="i1",
        type=IncidentType.AIR_STRIKE,
        occurrence=Occurrence.OCCURRED,
        background=False,
        confidence=0.9,
        evidence=(evidence,),
        actors=(ARMY,),
        targets=(Party("civilians", PartyKind.CIVILIANS),),
        places=(PLACES[place],),
        when=When(day, day, basis="the day before publication"),
        figures=(Figure(Measure.KILLED, killed, killed, category=Category.CIVILIANS, words=toll),),
    )
    return Reading(report, incidents=(incident,))


def with_claim(reading: Reading, act: Act, speaker: Party) -> Reading:
    """`reading`, with a claim about its incident."""
    claim = Claim("c1", act, 0.9, reading.incidents[0].evidence, speakers=(speaker,), about=("i1",))
    return Reading(reading.report, reading.incidents, (claim,))


def put(ledger: Ledger, reading: Reading) -> str:
    """Add a reading: the id of its incident."""
    return f"{ledger.add(reading, method=METHOD).report}-i1"


def market(killed: int = 14, publisher: str = "Lakeside Post", **more: tuple[str, ...]) -> Reading:
    """The strike on the market of Orvane, on 8 March 2021."""
    return strike(MARKET, "Orvane", date(2021, 3, 8), killed, publisher=publisher, **more)


def retold(killed: int, publisher: str) -> Reading:
    """The same strike in words of another's own."""
    text = (
        "At least {killed} people died in Orvane when warplanes struck the cattle market, the council said. "
        "Harun, a vendor, saw three aircraft; butchers were among the dead, and the minaret caught fire. "
        "Blood ran short in the hospital, whose road had been shut, a surgeon told us by telephone. "
    )
    return strike(text, "Orvane", date(2021, 3, 8), killed, publisher=publisher)


def bridge(place: str = "Tesk", day: date = date(2021, 3, 10), publisher: str = "Lakeside Post") -> Reading:
    """Another strike, in the same province in the same week."""
    return strike(BRIDGE, place, day, 6, publisher=publisher)


def _words(report: Report, text: str) -> Span:
    start = report.text.index(text)
    return Span(start, start + len(text), text)

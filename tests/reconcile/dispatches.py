"""Five dispatches that we wrote on one strike: one printed twice, one a denial, one a party's own word."""

from datetime import date

from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import Claim, Figure, Incident, Party, Place, Published, Span, When
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

ARMY = Party("Orvanian Army", PartyKind.STATE_FORCES, "XO")
GOVERNMENT = Party("Government of Orvania", PartyKind.GOVERNMENT, "XO")
FRONT = Party("Northern Front", PartyKind.REBEL, "XO")
VILLAGERS = Party("villagers", PartyKind.CIVILIANS)
DOCTORS = Party("doctors", PartyKind.CIVILIANS)
COLONEL = Party("Ivo Brandt", PartyKind.PERSON, role="colonel", affiliation="Orvanian Army")
SPOKESWOMAN = Party("Ilse Tarn", PartyKind.PERSON, role="spokeswoman", affiliation="Northern Front")

WIRE = """KESH (AP) - Two helicopters fired rockets into the village of Kesh on Wednesday evening \
while families were at a wedding, killing at least 14 civilians, doctors at the district hospital \
said.
The rockets brought down the roof of the hall and set two houses beside it on fire. Neighbours dug \
through the night with their hands, because the only excavator in the valley had no fuel.
The Northern Front, which holds the hills above the village, blamed the Orvanian army. Its \
spokeswoman, Ilse Tarn, said that nobody else in this war has helicopters.
The strike is the deadliest since both sides agreed on a truce in May. Monitors have counted more than \
thirty breaches of it, most of them shots across the river at night.
Doctors said that most of the dead were women and children who had sat nearest to the stage. Eleven of \
the wounded were flown to the capital.
"""

TRUNCATED = WIRE.partition("The strike is")[0]

REWORDED = """Two helicopters shot rockets into the village of Kesh on Wednesday evening while \
families were at a wedding, killing at least 14 civilians, doctors at the district hospital reported.
The rockets brought down the roof of the hall and set two homes beside it on fire. Neighbours dug \
through the night with bare hands, because the only excavator in the valley had no fuel.
The Northern Front, which holds the hills above the village, accused the Orvanian army. Its \
spokeswoman, Ilse Tarn, said that nobody else in this war has helicopters.
The strike is the deadliest since the two sides agreed on a truce in May. Monitors have counted more \
than thirty breaches of it, most of them shots across the river at night.
Doctors said most of the dead were women and children who had sat nearest to the stage. Eleven of the \
wounded were taken to the capital.
"""

REWRITTEN = """A wedding in Kesh ended in bloodshed when rockets fired from two helicopters hit the \
hall, according to the district hospital, where doctors counted 14 civilians dead.
Many of the dead were children and women sitting near the stage, they said. Eleven wounded people were \
flown to the capital, and neighbours spent the night digging for others; the valley's excavator stood \
without fuel.
The spokeswoman of the Northern Front, Ilse Tarn, blamed the army of Orvania, which alone has \
helicopters in this war.
It was the deadliest strike since the truce of May, of which monitors have counted over thirty \
breaches, mostly shots across the river. (AP)
"""

SAME_TOPIC = """Farmers in the Kesh valley say that they can no longer sow the fields along the river, \
because shots ring out from the hills as soon as a tractor is seen.
The truce that the army and the Northern Front agreed on in May was to give them a summer of peace. \
Instead monitors write down a breach on nearly every night, and the price of flour in the village has \
doubled.
Aid workers have asked both sides for a corridor to the district hospital, which lacks fuel for its \
generator and has sent its surgeons home.
"""


def telling(name: str, publisher: str, day: int, origin: str = "", agencies: tuple[str, ...] = ()) -> Telling:
    """A report of June 2021."""
    published = Published(date(2021, 6, day), date(2021, 6, day), PublishedBasis.GIVEN)
    return Telling(name, origin or name, published, publisher, agencies)


POST = telling("aaa", "Lakeside Post", 10, agencies=("AP",))
HERALD = telling("bbb", "Daily Herald", 10, origin="aaa", agencies=("AP",))
RADIO = telling("ccc", "Hill Radio", 11)
TODAY = telling("ddd", "Orvania Today", 11)
VOICE = telling("eee", "Northern Front", 12)


def words(text: str) -> Span:
    """Words at the start of a report."""
    return Span(0, len(text), text)


def dead(low: int | None, high: int | None, **values: object) -> Figure:
    """A count of civilians killed."""
    given: dict[str, object] = {"category": Category.CIVILIANS, "who": "civilians"}
    return Figure(Measure.KILLED, low, high, **(given | values))  # type: ignore[arg-type]  # whatever a test names


def strike(report: Telling, *figures: Figure, sources: tuple[Party, ...] = (), **values: object) -> Told:
    """The strike as one report tells it."""
    given: dict[str, object] = {
        "occurrence": Occurrence.OCCURRED,
        "actors": (ARMY,),
        "targets": (VILLAGERS,),
        "places": (Place("Kesh", "XO", "Valley", 41.0, 51.0, PlacePrecision.TOWN),),
        "when": When(date(2021, 6, 9), date(2021, 6, 9)),
    }
    return Told(
        f"{report.report}-i1",
        Incident(
            "i1",
            IncidentType.AIR_STRIKE,
            background=False,
            confidence=0.9,
            evidence=(words("Two helicopters fired rockets"),),
            figures=figures,
            sources=sources,
            **(given | values),  # type: ignore[arg-type]  # whatever a test names
        ),
        report,
    )


def claim(
    report: Telling,
    act: Act,
    speaker: Party,
    *addressees: Party,
    n: int = 1,
    about: tuple[str, ...] = (),
    content: str = "what was said",
) -> Said:
    """A claim, about the report's strike unless told otherwise."""
    said = words(content)
    return Said(
        f"{report.report}-c{n}",
        Claim(
            f"c{n}",
            act,
            0.9,
            (said,),
            (speaker,),
            addressees,
            about or (f"{report.report}-i1",),
            content=said,
        ),
        report,
    )


STRIKES = (
    strike(POST, dead(14, None), sources=(DOCTORS,)),
    strike(HERALD, dead(14, None), sources=(DOCTORS,)),
    strike(
        RADIO,
        dead(19, 19, source=Party("village elders", PartyKind.CIVILIANS)),
        when=When(date(2021, 6, 8), date(2021, 6, 10)),
    ),
    strike(TODAY, sources=(FRONT,), places=(Place("Valley", "XO", precision=PlacePrecision.PROVINCE),)),
    strike(VOICE, dead(30, None), sources=(SPOKESWOMAN,)),
)

CLAIMS = (
    claim(POST, Act.ACCUSE, SPOKESWOMAN, ARMY),
    claim(HERALD, Act.ACCUSE, FRONT, ARMY),
    claim(TODAY, Act.DENY, COLONEL, FRONT, n=2),
    claim(RADIO, Act.DENY, ARMY),
)

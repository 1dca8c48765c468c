"""An accord of our own making, and records that bear on it, as rules get them."""

from dataclasses import replace
from datetime import date

from trucebook.accords.accord import (
    Accord,
    AccordParty,
    Check,
    Clause,
    Deadline,
    DeadlineKind,
    Fact,
    Quantity,
    Role,
    Source,
)
from trucebook.accords.matters import Held, Matters, Named, Undertaken, matters_of
from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import (
    Agreement,
    Claim,
    Commitment,
    Figure,
    Incident,
    Party,
    Place,
    Published,
    Span,
    When,
)
from trucebook.records.vocabulary import (
    Act,
    Action,
    AgreementKind,
    IncidentType,
    Measure,
    Occurrence,
    PlacePrecision,
    PublishedBasis,
)

SEEN = Fact(Check.SEEN, ("treaty",))
ON = date(2021, 6, 1)

FRONT = Party("Northern Front")
ORVANIA = Party("Orvania")
SPOKESWOMAN = Party("Ada Orr", affiliation="Northern Front")
MINISTER = Party("Jon Vale", affiliation="Orvania")
ENVOY = Party("Lise Ahl", affiliation="Lake Mission")

WITHDRAW = Clause(
    "withdraw",
    Action.WITHDRAW_FORCES,
    "leave the lake shore",
    ("Orvania",),
    Deadline(DeadlineKind.RELATIVE, after="signing", days=30, words="within 30 days"),
    SEEN,
    article="2",
    beneficiaries=("Northern Front",),
)
TRUCE = Clause(
    "truce",
    Action.CEASE_HOSTILITIES,
    "cease fire along the lake",
    ("Orvania", "Northern Front"),
    Deadline(DeadlineKind.STANDING),
    SEEN,
    article="1",
)
RELEASE = Clause(
    "prisoners",
    Action.RELEASE_PRISONERS,
    "release 400 prisoners",
    ("Northern Front",),
    Deadline(DeadlineKind.FIXED, day=date(2021, 8, 1)),
    SEEN,
    quantities=(Quantity("400 prisoners", Measure.RELEASED, low=400, high=400),),
)
TROOPS = Clause(
    "troops",
    Action.REDUCE_FORCES,
    "cut forces in the province to 1,200",
    ("Orvania",),
    Deadline(DeadlineKind.FIXED, day=date(2021, 5, 1)),
    SEEN,
    quantities=(Quantity("1,200 soldiers remain", Measure.TROOPS, low=1200, high=1200, remaining=True),),
)
TALKS = Clause(
    "talks",
    Action.ENTER_TALKS,
    "begin talks on the dam",
    ("Orvania", "Northern Front"),
    Deadline(DeadlineKind.GOAL, day=date(2021, 4, 1)),
    replace(SEEN, check=Check.TO_VERIFY),
)

ACCORD = Accord(
    id="lake-2021",
    name="Lake Accord",
    names=("Lake Accord",),
    kind=AgreementKind.CEASEFIRE,
    parties=(
        AccordParty("Orvania", Role.PARTY, SEEN, ("Jon Vale",)),
        AccordParty("Northern Front", Role.PARTY, SEEN),
        AccordParty("Hill League", Role.NOT_PARTY, SEEN),
    ),
    fact=SEEN,
    countries=("AF",),
    signed=date(2021, 3, 3),
    clauses=(TRUCE, WITHDRAW, RELEASE, TROOPS, TALKS),
    sources=(Source("treaty", "The accord as printed", "Lakeside Post"),),
)

LAKE = Place("Orvane", "AF", "Helmand", 31.5, 64.0, PlacePrecision.TOWN)


def telling(report: str = "aaaaaaaaaaaa", day: date | None = date(2021, 4, 20)) -> Telling:
    """A report of this handle that was published on this day."""
    published = Published(day, day, PublishedBasis.GIVEN) if day else None
    return Telling(report, report, published, "Lakeside Post", (), "Dispatch")


def span(text: str, start: int = 0) -> Span:
    """These words at this place of some report."""
    return Span(start, start + len(text), text)


def told(
    words: str,
    type_: IncidentType = IncidentType.ATTACK,
    *,
    id_: str = "i1",
    report: str = "aaaaaaaaaaaa",
    published: date | None = date(2021, 4, 20),
    day: date | tuple[date, date] | None = date(2021, 4, 19),
    occurrence: Occurrence = Occurrence.OCCURRED,
    background: bool = False,
    actors: tuple[Party, ...] = (ORVANIA,),
    targets: tuple[Party, ...] = (),
    places: tuple[Place, ...] = (LAKE,),
    figures: tuple[tuple[Measure, str, int | None, int | None], ...] = (),
    sources: tuple[Party, ...] = (),
) -> Told:
    """An incident that a report tells in these words; each figure with its measure, words and bounds."""
    days = day if isinstance(day, tuple) else (day, day)
    incident = Incident(
        f"{report}-{id_}",
        type_,
        occurrence,
        background,
        0.9,
        (span(words),),
        actors,
        targets,
        places,
        When(*days) if day else None,
        tuple(
            Figure(m, low, high, words=span(number, words.index(number))) for m, number, low, high in figures
        ),
        sources,
    )
    return Told(f"{report}-{id_}", incident, telling(report, published))


def said(
    words: str,
    act: Act = Act.ACCUSE,
    speaker: Party = SPOKESWOMAN,
    *to: Party,
    about: tuple[str, ...] = (),
    id_: str = "c1",
    report: str = "aaaaaaaaaaaa",
    published: date | None = date(2021, 4, 20),
) -> Said:
    """A claim that a report has in these words; what it is about by local ids."""
    claim = Claim(
        f"{report}-{id_}",
        act,
        0.9,
        (span(words),),
        (speaker,),
        to,
        tuple(f"{report}-{local}" for local in about),
        content=span(words),
    )
    return Said(f"{report}-{id_}", claim, telling(report, published))


def undertaken(
    words: str,
    action: Action,
    obligor: Party = MINISTER,
    *,
    quantity: tuple[Measure, str, int] | None = None,
    id_: str = "k1",
    report: str = "aaaaaaaaaaaa",
    published: date | None = date(2021, 4, 20),
) -> Undertaken:
    """An undertaking that a report has in these words."""
    figure = quantity and Figure(
        quantity[0], quantity[2], quantity[2], words=span(quantity[1], words.index(quantity[1]))
    )
    commitment = Commitment(f"{report}-{id_}", action, 0.9, (span(words),), None, (obligor,), quantity=figure)
    return Undertaken(f"{report}-{id_}", commitment, telling(report, published))


def named(
    report: str = "aaaaaaaaaaaa",
    *,
    accord: str | None = "lake-2021",
    published: date | None = date(2021, 4, 20),
    name: str = "Lake Accord",
    kind: AgreementKind = AgreementKind.CEASEFIRE,
) -> Named:
    """The accord as a report names it."""
    agreement = Agreement(f"{report}-a1", name, kind, (span(name),), accord)
    return Named(f"{report}-a1", agreement, telling(report, published))


def matters(*records: object, on: date = ON, accord: Accord = ACCORD, names: bool = True) -> Matters:
    """What of `records` matters on the day, where each of their reports names the accord."""
    reports = {r.telling.report: r.telling for r in records if isinstance(r, (Told, Said, Undertaken))}
    agreements = [r for r in records if isinstance(r, Named)]
    if names:
        agreements += [
            replace(named(report), telling=telling_)
            for report, telling_ in reports.items()
            if report not in {n.telling.report for n in agreements}
        ]
    held = Held(
        incidents=tuple((r,) for r in records if isinstance(r, Told)),
        claims=tuple(r for r in records if isinstance(r, Said)),
        undertakings=tuple(r for r in records if isinstance(r, Undertaken)),
        agreements=tuple(agreements),
    )
    return matters_of(accord, on, held)

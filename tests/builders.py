"""Readings made by hand: a report that we wrote, and what a careful coder would make of it."""

from datetime import date

from trucebook.reading.explanation import Explanation, Trace, Unrecorded
from trucebook.reading.marks import Mark, MarkKind, Marks
from trucebook.records import (
    Agreement,
    Claim,
    Commitment,
    Figure,
    Incident,
    Party,
    Place,
    Published,
    Reading,
    Report,
    Span,
    Total,
    When,
)
from trucebook.records.report import report_id, sha256_of_text
from trucebook.records.vocabulary import (
    Act,
    Action,
    AgreementKind,
    Category,
    Group,
    IncidentType,
    Measure,
    Occurrence,
    PartyKind,
    PlacePrecision,
    PublishedBasis,
)

TEXT = """Shelling in Orvane breaks week-old truce
By Lena Marsh (AP)
Rebel shells hit the market of Orvane on Monday, killing at least 14 people, including 3 children, the \
interior ministry said.
The Northern Front denied that it had fired, and accused the army of breaking the Lake Accord.
Under the accord, the army will withdraw 2,500 troops by the end of May if the shelling stops.
Talks between the two sides are planned for next week.
The war began with an air strike on the capital in 2011.
"""


def make_report(
    text: str = TEXT, *, url: str | None = None, path: str | None = None, **values: object
) -> Report:
    """A report of `text`, with the ids that belong to it."""
    digest = sha256_of_text(text)
    return Report(
        id=report_id(url, digest),
        text_sha256=digest,
        text=text,
        url=url,
        path=path,
        **values,  # type: ignore[arg-type]  # whatever fields a test names
    )


def words(report: Report, text: str) -> Span:
    """The first place where `text` stands in the report."""
    start = report.text.index(text)
    return Span(start, start + len(text), text)


def sample_reading(**values: object) -> Reading:
    """A reading with a record of every kind; `values` are fields of its report."""
    given: dict[str, object] = {
        "title": "Shelling in Orvane breaks week-old truce",
        "publisher": "Lakeside Post",
        "agencies": ("AP",),
        "language": "en",
        "published": Published(date(2021, 3, 10), date(2021, 3, 10), PublishedBasis.GIVEN),
    }
    report = make_report(**(given | values))  # type: ignore[arg-type]  # whatever fields a test names
    front = Party("Northern Front", PartyKind.REBEL, words=words(report, "Northern Front"))
    army = Party("Orvanian Army", PartyKind.STATE_FORCES, words=words(report, "the army"))
    return Reading(
        report,
        incidents=(_shelling(report, front), _talks(report, front, army), _history(report)),
        claims=_claims(report, front, army),
        commitments=(_withdrawal(report, army),),
        agreements=(_accord(report, front, army),),
    )


def _shelling(report: Report, front: Party) -> Incident:
    dead = words(report, "at least 14 people, including 3 children")
    return Incident(
        id="i1",
        type=IncidentType.SHELLING,
        occurrence=Occurrence.OCCURRED,
        background=False,
        confidence=0.94,
        evidence=(words(report, "Rebel shells hit the market of Orvane on Monday"),),
        actors=(front,),
        targets=(Party("civilians", PartyKind.CIVILIANS),),
        places=(Place("Orvane", "AF", "Helmand", 31.5, 64.0, PlacePrecision.TOWN, words(report, "Orvane")),),
        when=When(date(2021, 3, 8), date(2021, 3, 8), words=words(report, "Monday")),
        figures=(
            Figure(Measure.KILLED, low=3, high=3, who="children", group=Group.CHILDREN, part_of=dead),
            Figure(Measure.KILLED, low=14, category=Category.CIVILIANS, words=dead),
        ),
        sources=(Party("interior ministry", words=words(report, "interior ministry")),),
    )


def _talks(report: Report, front: Party, army: Party) -> Incident:
    return Incident(
        id="i2",
        type=IncidentType.TALKS,
        occurrence=Occurrence.PLANNED,
        background=False,
        confidence=0.8,
        evidence=(words(report, "Talks between the two sides are planned for next week."),),
        actors=(front, army),
        when=When(date(2021, 3, 15), date(2021, 3, 21), words=words(report, "next week")),
    )


def _history(report: Report) -> Incident:
    return Incident(
        id="i3",
        type=IncidentType.AIR_STRIKE,
        occurrence=Occurrence.OCCURRED,
        background=True,
        confidence=0.5,
        evidence=(words(report, "The war began with an air strike on the capital in 2011."),),
        when=When(date(2011, 1, 1), date(2011, 12, 31), words=words(report, "2011")),
    )


def _claims(report: Report, front: Party, army: Party) -> tuple[Claim, ...]:
    denial = words(report, "denied that it had fired")
    blame = words(report, "accused the army of breaking the Lake Accord")
    return (
        Claim("c1", Act.DENY, 0.9, (denial,), speakers=(front,), about=("i1", "i3")),
        Claim("c2", Act.ACCUSE, 0.9, (blame,), (front,), (army,), ("a1", "c1", "k1"), content=blame),
    )


def _withdrawal(report: Report, army: Party) -> Commitment:
    return Commitment(
        id="k1",
        action=Action.WITHDRAW_FORCES,
        confidence=0.7,
        evidence=(words(report, "the army will withdraw 2,500 troops by the end of May"),),
        agreement="a1",
        obligors=(army,),
        quantity=Figure(Measure.TROOPS, low=2500, high=2500, words=words(report, "2,500 troops")),
        due=When(None, date(2021, 5, 31), words=words(report, "by the end of May")),
        condition=words(report, "if the shelling stops"),
    )


def _accord(report: Report, front: Party, army: Party) -> Agreement:
    return Agreement(
        id="a1",
        name="Lake Accord",
        kind=AgreementKind.CEASEFIRE,
        evidence=(words(report, "Lake Accord"),),
        accord="lake-2021",
        parties=(front, army),
        when=When(date(2021, 3, 3), date(2021, 3, 3)),
    )


def with_total(reading: Reading) -> Reading:
    """`reading`, with a total over its first and third incident."""
    from dataclasses import replace  # noqa: PLC0415 - used here alone

    figure = Figure(Measure.KILLED, low=23, high=23, words=words(reading.report, "at least 14"))
    report = replace(reading.report, totals=(Total(figure, ("i1", "i3")),))
    return replace(reading, report=report)


def explained(reading: Reading) -> Explanation:
    """How `reading` could have been come by."""
    report = reading.report
    marks = (
        Mark(MarkKind.INCIDENT, words(report, "shells"), 0.97, "shelling", Occurrence.OCCURRED),
        Mark(MarkKind.PLACE, words(report, "Orvane"), 0.91),
        Mark(MarkKind.PARTY, words(report, "interior ministry"), 0.42),
    )
    return Explanation(
        reading=reading,
        passages=(),
        sentences=(),
        marks=Marks(marks),
        traces=(
            Trace("i1", "type", "shelling", (0,), 0.97, "the trigger's type"),
            Trace("i1", "places", "Orvane", (1,), 0.88, "linked to the trigger; found in the gazetteer"),
            Trace("i1", "actors", "Northern Front", (), None, "the only party that fires in the sentence"),
        ),
        unrecorded=(Unrecorded(words(report, "By Lena Marsh (AP)"), ("killed", "shelling")),),
    )

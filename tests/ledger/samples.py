"""Readings to put into ledgers, and what a newer reader makes of the same report."""

from dataclasses import replace
from typing import Any

from tests.builders import TEXT, make_report, sample_reading, with_total, words

from trucebook.ledger import Arrival, Ledger, Method
from trucebook.records import Incident, Party, Reading, Span
from trucebook.records.vocabulary import IncidentType, Occurrence, PartyKind

OLD = Method("trucebook", "0.1.0")
NEW = Method("trucebook", "0.2.0")
BYTES = Arrival(b"<p>Shelling \xff</p>", "reports/orvane.html")
WHO = "Ana Lindt"


def reading(number: int | None = None, **values: object) -> Reading:
    """A reading with records of every kind; with a `number`, one of its own."""
    made = with_total(sample_reading(**values))
    return made if number is None else moved(made, number)


def moved(made: Reading, number: int) -> Reading:
    """`made`, of a report with another text at its end."""
    told = made.report
    report = make_report(
        f"{told.text}This was report {number}.\n",
        url=told.url,
        path=told.path,
        title=told.title,
        publisher=told.publisher,
        agencies=told.agencies,
        language=told.language,
        published=told.published,
        totals=told.totals,
    )
    return replace(made, report=report)


def triggers(made: Reading) -> dict[str, Span]:
    """The words that name the records of `reading`."""
    named = {"i1": "shells hit", "i2": "Talks", "i3": "air strike", "c1": "denied", "c2": "accused"}
    named |= {"k1": "withdraw", "a1": "Lake Accord"}
    return {id_: words(made.report, text) for id_, text in named.items()}


def without(made: Reading, id_: str) -> Reading:
    """`made`, as a reader that misses one incident has it."""
    kept = tuple(incident for incident in made.incidents if incident.id != id_)
    claims = tuple(replace(c, about=tuple(i for i in c.about if i != id_)) for c in made.claims)
    return replace(made, report=replace(made.report, totals=()), incidents=kept, claims=claims)


def changed(made: Reading, id_: str, **values: Any) -> Reading:  # noqa: ANN401 - fields of an incident
    """`made`, with other values in one incident."""
    incidents = tuple(replace(i, **values) if i.id == id_ else i for i in made.incidents)
    return replace(made, incidents=incidents)


def renumbered(made: Reading) -> Reading:
    """`made`, as a reader that numbers its incidents from the end has it."""
    ids = {"i1": "i3", "i2": "i2", "i3": "i1"}
    incidents = tuple(replace(i, id=ids[i.id]) for i in reversed(made.incidents))
    claims = tuple(replace(c, about=tuple(ids.get(i, i) for i in c.about)) for c in made.claims)
    totals = tuple(replace(t, incidents=tuple(ids[i] for i in t.incidents)) for t in made.report.totals)
    return replace(made, report=replace(made.report, totals=totals), incidents=incidents, claims=claims)


def added(ledger: Ledger, made: Reading, method: Method = OLD) -> str:
    """Add a reading with its triggers: the report's handle."""
    named = {id_: span for id_, span in triggers(made).items() if id_ in {r.id for r in made.records()}}
    return ledger.add(made, method=method, arrival=BYTES, triggers=named).report


def unrest() -> Incident:
    """An incident that no reader made of the sample's text."""
    report = make_report(TEXT)
    return Incident(
        id="mine",
        type=IncidentType.UNREST,
        occurrence=Occurrence.OCCURRED,
        background=False,
        confidence=0.5,
        evidence=(words(report, "Shelling in Orvane breaks week-old truce"),),
        actors=(Party("townspeople", PartyKind.CIVILIANS, basis="the headline"),),
    )

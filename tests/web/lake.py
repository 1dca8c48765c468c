"""An accord file of our own making, and a ledger in which reports tell what became of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.builders import make_report, sample_reading
from tests.web.fakes import METHOD, SCRIPT, hostile_reading

from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile
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

ACCORD = """id = "lake-2021"
name = "Lake <Accord>"
names = ["Lake Accord"]
kind = "ceasefire"
countries = ["AF"]
signed = 2021-03-03
fact = { check = "seen", sources = ["treaty"] }
note = "Signed on a boat."

[[parties]]
name = "Orvanian Army"
role = "party"
fact = { check = "seen", sources = ["treaty"] }
signatories = ["Jon Vale"]

[[parties]]
name = "Northern Front"
role = "party"
fact = { check = "seen", sources = ["treaty"] }

[[parties]]
name = "Hill League"
role = "not_party"
fact = { check = "to_verify" }

[[clauses]]
id = "truce"
action = "cease_hostilities"
words = "cease fire along the lake"
article = "1"
obligors = ["Orvanian Army", "Northern Front"]
deadline = { kind = "standing" }
fact = { check = "seen", sources = ["treaty"] }

[[clauses]]
id = "troops"
action = "reduce_forces"
words = "cut the army to 1,200"
article = "2"
obligors = ["Orvanian Army"]
beneficiaries = ["Northern Front"]
quantities = [{ words = "1,200 soldiers remain", measure = "troops", high = 1200, remaining = true }]
deadline = { kind = "relative", after = "signing", days = 30, words = "within a month" }
fact = { check = "to_verify" }

[[clauses]]
id = "prisoners"
action = "release_prisoners"
words = "release 400 prisoners"
obligors = ["Northern Front"]
deadline = { kind = "fixed", day = 2021-08-01 }
fact = { check = "seen", sources = ["treaty"] }

[[readings]]
by = "Northern Front"
words = "shelling from beyond the lake is no breach"
clauses = ["truce"]
fact = { check = "seen", sources = ["treaty"] }

[[sources]]
id = "treaty"
title = "The accord as printed"
publisher = "Lakeside Post"
"""

TEXT = f"""The army violated the Lake Accord when it shelled the fishers, the Northern Front said on Thursday.
The army denied that it broke the Lake Accord.
The force on the shore stood at 3,400 soldiers, the army said, and 2,000 will remain by June.
Three hundred families fled Orvane. {SCRIPT} wrote the editor.
"""

ARMY = Party("Orvanian Army")
FRONT = Party("Northern Front")
ORVANE = Place("Orvane", "AF", "Helmand", 31.5, 64.0, PlacePrecision.TOWN)


def dispatch() -> Reading:
    """A report of 15 April 2021: an accusation and its denial, numbers of troops, displacement."""
    day = date(2021, 4, 15)
    published = Published(day, day, PublishedBasis.GIVEN)
    report = make_report(
        TEXT,
        url="https://coast.example/fishers",
        title=f"Fishers {SCRIPT}",
        publisher="Coast Mirror",
        published=published,
    )

    def told(words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words), words)

    def troops(words: str) -> Figure:
        number = int(words.replace(",", ""))
        return Figure(Measure.TROOPS, number, number, words=told(words))

    here = When(day, day, basis="the day of publication")
    shelling = Incident(
        "i1",
        IncidentType.SHELLING,
        Occurrence.OCCURRED,
        background=False,
        confidence=0.9,
        evidence=(told("it shelled the fishers"),),
        actors=(ARMY,),
        places=(ORVANE,),
        when=here,
    )
    stay = replace(
        shelling,
        id="i2",
        type=IncidentType.FORCE_MOVEMENT,
        evidence=(told("The force on the shore stood at 3,400 soldiers"),),
        figures=(troops("3,400"),),
    )
    fled = replace(
        shelling,
        id="i3",
        type=IncidentType.DISPLACEMENT,
        evidence=(told("Three hundred families fled Orvane."),),
        actors=(),
    )
    blame = Claim(
        "c1",
        Act.ACCUSE,
        0.9,
        (told("The army violated the Lake Accord when it shelled the fishers"),),
        speakers=(FRONT,),
        addressees=(ARMY,),
        about=("a1", "i1"),
        content=told("The army violated the Lake Accord when it shelled the fishers"),
    )
    denial = Claim(
        "c2",
        Act.DENY,
        0.9,
        (told("The army denied that it broke the Lake Accord"),),
        speakers=(ARMY,),
        addressees=(FRONT,),
        about=("a1",),
    )
    plan = Commitment(
        "k1",
        Action.REDUCE_FORCES,
        0.8,
        (told("2,000 will remain by June"),),
        "a1",
        (ARMY,),
        quantity=troops("2,000"),
        due=When(None, date(2021, 6, 30), words=told("by June")),
    )
    accord = Agreement("a1", "Lake Accord", AgreementKind.CEASEFIRE, (told("the Lake Accord"),), "lake-2021")
    return Reading(
        report,
        incidents=(shelling, stay, fled),
        claims=(blame, denial),
        commitments=(plan,),
        agreements=(accord,),
    )


def fill_lake(path: Path) -> None:
    """A reconciled ledger at `path` with reports of 10 March and 15 April 2021, and a hostile one."""
    with Ledger.open(path) as ledger:
        for reading in (sample_reading(), dispatch(), hostile_reading()):
            ledger.add(reading, method=METHOD)
        reconcile(ledger)


def put_accord(folder: Path) -> Path:
    """The accord file in `folder`."""
    folder.mkdir(exist_ok=True)
    (folder / "lake-2021.toml").write_text(ACCORD, encoding="utf-8")
    return folder

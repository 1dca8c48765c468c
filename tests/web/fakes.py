"""Ledgers and readers for tests of the site."""

from dataclasses import fields, replace
from pathlib import Path

from tests.builders import make_report, sample_reading, words

from trucebook.errors import ReadingError
from trucebook.ledger import Arrival, Ledger, Method
from trucebook.reconcile.reconciling import reconcile
from trucebook.records import Agreement, Claim, Incident, Party, Reading, Report
from trucebook.records.vocabulary import Act, AgreementKind, IncidentType, Occurrence, PartyKind
from trucebook.web.reading_process import Read

METHOD = Method("trucebook", "test")

SCRIPT = "<script>document.title='taken'</script>"

HOSTILE = f"""{SCRIPT}<style>body{{display:none}}</style>
😀🕊️ Troops "shelled" Orvane & <b onmouseover=alert(1)>left</b> 👨‍👩‍👧 at noon, the army said.
قالت الجبهة الشمالية إن الجيش قصف أورفين 😀 يوم الاثنين.
</p></article><form action="http://evil.example/"><input name="who"></form>
{{{{ 7 * 7 }}}} {{% include "base.html" %}}
Share this story
The army denied it.
"""


def hostile_reading() -> Reading:
    """A reading of a report that tries to be more than text."""
    report = make_report(
        HOSTILE,
        url="javascript:alert(1)",
        title=f"{SCRIPT}Orvane",
        publisher='"><img src=x onerror=alert(1)>',
    )
    army = Party(f"army {SCRIPT}", PartyKind.STATE_FORCES, role="'><b>", words=words(report, "the army"))
    shelling = Incident(
        "i1",
        IncidentType.SHELLING,
        Occurrence.OCCURRED,
        background=False,
        confidence=0.9,
        evidence=(words(report, 'Troops "shelled" Orvane & <b onmouseover=alert(1)>left</b>'),),
        actors=(army,),
        targets=(Party("أورفين", words=words(report, "أورفين")),),
    )
    blame = Claim(
        "c1",
        Act.ACCUSE,
        0.8,
        (words(report, "قالت الجبهة الشمالية إن الجيش قصف أورفين"),),
        speakers=(Party("الجبهة الشمالية", words=words(report, "الجبهة الشمالية")),),
        about=("i1",),
    )
    truce = Agreement("a1", SCRIPT, AgreementKind.CEASEFIRE, (words(report, SCRIPT),))
    return Reading(report, incidents=(shelling,), claims=(blame,), agreements=(truce,))


def in_another(number: int) -> Reading:
    """The sample's records in a report of its own."""
    reading = sample_reading(url=f"https://lake.example/{number}")
    text = f"{reading.report.text}Dispatch {number}.\n"
    report = make_report(
        text,
        **{
            f.name: getattr(reading.report, f.name)
            for f in fields(Report)
            if f.name not in {"id", "text", "text_sha256"}
        },
    )
    return replace(reading, report=report)


def fill(path: Path) -> None:
    """A ledger at `path` with two ordinary reports and a hostile one."""
    with Ledger.open(path) as ledger:
        for number, reading in enumerate((in_another(1), in_another(2), hostile_reading())):
            arrival = Arrival(reading.report.text.encode(), f"dispatch{number}.txt")
            named = {"i1": "shells", "c1": "denied", "c2": "accused", "k1": "withdraw", "a1": "Lake Accord"}
            triggers = {id_: words(reading.report, told) for id_, told in named.items() if number < 2}
            ledger.add(reading, method=METHOD, arrival=arrival, triggers=triggers)
        reconcile(ledger)


class FakeReads:
    """Finds the sample's records in whatever begins with its text, and nothing elsewhere."""

    def read(self, report: Report) -> Read:
        """What the words of the text say."""
        if "UNREADABLE" in report.text:
            raise ReadingError("it is unreadable; leave it out")
        if "DEFECT" in report.text:
            raise RuntimeError("the defect")
        told = {f.name: getattr(report, f.name) for f in fields(report)}
        if not report.text.startswith("Shelling in Orvane"):
            return Read(Reading(report), {})
        del told["id"], told["text_sha256"]
        return Read(sample_reading(**told), {})

    def close(self) -> None:
        """Nothing is held."""

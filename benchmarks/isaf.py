"""How well press releases are read into an expert's fields.

    python -m benchmarks.isaf RELEASES.jsonl [--part tune|check] [--most N] [--errors]

One release a line, with the fields that an expert coded of it: `text`, `start_date`, `province` (a list),
`event_type` (a list), `min_killed` and `min_captured` (the smallest number of enemies said killed or
captured) and the yes/no fields `killcaptureraid` and `airstrike`. Each release is read as it stands, and the
records of what it tells as news are mapped to these fields:

- *start date*: the first day of the first incident that kills, captures or strikes and is dated, else of the
  first dated one, else the day of release, which the expert takes, too. Where the text names no year, day and
  month are compared: the reader is then told the expert's year as that of publication.
- *province*: that of the first such incident's narrowest place; of the next where that has none.
- *killed, captured*: the least number of each told of the incidents of the news, not of civilians. A count
  that is part of another or resumes one ("all three") adds nothing, nor does a vague one beside a number
  ("several", then "13"); "more than 30" is at least 31; who is captured without a count ("captured a leader")
  is one. The expert's counts for vague words stand in `_VAGUE`.
- *event type*: `airstrike`, `captureandkill`, `insurgentskilled` or `detention`, by the incidents and counts.
- *raid*: whether forces capture anybody, or kill on the ground.

`--part` scores one half only, parted by a hash of the text: what is changed while looking at the one half is
checked on the other.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from trucebook.intake import Metadata, read_text
from trucebook.intake.passages import passages
from trucebook.knowledge.folding import fold
from trucebook.knowledge.gazetteer import Level, gazetteer
from trucebook.reading.published import narrowed
from trucebook.reading.reader import Reader
from trucebook.records import Figure, Incident, Published, Reading
from trucebook.records.vocabulary import Category, IncidentType, Measure, Occurrence, PublishedBasis

PUBLISHED_BY_OTHERS = {
    "GPT-4o": {"start_date": 0.728, "province": 0.896, "event_type": 0.844, "min_killed": 0.953},
    "fine-tuned 7B model": {"start_date": 0.896, "province": 0.982, "event_type": 0.965, "min_killed": 0.977},
}
"""Shares right by others on 724 other releases of the set (527, 649, 611, 690; 649, 711, 699, 707 right)."""

_VIOLENT = frozenset(
    {
        IncidentType.ARMED_CLASH,
        IncidentType.AIR_STRIKE,
        IncidentType.SHELLING,
        IncidentType.BOMBING,
        IncidentType.ATTACK,
    }
)
_TAKING = frozenset({IncidentType.DETENTION, IncidentType.ABDUCTION})
_CAPTURED = frozenset({Measure.DETAINED, Measure.ABDUCTED})
_VAGUE = {"several": 3, "multiple": 3, "some": 3, "few": 3}
_MORE = re.compile(r"(?:more than|over)\b", re.IGNORECASE)
_RESUMED = re.compile(r"(?:all|both|the)\b|.*\bof$", re.IGNORECASE)
_PLURAL = 4
"""What the expert counts a plural without a number as: "numerous insurgents"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Fields:
    """What the expert coded of a release, or what its reading says.

    Attributes:
        start_date: the first day; None where it is not told.
        province: the gazetteer's name of the province.
        event_type: detention, insurgentskilled, captureandkill or airstrike.
        min_killed: the smallest number of enemies said killed.
        min_captured: the smallest number said captured.
        airstrike: whether there was an air strike.
        killcaptureraid: whether it was a raid to kill or capture.
    """

    start_date: date | None
    province: str
    event_type: str
    min_killed: int
    min_captured: int
    airstrike: bool
    killcaptureraid: bool


def read(path: Path, part: str = "all") -> Iterator[dict[str, Any]]:
    """The releases of a file, all or one half of them."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            release = json.loads(line)
            if part in {"all", half_of(release["text"])}:
                yield release


def half_of(text: str) -> str:
    """Which half a release is in, by a hash of its text."""
    return "check" if hashlib.sha256(text.encode()).digest()[0] % 2 else "tune"


def expected(release: dict[str, Any]) -> Fields:
    """The expert's fields."""
    return Fields(
        start_date=date.fromisoformat(release["start_date"]),
        province=_province_of((release["province"] or [""])[0]),
        event_type=(release["event_type"] or [""])[0].split(";")[0],
        min_killed=release["min_killed"],
        min_captured=release["min_captured"],
        airstrike=release["airstrike"],
        killcaptureraid=release["killcaptureraid"],
    )


def _province_of(name: str) -> str:
    """The gazetteer's name of an Afghan province, as spelled by the expert."""
    found = [e for e in gazetteer().find(name) if e.country == "AF" and e.level is Level.PROVINCE]
    return found[0].name if found else name


def release_year(release: dict[str, Any]) -> Published | None:
    """The year of publication, which the reader is told only where the text names none."""
    if _YEAR.search(release["text"]):
        return None
    year = int(release["start_date"][:4])
    whole = Published(date(year, 1, 1), date(year, 12, 31), PublishedBasis.GIVEN)
    return narrowed(whole, release["text"], passages(release["text"]))


def fields(reading: Reading) -> Fields:
    """What a reading says, as the expert would code it."""
    news = [i for i in reading.incidents if i.occurrence == Occurrence.OCCURRED and not i.background]
    harming = [i for i in news if i.type in _VIOLENT | _TAKING] or news
    killed = _least(harming, frozenset({Measure.KILLED}))
    captured = _least(harming, _CAPTURED)
    captured = captured or int(any(i.type in _TAKING and i.targets for i in harming))
    airstrike = any(i.type == IncidentType.AIR_STRIKE for i in harming)
    return Fields(
        start_date=_start(harming) or _start(news) or _start(reading.incidents) or _released(reading),
        province=_province(harming) or _province(news) or _province(reading.incidents),
        event_type=_event_type(killed, captured, airstrike=airstrike),
        min_killed=killed,
        min_captured=captured,
        airstrike=airstrike,
        killcaptureraid=bool(captured) or (bool(killed) and not airstrike),
    )


def _least(incidents: Iterable[Incident], measures: frozenset[Measure]) -> int:
    """The least number of enemies told by the incidents: each count once, no part of another."""
    told = [
        figure
        for incident in incidents
        for figure in incident.figures
        if figure.measure in measures and figure.part_of is None and figure.category != Category.CIVILIANS
    ]
    whole = [figure for figure in told if not _RESUMED.match(_words(figure))] or told[:1]
    exact = {(_noun(figure), _counted(figure)) for figure in whole if not _is_vague(figure)}
    counted = sum(count for _, count in exact)
    vague = max((_counted(figure) for figure in whole if _is_vague(figure)), default=0)
    return counted if counted >= vague else counted + vague


def _noun(figure: Figure) -> str:
    """The last word of whom a figure counts: "two armed insurgents" are the "two insurgents" before them."""
    return next(iter(fold(figure.who or "").split()[-1:]), "")


def _words(figure: Figure) -> str:
    """The words of a figure."""
    return figure.words.text if figure.words else ""


def _is_vague(figure: Figure) -> bool:
    """Whether a figure tells no number: "several insurgents"; "more than 30" tells one."""
    is_told = any(character.isdigit() for character in _words(figure)) or (figure.low or 0) > 2
    return figure.low != figure.high and not is_told


def _counted(figure: Figure) -> int:
    """The least that a figure means to the expert."""
    least = figure.low or 1
    if _is_vague(figure):
        return next((_VAGUE[word] for word in _words(figure).casefold().split() if word in _VAGUE), _PLURAL)
    return least + 1 if _MORE.match(_words(figure)) else least


def _start(incidents: Iterable[Incident]) -> date | None:
    """The first day of the first incident that is dated."""
    return next((i.when.earliest for i in incidents if i.when and i.when.earliest), None)


def _released(reading: Reading) -> date | None:
    """The day of release, where it is known to the day."""
    published = reading.report.published
    return published.earliest if published and published.earliest == published.latest else None


def _province(incidents: Iterable[Incident]) -> str:
    """The province of the first incident's narrowest place that has one."""
    return next((place.admin1 for i in incidents for place in i.places if place.admin1), "")


def _event_type(killed: int, captured: int, *, airstrike: bool) -> str:
    """The expert's type of event."""
    if airstrike:
        return "airstrike"
    if killed and captured:
        return "captureandkill"
    return "insurgentskilled" if killed else "detention"


def score(pairs: Iterable[tuple[dict[str, Any], Reading]], *, errors: bool = False) -> dict[str, Any]:
    """The share of releases whose fields are right."""
    right: Counter[str] = Counter()
    total = 0
    for release, reading in pairs:
        owed, told = expected(release), fields(reading)
        total += 1
        verdicts = verdicts_of(owed, told, dated=bool(_YEAR.search(release["text"])))
        right.update(name for name, is_right in verdicts.items() if is_right)
        if errors:
            _tell(release, owed, told, verdicts)
    return {"releases": total, **{name: round(right[name] / max(1, total), 4) for name in _NAMES}}


_NAMES = (
    "start_date",
    "province",
    "event_type",
    "min_killed",
    "min_captured",
    "killed",
    "captured",
    "airstrike",
    "killcaptureraid",
)


def verdicts_of(owed: Fields, told: Fields, *, dated: bool) -> dict[str, bool]:
    """Which fields are right. Where the text is not `dated` with a year, day and month are compared."""
    day = told.start_date
    if day and not dated and owed.start_date:
        same_day = (day.month, day.day) == (owed.start_date.month, owed.start_date.day)
    else:
        same_day = day == owed.start_date
    return {
        "start_date": same_day,
        "province": fold(told.province) == fold(owed.province),
        "event_type": told.event_type == owed.event_type,
        "min_killed": told.min_killed == owed.min_killed,
        "min_captured": told.min_captured == owed.min_captured,
        "killed": bool(told.min_killed) == bool(owed.min_killed),
        "captured": bool(told.min_captured) == bool(owed.min_captured),
        "airstrike": told.airstrike == owed.airstrike,
        "killcaptureraid": told.killcaptureraid == owed.killcaptureraid,
    }


def _tell(release: dict[str, Any], owed: Fields, told: Fields, verdicts: dict[str, bool]) -> None:
    """Print the wrong fields of a release to standard error."""
    for name, is_right in verdicts.items():
        if not is_right and hasattr(owed, name):
            start = " ".join(release["text"].split())[:160]
            print(f"{name}\t{getattr(owed, name)}\t{getattr(told, name)}\t{start}", file=sys.stderr)


def readings(releases: Iterable[dict[str, Any]], reader: Reader) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Each release with its reading."""
    for release in releases:
        given = Metadata(published=release_year(release))
        yield release, reader.read(read_text(release["text"], given))


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="releases with the expert's fields, one JSON object a line")
    parser.add_argument("--part", choices=("all", "tune", "check"), default="all")
    parser.add_argument("--most", type=int, help="read only so many releases")
    parser.add_argument("--errors", action="store_true", help="list the wrong fields on standard error")
    options = parser.parse_args()
    releases = list(read(options.data, options.part))[: options.most]
    print(json.dumps(score(readings(releases, Reader.load()), errors=options.errors), indent=1))


if __name__ == "__main__":
    main()

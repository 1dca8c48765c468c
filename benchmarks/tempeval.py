"""Score the finding and dating of times on TempEval-3 annotation: `tempeval.py TRAIN.jsonl`, prints JSON.

One document a line: `dct` (its day), `text`, `timex` (each with `start`, `end`, `type`, `value`). The span F1
is relaxed (two spans match where they overlap); the value F1 counts a match only where the value is the same.
Values are compared as DATE values: a time of day is cut from both sides.
"""

import argparse
import json
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from trucebook.reading.times import Found, find, resolve
from trucebook.reading.times.days import holding
from trucebook.reading.times.expression import (
    Bound,
    Calendar,
    Expression,
    Length,
    Near,
    Partial,
    Shift,
    Stretch,
    Unit,
    Years,
)
from trucebook.records import Published, When
from trucebook.records.vocabulary import PublishedBasis

_LETTERS = {
    Unit.DAY: "D",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.HOUR: "TH",
    Unit.MINUTE: "TM",
}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def value_of(  # noqa: PLR0911 - one case a kind
    expression: Expression, when: When | None, text: str, day: date
) -> str:
    """The TIMEX3 value nearest to what the words were read as."""
    match expression:
        case Bound(_, of) | Partial(_, of):
            published = Published(day, day, PublishedBasis.GIVEN)
            return value_of(of, resolve(of, published=published), text, day)
        case Length(low, _, unit):
            return _period(low, unit, text)
        case Stretch(count, unit, sign):
            if count is None:
                return "PAST_REF" if sign < 0 else "FUTURE_REF"
            return _period(count, unit, text)
        case Shift(low, high) if low != high:
            return "PAST_REF"
        case Years(first, count) if count == 10:
            return str(first // 10)
        case Calendar(months=3, month=month) if when and when.earliest:
            letters = _SEASONS.get(month) if "uarter" not in text else f"Q{(month + 2) // 3}"
            return f"{when.earliest.year}-{letters}"
        case Near(unit=Unit.DAY, offset=0) if re.search(r"\bnow|current", text, re.IGNORECASE):
            return "PRESENT_REF"
    return _interval(when)


def _period(count: int, unit: Unit, text: str) -> str:
    """A duration's value: "P3D", "PXM" where no number is told."""
    letter = _LETTERS.get(unit, "Y")
    number = str(count * 10 if unit is Unit.DECADE else count)
    if (
        re.match(r"(?i)(the |a |several |few |past |last |recent )*(\w+)$", text)
        and count == 2
        and "two" not in text
    ):
        number = "X"
    return f"P{letter[:-1]}{number}{letter[-1]}"


def _interval(when: When | None) -> str:
    """The value of an interval of days: a day, week, weekend, month, quarter or year."""
    if when is None or when.earliest is None or when.latest is None:
        return ""
    first, last = when.earliest, when.latest
    if first == last:
        return first.isoformat()
    iso = first.isocalendar()
    for unit, value in (
        (Unit.WEEK, f"{iso.year}-W{iso.week:02}"),
        (Unit.WEEKEND, f"{iso.year}-W{iso.week:02}-WE"),
        (Unit.MONTH, first.isoformat()[:7]),
        (Unit.QUARTER, f"{first.year}-Q{(first.month + 2) // 3}"),
        (Unit.YEAR, f"{first.year}"),
        (Unit.DECADE, f"{first.year // 10}"),
    ):
        whole = holding(first, unit)
        if (whole.earliest, whole.latest) == (first, last):
            return value
    return last.isoformat() if (last - first).days == 1 else ""


def _plain(value: str) -> str:
    """A value as it is compared: without time of day, without the X of what is not known at its end."""
    value = re.sub(r"T.*$", "", value) if not value.startswith("P") else value
    value = re.sub(r"(-XX)+$", "", value)
    week = re.fullmatch(r"(\d{4})-W(\d)", value)
    if week:
        value = f"{week[1]}-W0{week[2]}"
    return re.sub(r"^(\d{3})X$", r"\1", value)


def score(documents: list[dict[str, Any]], *, errors: bool) -> dict[str, Any]:
    """Count what is found, missed and invented, and how many of the found have the right value."""
    counts: Counter[str] = Counter()
    for document in documents:
        day = date.fromisoformat(document["dct"][:10])
        published = Published(day, day, PublishedBasis.GIVEN)
        found = list(find(document["text"]))
        free = list(found)
        counts["found"] += len(found)
        counts["gold"] += len(document["timex"])
        for timex in document["timex"]:
            match = next((item for item in free if _overlaps(item, timex)), None)
            if match is None:
                _tell(errors, "missed", document, timex, "")
                continue
            free.remove(match)
            counts["matched"] += 1
            when = resolve(match.expression, published=published)
            value = value_of(match.expression, when, match.words.text, day)
            is_right = _plain(value) == _plain(timex["value"])
            counts["right"] += is_right
            if not is_right:
                _tell(errors, "valued", document, timex, value)
        for item in free:
            _tell(
                errors,
                "invented",
                document,
                {"start": item.words.start, "end": item.words.end, "value": ""},
                "",
            )
    return {
        "documents": len(documents),
        **counts,
        "span_f1": _f1(counts["matched"], counts),
        "value_f1": _f1(counts["right"], counts),
    }


def _overlaps(found: Found, timex: dict[str, Any]) -> bool:
    """Whether a found expression and an annotated one share a character."""
    return bool(found.words.start < timex["end"] and timex["start"] < found.words.end)


def _f1(hits: int, counts: Counter[str]) -> float:
    """F1 of `hits` among the found and the annotated."""
    return round(2 * hits / max(1, counts["found"] + counts["gold"]), 4)


def _tell(errors: bool, kind: str, document: dict[str, Any], timex: dict[str, Any], value: str) -> None:  # noqa: FBT001 - a helper of one caller
    """Print one error to standard error, where errors are asked for."""
    if errors:
        words = document["text"][timex["start"] : timex["end"]].replace("\n", " ")
        print(f"{kind}\t{document['dct']}\t{words}\t{timex['value']}\t{value}", file=sys.stderr)


def main() -> None:
    """Read the arguments, score, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="TempEval-3 documents, one JSON object a line")
    parser.add_argument("--errors", action="store_true", help="list every miss on standard error")
    arguments = parser.parse_args()
    with arguments.data.open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    print(json.dumps(score(documents, errors=arguments.errors), indent=2))


if __name__ == "__main__":
    main()

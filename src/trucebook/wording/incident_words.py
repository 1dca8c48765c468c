"""What is known of a merged incident, in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from trucebook.reconcile.finding import FoundIncident
from trucebook.reconcile.pairs import Pair
from trucebook.reconcile.support import Support
from trucebook.reconcile.told import Telling
from trucebook.reconcile.tolls import Toll
from trucebook.reconcile.values import Value
from trucebook.records import Report
from trucebook.records.vocabulary import Category, Unit
from trucebook.wording.time_words import days_words
from trucebook.wording.words import code_words, plain


def counted(number: int, word: str) -> str:
    """So many of a thing: "1 report", "3 reports"."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def told_words(found: FoundIncident) -> str:
    """How many tell of it: "told by 3 reports, 2 independent origins"."""
    by = counted(len(found.reports), "report")
    return f"told by {by}, {counted(found.merged.support.independent, 'independent origin')}"


def judged_words(found: FoundIncident) -> Iterator[str]:
    """Its status and its grading, each where there is one: "single source", "harm to civilians: weak"."""
    if found.merged.status.value:
        yield code_words(found.merged.status.value)
    if found.merged.grading.value:
        yield f"harm to civilians {code_words(found.merged.grading.value)}"


def support_words(found: FoundIncident) -> str:
    """Its support: "3 reports, 2 independent origins; 1 only the army's own word; 1 tells it as denied"."""
    support = found.merged.support
    parts = [
        f"{counted(support.reports, 'report')}, {counted(support.independent, 'independent origin')}",
        *_own_words(support),
        *_others(found),
    ]
    return "; ".join(parts)


def _own_words(support: Support) -> Iterator[str]:
    """Origins that are a belligerent's own word, by whose."""
    of = Counter(" and ".join(map(plain, origin.own_word)) for origin in support.by_origin if origin.own_word)
    for names, number in of.items():
        yield f"{number:,} only the own word of {names}"


def _others(found: FoundIncident) -> Iterator[str]:
    """Records that tell it otherwise than it is shown, by how: these count for no support."""
    shown = found.merged.incident.occurrence
    for value in found.merged.occurrence:
        if value.value is not shown:
            number = len({voice.telling.report for voice in value.voices})
            yield f"{number:,} tell{'s' * (number == 1)} it as {code_words(value.value)}"


def publishers_words(reports: Sequence[Report], most: int = 3) -> str:
    """Who published the reports, each once: "Lakeside Post, River Courier and 2 more"."""
    names = list(dict.fromkeys(plain(report.publisher or "no publisher") for report in reports))
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def published_between(reports: Sequence[Report]) -> str:
    """From when to when the reports were published: "5-8 Apr 2021", with a dash."""
    days = [report.published for report in reports if report.published]
    if not days:
        return "no date"
    return days_words(min(day.earliest for day in days), max(day.latest for day in days))


def telling_words(telling: Telling) -> str:
    """A report as a voice: "Lakeside Post, 5 Apr 2021"."""
    published = telling.published
    day = days_words(published.earliest, published.latest) if published else "no date"
    return f"{plain(telling.publisher or telling.report)}, {day}"


def origins_words(value: Value[Any]) -> str:
    """How many independent origins tell a value."""
    return counted(value.origins, "origin") if value.origins else "no independent origin"


def toll_words(toll: Toll) -> str:
    """What a toll counts: "killed, civilians", "killed, children (a part)", "displaced, families"."""
    what = [code_words(toll.measure)]
    if toll.unit is Unit.FAMILIES:
        what.append("families")
    if toll.who:
        what.append(plain(toll.who))
    elif toll.group:
        what.append(code_words(toll.group))
    elif toll.category is not Category.UNKNOWN:
        what.append(code_words(toll.category))
    return f"{', '.join(what)}{' (a part)' if toll.subset else ''}"


def probability_words(pair: Pair) -> str:
    """How probably they are one: "0.97 the same", and where that is likelier "0.30 the same, 0.61 a part"."""
    part = f", {pair.part:.2f} {pair.a} a part of {pair.b}" if pair.part >= pair.same else ""
    return f"{pair.same:.2f} the same{part}"

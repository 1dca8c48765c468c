"""When a report was written, worked out from how its own times fit together.

Five ways, the narrowest answer wins, and answers that exclude each other cancel:

- a time told both ways side by side: "yesterday, 12 May 2021", "last year (2019)", "this month, on May 3";
- a full date with the weekday of which the report speaks as news: "Wednesday, 12 May 2021" and "said on
  Wednesday" put the writing within six days of it;
- "next year" and a year that are said of one number: "2,500 in early 2021", "down to 2,500 early next year";
- "next year" in a report whose latest year follows the year of its latest dated picture;
- a reference number that begins with year and month, as offices number their releases: "2010-09-CA-125".

A dated picture is never later than the report, so it also bounds the answer from below; a dateline without
its year ("JUBA, May 12"), or a headline that is dated so ("May 12: Two convoys reach Juba"), picks its day
where just one lies within the answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from trucebook.intake.passages import PassageKind
from trucebook.reading.times.days import Days, holding, months, shifted
from trucebook.reading.times.expression import (
    Between,
    Bound,
    Calendar,
    Expression,
    Near,
    Partial,
    Slice,
    Unit,
    Weekday,
    Years,
)
from trucebook.records import Span

_BESIDE = re.compile(r"[\s,(\u2013\u2014-]*(?:(?:on|in|of|the)\s+)?")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*")
_NUMBER = re.compile(r"\d[\d,.]*\d{2}")
_REFERENCE = re.compile(r"(?<!\S)((?:19|20)\d\d)-(0[1-9]|1[0-2])-[A-Z]{1,3}[-\u2013]\d{2,5}(?!\S)", re.ASCII)
_HEAD = 600
"""Code points from the top in which a release bears its reference number."""
_MOST = 50
"""Times that are compared with one another: no report tells so many, and a list of dates costs little."""
_PICTURES = frozenset({PassageKind.CAPTION, PassageKind.CREDIT})


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression of a report, with where it stands.

    Attributes:
        expression: what it says.
        words: where it stands in the stored text.
        passage: index of its passage.
        kind: kind of its passage.
    """

    expression: Expression
    words: Span
    passage: int
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Clue:
    """Days on which the report can have been written, and the words that say so."""

    days: Days
    words: Span


def written(text: str, told: Sequence[Told]) -> tuple[Days, Span] | None:
    """The days on which a report can have been written, and the words that tell it.

    Args:
        text: the stored text.
        told: its time expressions, in order, those of picture captions among them.

    Returns:
        The interval and the narrowest clue's words; None where there is no clue, or clues exclude each other.
    """
    news = [item for item in told if item.kind not in _PICTURES]
    floor = max((day for item in told if item.kind in _PICTURES and (day := _day_of(item))), default=None)
    clues = [
        *_beside(text, news),
        *_by_weekday(news),
        *_by_number(text, news),
        *_by_picture(news, floor),
        *_by_reference(text),
    ]
    if not clues:
        return None
    whole = Days(floor, None)
    for clue in clues:
        met = whole.meet(clue.days)
        if met is None:
            return None
        whole = met
    narrowest = min(clues, key=lambda clue: (_length(clue.days), clue.words))
    return on_dateline(text, whole, told) or (whole, narrowest.words)


def on_dateline(text: str, whole: Days, told: Sequence[Told]) -> tuple[Days, Span] | None:
    """The one day within `whole` that a dateline or headline without its year can mean, and its words.

    Args:
        text: the stored text.
        whole: the days on which the report can have been written.
        told: its time expressions, in order.
    """
    lines = [item for item in told if item.kind is PassageKind.DATELINE]
    item = next(iter(lines or (item for item in told if _dates_headline(text, item))), None)
    if item is None or whole.earliest is None or whole.latest is None:
        return None
    years = range(whole.earliest.year, whole.latest.year + 1)
    days = [day for year in years if (day := _day_of(item, year)) and whole.meet(Days.of(day))]
    return (Days.of(days[0]), item.words) if len(days) == 1 else None


def _dates_headline(text: str, item: Told) -> bool:
    """Whether a time dates the headline: it opens it before a colon, or ends it after "update" or a comma."""
    if item.kind is not PassageKind.HEADLINE:
        return False
    opens = item.words.start == 0 or text[item.words.start - 1] == "\n"
    if opens and text[item.words.end : item.words.end + 1] == ":":
        return True
    ends = item.words.end == len(text) or text[item.words.end] == "\n"
    before = text[max(0, item.words.start - 40) : item.words.start].split()
    return ends and bool(before) and (before[-1].endswith((",", ":")) or before[-1].lower() == "update")


def _beside(text: str, news: Sequence[Told]) -> Iterator[Clue]:
    """Clues of a relative time beside the date that it means."""
    for first, second in pairwise(news):
        gap = text[first.words.end : second.words.start]
        if first.passage != second.passage or not _BESIDE.fullmatch(gap):
            continue
        words = Span.of(text, first.words.start, second.words.end)
        for relative, fixed in ((first, second), (second, first)):
            near = _near(relative.expression)
            if near and (days := _of_writing(near, fixed.expression)):
                yield Clue(days, words)


def _of_writing(near: Near, fixed: Expression) -> Days | None:
    """The unit of writing, where `near` means the date `fixed`: "yesterday, 12 May 2021" gives the 13th."""
    year = _year_of(fixed)
    if year is None:
        return None
    if near.unit is Unit.YEAR:
        return months(year - near.offset, 1, 12)
    if not isinstance(fixed, Calendar):
        return None
    if near.unit is Unit.DAY and fixed.day:
        return Days.of(date(year, fixed.month, fixed.day) - timedelta(days=near.offset))
    if near.unit is Unit.MONTH and fixed.months == 1:
        return holding(shifted(date(year, fixed.month, 1), -near.offset, Unit.MONTH), Unit.MONTH)
    return None


def _by_weekday(news: Sequence[Told]) -> Iterator[Clue]:
    """Clues of the latest full date with its weekday, where the report speaks of that weekday as news."""
    dated = [
        (day, item)
        for item in news
        if isinstance(item.expression, Calendar)
        and item.expression.weekday is not None
        and (day := _day_of(item))
        and day.weekday() == item.expression.weekday
    ]
    bare = {weekday for item in news if (weekday := _bare_weekday(item.expression)) is not None}
    latest = max(dated, key=lambda entry: entry[0], default=None)
    if latest and latest[0].weekday() in bare:
        yield Clue(Days(latest[0], latest[0] + timedelta(days=6)), latest[1].words)


def _by_number(text: str, news: Sequence[Told]) -> Iterator[Clue]:
    """Clues of "next year" or "last year" and of a year, where their sentences share a number."""
    relative = [(item, near) for item in news if (near := _near(item.expression)) and near.unit is Unit.YEAR]
    relative = relative[:_MOST]
    fixed = [(item, year) for item in news if (year := _year_of(item.expression))][:_MOST]
    numbers = {item.words: _numbers(text, item.words) for item, _ in (*relative, *fixed)} if relative else {}
    for item, near in relative:
        for other, year in fixed:
            if near.offset and numbers[item.words] & numbers[other.words]:
                yield Clue(months(year - near.offset, 1, 12), item.words)


def _by_picture(news: Sequence[Told], floor: date | None) -> Iterator[Clue]:
    """A clue of "next year", where the latest year told is the one after that of the latest dated picture."""
    years = [year for item in news if (year := _year_of(item.expression))]
    for item in news:
        near = _near(item.expression)
        is_next = near is not None and near.unit is Unit.YEAR and near.offset == 1
        if floor and years and is_next and max(years) == floor.year + 1:
            yield Clue(months(floor.year, 1, 12), item.words)


def _by_reference(text: str) -> Iterator[Clue]:
    """A clue of a reference number near the top that begins with the year and month of release."""
    for match in _REFERENCE.finditer(text, 0, _HEAD):
        yield Clue(months(int(match[1]), int(match[2])), Span.of(text, match.start(), match.end()))


def _numbers(text: str, words: Span) -> set[str]:
    """The numbers of three digits and more in the sentence around `words`, but for the years."""
    start = max(0, words.start - 400)
    sentence = next(
        (m[0] for m in _SENTENCE.finditer(text, start, words.end + 400) if m.end() >= words.end), ""
    )
    found = {match[0].replace(",", "") for match in _NUMBER.finditer(sentence)}
    return {number for number in found if not re.fullmatch(r"(?:19|20)\d\d", number)}


def _near(expression: Expression) -> Near | None:
    """The relative unit that an expression is told by: "next year" of "the early part of next year"."""
    match expression:
        case Near(narrated=False):
            return expression
        case Partial(_, of) | Bound(_, of) | Slice(of=of):
            return _near(of)
    return None


def _year_of(expression: Expression) -> int | None:
    """The year that an expression names."""
    match expression:
        case Years(first, 1):
            return first
        case Calendar(year=year):
            return year
        case Partial(_, of) | Bound(_, of) | Slice(of=of) | Between(_, of):
            return _year_of(of)
    return None


def _day_of(item: Told, year: int | None = None) -> date | None:
    """The day of a full date; or of a date without its year in `year`."""
    expression = item.expression
    if not isinstance(expression, Calendar) or not expression.day:
        return None
    try:
        return date(expression.year or year or 0, expression.month, expression.day)
    except ValueError:  # no year, or no such day in it
        return None


def _bare_weekday(expression: Expression) -> int | None:
    """The weekday of a weekday told alone, which in news is one of the last seven days."""
    if isinstance(expression, Weekday) and expression.which is None and expression.weeks is None:
        return expression.weekday
    return None


def _length(days: Days) -> int:
    """Days that an interval spans."""
    return (days.latest - days.earliest).days if days.earliest and days.latest else 10**6

"""Time expressions as TIMEX3 tells them: what the package reads as intervals, in the values of TempEval-3.

TIMEX3 parts what we keep together ("from 4 to 9 March" is two times) and names some things that have no days
of their own ("recently" is PAST_REF). Such conversions are made here, for the comparison alone.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trucebook.reading.times import Found, ahead, parse, resolve
from trucebook.reading.times.days import Days, holding
from trucebook.reading.times.expression import (
    Between,
    Bound,
    Calendar,
    Edge,
    Every,
    Expression,
    Length,
    Near,
    Partial,
    Reference,
    Same,
    Shift,
    Slice,
    Stretch,
    Unit,
    Within,
    Years,
)
from trucebook.reading.times.lexicon import lexicon
from trucebook.records import Published, Span, When
from trucebook.records.vocabulary import PublishedBasis

_LETTERS = {
    Unit.MINUTE: "TM",
    Unit.HOUR: "TH",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.FORTNIGHT: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "Y",
    Unit.CENTURY: "Y",
}
_TIMES = {Unit.FORTNIGHT: 2, Unit.DECADE: 10, Unit.CENTURY: 100}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_WEEKDAYS_OPEN = "XXXX-WXX-{}"
_JOINED = re.compile(r"\s(?:to|and|or|through|until|till|into)\s|\s?[-\u2013]\s?")
_NOW = re.compile(r"\b(?:now|current\w*|ongoing|present\w*|nowadays)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timex:
    """A time as TIMEX3 has it: where it stands, and its value, empty where we have none."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Telling:
    """How far a document has been read.

    Attributes:
        day: the day of publication.
        story: the time that the story has reached.
        quarter: the last quarter told: in reports of business "a year earlier" is counted from it.
    """

    day: date
    story: When | None = None
    quarter: Days | None = None

    @property
    def published(self) -> Published:
        """The day of publication as resolving wants it."""
        return Published(self.day, self.day, PublishedBasis.GIVEN)


def timexes(text: str, found: list[Found], day: date) -> list[Timex]:
    """The time expressions of a document, in order, as TIMEX3 would part and value them."""
    telling = Telling(day)
    out: list[Timex] = []
    for item in (part for whole in found for part in _parted(text, whole)):
        future = _future(text, item)
        when = resolve(item.expression, published=telling.published, narrated=telling.story, future=future)
        value = _value(item.expression, item.words.text, telling, future=future)
        out.append(Timex(item.words.start, item.words.end, value))
        telling = _told(telling, item.expression, when, value)
    return out


def _future(text: str, found: Found) -> bool | None:
    """Whether a time is to come. A past verb says little: "said the offer ends on Dec. 7" is still to come.

    A deadline lies ahead unless a verb says otherwise; a quarter is mostly reported on when it is over, by
    verbs that look ahead ("will post").
    """
    told = ahead(text, found.words)
    match found.expression:
        case Bound(Edge.BY | Edge.UNTIL | Edge.BEFORE) if told is None:
            return True
        case Calendar(months=3):
            return None
    return told or None


def _told(telling: Telling, expression: Expression, when: When | None, value: str) -> Telling:
    """Where the story stands after a time."""
    if when is None or when.earliest is None or when.latest is None:
        return telling
    if re.fullmatch(r"\d{4}-Q\d", value) and not isinstance(expression, Same | Shift):
        year, quarter = int(value[:4]), int(value[-1])
        telling = replace(telling, quarter=holding(date(year, 3 * quarter, 1), Unit.QUARTER))
    return replace(telling, story=when)


def _parted(text: str, found: Found) -> list[Found]:
    """The ends of a range and the stretch beside its part, which TIMEX3 tells as times of their own."""
    expression = found.expression.of if isinstance(found.expression, Bound) else found.expression
    if isinstance(expression, Between) and not _is_overnight(found.words.text):
        for join in _JOINED.finditer(found.words.text):
            first = Span.of(text, found.words.start, found.words.start + join.start())
            last = Span.of(text, found.words.start + join.end(), found.words.end)
            if parse(first.text) and parse(last.text):
                return [Found(first, expression.first), Found(last, expression.last)]
    if isinstance(expression, Slice) and " of " in found.words.text and expression.unit is not Unit.QUARTER:
        at = found.words.start + found.words.text.rindex(" of ")
        length = Length(expression.count, expression.count, expression.unit)
        return [
            Found(Span.of(text, found.words.start, at), length),
            Found(Span.of(text, at + 4, found.words.end), expression.of),
        ]
    return [found]


def _is_overnight(words: str) -> bool:
    """Whether a range is one night: it has one word."""
    return " " not in words


def _value(  # noqa: C901, PLR0911, PLR0912 - one case a kind
    expression: Expression, words: str, telling: Telling, *, future: bool | None
) -> str:
    """The TIMEX3 value nearest to what the words were read as."""
    quarter = telling.quarter or holding(telling.day - timedelta(days=80), Unit.QUARTER)
    match expression:
        case Bound(_, of) | Partial(_, of):
            return _value(of, words, telling, future=future)
        case Length(low, high, unit):
            return _period(0 if (low, high) == lexicon().vague.get(unit) else low, unit)
        case Within(count, unit) | Slice(_, count, unit, Near(narrated=False)) if " of " not in words:
            return _period(count, unit)
        case Every(_, _, weekday) if weekday is not None:
            return _WEEKDAYS_OPEN.format(weekday + 1)
        case Every(count, unit):
            return _period(count, unit)
        case Reference(sign):
            return _REFERENCES[sign]
        case Stretch(count, unit):
            return _period(count or 0, unit)
        case Shift(low, high, unit, narrated=narrated, of=of):
            if not narrated and (low != high or not low):
                return "PAST_REF"
            if unit is Unit.YEAR and low == 1 and of is None and telling.quarter:
                return _before(quarter)
            if narrated and of is None and words.rsplit(maxsplit=1)[-1] in {"after", "before"}:
                return _period(low if low == high else 0, unit)
        case Same():
            return _before(quarter)
        case Years(first, count) if count > 1:
            return str(first // count)
        case Calendar(months=3, month=month):
            when = resolve(expression, published=telling.published, narrated=telling.story, future=future)
            letters = f"Q{(month + 2) // 3}" if "uarter" in words else _SEASONS.get(month, "")
            return f"{when.earliest.year}-{letters}" if when and when.earliest else ""
        case Near(unit=Unit.DAY, offset=0, narrated=False) if _NOW.search(words):
            return "PRESENT_REF"
        case Near(unit=Unit.WEEK, offset=offset, narrated=False):
            return _interval(holding(telling.day + timedelta(days=7 * offset), Unit.WEEK))
        case Near(unit=Unit.QUARTER, offset=0, narrated=True):
            return _interval(quarter)
        case Near(narrated=False) if future is not None:
            return _value(expression, words, telling, future=None)
    when = resolve(expression, published=telling.published, narrated=telling.story, future=future)
    return _interval(Days(when.earliest, when.latest)) if when else ""


def _before(quarter: Days) -> str:
    """The same quarter a year before."""
    return _interval(holding((quarter.earliest or date.min) - timedelta(days=360), Unit.QUARTER))


def _period(count: int, unit: Unit) -> str:
    """A duration's value: "P3D", "PXM" where no number is told."""
    letters = _LETTERS[unit]
    number = str(count * _TIMES.get(unit, 1)) if count else "X"
    return f"PT{number}{letters[1]}" if letters[0] == "T" else f"P{number}{letters}"


def _interval(days: Days) -> str:
    """The value of an interval of days: a day, week, weekend, month, quarter or year."""
    if days.earliest is None or days.latest is None:
        return ""
    first, last = days.earliest, days.latest
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
        if holding(first, unit) == days:
            return value
    return last.isoformat() if (last - first).days == 1 else ""


def plain(value: str) -> str:
    """A value as it is compared: without time of day, without the X of what is not known at its end.

    A decade is ten years, a century a hundred, and a quarter three months, however they are written.
    """
    value = re.sub(r"T.*$", "", value) if not value.startswith("P") else value
    value = re.sub(r"(-XX)+$", "", value)
    if week := re.fullmatch(r"(\d{4})-W(\d)", value):
        return f"{week[1]}-W0{week[2]}"
    if long := re.fullmatch(r"P(\d+|X)([EC])", value):
        years = {"E": 10, "C": 100}[long[2]]
        return "PXY" if long[1] == "X" else f"P{int(long[1]) * years}Y"
    if quarters := re.fullmatch(r"P(\d+)Q", value):
        return f"P{3 * int(quarters[1])}M"
    return re.sub(r"^(\d{3})X$", r"\1", value)

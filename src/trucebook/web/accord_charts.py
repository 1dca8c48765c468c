"""Where the marks of an accord's charts stand: across in percent of the width, down in pixels.

So that a chart fits any screen without a script, and its words keep their size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Final

from trucebook.accords import brief_words
from trucebook.accords.levels import Level
from trucebook.accords.overview import Overview
from trucebook.accords.quoting import type_words
from trucebook.accords.violence import Stretch
from trucebook.records.vocabulary import Measure
from trucebook.wording.time_words import MONTHS

TOP: Final = 20
"""Pixels above the highest mark, for its number."""

PLOT: Final = 110
"""Pixels from the highest mark down to the axis."""

BASE: Final = TOP + PLOT

_LANE: Final = 9
_MOST_LANES: Final = 5
_MOST_TICKS: Final = 4
_MOST_NUMBERS: Final = 40
"""Bars above which numbers stand: more would run into each other."""

_MOST_WEEKS: Final = 260
"""Weeks that are drawn, the last ones: more would be thinner than a line."""

_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""Months between two words on the axis."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Days across a chart, from the first to the last, both included."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where `day` begins, in percent; at an edge where it is outside."""
        return self._percent((day - self.first).days)

    def end(self, day: date) -> float:
        """Where `day` ends, in percent."""
        return self._percent((day - self.first).days + 1)

    def ticks(self) -> tuple["Tick", ...]:
        """Words along the axis: the beginnings of months; its two ends where it holds no two of them."""
        months = [day for day in self._months() if day >= self.first]
        if len(months) < 2:
            ends = dict.fromkeys((self.first, self.last))
            return tuple(Tick(self.at(day), f"{day.day} {_month(day)}") for day in ends)
        least = ceil(len(months) / _MOST_TICKS)
        step = next((step for step in _STEPS if step >= least), least)
        kept = [day for day in months if (day.year * 12 + day.month - 1) % step == 0] or months[:1]
        return tuple(Tick(self.at(day), _month(day)) for day in kept)

    def _percent(self, days: int) -> float:
        return round(min(max(100 * days / ((self.last - self.first).days + 1), 0), 100), 3)

    def _months(self) -> Iterator[date]:
        year, month = self.first.year, self.first.month
        while (day := date(year, month, 1)) <= self.last:
            yield day
            if (year, month) == (date.max.year, date.max.month):
                return
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A word under the axis."""

    x: float
    words: str

    @property
    def anchor(self) -> str:
        """Which part of the words stands at `x`: they may not run over an edge."""
        return "start" if self.x < 6 else "end" if self.x > 94 else "middle"


@dataclass(frozen=True, slots=True)
class Bar:
    """What is told for a week, or for days that lie in no one week.

    Attributes:
        x: where it begins, in percent.
        width: how wide it is, in percent.
        y: where it begins, in pixels.
        height: how high it is.
        count: how many incidents.
        words: the days and the types, in words.
    """

    x: float
    width: float
    y: float
    height: float
    count: int
    words: str

    @property
    def middle(self) -> float:
        """Its middle, in percent."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class ViolenceChart:
    """Violence by week.

    Attributes:
        weeks: a bar a week.
        spans: below the axis, what is told of days that lie in no one week.
        undrawn: how many incidents are not drawn: without a day, or for lack of room.
        ticks: words along the axis.
        axis: how far down these stand.
        height: of the whole.
    """

    weeks: tuple[Bar, ...]
    spans: tuple[Bar, ...]
    undrawn: int
    ticks: tuple[Tick, ...]
    axis: int
    height: int

    @property
    def numbered(self) -> bool:
        """There is room for numbers above the bars."""
        return len(self.weeks) <= _MOST_NUMBERS


def violence_chart(overview: Overview) -> ViolenceChart | None:
    """The violence of `overview`; none where no day is told."""
    dated = [s for s in overview.violence.stretches if s.first and s.last]
    if not dated:
        return None
    axis = _weeks_of(overview, dated)
    inside = [s for s in dated if s.last and s.last >= axis.first]
    highest = max((_total(s) for s in inside if s.is_week), default=1)
    weeks = tuple(_week(axis, s, highest) for s in inside if s.is_week)
    spans = tuple(_spans(axis, [s for s in inside if not s.is_week]))
    lanes = len({bar.y for bar in spans})
    drawn = sum(bar.count for bar in (*weeks, *spans))
    below = BASE + 8 + lanes * _LANE + 12
    total = sum(map(_total, overview.violence.stretches))
    return ViolenceChart(weeks, spans, total - drawn, axis.ticks(), below, below + 8)


def _weeks_of(overview: Overview, dated: Sequence[Stretch]) -> Axis:
    """Whole weeks, from the signing to the day."""
    firsts = [s.first for s in dated if s.first]
    start = min(filter(None, (overview.signed, overview.in_force)), default=min(firsts))
    ahead = min(6 - overview.on.weekday(), (date.max - overview.on).days)
    last = overview.on + timedelta(days=ahead)
    first = max(start - timedelta(days=start.weekday()), last - timedelta(days=7 * _MOST_WEEKS - 1))
    return Axis(first, last)


def _week(axis: Axis, stretch: Stretch, highest: int) -> Bar:
    first, last = _days(stretch)
    left, right = axis.at(first), axis.end(last)
    gap = (right - left) * 0.12
    height = max(round(PLOT * _total(stretch) / highest, 1), 2)
    return Bar(
        left + gap, max(right - left - 2 * gap, 0.2), BASE - height, height, _total(stretch), _words(stretch)
    )


def _spans(axis: Axis, stretches: Sequence[Stretch]) -> Iterator[Bar]:
    """Each in the first lane that is free there; what finds none is not drawn."""
    ends = [-1.0] * _MOST_LANES
    for stretch in stretches:
        first, last = _days(stretch)
        left, right = axis.at(first), axis.end(last)
        lane = next((i for i, end in enumerate(ends) if end < left), None)
        if lane is not None:
            ends[lane] = right
            yield Bar(
                left, max(right - left, 0.4), BASE + 6 + lane * _LANE, 5, _total(stretch), _words(stretch)
            )


def _days(stretch: Stretch) -> tuple[date, date]:
    assert stretch.first and stretch.last  # noqa: S101, PT018 - only such are drawn
    return stretch.first, stretch.last


def _total(stretch: Stretch) -> int:
    return sum(count.incidents for count in stretch.counts)


def _words(stretch: Stretch) -> str:
    told = ", ".join(f"{type_words(count.type)} {count.incidents}" for count in stretch.counts)
    return f"{brief_words.stretch_words(stretch)}: {told}"


@dataclass(frozen=True, slots=True)
class Promise:
    """A number of troops that may remain, from the day on which that is due.

    Attributes:
        x: of that day, in percent.
        y: of the number, in pixels.
        words: the number in words.
    """

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Point:
    """A number of troops that somebody tells.

    Attributes:
        left: of the first day for which it is told, in percent.
        x: of their middle.
        right: of the last.
        low: of the least, in pixels from above.
        high: of the most.
        sign: "there" where so many are there, "plan" where that is planned, "moved" where the words leave it
            open whether so many are there or came or went.
        words: the number in words.
        number: the number alone; empty where it would run into another.
    """

    left: float
    x: float
    right: float
    low: float
    high: float
    sign: str
    words: str
    number: str


@dataclass(frozen=True, slots=True)
class TroopChart:
    """Numbers of troops against what was promised.

    Attributes:
        promises: what was promised.
        points: what is told.
        most: the number at the top.
        day: where the chart's day is, in percent.
        ticks: words along the axis.
    """

    promises: tuple[Promise, ...]
    points: tuple[Point, ...]
    most: int
    day: float
    ticks: tuple[Tick, ...]


def troop_chart(overview: Overview) -> TroopChart | None:
    """The numbers of troops of `overview`; none where no number is told."""
    told = [level for level in overview.levels if level.low is not None or level.high is not None]
    if not told:
        return None
    promised = [
        (clause.deadline.day, quantity.high if quantity.high is not None else quantity.low, quantity.words)
        for clause in overview.clauses
        for quantity in clause.quantities
        if quantity.measure is Measure.TROOPS and quantity.remaining
    ]
    lines = [(day, number, words) for day, number, words in promised if number is not None]
    days = [day for day, _, _ in lines if day] + [day for level in told for day in _level_days(level)]
    start = min(filter(None, (overview.signed, overview.in_force, *days)))
    axis = Axis(start, max([*days, overview.on]))
    most = max([1, *(number for _, number, _ in lines), *(max(_bounds(level)) for level in told)])
    return TroopChart(
        tuple(
            Promise(axis.at(day) if day else 0, _down(number, most), words) for day, number, words in lines
        ),
        tuple(_points(axis, told, most)),
        most,
        axis.end(overview.on),
        axis.ticks(),
    )


def _points(axis: Axis, levels: Sequence[Level], most: int) -> Iterator[Point]:
    numbered: list[tuple[float, float]] = []
    for level in levels:
        first, last = _level_days(level)
        left, right = axis.at(first), axis.end(last)
        x = round((left + right) / 2, 3)
        low, high = (_down(number, most) for number in _bounds(level))
        free = all(abs(x - other) > 9 or abs(high - y) > 14 for other, y in numbered)
        if free:
            numbered.append((x, high))
        sign = "moved" if not level.there else "plan" if level.planned else "there"
        yield Point(
            left, x, right, low, high, sign, brief_words.level_line(level), level.words if free else ""
        )


def _level_days(level: Level) -> tuple[date, date]:
    """The days for which a number is told; where none is, the day on which it was published."""
    first = level.earliest or level.latest or level.told
    return first, level.latest or first


def _bounds(level: Level) -> tuple[int, int]:
    """The least and the most; one of them for both where the other is open."""
    low = level.low if level.low is not None else level.high or 0
    return low, level.high if level.high is not None else low


def _down(number: int, most: int) -> float:
    return round(BASE - PLOT * number / most, 1)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"

"""Numbers of troops against what was promised, as a chart of an accord."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from trucebook.accords import brief_words
from trucebook.accords.levels import Level
from trucebook.accords.overview import Overview
from trucebook.records.vocabulary import Measure
from trucebook.web.chart_axis import BASE, PLOT, Axis, Tick


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
        free = not any(abs(x - other) <= 9 and abs(high - y) <= 14 for other, y in numbered)
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

"""Violence by week, as a chart of an accord."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from trucebook.accords import brief_words
from trucebook.accords.overview import Overview
from trucebook.accords.quoting import type_words
from trucebook.accords.violence import Stretch
from trucebook.web.chart_axis import BASE, PLOT, Axis, Tick

_LANE: Final = 9
_MOST_LANES: Final = 5
_MOST_NUMBERS: Final = 40
"""Bars above which numbers stand: more would run into each other."""

_MOST_WEEKS: Final = 260
"""Weeks that are drawn, the last ones: more would be thinner than a line."""


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

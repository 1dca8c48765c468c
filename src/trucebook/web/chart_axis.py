"""Days across an accord's chart: across in percent of the width, down in pixels.

So that a chart fits any screen without a script, and its words keep their size.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final

from trucebook.wording.time_words import MONTHS

TOP: Final = 20
"""Pixels above the highest mark, for its number."""

PLOT: Final = 110
"""Pixels from the highest mark down to the axis."""

BASE: Final = TOP + PLOT

_MOST_TICKS: Final = 4

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


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"

"""Intervals of days, and the arithmetic of units on the calendar."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from trucebook.reading.times.expression import Part, Unit

_DAYS = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_DAYS_A_MONTH = 30.44
_HOURS_A_DAY = 24
_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days, both inclusive; an empty end is open."""

    earliest: date | None
    latest: date | None

    @classmethod
    def of(cls, day: date) -> Self:
        """The single `day`."""
        return cls(day, day)

    def hull(self, other: "Days") -> "Days":
        """The narrowest interval that holds both; open where either is."""
        return Days(
            min(self.earliest, other.earliest) if self.earliest and other.earliest else None,
            max(self.latest, other.latest) if self.latest and other.latest else None,
        )

    def meet(self, other: "Days") -> "Days | None":
        """The days that both hold; None where there are none."""
        starts = [day for day in (self.earliest, other.earliest) if day]
        ends = [day for day in (self.latest, other.latest) if day]
        earliest, latest = max(starts, default=None), min(ends, default=None)
        return None if earliest and latest and earliest > latest else Days(earliest, latest)


def shifted(day: date, count: int, unit: Unit) -> date:
    """The day `count` units after `day`, or before it where negative; the last day of a month too short.

    Hours and minutes count as whole days, rounded towards `day`.

    Raises:
        OverflowError, ValueError: where that is no day of the calendar.
    """
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    if unit not in _MONTHS:
        return day + timedelta(days=int(count / (_HOURS_A_DAY if unit is Unit.HOUR else _MINUTES_A_DAY)))
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, monthrange(year, month + 1)[1]))


def months(year: int, month: int, count: int = 1) -> Days:
    """The `count` months from `month` of `year` on.

    Raises:
        OverflowError, ValueError: where they are not on the calendar.
    """
    first = date(year, month, 1)
    return Days(first, shifted(first, count, Unit.MONTH) - timedelta(days=1))


def holding(day: date, unit: Unit) -> Days:
    """The whole unit that holds `day`: weeks run from Monday, a weekend is that of the day's week.

    Raises:
        OverflowError, ValueError: where it reaches beyond the calendar.
    """
    if unit in {Unit.MINUTE, Unit.HOUR, Unit.DAY}:
        return Days.of(day)
    monday = day - timedelta(days=day.weekday())
    if unit is Unit.WEEKEND:
        return Days(monday + timedelta(days=5), monday + timedelta(days=6))
    if unit in {Unit.WEEK, Unit.FORTNIGHT}:
        return Days(monday, monday + timedelta(days=_DAYS[unit] - 1))
    size = _MONTHS[unit]
    index = (day.year * 12 + day.month - 1) // size * size
    return months(index // 12, index % 12 + 1, size)


def part_of(whole: Days, part: Part) -> Days | None:
    """The early, middle or late third of an interval, or its start or end; None where it is open.

    A stretch of three months or more is cut at months ("early 2020" is January to April, its end December),
    a shorter one at days ("mid-June" is the 11th to the 20th), a week into three days each that overlap. What
    is shorter than a week is not cut.
    """
    if whole.earliest is None or whole.latest is None:
        return None
    days = (whole.latest - whole.earliest).days + 1
    if days < 7:
        return whole
    unit, length = (Unit.DAY, days) if days < 89 else (Unit.MONTH, round(days / _DAYS_A_MONTH))
    size = max(3, length // 3) if unit is Unit.DAY else length // 3
    if part in {Part.START, Part.END} and unit is Unit.MONTH:
        size = max(1, length // 12)
    start = {Part.EARLY: 0, Part.START: 0, Part.MID: (length - size) // 2}.get(part, length - size)
    return Days(
        shifted(whole.earliest, start, unit),
        shifted(whole.earliest, start + size, unit) - timedelta(days=1),
    )

"""When movable holidays fall: by weekday, from Easter, or by the Islamic calendar."""

from datetime import date, timedelta

from trucebook.reading.times.days import Days, holding
from trucebook.reading.times.expression import Feast, Reckoning, Unit

_ISLAMIC_EPOCH = 227_014
"""`date.toordinal` of the day before 1 Muharram of the year 1 (16 July 622 of the Julian calendar)."""
_ISLAMIC_LEEWAY = timedelta(days=1)
"""The tabular calendar and the sighted moon mostly differ by a day at most: a holiday is as much wider."""
_JULIAN_LAG = 13
"""Days that the Julian calendar is behind, from 1900 to 2099."""


def feast_in(feast: Feast, year: int) -> list[Days]:
    """When a holiday falls in a year: mostly once; an Islamic one can begin twice in a year, or not at all.

    Raises:
        OverflowError, ValueError: where that is not on the calendar.
    """
    if feast.reckoning is Reckoning.ISLAMIC:
        islamic = (year - 622) * 33 // 32
        found = (_islamic(turn, feast) for turn in range(islamic - 1, islamic + 3))
        return [days for days in found if days.earliest and days.earliest.year == year]
    return [Days.of(_day(feast, year))]


def _day(feast: Feast, year: int) -> date:
    """The day of a holiday that is reckoned by weekday or from Easter."""
    if feast.reckoning is Reckoning.WEEKDAY:
        return _weekday_of(year, feast)
    sunday = easter(year) if feast.reckoning is Reckoning.EASTER else orthodox_easter(year)
    return sunday + timedelta(days=feast.number)


def _weekday_of(year: int, feast: Feast) -> date:
    """The first, second ... or last of a weekday in a month."""
    if feast.number < 0:
        last = holding(date(year, feast.month, 1), Unit.MONTH).latest or date.max
        return last - timedelta(days=(last.weekday() - feast.weekday) % 7)
    first = date(year, feast.month, 1)
    return first + timedelta(days=(feast.weekday - first.weekday()) % 7 + 7 * (feast.number - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the algorithm of Meeus, Jones and Butcher)."""
    century, in_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, from 1900 to 2099 (Meeus's Julian algorithm)."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN_LAG)


def _islamic(year: int, feast: Feast) -> Days:
    """The days of a holiday of an Islamic year, by the tabular calendar (leap years 2, 5, 7 ... of 30)."""
    before = (year - 1) * 354 + (3 + 11 * year) // 30
    months = (59 * (feast.month - 1) + 1) // 2
    first = date.fromordinal(_ISLAMIC_EPOCH + before + months + feast.number)
    return Days(first - _ISLAMIC_LEEWAY, first + timedelta(days=feast.days - 1) + _ISLAMIC_LEEWAY)

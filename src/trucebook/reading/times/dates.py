"""The grammar of dates: "March 4, 2020", "20-24 October", "7/10/2016", "last May", "Christmas"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import chain

from trucebook.reading.numbers import ordinal
from trucebook.reading.times.expression import Between, Calendar, Either, Expression
from trucebook.reading.times.holidays import holiday
from trucebook.reading.times.quarters import compared, quarter
from trucebook.reading.times.scan import Read, Scan
from trucebook.reading.times.years import (
    RELATIVE_YEARS,
    decade,
    which_of,
    year_after,
    year_alone,
    year_offset,
)

_BEFORE_SEASONS = frozenset({"the", "in", "by", "early", "late", "mid", "-"})


def dated(scan: Scan, at: int) -> Read | None:
    """Read a date, month, season, year, decade or holiday that begins at token `at`."""
    if scan.words[at].is_number:
        return (
            _numeric(scan, at)
            or _day_first(scan, at)
            or quarter(scan, at)
            or decade(scan, at)
            or year_alone(scan, at)
        )
    for grammar in _GRAMMARS:
        if read := grammar(scan, at):
            return read
    return None


def _numeric(scan: Scan, at: int) -> Read | None:
    """Read "2020-02-29", "29/02/2020", "29.2.2020"; the interval of both where it can be read two ways."""
    parts = scan.word(at).replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        readings = [(first, second, third)]
    else:
        year = third if len(parts[2]) == 4 else 2000 + third
        readings = [(year, second, first), (year, first, second)]
    days = [Calendar(month, day, year=year) for year, month, day in readings if _is_date(year, month, day)]
    if not days:
        return None
    return (days[0] if len(set(days)) == 1 else Either(tuple(days))), at + 1


def _day_first(scan: Scan, at: int) -> Read | None:
    """Read "4 March 2020", "29th of February", "20-24 October", "20 and 24 October"."""
    first, end = _day(scan, at)
    last = first
    if scan.word(end) in {"-", "to", "and", "or", "until", "through"} and _day(scan, end + 1)[0]:
        last, end = _day(scan, end + 1)
    month, end = _month(scan, scan.skip(scan.skip(end, "-"), "of"))
    if not first or not month:
        return None
    year, end = year_after(scan, end)
    offset, end = (None, end) if year else year_offset(scan, end)
    return _days(Calendar(month, year=year, year_offset=offset), first, last, end)


def _weekday_first(scan: Scan, at: int) -> Read | None:
    """Read a weekday with its date: "Saturday, Feb. 29", "Thu Oct 5 2017"; not a weekday alone."""
    weekday = scan.lexicon.weekdays.get(scan.word(at))
    if weekday is None:
        return None
    after = scan.skip(scan.skip(scan.skip(at + 1, "."), ",", "("), "the")
    if after >= len(scan.words):
        return None
    read = _day_first(scan, after) if scan.words[after].is_number else _month_first(scan, after)
    if read and isinstance(read[0], Calendar) and read[0].day:
        return replace(read[0], weekday=weekday), read[1]
    return _numeric(scan, after) if scan.words[after].is_number else None


def _month_first(scan: Scan, at: int) -> Read | None:
    """Read "March 4, 2020", "May 12-13", "October 20 to 24", "May 2021", "next May", "March last year"."""
    which, start = which_of(scan, at)
    month, end = _month(scan, start)
    if not month:
        return None
    first, after = _day(scan, scan.skip(scan.skip(end, "-"), "the"))
    last = first
    if first:
        end = after
        if scan.word(end) in {"-", "to", "and", "through"} and _is_closing_day(scan, end + 1):
            last, end = _day(scan, end + 1)
    year, end = year_after(scan, end)
    offset, end = (None, end) if year else year_offset(scan, end)
    if not (first or year or which or offset is not None) and not _is_month(scan, start):
        return None
    return _days(Calendar(month, year=year, which=which, year_offset=offset), first, last, end)


def _relative_year_first(scan: Scan, at: int) -> Read | None:
    """Read "last year's August", "this year's May"."""
    offset = RELATIVE_YEARS.get(scan.word(at))
    if offset is None or not scan.has(at + 1, "year", "'", "s"):
        return None
    month, end = _month(scan, at + 4)
    day, after = _day(scan, scan.skip(end, "-"))
    if not month:
        return None
    return Calendar(month, day or None, year_offset=offset), after if day else end


def _season(scan: Scan, at: int) -> Read | None:
    """Read "the summer of 2019", "last winter", "this spring"; a bare "spring" or "fall" is another word."""
    which, start = which_of(scan, at)
    season = scan.lexicon.seasons.get(scan.word(start))
    if not season:
        return None
    year, end = year_after(scan, start + 1)
    offset, end = (None, end) if year else year_offset(scan, end)
    if scan.strict and not (year or which or offset is not None or scan.word(start - 1) in _BEFORE_SEASONS):
        return None
    first, months = season
    return Calendar(first, months=months, year=year, which=which, year_offset=offset), end


_GRAMMARS: tuple[Callable[[Scan, int], Read | None], ...] = (
    _weekday_first,
    _month_first,
    quarter,
    compared,
    _relative_year_first,
    _season,
    holiday,
    decade,
    year_alone,
)


def _month(scan: Scan, at: int) -> tuple[int, int]:
    """The month named at `at`, 0 where none is; and where its name with its dot ends."""
    month = scan.lexicon.months.get(scan.word(at), 0)
    if not month or (scan.strict and not scan.words[at].is_capital):
        return 0, at
    has_dot = scan.word(at + 1) == "." and scan.touching(at + 1)
    goes_on = at + 2 < len(scan.words) and (scan.words[at + 2].is_number or scan.word(at + 2) == ",")
    return month, at + 2 if has_dot and goes_on else at + 1


def _is_month(scan: Scan, at: int) -> bool:
    """Whether a month's name alone is a month here: "may" and "march" need a lead in running text."""
    if not scan.strict or scan.word(at) not in scan.lexicon.loose:
        return True
    before = scan.word(at - 1)
    return before in scan.lexicon.leads or (before == "-" and scan.word(at - 2) in scan.lexicon.leads)


def _day(scan: Scan, at: int) -> tuple[int, int]:
    """The day of the month at `at`, 0 where there is none; and where it ends."""
    counted = ordinal(scan.words, at)
    if counted and counted.low <= 31 and scan.word(at) != "second":
        return counted.low, counted.end
    day = scan.number(at, most=31)
    return day, at + 1 if day else at


def _is_closing_day(scan: Scan, at: int) -> bool:
    """Whether the number at `at` closes a range of days ("May 12 and 13"), and begins no other date."""
    day, end = _day(scan, at)
    return bool(day) and scan.word(end) not in scan.lexicon.months and scan.words[at].is_number


def _days(month: Calendar, first: int, last: int, end: int) -> Read | None:
    """The month, the day `first` of it, or the days from `first` to `last`."""
    if not first:
        return month, end
    if not all(_is_date(month.year or 2000, month.month, day) for day in chain((first,), (last,))):
        return None
    opening: Expression = replace(month, day=first)
    return (opening if first == last else Between(opening, replace(month, day=last))), end


def _is_date(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True

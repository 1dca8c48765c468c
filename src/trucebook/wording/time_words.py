"""Human words for times: intervals of days, printed with the precision that they have."""

from calendar import monthrange
from datetime import date

from trucebook.records import Published, When
from trucebook.wording.words import DASH, quoted

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def days_words(earliest: date | None, latest: date | None, *, opening: str = "since") -> str:
    """An interval of days to its own precision: "11-17 Oct 2020" (with a dash), "Oct 2020", "by May 2021".

    An interval without an end begins with `opening`. Empty where neither day is known.
    """
    if earliest and latest:
        return _interval(earliest, latest)
    if earliest:
        return f"{opening} {_day(earliest)}"
    if latest:
        return f"by {_month(latest) if _ends_month(latest) else _day(latest)}"
    return ""


def _interval(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if first.day == 1 and _ends_month(last):
        return _whole_months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{DASH}{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} {DASH} {_day(last)}"
    return f"{_day(first)} {DASH} {_day(last)}"


def _whole_months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}{DASH}{last.year}"
    if first.year != last.year:
        return f"{_month(first)} {DASH} {_month(last)}"
    return _month(last) if first.month == last.month else f"{MONTHS[first.month - 1]}{DASH}{_month(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def when_words(when: When | None, *, opening: str = "since") -> str:
    """A time: its days and clock; its own words in quotes where no day is known; empty where nothing is."""
    if when is None:
        return ""
    days = days_words(when.earliest, when.latest, opening=opening)
    if when.clock:
        days = ", ".join(filter(None, (days, f"{when.clock.time} {when.clock.zone or ''}".strip())))
    if not days and when.words:
        return quoted(when.words.text, limit=40)
    return days


def published_words(published: Published | None) -> str:
    """When a report was published and how that is known: "4 Mar 2020 (stated)"."""
    if published is None:
        return "no date"
    return f"{_interval(published.earliest, published.latest)} ({published.basis.value})"

"""Dates as metadata write them: ISO, as a feed, or as a page prints them."""

import calendar
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from trucebook.records import Published
from trucebook.records.vocabulary import PublishedBasis

_MAX_LENGTH = 200  # of a date with words around it; anything longer is a text
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"\b(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:1[89]|2[01])\d\d)"
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
# One way to write a date each, narrowest first: what one has read, the next does not see.
_WAYS = tuple(
    re.compile(rf"(?<![\d.]){way}(?!\d)", re.IGNORECASE)
    for way in (
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:\d{{6}}|\d{{4}})?",  # 20061204, 20061204101500
        rf"{_YEAR}(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)",  # 2006-12-04, 2006/12/4
        rf"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}",  # 4.12.2006: with dots, the day comes first
        rf"(?P<first>\d\d?)(?P<sign>[-/])(?P<second>\d\d?)(?P=sign){_YEAR}",  # 7/10/2016: either way
        rf"{_DAY}[\s-]+(?:of\s+)?{_NAME}[,\s-]+{_YEAR}",  # 4 Dec 2006
        rf"{_NAME}\s*{_DAY}[,\s]+{_YEAR}",  # Dec. 4, 2006
        rf"{_NAME}[,\s]+{_YEAR}",  # December 2006
        rf"{_YEAR}-(?P<month>\d\d)(?!-)",  # 2006-12
    )
)
_YEAR_ALONE = re.compile(_YEAR)
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?")


def given_date(text: str) -> Published | None:
    """The day or days that a date in metadata can mean; empty where it names none.

    A month or a year alone is all its days. Numbers that can be read two ways ("7/10/2016") are the interval
    of both; a text with several dates ("2020-10-11/2020-10-17") is the interval that holds them. A time of
    day is left out, and the day is the one that is written, in the writer's own time zone. Seconds or
    milliseconds since 1970 are a day in UTC. Without a year ("July 3", "6 years ago") no day is known.
    """
    text = text.strip()
    if not text.isascii():
        text = text.replace("\xa0", " ").replace("\u202f", " ")  # pages print dates with spaces that keep
    if not text or len(text) > _MAX_LENGTH:
        return None
    if days := list(_days(text)):
        return Published(min(days), max(days), PublishedBasis.GIVEN)
    return None


def _days(text: str) -> Iterator[date]:
    """First and last days of all dates in `text`."""
    if _YEAR_ALONE.fullmatch(text):
        yield from (date(int(text), 1, 1), date(int(text), 12, 31))
    elif epoch := _EPOCH.fullmatch(text):
        yield datetime.fromtimestamp(int(epoch[1]), UTC).date()
    else:
        for way in _WAYS:
            for match in way.finditer(text):
                yield from _days_of(match.groupdict())
            text = way.sub("|", text)


def _days_of(found: dict[str, str]) -> Iterator[date]:
    year = int(found["year"])
    if "first" in found:
        first, second = int(found["first"]), int(found["second"])
        yield from _day(year, first, second)
        yield from _day(year, second, first)
        return
    month = _MONTHS.index(found["name"][:3].lower()) + 1 if "name" in found else int(found["month"])
    if "day" in found:
        yield from _day(year, month, int(found["day"]))
    elif 1 <= month <= 12:
        yield from (date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _day(year: int, month: int, day: int) -> Iterator[date]:
    """The day, where the calendar has it."""
    if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        yield date(year, month, day)

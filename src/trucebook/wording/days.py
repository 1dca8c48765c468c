"""Days, months and years as people type them."""

import re
from calendar import monthrange
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def days_of(text: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day.

    Raises:
        ValueError: where it is none.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no date")
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(f"there is no such day as {text!r}") from error
    if day:
        return first, first
    return first, date(year, month or 12, monthrange(year, month or 12)[1])

"""The grammar of holidays: "Christmas", "New Year's Eve 2019", "last Thanksgiving", "Good Friday"."""

from dataclasses import replace

from trucebook.reading.times.expression import Calendar, Holding, Unit
from trucebook.reading.times.scan import Read, Scan
from trucebook.reading.times.years import which_of, year_after

_LONGEST = 5  # tokens: "New Year's Eve" with its apostrophe


def holiday(scan: Scan, at: int) -> Read | None:
    """Read a holiday of fixed or movable date, with its year where told."""
    which, start = which_of(scan, at)
    for size in range(_LONGEST, 0, -1):
        key = tuple(scan.word(start + step) for step in range(size))
        end = start + size
        if fixed := scan.lexicon.holidays.get(key):
            year, end = year_after(scan, end)
            return Calendar(fixed[0], fixed[1], year=year, which=which), end
        if movable := scan.lexicon.feasts.get(key):
            year, end = year_after(scan, end)
            feast = replace(movable, year=year, which=which)
            return (Holding(Unit.WEEK, feast), end + 1) if scan.word(end) == "week" else (feast, end)
    return None

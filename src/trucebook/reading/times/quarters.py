"""The grammar of quarters and of times compared: "the 1988 third quarter", "the same period last year"."""

from trucebook.reading.numbers import ordinal
from trucebook.reading.times.expression import Calendar, Near, Same, Unit, Years
from trucebook.reading.times.scan import Read, Scan
from trucebook.reading.times.years import RELATIVE_YEARS, year_at

_COMPARED = frozenset({"same", "corresponding", "comparable", "equivalent"})
_TERMS = {"quarter": Unit.QUARTER, "month": Unit.MONTH, "week": Unit.WEEK, "day": Unit.DAY}


def quarter(scan: Scan, at: int) -> Read | None:
    """Read "1988's second quarter", "this year's first quarter", "the latest quarter"."""
    start = scan.skip(at, "the")
    told, offset, inner = _year_before(scan, start)
    inner = scan.skip(scan.skip(inner, "fiscal"), "-")
    counted = ordinal(scan.words, inner)
    if counted and counted.low <= 4:
        inner = scan.skip(scan.skip(counted.end, "-"), "fiscal")
        if scan.word(inner) != "quarter" or (inner == start + 1 and told is None and offset is None):
            return None
        return Calendar(3 * counted.low - 2, months=3, year=told, year_offset=offset), inner + 1
    return _latest(scan, start)


def _year_before(scan: Scan, at: int) -> tuple[int | None, int | None, int]:
    """Read "1988", "1988's", "this year's", "year-ago": the year or its offset from this one, and the end."""
    told, end = year_at(scan, at)
    if told:
        return told, None, end + 2 if scan.has(end, "'", "s") else end
    offset = RELATIVE_YEARS.get(scan.word(at))
    if offset is not None and scan.has(at + 1, "year", "'", "s"):
        return None, offset, at + 4
    if _is_year_before(scan, at):
        return None, -1, at + 3
    return None, None, at


def _latest(scan: Scan, at: int) -> Read | None:
    """Read "latest quarter", "most recent quarter", "latest fiscal year", which are over; "the quarter"."""
    inner = scan.skip(at, "latest")
    if inner == at and scan.has(at, "most", "recent"):
        inner = at + 2
    if (
        inner == at
        and scan.word(at - 1) == "the"
        and scan.word(at) == "quarter"
        and scan.word(at + 1) != "of"
    ):
        return Near(Unit.QUARTER, 0, narrated=True), at + 1
    inner = scan.skip(inner, "fiscal") if inner > at else at
    unit = scan.lexicon.units.get(scan.word(inner))
    return (Near(unit, -1), inner + 1) if inner > at and unit in {Unit.QUARTER, Unit.YEAR} else None


def compared(scan: Scan, at: int) -> Read | None:
    """Read "the same period last year", "the corresponding month of 2019", "the year-earlier quarter"."""
    start = scan.skip(at, "the")
    if _is_year_before(scan, scan.skip(start, *_COMPARED)):
        end = scan.skip(start, *_COMPARED) + 3
        unit = _TERMS.get(scan.word(end))
        return Same(unit=unit), end + (1 if unit or scan.word(end) == "period" else 0)
    if scan.word(start) not in _COMPARED:
        return None
    unit = _TERMS.get(scan.word(start + 1))
    if unit is None and scan.word(start + 1) not in {"period", "time"}:
        return None
    return _in_year(scan, start + 2, unit)


def _in_year(scan: Scan, at: int, unit: Unit | None) -> Read | None:
    """Read the year that the same period lies in: "last year", "of 2019", "a year ago", "previous year"."""
    inner = scan.skip(scan.skip(at, "of", "in"), "the")
    told, end = year_at(scan, inner)
    if told:
        return Same(Years(told), unit), end
    if scan.has(inner, "a", "year") and scan.word(inner + 2) in {"ago", "earlier", "before"}:
        return Same(unit=unit), inner + 3
    offset = RELATIVE_YEARS.get(scan.word(inner))
    if offset is None or scan.word(inner + 1) != "year":
        return None
    narrated = scan.word(inner) in {"previous", "following"}
    return Same(Near(Unit.YEAR, offset, narrated=narrated), unit), inner + 2


def _is_year_before(scan: Scan, at: int) -> bool:
    """Whether "year-ago" or "year-earlier" stands at `at`."""
    return scan.has(at, "year", "-") and scan.word(at + 2) in {"ago", "earlier"}

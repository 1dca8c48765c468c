"""The grammar of whole time expressions: bounds, ranges, parts and slices over dates and relative times."""

from dataclasses import replace

from trucebook.reading.numbers import number, ordinal
from trucebook.reading.times.clocks import clock
from trucebook.reading.times.dates import dated
from trucebook.reading.times.expression import (
    UNDATED,
    Between,
    Bound,
    Calendar,
    DayOfMonth,
    Edge,
    Expression,
    Holding,
    Near,
    Part,
    Partial,
    Shift,
    Slice,
    Unit,
    Weekday,
    Within,
    Years,
)
from trucebook.reading.times.relative import relative
from trucebook.reading.times.scan import Read, Scan

_JOINS = ("to", "-", "until", "till", "through", "into")
_LOOSE_JOINS = ("and", "or", ",")  # in running text these join separate times more often than one
_JOINABLE = (Calendar, Years, Weekday, Partial, Near, Slice)
_HALVES = {"first": 0, "second": 1, "latter": 1, "opening": 0}
_LONGEST_MONTH = 31  # days


def time(scan: Scan, at: int) -> Read | None:
    """Read the time expression that begins at token `at`, with its bound ("since", "by") and its range."""
    if found := scan.lexicon.bound_at(scan.words, at):
        edge, length = found
        return _bounded(scan, at + length, edge)
    if scan.word(at) == "between":
        read = _range(scan, at + 1)
        return read if read and isinstance(read[0], Between) else None
    return _range(scan, at)


def _bounded(scan: Scan, at: int, edge: Edge) -> Read | None:
    """Read what a bound is the bound of; a bound of a mere length ("after 11 days") is that length."""
    read = _range(scan, scan.skip(at, "on", "at", "in"))
    if read is None or edge is Edge.AT or isinstance(read[0], UNDATED):
        return read
    if edge is Edge.FROM and isinstance(read[0], Between):
        return read
    return Bound(edge, read[0]), read[1]


def _range(scan: Scan, at: int) -> Read | None:
    """Read a time, or two joined to one: "1 August to 31 October 2019", "overnight Saturday into Sunday"."""
    inner = scan.skip(at, "overnight")
    read = _part(scan, scan.skip(inner, "on")) or (_part(scan, at) if inner > at else None)
    if read is None:
        return None
    first, end = read
    joins = _JOINS if scan.strict and scan.word(at - 1) != "between" else _JOINS + _LOOSE_JOINS
    is_dash = scan.word(end) == "-"
    if scan.word(end) not in joins or (is_dash and scan.touching(end) != scan.touching(end + 1)):
        return read
    if not isinstance(first, _JOINABLE):
        return read
    second = _part(scan, scan.skip(end + 1, "on", "perhaps"))
    if second is None or not isinstance(second[0], _JOINABLE):
        return read
    return Between(first, second[0]), second[1]


def _part(scan: Scan, at: int) -> Read | None:
    """Read a part of a stretch ("mid-June", "the end of last year", "earlier this month"), or the whole."""
    start = scan.skip(at, "the")
    part = scan.lexicon.parts.get(scan.word(start))
    if part is None:
        return _end_of_unit(scan, start) or _unit_of(scan, start) or _slice(scan, at) or _core(scan, at)
    inner = start + 1
    if scan.word(inner) in {"part", "hours", "stages"}:
        inner += 1
    inner = scan.skip(scan.skip(scan.skip(inner, "-"), "on"), "in", "of", "at")
    read = _core(scan, inner) or _slice(scan, inner) or _whole(scan, inner)
    if read is None or isinstance(read[0], UNDATED):
        return None
    return Partial(part, read[0]), read[1]


def _end_of_unit(scan: Scan, at: int) -> Read | None:
    """Read "year-end", "month's end": of the unit that publication lies in."""
    unit = scan.lexicon.units.get(scan.word(at))
    if unit not in {Unit.YEAR, Unit.MONTH}:
        return None
    end = at + 3 if scan.has(at + 1, "'", "s") else scan.skip(at + 1, "-")
    return (Partial(Part.END, Near(Unit(unit), 0)), end + 1) if scan.word(end) == "end" else None


def _unit_of(scan: Scan, at: int) -> Read | None:
    """Read "the week of March 6", "the month of May", "the night of 4 March"."""
    unit = scan.lexicon.units.get(scan.word(at))
    if unit is None or scan.word(at - 1) != "the" or scan.word(at + 1) != "of":
        return None
    start = scan.skip(at + 2, "the")
    read = dated(scan, start) if start < len(scan.words) else None
    if read is None or not isinstance(read[0], Calendar):
        return None
    return Holding(unit, read[0]), read[1]


def _whole(scan: Scan, at: int) -> Read | None:
    """Read "the year", "the month", "the day", which name a time only as the whole of a part."""
    unit = scan.lexicon.units.get(scan.word(at + 1))
    if scan.word(at) != "the" or unit is None or scan.word(at + 1).endswith("s"):
        return None
    return Near(unit, 0, narrated=unit is Unit.DAY), at + 2


def _slice(scan: Scan, at: int) -> Read | None:
    """Read "the first two months of 2021", "the second half of May", "the last days of March"."""
    start = scan.skip(at, "the")
    if scan.word(start) in _HALVES and scan.word(start + 1) in {"half", "part"}:
        of = _of(scan, start + 2)
        half = Part.LATE if _HALVES[scan.word(start)] else Part.EARLY
        if of is None:
            return None
        months = _months_of(of[0])
        first = _HALVES[scan.word(start)] * 6
        is_half = scan.word(start + 1) == "half" and months
        return (Slice(first, 6, Unit.MONTH, of[0]) if is_half else Partial(half, of[0])), of[1]
    counted = ordinal(scan.words, start)
    backwards = scan.word(start) in {"last", "final", "closing"}
    if counted is None and not backwards:
        return None
    if counted is None:
        return _units(scan, 0, start + 1, backwards=True)
    return _units(scan, counted.low - 1, counted.end, backwards=False)


def _units(scan: Scan, first: int, at: int, *, backwards: bool) -> Read | None:
    """Read the units of a slice from token `at`, after its ordinal, and what it is a slice of."""
    several = number(scan.words, at)
    unit = scan.lexicon.units.get(scan.word(several.end if several else scan.skip(at, "-")))
    if unit is None:
        return None
    end = (several.end if several else scan.skip(at, "-")) + 1
    of = _of(scan, end)
    if of is None and unit is Unit.MONTH and several and not first and scan.word(end) in {"", ",", "."}:
        of = Near(Unit.YEAR, 0), end  # "in the first six months, 1,300 died"
    if of is None:
        is_quarter = unit is Unit.QUARTER and not several and not backwards and first < 4
        return (Calendar(3 * first + 1, months=3), end) if is_quarter else None
    vague = scan.lexicon.vague.get(unit, (1, 1))[0] if scan.word(end - 1).endswith("s") else 1
    count = several.low if several else vague
    return Slice(first, count, unit, of[0], backwards=backwards), of[1]


def _of(scan: Scan, at: int) -> Read | None:
    """Read "of 2021", "of the year", "in May": the stretch that a slice is cut from."""
    if scan.word(at) not in {"of", "in"}:
        return _core(scan, at) if scan.word(at) in {"last", "this", "next"} else None
    read = _core(replace(scan, strict=False), at + 1) or _whole(scan, at + 1)
    return None if read is None or isinstance(read[0], UNDATED) else read


def _months_of(whole: Expression) -> bool:
    """Whether the stretch is a year, whose half is six months."""
    return isinstance(whole, Years) or (isinstance(whole, Near) and whole.unit is Unit.YEAR)


def _core(scan: Scan, at: int) -> Read | None:
    """Read one date or relative time, with the time of day and the part of the day around it."""
    if at >= len(scan.words):
        return None
    if told := clock(scan, at):
        inner = scan.skip(scan.skip(told[1], ","), "on", "of", "this")
        return _plain(scan, inner) or (Near(Unit.DAY, 0, narrated=True), told[1])
    if scan.word(scan.skip(at, "the")) in scan.lexicon.dayparts:
        inner = scan.skip(scan.skip(at, "the") + 1, "of", "on", ",")
        inner = inner if inner < len(scan.words) else at
        if (
            scan.word(inner) != "overnight"
            and (read := _plain(scan, inner))
            and not isinstance(read[0], UNDATED)
        ):
            return read
    return _plain(scan, at) or (None if scan.strict else _loose(scan, at))


def _loose(scan: Scan, at: int) -> Read | None:
    """Read "at dawn", "in the evening", "the 24th", "throughout the year", as the story has reached it."""
    start = scan.skip(at, "the")
    if scan.word(start) in scan.lexicon.dayparts:
        return Near(Unit.DAY, 0, narrated=True), start + 1
    numbered = ordinal(scan.words, start) if start > at else None
    if numbered and scan.words[start].is_number and dated(scan, start) is None:
        return (DayOfMonth(numbered.low), numbered.end) if numbered.low <= _LONGEST_MONTH else None
    unit = scan.lexicon.units.get(scan.word(start))
    is_length = scan.word(start).endswith("s") or scan.word(start + 1) == "-"  # "the week-long siege"
    if start == at or unit in {None, Unit.MINUTE, Unit.HOUR} or is_length:
        return None
    return Near(Unit(unit), 0, narrated=True), start + 1


def _plain(scan: Scan, at: int) -> Read | None:
    """Read a date or relative time, and step over "morning", "'s" or "at 10:35" after it."""
    at = scan.skip(at, "about", "around", "approximately", "roughly")
    if at >= len(scan.words):
        return None
    read = dated(scan, at) or relative(scan, at)
    if read is None:
        return None
    found, end = read
    if isinstance(found, Shift) and found.narrated and scan.word(end - 1) in {"before", "after"}:
        found, end = _counted_from(scan, found, end)
    if isinstance(found, Near) and found.narrated and scan.word(end - 1) in {"before", "after"}:
        counted, after = _counted_from(scan, Shift(1, 1, found.unit, found.offset), end)
        found, end = (counted, after) if after > end else (found, end)
    if isinstance(found, Within) and scan.word(end) in {"of", "after", "from"}:
        found, end = _counted_from(scan, found, end + 1)
    return found, _time_of_day(scan, end)


def _counted_from(scan: Scan, found: Shift | Within, at: int) -> Read:
    """Read what a shift or term is counted from: "two days after Christmas", "within 135 days of 1 May"."""
    start = scan.skip(at, "the")
    of = (dated(scan, start) or relative(scan, start)) if start < len(scan.words) else None
    if of is None or isinstance(of[0], UNDATED):
        return found, at
    return replace(found, of=of[0]), of[1]


def _time_of_day(scan: Scan, at: int) -> int:
    """The index after a part of the day or a clock that follows a date."""
    end = at
    if scan.word(end) in scan.lexicon.dayparts:
        end += 1
    told = clock(scan, scan.skip(scan.skip(end, ","), "at", "around", "about"))
    return told[1] if told else end

"""The grammar of times told from another: "yesterday", "last week", "two days ago", "the past 24 hours"."""

from typing import NamedTuple

from trucebook.reading.numbers import number
from trucebook.reading.times.expression import (
    Between,
    Length,
    Near,
    Shift,
    Stretch,
    Unit,
    Weekday,
    Which,
    Within,
)
from trucebook.reading.times.scan import Read, Scan
from trucebook.reading.times.timeless import timeless
from trucebook.reading.times.years import which_of

_NARRATED = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1, "ensuing": 1}
_WEEKS = {"last": -1, "this": 0, "next": 1}
_OFFSETS = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}


class Amount(NamedTuple):
    """So many units: fewest, most, the unit, whether a number told them, and where they end."""

    low: int
    high: int
    unit: Unit
    told: bool
    end: int


def relative(scan: Scan, at: int) -> Read | None:
    """Read a time told from publication or from the story's own time that begins at token `at`."""
    return (
        _deictic(scan, at)
        or _part_of_a_day(scan, at)
        or _weekday(scan, at)
        or _narrated(scan, at)
        or _near(scan, at)
        or _stretch(scan, at)
        or _within(scan, at)
        or _shift(scan, at)
        or timeless(scan, at)
    )


def amount(scan: Scan, at: int) -> Amount | None:
    """Read "two days", "several weeks", "10 or 14 days", "months", "two-and-a-half years", "11-day"."""
    at = _step_over(scan, at, scan.lexicon.approximators)
    least = number(scan.words, at) if at < len(scan.words) else None
    most = None
    if least:
        end = _half(scan, least.end)
        if scan.word(end) in {"to", "or", "-"}:
            most = number(scan.words, end + 1) if end + 1 < len(scan.words) else None
        end = most.end if most else end
    else:
        end = at + 1 if scan.word(at) in {"a", "an", "one"} else at
    end = _step_over(scan, end, scan.lexicon.fillers)
    unit = scan.lexicon.units.get(scan.word(end))
    if unit is None or (unit is Unit.QUARTER and (not least or scan.word(end - 1) == "-")):
        return None  # "three-quarters of the men" is a share
    after = _half(scan, end + 1)
    if least and not least.vague:
        return Amount(least.low, max(most.low if most else 0, least.low), unit, told=True, end=after)
    if end > at and not least:
        return Amount(1, 1, unit, told=True, end=after)
    if not least and not scan.word(end).endswith("s"):
        return None
    low, high = scan.lexicon.vague.get(unit, (0, 0))
    return Amount(low, high, unit, told=False, end=after)


def _deictic(scan: Scan, at: int) -> Read | None:
    """Read "today", "yesterday", "the day before yesterday", "now", "ongoing"."""
    word = scan.word(at)
    if (offset := scan.lexicon.deictic.get(word)) is not None:
        return Near(Unit.DAY, offset), at + 1
    start = scan.skip(at, "the")
    if scan.has(start, "day", "before", "yesterday"):
        return Near(Unit.DAY, -2), start + 3
    if scan.has(start, "day", "after", "tomorrow"):
        return Near(Unit.DAY, 2), start + 3
    for phrase in scan.lexicon.present:
        if phrase[0] == word and scan.has(at, *phrase):
            return Near(Unit.DAY, 0), at + len(phrase)
    return None


def _part_of_a_day(scan: Scan, at: int) -> Read | None:
    """Read "this morning", "last night", "that evening", "the next morning", "overnight"."""
    if scan.word(at) == "overnight":
        return Between(Near(Unit.DAY, -1), Near(Unit.DAY, 0)), at + 1
    start = scan.skip(at, "the")
    word = scan.word(start)
    if scan.word(start + 1) not in scan.lexicon.dayparts:
        return None
    if word == "this":
        return Near(Unit.DAY, 0), start + 2
    if word == "last" and scan.word(start + 1) in {"night", "evening"}:
        return Near(Unit.DAY, -1), start + 2
    if word in _NARRATED:
        return Near(Unit.DAY, _NARRATED[word], narrated=True), start + 2
    return None


def _weekday(scan: Scan, at: int) -> Read | None:
    """Read "Wednesday", "last Friday", "next Tuesday", "Monday of last week", "last week's Monday"."""
    if scan.word(at) in _WEEKS and scan.has(at + 1, "week", "'", "s"):
        weekday = scan.lexicon.weekdays.get(scan.word(at + 4))
        return None if weekday is None else (Weekday(weekday, weeks=_WEEKS[scan.word(at)]), at + 5)
    which, start = which_of(scan, at)
    weekday = scan.lexicon.weekdays.get(scan.word(start))
    if weekday is None or not _is_weekday(scan, start):
        return None
    end = start + 1
    week = scan.skip(end, "of", "in", ",")
    if which is None and scan.word(week) in _WEEKS and scan.word(week + 1) == "week":
        return Weekday(weekday, weeks=_WEEKS[scan.word(week)]), week + 2
    return Weekday(weekday, which), end


def _is_weekday(scan: Scan, at: int) -> bool:
    """Whether a weekday's name is one here: in running text it has a capital and is not cut short."""
    return not scan.strict or (scan.words[at].is_capital and scan.word(at) not in scan.lexicon.loose)


def _narrated(scan: Scan, at: int) -> Read | None:
    """Read "the same day", "that week", "the following month", "the next day", "the day before"."""
    start = scan.skip(at, "the")
    word, unit = scan.word(start), scan.lexicon.units.get(scan.word(start + 1))
    if scan.word(start + 1).endswith("s"):
        return None
    if word == "next" and unit is not Unit.DAY:
        return None
    if word in _NARRATED and unit not in {None, Unit.MINUTE, Unit.HOUR}:
        return Near(Unit(unit), _NARRATED[word], narrated=True), start + 2
    return _beside(scan, start) if start > at else None


def _beside(scan: Scan, at: int) -> Read | None:
    """Read "week before last", "day before", "month after", with "the" before them."""
    unit = scan.lexicon.units.get(scan.word(at))
    sign = {"before": -1, "after": 1, "earlier": -1}.get(scan.word(at + 1))
    if unit in {None, Unit.MINUTE, Unit.HOUR} or not sign:
        return None
    if scan.word(at + 2) == ("last" if sign < 0 else "next"):
        return Near(Unit(unit), 2 * sign), at + 3
    return Near(Unit(unit), sign, narrated=True), at + 2


def _near(scan: Scan, at: int) -> Read | None:
    """Read "last week", "this month", "next year", "the past weekend", "the weekend", "the current year"."""
    if scan.has(at, "the", "weekend"):
        return Near(Unit.WEEKEND, 0), at + 2
    if not scan.strict and scan.word(at) == "weekend":
        return Near(Unit.WEEKEND, 0), at + 1
    if scan.word(scan.skip(at, "the")) == "current":
        start = scan.skip(at, "the") + 1
        unit = scan.lexicon.units.get(scan.word(start))
        return (Near(unit, 0), start + 1) if unit else None
    which, start = which_of(scan, at)
    unit = scan.lexicon.units.get(scan.word(start))
    if which is None or unit in {None, Unit.MINUTE, Unit.HOUR} or scan.word(start).endswith("s"):
        return None
    unit = Unit(unit)
    rolls = scan.word(start - 1) in {"past", "coming"} or (scan.word(at) == "the" and which is Which.LAST)
    if rolls and unit is not Unit.WEEKEND:
        return Stretch(1, unit, _OFFSETS[which]), start + 1
    return Near(unit, _OFFSETS[which]), start + 1


def _stretch(scan: Scan, at: int) -> Read | None:
    """Read "the past 24 hours", "the last few months", "recent days", "the coming weeks"."""
    start = scan.skip(scan.skip(at, "the", "these"), "most")
    if scan.word(start) == "recent":
        sign, start = -1, start + 1
    else:
        which, start = which_of(scan, at)
        if which in {None, Which.THIS}:
            return None
        sign = -1 if which is Which.LAST else 1
    found = amount(scan, start)
    if found is None:
        return None
    return Stretch(found.low if found.told else None, found.unit, sign), found.end


def _within(scan: Scan, at: int) -> Read | None:
    """Read "within 135 days", "within a week"; vague terms ("within days") date nothing."""
    if scan.word(at) != "within":
        return None
    found = amount(scan, scan.skip(at + 1, "the", "next"))
    if found is None or not found.told:
        return None
    return Within(found.high, found.unit), found.end


def _shift(scan: Scan, at: int) -> Read | None:
    """Read "two days ago", "three weeks earlier", "months later"; without such a word it is a length."""
    found = amount(scan, at)
    if found is None:
        unit = scan.lexicon.units.get(scan.word(at))
        return (Length(1, 1, unit), at + 3) if unit and scan.has(at + 1, "-", "long") else None
    direction = _direction(scan, found.end)
    if direction:
        sign, narrated, end = direction
        return Shift(found.low, found.high, found.unit, sign, narrated=narrated), end
    return _length(scan, at, found)


def _direction(scan: Scan, at: int) -> tuple[int, bool, int] | None:
    """Which way an amount is counted, whether from the story's time, and where the words for it end."""
    word = scan.word(at)
    if word in {"ago", "back"}:
        return -1, False, at + 1
    if word in {"earlier", "before", "previously", "prior"}:
        return -1, True, at + 1
    if word in {"later", "after", "afterwards", "afterward"}:
        return 1, True, at + 1
    if word == "on" and scan.word(at + 1) in {"", ",", "."}:  # "a year on, ..."; not "two days on the road"
        return 1, True, at + 1
    if word == "hence" or scan.has(at, "from", "now"):
        return 1, False, at + (1 if word == "hence" else 2)
    return None


def _length(scan: Scan, at: int, found: Amount) -> Read | None:
    """Read a bare "11 days" or "three-month-long"; "six-year-old" is an age, "$2 million a year" a rate."""
    if scan.word(scan.skip(found.end, "-")) in {"old", "older"} or scan.has(found.end, "of", "age"):
        return None
    if scan.word(at) in {"a", "an"} and _is_counted(scan, at - 1):
        return None
    end = found.end + 2 if scan.has(found.end, "-", "long") else found.end
    return Length(found.low, found.high, found.unit, ahead=scan.word(at - 1) == "in"), end


def _is_counted(scan: Scan, at: int) -> bool:
    """Whether a count or price ends at `at`, of which "a year" makes a rate."""
    return at >= 0 and (scan.words[at].is_number or scan.word(at) in {"million", "billion", "times", "hours"})


def _step_over(scan: Scan, at: int, passed: frozenset[str]) -> int:
    """The index after at most four words that are in `passed`: no phrase has more."""
    return next((end for end in range(at, at + 4) if scan.word(end) not in passed), at + 4)


def _half(scan: Scan, at: int) -> int:
    """The index after "and a half", "-and-a-half" or "1/2", which is finer than an interval of days needs."""
    end = at
    if scan.word(at) in {"1/2", "\u00bd"}:
        return at + 1
    for part in ("and", "a", "half"):
        end = scan.skip(scan.skip(end, "-"), part)
    return end if scan.word(end - 1) == "half" else at

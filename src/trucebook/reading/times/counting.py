"""Days that are counted: "two days ago", "the past 24 hours", "within 135 days", "the first week of May"."""

from datetime import timedelta

from trucebook.reading.times.days import Days, holding, shifted
from trucebook.reading.times.expression import Length, Shift, Slice, Stretch, Unit, Within
from trucebook.reading.times.frame import Frame

_HOURS_A_DAY = 24
_MULTIPLES = {Unit.FORTNIGHT: (Unit.WEEK, 2), Unit.DECADE: (Unit.YEAR, 10), Unit.CENTURY: (Unit.YEAR, 100)}
"""What long units are counted in: "a decade ago" is ten years ago, and not the decade before this."""


def shift_days(shift: Shift, base: Days | None) -> Days | None:
    """The days so many units before or after `base`; None where that is unknown or open, or the count vague.

    Whole weeks, months and years are answered by the unit that holds the day: "6 years ago" can mean the year
    or the day (codebook, hard cases), and the year holds both.

    Raises:
        OverflowError, ValueError: where they are not on the calendar.
    """
    if not shift.high or base is None or base.earliest is None or base.latest is None:
        return None
    unit, scale = _MULTIPLES.get(shift.unit, (shift.unit, 1))
    fewest, most = sorted((shift.low * shift.sign * scale, shift.high * shift.sign * scale))
    first, last = shifted(base.earliest, fewest, unit), shifted(base.latest, most, unit)
    return holding(first, unit).hull(holding(last, unit))


def length_days(length: Length, frame: Frame) -> Days | None:
    """Nothing, but for "in two weeks" of something that is still to come.

    Raises:
        OverflowError, ValueError: where it is not on the calendar.
    """
    if not (length.ahead and frame.future and frame.anchor):
        return None
    return shift_days(Shift(length.low, length.high, length.unit, 1), Days.of(frame.anchor))


def stretch_days(stretch: Stretch, frame: Frame) -> Days | None:
    """The units up to publication, or on from it; hours count as the days that they touch.

    Raises:
        OverflowError, ValueError: where they are not on the calendar.
    """
    if frame.anchor is None:
        return None
    if stretch.count is None:
        days = (frame.recent if stretch.sign < 0 else frame.coming).get(stretch.unit)
        if days is None:
            return None
        other = frame.anchor + timedelta(days=days * stretch.sign)
    elif stretch.unit in {Unit.HOUR, Unit.MINUTE}:
        hours = stretch.count if stretch.unit is Unit.HOUR else 1
        other = frame.anchor + timedelta(days=-(-hours // _HOURS_A_DAY) * stretch.sign)
    else:
        other = shifted(frame.anchor, stretch.count * stretch.sign, stretch.unit)
    return Days(min(frame.anchor, other), max(frame.anchor, other))


def within_days(within: Within, base: Days | None) -> Days | None:
    """The term that runs from `base`; None where that is unknown or open.

    Raises:
        OverflowError, ValueError: where it is not on the calendar.
    """
    if base is None or base.latest is None:
        return None
    return Days(base.earliest, shifted(base.latest, within.count, within.unit))


def same_days(year: Days | None, unit: Unit | None, frame: Frame) -> Days | None:
    """The days that the story has reached, in another `year`, or in the one before; None where they are open.

    Raises:
        OverflowError, ValueError: where they are not on the calendar.
    """
    story = frame.story
    if story is None or story.earliest is None or story.latest is None:
        return None
    count = year.earliest.year - story.earliest.year if year and year.earliest else -1
    first, last = shifted(story.earliest, count, Unit.YEAR), shifted(story.latest, count, Unit.YEAR)
    if unit is not None:
        return holding(first, unit).hull(holding(last, unit))
    ends_month = (story.latest + timedelta(days=1)).day == 1
    return Days(first, holding(last, Unit.MONTH).latest if ends_month else last)


def slice_days(slice_: Slice, whole: Days | None) -> Days | None:
    """The units cut from a stretch, counted from its beginning or its end; None where they lie outside it.

    Raises:
        OverflowError, ValueError: where they are not on the calendar.
    """
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    after = whole.latest + timedelta(days=1)
    if slice_.backwards:
        return Days(shifted(after, -slice_.count, slice_.unit), whole.latest).meet(whole)
    start = shifted(whole.earliest, slice_.first, slice_.unit)
    end = shifted(start, slice_.count, slice_.unit) - timedelta(days=1)
    return Days(start, end).meet(whole)

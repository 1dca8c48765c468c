"""Dates that leave something out: which year "4 March" is of, which Wednesday "Wednesday" is."""

from datetime import date, timedelta

from trucebook.reading.times.days import Days, holding, months, shifted
from trucebook.reading.times.expression import Calendar, Feast, Near, Unit, Weekday, Which
from trucebook.reading.times.feasts import feast_in
from trucebook.reading.times.frame import Frame

_AHEAD = timedelta(days=90)
"""How far ahead of publication a date without its year may lie, where nothing says whether it is to come.

Of 7, 45, 90, 120 and 183 days, 90 and 120 dated most of TempEval-3's training documents rightly
(benchmarks/tempeval.py: value F1 0.69, 0.71, 0.72, 0.72, 0.71); the shorter errs less on reports of war,
whose dates are mostly past.
"""
_YEARS_BACK = 6
"""A weekday falls on the same date again within six years, so that it can tell the year among them."""


_SUNDAY = 6
_A_MONTH = timedelta(days=31)


def calendar_days(calendar: Calendar, frame: Frame) -> Days | None:
    """The days of a date, in the year that it names or that the day of publication makes the likeliest."""
    if calendar.year is not None:
        return _in_year(calendar, calendar.year)
    anchor = frame.anchor
    if anchor is None:
        return None
    if calendar.year_offset is not None:
        return _in_year(calendar, anchor.year + calendar.year_offset)
    if calendar.which is Which.THIS:
        return _in_year(calendar, anchor.year)
    back = _YEARS_BACK if calendar.weekday is not None else 1
    years = range(anchor.year - back - 1, anchor.year + 3)
    candidates = [days for year in years if (days := _in_year(calendar, year))]
    fitting = [days for days in candidates if days.earliest and days.earliest.weekday() == calendar.weekday]
    if fitting and calendar.which is None:
        return min(fitting, key=lambda days: abs(_start(days) - anchor))
    return _likeliest(calendar.which, fitting or candidates, anchor, future=frame.future)


def _likeliest(
    which: Which | None, candidates: list[Days], anchor: date, *, future: bool | None
) -> Days | None:
    """Of the same date in several years, in order, the one meant."""
    if which is Which.LAST:
        behind = [days for days in candidates if days.latest and days.latest < anchor]
        return behind[-1] if behind else None
    if which is Which.NEXT:
        return next((days for days in candidates if days.earliest and days.earliest > anchor), None)
    if future:
        return next((days for days in candidates if days.latest and days.latest >= anchor), None)
    limit = anchor if future is False else anchor + _AHEAD
    behind = [days for days in candidates if days.earliest and days.earliest <= limit]
    return behind[-1] if behind else None


def _start(days: Days) -> date:
    """The first day of an interval that has one."""
    return days.earliest or date.min


def _in_year(calendar: Calendar, year: int) -> Days | None:
    """The days of a date in a year; None for the 29th of February where there is none."""
    if calendar.day is None:
        return months(year, calendar.month, calendar.months)
    try:
        return Days.of(date(year, calendar.month, calendar.day))
    except ValueError:
        return None


def feast_days(feast: Feast, frame: Frame) -> Days | None:
    """The days of a movable holiday, in the year that it names or the likeliest by the day of publication."""
    if feast.year is not None:
        return next(iter(feast_in(feast, feast.year)), None)
    if frame.anchor is None:
        return None
    years = range(frame.anchor.year - 2, frame.anchor.year + 3)
    candidates = [days for year in years for days in feast_in(feast, year)]
    return _likeliest(feast.which, candidates, frame.anchor, future=frame.future)


def weekday_days(weekday: Weekday, frame: Frame) -> Days | None:
    """The day of a weekday: in news the latest up to publication, or the next if it is to come."""
    if frame.anchor is None:
        return None
    monday = frame.anchor - timedelta(days=frame.anchor.weekday())
    in_week = monday + timedelta(days=weekday.weekday)
    if weekday.weeks is not None:
        return Days.of(in_week + timedelta(days=7 * weekday.weeks))
    if weekday.which is Which.THIS:
        return Days.of(in_week)
    if weekday.which is Which.NEXT or (weekday.which is None and frame.future):
        is_ahead = in_week > frame.anchor or (in_week == frame.anchor and weekday.which is None)
        return Days.of(in_week if is_ahead else in_week + timedelta(days=7))
    if weekday.which is Which.LAST and in_week == frame.anchor - timedelta(days=1):
        return Days.of(in_week - timedelta(days=7))
    is_behind = in_week < frame.anchor or (in_week == frame.anchor and weekday.which is None)
    return Days.of(in_week if is_behind else in_week - timedelta(days=7))


def day_of_month(day: int, frame: Frame) -> Days | None:
    """The latest day of that number up to publication, or the next if it is to come.

    Where the story has only reached a time more than a month before that, the day is of the story's month.
    """
    story = frame.story.latest if frame.story else None
    start = frame.anchor or story
    if start is None:
        return None
    is_passed = day < start.day if frame.future else day > start.day
    found = _numbered(shifted(start, (1 if frame.future else -1) if is_passed else 0, Unit.MONTH), day)
    if story and found and found - story > _A_MONTH:
        found = _numbered(story, day)
    return Days.of(found) if found else None


def _numbered(month: date, day: int) -> date | None:
    """The day of that number in the month of a date; None where it is too short."""
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def near_days(near: Near, frame: Frame) -> Days | None:
    """The days of a unit counted from the one that holds publication or the story's own time.

    On a Sunday "last week" is the seven days before: to its readers the week that ends is the last one
    (codebook: the week before or the seven days before, whichever fits).
    """
    if near.narrated:
        return _near_story(near, frame)
    if frame.anchor is None:
        return None
    if near.unit is Unit.WEEKEND:
        return _weekend(near.offset, frame.anchor, future=frame.future)
    if near.unit is Unit.WEEK and near.offset < 0 and frame.anchor.weekday() == _SUNDAY:
        first = frame.anchor + timedelta(days=7 * near.offset)
        return Days(first, first + timedelta(days=6))
    days = holding(shifted(frame.anchor, near.offset, near.unit), near.unit)
    if near.offset or frame.whole or frame.future is None:
        return days
    return days.meet(Days(frame.anchor, None) if frame.future else Days(None, frame.anchor))


def _near_story(near: Near, frame: Frame) -> Days | None:
    """The same from the time that the story has reached; None where that is unknown or open."""
    story = frame.story
    if story is None or story.earliest is None or story.latest is None:
        return None
    first = shifted(story.earliest, near.offset, near.unit)
    last = shifted(story.latest, near.offset, near.unit)
    return holding(first, near.unit).hull(holding(last, near.unit))


def _weekend(offset: int, anchor: date, *, future: bool | None) -> Days:
    """The weekend meant: from Monday to Wednesday "the weekend" is the one before, unless it is to come."""
    this = holding(anchor, Unit.WEEKEND)
    in_weekend = anchor.weekday() >= 5
    if offset > 0:
        return holding(shifted(anchor, 1, Unit.WEEK), Unit.WEEKEND)
    is_ahead = in_weekend or future or (future is None and anchor.weekday() >= 3)
    if offset == 0 and is_ahead:
        return this
    return holding(shifted(anchor, -1, Unit.WEEK), Unit.WEEKEND)

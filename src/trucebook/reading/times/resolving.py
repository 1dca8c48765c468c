"""From what words say about time to days, by the day of publication and the time the story has reached."""

from dataclasses import replace
from datetime import date, timedelta

from trucebook.reading.times.counting import (
    length_days,
    same_days,
    shift_days,
    slice_days,
    stretch_days,
    within_days,
)
from trucebook.reading.times.days import Days, holding, part_of, shifted
from trucebook.reading.times.expression import (
    Between,
    Bound,
    Calendar,
    DayOfMonth,
    Edge,
    Either,
    Every,
    Expression,
    Feast,
    Holding,
    Joint,
    Length,
    Near,
    Part,
    Partial,
    Reference,
    Same,
    Shift,
    Slice,
    Stretch,
    Unit,
    Weekday,
    Within,
    Years,
)
from trucebook.reading.times.frame import Frame
from trucebook.reading.times.undated import calendar_days, day_of_month, feast_days, near_days, weekday_days
from trucebook.records import Published, When

_WIDEST = 31
"""Days: where publication is known less narrowly, relative times stay undated (codebook, hard cases)."""


def resolve(
    expression: Expression,
    *,
    published: Published | None,
    narrated: When | None = None,
    future: bool | None = None,
) -> When | None:
    """Give an expression its days.

    Where publication is an interval, the words are anchored at both of its ends and the answer spans both;
    where that interval is wider than a month, only what comes out the same at both ends is answered, and
    "since 2001", whose end alone moves.

    Args:
        expression: what the words say.
        published: when the report was published; without it only full dates resolve.
        narrated: the time that the story has reached, for "the following day", "three weeks earlier".
        future: whether what happens then is still to come; None where that is not known.

    Returns:
        The interval of days, or None where nothing can be dated. "Since Monday" ends with the day of
        publication, where that is known; "by May" has only a latest day.
    """
    story = Days(narrated.earliest, narrated.latest) if narrated else None
    anchors = (published.earliest, published.latest) if published else (None, None)
    first, last = (_days(expression, Frame(anchor, story, future)) for anchor in anchors)
    if first is None or last is None:
        return None
    is_wide = published is not None and (published.latest - published.earliest).days > _WIDEST
    is_fixed = first == last or (isinstance(expression, Bound) and first.earliest == last.earliest)
    if is_wide and not is_fixed:
        return None
    both = first.hull(last)
    return When(both.earliest, both.latest) if both.earliest or both.latest else None


def _days(expression: Expression, frame: Frame) -> Days | None:
    """The days of an expression, seen from one day of publication; None where they leave the calendar."""
    try:
        return _resolved(expression, frame)
    except (OverflowError, ValueError):
        return None


def _resolved(expression: Expression, frame: Frame) -> Days | None:  # noqa: PLR0911, PLR0912, C901 - one case a kind
    match expression:
        case Calendar():
            return calendar_days(expression, frame)
        case Feast():
            return feast_days(expression, frame)
        case Years(first, count):
            return Days(date(first, 1, 1), date(first + count - 1, 12, 31))
        case Weekday():
            return weekday_days(expression, frame)
        case DayOfMonth(day):
            return day_of_month(day, frame)
        case Near():
            return near_days(expression, frame)
        case Shift():
            base = frame.story if expression.narrated else frame.today
            return shift_days(expression, _resolved(expression.of, frame) if expression.of else base)
        case Stretch():
            return stretch_days(expression, frame)
        case Within(of=of):
            base = None if frame.future is False else frame.story or frame.today
            return within_days(expression, _resolved(of, frame) if of else base)
        case Length():
            return length_days(expression, frame)
        case Every() | Reference():
            return None
        case Holding(unit, of):
            return _holding(unit, _resolved(of, frame))
        case Same(of, unit):
            return same_days(_resolved(of, frame) if of else None, unit, frame)
        case Slice(of=of):
            return slice_days(expression, _resolved(of, replace(frame, whole=True)))
        case Partial():
            return _partial(expression, frame)
        case Between():
            return _between(expression, frame)
        case Either(readings):
            return _either(readings, frame)
        case Joint(times):
            return _joint(times, frame)
        case Bound():
            return _bound(expression, frame)


def _holding(unit: Unit, days: Days | None) -> Days | None:
    """The units that hold the days; None where they are unknown or open."""
    if days is None or days.earliest is None or days.latest is None:
        return None
    return holding(days.earliest, unit).hull(holding(days.latest, unit))


def _partial(partial: Partial, frame: Frame) -> Days | None:
    """The early, middle or late third of a stretch, or what of it lies before or after publication."""
    whole = _resolved(partial.of, replace(frame, whole=True))
    if whole is None and partial.of == Near(Unit.DAY, 0, narrated=True):
        whole = frame.today  # "earlier in the day", where the story has named no day yet
    if whole is None:
        return None
    if partial.part in {Part.EARLIER, Part.LATER}:
        side = Days(None, frame.anchor) if partial.part is Part.EARLIER else Days(frame.anchor, None)
        return (whole.meet(side) or whole) if frame.anchor else whole
    return part_of(whole, partial.part)


def _between(between: Between, frame: Frame) -> Days | None:
    """From the beginning of the first to the end of the last, which lends the first its year."""
    first, last = between.first, between.last
    if isinstance(first, Calendar) and isinstance(last, Calendar) and last.year and not first.year:
        first = replace(first, year=last.year - (first.month > last.month))
    opening, closing = _resolved(first, frame), _resolved(last, frame)
    if opening is None or closing is None or opening.earliest is None or closing.latest is None:
        return None
    start, end = opening.earliest, closing.latest
    if start > end and isinstance(last, Weekday):
        start, end = (start, end + timedelta(days=7)) if frame.future else (start - timedelta(days=7), end)
    elif start > end and isinstance(last, Calendar) and not last.year:
        end = shifted(end, 1, Unit.YEAR)
    return Days(start, end) if start <= end else None


def _either(readings: tuple[Expression, ...], frame: Frame) -> Days | None:
    """The interval of all readings; of what is not to come, those ahead are none where others lie behind."""
    found = [days for reading in readings if (days := _resolved(reading, frame))]
    if frame.anchor and not frame.future:
        past = [days for days in found if days.earliest and days.earliest <= frame.anchor]
        found = past or found
    whole = found[0] if found else None
    for days in found[1:]:
        whole = whole.hull(days) if whole else days
    return whole


def _joint(times: tuple[Expression, ...], frame: Frame) -> Days | None:
    """Where the times meet; where they do not, all of them."""
    whole: Days | None = None
    for time in times:
        days = _resolved(time, frame)
        if days:
            whole = (whole.meet(days) or whole.hull(days)) if whole else days
    return whole


def _bound(bound: Bound, frame: Frame) -> Days | None:
    """What begins or ends at a time. A deadline lies ahead unless the story says otherwise."""
    is_deadline = bound.edge in {Edge.BY, Edge.UNTIL, Edge.BEFORE}
    inner = replace(frame, whole=True)
    if is_deadline and frame.future is None:
        inner = replace(inner, future=True)
    if bound.edge is Edge.SINCE:
        inner = replace(inner, future=False)
    days = _resolved(bound.of, inner)
    if days is None:
        return None
    match bound.edge:
        case Edge.BY | Edge.UNTIL:
            return Days(None, days.latest) if days.latest else None
        case Edge.BEFORE:
            return Days(None, days.earliest - timedelta(days=1)) if days.earliest else None
        case Edge.AT:
            return days
        case Edge.FROM:
            return Days(days.earliest, None) if days.earliest else None
        case _:
            return _since(days, frame)


def _since(days: Days, frame: Frame) -> Days | None:
    """From a time on: up to publication, of what has begun by then; open of what is still to come."""
    if days.earliest is None:
        return None
    has_begun = frame.anchor is not None and days.earliest <= frame.anchor and not frame.future
    return Days(days.earliest, frame.anchor if has_begun else None)

"""What words say about time before anything anchors them: "last week", "4 March", "by May"."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """A unit of time that the words name."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Which(StrEnum):
    """Which of several: "last May", "this Wednesday", "next Tuesday"."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Part(StrEnum):
    """Which part of a stretch: "mid-June", "late 2018", "earlier this month"."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"  # narrower than early: "the beginning of 2020" is its first month
    END = "end"
    EARLIER = "earlier"  # of it, before the report
    LATER = "later"  # of it, after the report


class Edge(StrEnum):
    """What a time is to what is told: its beginning, its deadline ..."""

    SINCE = "since"
    FROM = "from"
    AFTER = "after"
    BY = "by"
    UNTIL = "until"
    BEFORE = "before"
    AT = "at"  # "as of": no bound at all


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day or some months of a year, any of which may be left out: "March 4", "May 2021", "last summer".

    Attributes:
        month: the first month, 1 to 12.
        day: day of the month.
        months: how many months, where no day is given: 1 for a month, 3 for a season or quarter.
        year: the year, where told.
        weekday: the weekday told beside a day, 0 for Monday: it helps to find a year left out.
        which: "last May", "next spring".
        year_offset: "May last year" is -1.
    """

    month: int
    day: int | None = None
    months: int = 1
    year: int | None = None
    weekday: int | None = None
    which: Which | None = None
    year_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """A year, decade or century: "2001", "the 1990s"."""

    first: int
    count: int = 1


class Reckoning(StrEnum):
    """How the date of a movable holiday is found."""

    WEEKDAY = "weekday"  # the fourth Thursday of November
    EASTER = "easter"  # days from Easter Sunday of the Western churches
    ORTHODOX = "orthodox"  # days from Easter Sunday of the Orthodox churches
    ISLAMIC = "islamic"  # day and month of the Islamic calendar


@dataclass(frozen=True, slots=True)
class Feast:
    """A movable holiday: "Thanksgiving", "Good Friday", "Eid al-Fitr", "Ramadan".

    Attributes:
        reckoning: how its date is found.
        number: which weekday of the month, -1 for the last; days from Easter; day of the Islamic month.
        month: its month, in the calendar that it is reckoned in; 0 for those from Easter.
        weekday: its weekday, 0 for Monday, where that tells it.
        days: how long it lasts.
        year: the year, where told.
        which: "last Thanksgiving".
    """

    reckoning: Reckoning
    number: int
    month: int = 0
    weekday: int = 0
    days: int = 1
    year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday. `weeks` is the week told beside it: "Monday of last week" is -1."""

    weekday: int
    which: Which | None = None
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day whose month is not told again: "on the 24th"."""

    day: int


@dataclass(frozen=True, slots=True)
class Near:
    """A unit counted from the one that holds the anchor: "yesterday" is (day, -1), "this month" (month, 0).

    `narrated` counts from the time the story has reached ("the following day"), not from publication.
    """

    unit: Unit
    offset: int
    narrated: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before (`sign` -1) or after (+1) something: "two days ago", "three weeks earlier".

    `low` and `high` are the fewest and the most units. `of` is what it is counted from, where told.
    """

    low: int
    high: int
    unit: Unit
    sign: int
    narrated: bool = False
    of: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units up to (`sign` -1) or on from (+1) publication: "the past 24 hours", "recent weeks".

    `count` is None where the words are vague.
    """

    count: int | None
    unit: Unit
    sign: int


@dataclass(frozen=True, slots=True)
class Within:
    """A term: "within 135 days". `of` is what it runs from, where told."""

    count: int
    unit: Unit
    of: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts, which dates nothing: "for 11 days", "the week-long".

    `ahead` where "in" stands before it: "in two weeks" dates what is still to come, and nothing else.
    """

    low: int
    high: int
    unit: Unit
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """What comes back, which dates nothing: "daily", "every three months", "each Thursday"."""

    count: int
    unit: Unit
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Words for what is past (`sign` -1), present (0) or to come (+1), and no more: "recently", "soon"."""

    sign: int


@dataclass(frozen=True, slots=True)
class Holding:
    """The unit that holds a time: "the week of March 6"."""

    unit: Unit
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Same:
    """The time that the story has reached, in another year: "the same period of 2019", "the year-ago month".

    `of` is that year; without it the year before the story's. `unit` is the one named, all of which is meant.
    """

    of: "Expression | None" = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """Some units of a stretch: "the first two months of 2021", "the last 12 days of September".

    Attributes:
        first: index of the first unit from 0; from the end where `backwards`.
        count: how many units.
        unit: the unit.
        of: the stretch.
        backwards: counted from the stretch's end.
    """

    first: int
    count: int
    unit: Unit
    of: "Expression"
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Partial:
    """A part of a stretch: "mid-June", "the early part of next year"."""

    part: Part
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Between:
    """From the beginning of one time to the end of another."""

    first: "Expression"
    last: "Expression"


@dataclass(frozen=True, slots=True)
class Either:
    """Words that can be read in several ways, as "7/10/2016" can: the interval of all of them."""

    readings: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """Several times said of one thing, "next week, perhaps on Monday": where they meet, else all of them."""

    times: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """A time that begins or ends what is told: "since Monday", "by May", "before Christmas"."""

    edge: Edge
    of: "Expression"


Expression = (
    Calendar
    | Feast
    | Years
    | Weekday
    | DayOfMonth
    | Near
    | Shift
    | Stretch
    | Within
    | Length
    | Every
    | Reference
    | Holding
    | Same
    | Slice
    | Partial
    | Between
    | Either
    | Joint
    | Bound
)

UNDATED = (Length, Every, Reference)
"""Kinds that say something of time, but no day."""

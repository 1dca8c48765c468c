"""By which day a clause is due, with how that was computed and what later decisions made of it."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trucebook.accords.accord import Accord, Clause, Deadline, DeadlineKind, Fact, NamedDay, Revision

SIGNING = "signing"
FORCE = "force"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Due:
    """By when a clause is due, as decided up to some day.

    Attributes:
        kind: what sort of day.
        fact: what the day rests on: the clause's fact, or that of the later decision that set it.
        day: the last day on which it is in time; empty for standing duties, and where no day is known.
        since: the day from which a standing duty holds.
        until: the last day of a standing duty that has a term.
        clock: time of day and its zone, where told.
        words: how the accord says it, in short.
        computed: how the day was come by: "135 days from 29 February 2020 = 13 July 2020"; or what is
            missing: "5 days from withdrawal, of which no day is known".
        revision: the later decision that set it; empty where the accord itself did.
        suspension: the later decision that suspended the clause, where none has put it back in force since.
    """

    kind: DeadlineKind
    fact: Fact
    day: date | None = None
    since: date | None = None
    until: date | None = None
    clock: str | None = None
    words: str | None = None
    computed: str | None = None
    revision: Revision | None = None
    suspension: Revision | None = None

    @property
    def shown(self) -> str:
        """The day in words, with how it was come by: "13 July 2020 (135 days from 29 February 2020)"."""
        return _shown(self)


def due_of(accord: Accord, clause: Clause, on: date) -> Due:
    """By when `clause` of `accord` is due, by what was decided up to the day `on`.

    A relative day is counted from its named day, which is not counted itself: 135 days from 29 February 2020
    are up on 13 July 2020. Months come before days, and the last day of a shorter month stands for a day
    that it lacks. The latest decision up to `on` that sets a deadline counts, else the accord's own.
    """
    decided = sorted((r for r in clause.revisions if r.decided <= on), key=lambda r: r.decided)
    revision = next((r for r in reversed(decided) if r.deadline), None)
    deadline = revision.deadline if revision and revision.deadline else clause.deadline
    day, computed = _day(accord, deadline)
    standing = deadline.kind is DeadlineKind.STANDING
    return Due(
        kind=deadline.kind,
        fact=revision.fact if revision else clause.fact,
        day=None if standing else day,
        since=(deadline.since or accord.in_force or accord.signed) if standing else None,
        until=(deadline.until or day) if standing else None,
        clock=deadline.clock,
        words=deadline.words,
        computed=computed,
        revision=revision,
        suspension=_suspension(decided),
    )


def days_of(accord: Accord) -> tuple[NamedDay, ...]:
    """The days from which deadlines of `accord` may count: its signing, its force, those it names."""
    own = (
        NamedDay(SIGNING, "signing", accord.fact, accord.signed),
        NamedDay(FORCE, "entry into force", accord.fact, accord.in_force or accord.signed),
    )
    return (*own, *accord.days)


def day_words(day: date) -> str:
    """A day in words: "13 July 2020"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _suspension(decided: Sequence[Revision]) -> Revision | None:
    last = next((r for r in reversed(decided) if r.suspends is not None), None)
    return last if last and last.suspends else None


def _day(accord: Accord, deadline: Deadline) -> tuple[date | None, str | None]:
    """The day of a deadline, and how it was computed or what is missing."""
    if deadline.after is None:
        return deadline.day, None
    named = next((day for day in days_of(accord) if day.id == deadline.after), None)
    span = _span(deadline)
    if named is None or named.day is None:
        what = named.what if named else deadline.after
        return None, f"{span} from {what}, of which no day is known"
    day = _later(named.day, deadline.months or 0, deadline.days or 0)
    if day is None:
        return None, f"{span} from {day_words(named.day)} is beyond all calendars"
    return day, f"{span} from {day_words(named.day)} = {day_words(day)}"


def _span(deadline: Deadline) -> str:
    counts = ((deadline.months, "month"), (deadline.days, "day"))
    told = [f"{n:,} {unit}{'' if n == 1 else 's'}" for n, unit in counts if n is not None]
    return " and ".join(told) or "0 days"


def _later(day: date, months: int, days: int) -> date | None:
    """`day` and so many months and days; none where the calendar ends before."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        moved = day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
        return moved + timedelta(days=days)
    except (OverflowError, ValueError):
        return None


def _shown(due: Due) -> str:
    if due.kind is DeadlineKind.STANDING:
        since = f"standing since {day_words(due.since)}" if due.since else "standing"
        head = f"{since} until {day_words(due.until)}" if due.until else since
    elif due.day:
        head = f"{'goal: ' if due.kind is DeadlineKind.GOAL else ''}{day_words(due.day)}"
    else:
        head = due.words or "no day"
        return f"{head} ({due.computed})" if due.computed else head
    head += f", {due.clock}" if due.clock else ""
    return f"{head} ({due.computed.partition(' = ')[0]})" if due.computed else head

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.accords.building import UNSEEN, accord, clause

from trucebook.accords.accord import Check, Deadline, DeadlineKind, Fact, NamedDay, Revision
from trucebook.accords.deadlines import days_of, due_of

ON = date(2020, 6, 1)


def relative(months: int | None = None, days: int | None = None) -> Deadline:
    return Deadline(DeadlineKind.RELATIVE, after="signing", months=months, days=days)


@pytest.mark.parametrize(
    ("deadline", "day", "computed"),
    [
        (relative(days=135), date(2020, 7, 13), "135 days from 29 February 2020 = 13 July 2020"),
        (relative(months=14), date(2021, 4, 29), "14 months from 29 February 2020 = 29 April 2021"),
        (relative(months=12), date(2021, 2, 28), "12 months from 29 February 2020 = 28 February 2021"),
        (
            relative(months=1, days=1),
            date(2020, 3, 30),
            "1 month and 1 day from 29 February 2020 = 30 March 2020",
        ),
        (relative(days=0), date(2020, 2, 29), "0 days from 29 February 2020 = 29 February 2020"),
        (Deadline(DeadlineKind.FIXED, day=date(2020, 3, 10)), date(2020, 3, 10), None),
        (Deadline(DeadlineKind.GOAL, day=date(2020, 8, 27)), date(2020, 8, 27), None),
        (Deadline(DeadlineKind.OPEN), None, None),
    ],
)
def test_the_day_by_which_a_clause_is_due(deadline: Deadline, day: date | None, computed: str | None) -> None:
    own = clause(deadline)

    due = due_of(accord(own), own, ON)

    assert (due.kind, due.day, due.computed) == (deadline.kind, day, computed)


@pytest.mark.parametrize(
    ("deadline", "shown"),
    [
        (relative(days=135), "13 July 2020 (135 days from 29 February 2020)"),
        (Deadline(DeadlineKind.GOAL, day=date(2020, 8, 27)), "goal: 27 August 2020"),
        (Deadline(DeadlineKind.FIXED, day=date(2020, 3, 1), clock="18:00"), "1 March 2020, 18:00"),
        (Deadline(DeadlineKind.STANDING), "standing since 29 February 2020"),
        (
            Deadline(DeadlineKind.STANDING, since=date(2020, 3, 1), after="signing", days=30),
            "standing since 1 March 2020 until 30 March 2020 (30 days from 29 February 2020)",
        ),
        (Deadline(DeadlineKind.OPEN, words="without a day"), "without a day"),
        (Deadline(DeadlineKind.OPEN), "no day"),
        (
            Deadline(DeadlineKind.RELATIVE, after="pull-out", days=5, words="on the fifth day"),
            "on the fifth day (5 days from the pull-out, of which no day is known)",
        ),
    ],
)
def test_a_deadline_in_words(deadline: Deadline, shown: str) -> None:
    own = clause(deadline)
    days = (NamedDay("pull-out", "the pull-out", UNSEEN),)

    assert due_of(accord(own, days=days), own, ON).shown == shown


def test_a_standing_duty_holds_from_when_the_accord_is_in_force() -> None:
    own = clause(Deadline(DeadlineKind.STANDING, until=date(2020, 9, 1)))

    due = due_of(accord(own, in_force=date(2020, 3, 3)), own, ON)

    assert (due.day, due.since, due.until) == (None, date(2020, 3, 3), date(2020, 9, 1))


def test_a_later_decision_counts_from_its_day_on() -> None:
    seen = Fact(Check.SEEN, ("text",))
    later = Deadline(DeadlineKind.FIXED, day=date(2020, 8, 1))
    decided = Revision(date(2020, 6, 1), "the commission", "more time", seen, deadline=later)
    own = clause(relative(days=135), revisions=(decided,))

    before = due_of(accord(own), own, date(2020, 5, 31))
    after = due_of(accord(own), own, date(2020, 6, 1))

    assert (before.day, before.revision, before.fact) == (date(2020, 7, 13), None, UNSEEN)
    assert (after.day, after.revision, after.fact) == (date(2020, 8, 1), decided, seen)


def test_a_clause_is_suspended_until_it_is_put_back_in_force() -> None:
    stop = Revision(date(2020, 4, 1), "both", "suspended", UNSEEN, suspends=True)
    go_on = Revision(date(2020, 5, 1), "both", "goes on", UNSEEN, suspends=False)
    own = clause(relative(days=135), revisions=(stop, go_on))

    suspensions = [due_of(accord(own), own, date(2020, month, 15)).suspension for month in (3, 4, 5)]

    assert suspensions == [None, stop, None]


def test_every_accord_has_the_days_of_its_signing_and_force() -> None:
    days = {day.id: day.day for day in days_of(accord())}

    assert days == {"signing": date(2020, 2, 29), "force": date(2020, 2, 29)}


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 36_600))
def test_days_are_counted_from_the_named_day(signed: date, days: int) -> None:
    own = clause(relative(days=days))

    assert due_of(accord(own, signed=signed), own, ON).day == signed + timedelta(days=days)


@given(st.dates(max_value=date(6000, 1, 1)), st.integers(0, 36_600))
def test_months_keep_the_day_where_the_month_has_it(signed: date, months: int) -> None:
    own = clause(relative(months=months))

    day = due_of(accord(own, signed=signed), own, ON).day

    assert day is not None
    assert (day.year * 12 + day.month) - (signed.year * 12 + signed.month) == months
    assert day.day == signed.day or (day + timedelta(days=1)).day == 1


@given(st.dates(), st.integers(0, 10**30), st.integers(0, 10**30))
def test_no_count_is_too_long(signed: date, months: int, days: int) -> None:
    own = clause(relative(months=months, days=days))

    due = due_of(accord(own, signed=signed), own, ON)

    assert due.day is None or due.day >= signed
    assert due.computed

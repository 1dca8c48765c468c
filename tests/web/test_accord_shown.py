from datetime import date, timedelta

import pytest

from trucebook.errors import UsageError
from trucebook.web.accord_shown import Days, Due, day_of, today

DAYS = Days(
    first=date(2021, 3, 3),
    last=date(2021, 8, 2),
    today=date(2021, 9, 1),
    told=(date(2021, 3, 1), date(2021, 3, 10), date(2021, 4, 15)),
    due=(Due(date(2021, 4, 2), "leave"), Due(date(2021, 8, 1), "release")),
)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2021-04-20", date(2021, 4, 20)),
        ("2021-04", date(2021, 4, 30)),
        ("2021", date(2021, 12, 31)),
        ("9999", date.max),
    ],
)
def test_a_month_or_year_is_its_last_day(typed: str, day: date) -> None:
    assert day_of(typed) == day


def test_without_a_day_it_is_today() -> None:
    before = today()

    assert before <= day_of(" ") <= before + timedelta(days=1)


@pytest.mark.parametrize("typed", ["soon", "2021-13", "2021-02-30", "20.4.2021"])
def test_what_is_no_day_is_told(typed: str) -> None:
    with pytest.raises(UsageError, match="give 2020, 2020-10 or 2020-10-18"):
        day_of(typed)


@pytest.mark.parametrize(
    ("on", "before", "after"),
    [
        (date(2021, 3, 3), None, date(2021, 3, 10)),
        (date(2021, 3, 10), date(2021, 3, 3), date(2021, 4, 3)),
        (date(2021, 4, 3), date(2021, 3, 10), date(2021, 4, 15)),
        (date(2021, 8, 2), date(2021, 4, 15), None),
    ],
)
def test_steps_lead_to_days_on_which_something_changes(
    on: date, before: date | None, after: date | None
) -> None:
    assert (DAYS.before(on), DAYS.after(on)) == (before, after)


def test_days_stand_between_the_first_and_the_last() -> None:
    assert [DAYS.at(DAYS.first), DAYS.at(DAYS.last)] == [0, 100]

from datetime import date

import pytest

from trucebook.reading.times.days import Days, holding, months, part_of, shifted
from trucebook.reading.times.expression import Part, Unit

JANUARY = Days(date(2020, 1, 1), date(2020, 1, 31))


def test_a_hull_is_open_where_either_is() -> None:
    assert JANUARY.hull(Days(None, date(2020, 3, 1))) == Days(None, date(2020, 3, 1))


def test_intervals_apart_do_not_meet() -> None:
    assert JANUARY.meet(Days(date(2020, 2, 1), None)) is None
    assert JANUARY.meet(Days(date(2020, 1, 20), None)) == Days(date(2020, 1, 20), date(2020, 1, 31))


def test_a_month_that_is_too_short_gives_its_last_day() -> None:
    assert shifted(date(2020, 1, 31), 1, Unit.MONTH) == date(2020, 2, 29)


def test_beyond_the_calendar_is_an_error() -> None:
    with pytest.raises((OverflowError, ValueError)):
        shifted(date(2020, 1, 31), 10_000, Unit.YEAR)


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        (Unit.DAY, date(2020, 10, 14), date(2020, 10, 14)),
        (Unit.WEEK, date(2020, 10, 12), date(2020, 10, 18)),
        (Unit.WEEKEND, date(2020, 10, 17), date(2020, 10, 18)),
        (Unit.MONTH, date(2020, 10, 1), date(2020, 10, 31)),
        (Unit.QUARTER, date(2020, 10, 1), date(2020, 12, 31)),
        (Unit.YEAR, date(2020, 1, 1), date(2020, 12, 31)),
        (Unit.DECADE, date(2020, 1, 1), date(2029, 12, 31)),
    ],
)
def test_a_unit_holds_its_days(unit: Unit, first: date, last: date) -> None:
    assert holding(date(2020, 10, 14), unit) == Days(first, last)


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        (Part.EARLY, date(2020, 1, 1), date(2020, 4, 30)),
        (Part.MID, date(2020, 5, 1), date(2020, 8, 31)),
        (Part.LATE, date(2020, 9, 1), date(2020, 12, 31)),
        (Part.END, date(2020, 12, 1), date(2020, 12, 31)),
    ],
)
def test_a_year_is_cut_at_months(part: Part, first: date, last: date) -> None:
    assert part_of(months(2020, 1, 12), part) == Days(first, last)


def test_an_open_interval_has_no_parts() -> None:
    assert part_of(Days(None, date(2020, 1, 1)), Part.EARLY) is None

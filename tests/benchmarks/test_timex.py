from datetime import date

import pytest
from benchmarks.timex import plain, timexes

from trucebook.reading.times import find

SUNDAY = date(2020, 10, 18)


def valued(text: str, day: date = SUNDAY) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.value) for item in timexes(text, list(find(text)), day)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on Friday.", ["2020-10-16"]),
        ("They will meet on Friday.", ["2020-10-23"]),
        ("It lasted 11 days.", ["P11D"]),
        ("It lasted several weeks.", ["PXW"]),
        ("It must end within 18 months.", ["P18M"]),
        ("It rained in recent weeks.", ["PXW"]),
        ("He recently wrote to Kabul.", ["PAST_REF"]),
        ("They meet every day.", ["P1D"]),
        ("They meet each Thursday.", ["XXXX-WXX-4"]),
        ("It began in the 1990s.", ["199"]),
        ("It began last week.", ["2020-W41"]),
        ("It began in the third quarter of 2019.", ["2019-Q3"]),
        ("It began in the summer of 2019.", ["2019-SU"]),
        ("It goes on now.", ["PRESENT_REF"]),
        ("They left two years ago.", ["2018"]),
        ("They left several years ago.", ["PAST_REF"]),
    ],
)
def test_a_time_has_the_value_that_timex_gives_it(text: str, values: list[str]) -> None:
    assert [value for _, value in valued(text)] == values


def test_a_range_is_two_times() -> None:
    assert valued("From 4 March 2019 to 9 March 2019 it rained.") == [
        ("From 4 March 2019", "2019-03-04"),
        ("9 March 2019", "2019-03-09"),
    ]


def test_a_year_earlier_is_counted_from_the_quarter_told() -> None:
    text = "In the third quarter of 2020 it rose; a year earlier it had fallen."

    assert [value for _, value in valued(text)] == ["2020-Q3", "2019-Q3"]


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ("1998-03-06TMO", "1998-03-06"),
        ("1999-01-XX", "1999-01"),
        ("2000-W7", "2000-W07"),
        ("P1E", "P10Y"),
        ("PXC", "PXY"),
        ("P1Q", "P3M"),
        ("199X", "199"),
        ("PT5H", "PT5H"),
    ],
)
def test_values_are_compared_in_one_form(value: str, same: str) -> None:
    assert plain(value) == same

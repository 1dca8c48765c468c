from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.web.chart_axis import Axis

SIGNED = date(2021, 3, 3)


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (SIGNED, ["3 Mar 2021"]),
        (date(2021, 3, 20), ["3 Mar 2021", "20 Mar 2021"]),
        (date(2021, 6, 30), ["Apr 2021", "May 2021", "Jun 2021"]),
        (date(2022, 3, 2), ["Apr 2021", "Jul 2021", "Oct 2021", "Jan 2022"]),
        (date(2029, 1, 1), ["Jan 2022", "Jan 2024", "Jan 2026", "Jan 2028"]),
    ],
)
def test_the_axis_has_few_words(last: date, words: list[str]) -> None:
    assert [tick.words for tick in Axis(SIGNED, last).ticks()] == words


@given(st.dates(), st.dates(), st.dates())
def test_every_day_is_on_the_axis(first: date, last: date, day: date) -> None:
    axis = Axis(*sorted((first, last)))

    assert 0 <= axis.at(day) <= axis.end(day) <= 100
    assert (axis.at(axis.first), axis.end(axis.last)) == (0, 100)


@given(st.dates(), st.integers(0, 20_000))
def test_its_words_stand_in_order_and_are_few(first: date, days: int) -> None:
    ticks = Axis(first, first + timedelta(days=min(days, (date.max - first).days))).ticks()

    assert 1 <= len(ticks) <= 5
    assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.accords.cases import matters, said, told

from trucebook.accords.overview import Overview
from trucebook.accords.surveying import overview_of
from trucebook.records.vocabulary import IncidentType, Measure
from trucebook.web.accord_charts import BASE, PLOT, TOP, Axis, troop_chart, violence_chart
from trucebook.wording.words import DASH

SIGNED = date(2021, 3, 3)


def overview(*records: object, on: date = date(2021, 6, 1)) -> Overview:
    return overview_of(matters(*records, on=on))


def test_a_bar_is_a_week_and_as_high_as_it_has_incidents() -> None:
    one, two, three = (
        told("shots", id_=f"i{n}", day=date(2021, 4, day)) for n, day in enumerate((6, 19, 20))
    )

    chart = violence_chart(overview(one, two, three))

    assert chart
    assert [bar.count for bar in chart.weeks] == [1, 2]
    assert [bar.height for bar in chart.weeks] == [PLOT / 2, PLOT]
    assert [bar.y + bar.height for bar in chart.weeks] == [BASE, BASE]
    assert chart.weeks[1].words == f"19{DASH}25 Apr 2021: attack 2"
    assert chart.undrawn == 0


def test_days_that_lie_in_no_one_week_are_apart_each_in_a_lane_that_is_free() -> None:
    long = told("a", id_="i1", day=(date(2021, 4, 1), date(2021, 4, 15)))
    over = told("b", id_="i2", day=(date(2021, 4, 10), date(2021, 4, 20)))
    later = told("c", id_="i3", day=(date(2021, 4, 18), date(2021, 4, 19)), published=date(2021, 4, 30))

    chart = violence_chart(overview(long, over, later))

    assert chart
    assert chart.weeks == ()
    assert [bar.y for bar in chart.spans] == [BASE + 6, BASE + 15, BASE + 6]


def test_what_has_no_day_is_counted_as_not_drawn() -> None:
    dated, undated = told("a", id_="i1"), told("b", id_="i2", day=None)

    chart = violence_chart(overview(dated, undated))

    assert chart
    assert chart.undrawn == 1
    assert violence_chart(overview(undated)) is None
    assert violence_chart(overview()) is None


def test_after_many_years_the_last_weeks_are_drawn() -> None:
    chart = violence_chart(overview(told("a"), on=date(2051, 1, 1)))

    assert chart
    assert chart.weeks == ()
    assert chart.undrawn == 1


def test_troops_stand_against_what_was_promised() -> None:
    stay = told(
        "troops stood at 2,400",
        IncidentType.FORCE_MOVEMENT,
        figures=((Measure.TROOPS, "2,400", 2400, 2400),),
    )

    chart = troop_chart(overview(stay))

    assert chart
    assert chart.most == 2400
    assert [(one.words, one.y) for one in chart.promises] == [("1,200 soldiers remain", BASE - PLOT / 2)]
    assert [(one.sign, one.high, one.number) for one in chart.points] == [("there", TOP, "2,400")]
    assert troop_chart(overview(said("so they say"))) is None


def test_numbers_that_would_run_into_each_other_are_left_to_the_list() -> None:
    stays = [
        told(
            f"troops stood at {number}",
            IncidentType.FORCE_MOVEMENT,
            id_=f"i{number}",
            figures=((Measure.TROOPS, str(number), number, number),),
        )
        for number in (900, 905, 200)
    ]

    chart = troop_chart(overview(*stays))

    assert chart
    assert sorted(one.number for one in chart.points) == ["", "200", "900"]


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

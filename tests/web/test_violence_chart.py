from datetime import date

from tests.accords.cases import matters, told

from trucebook.accords.overview import Overview
from trucebook.accords.surveying import overview_of
from trucebook.web.chart_axis import BASE, PLOT
from trucebook.web.violence_chart import violence_chart
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

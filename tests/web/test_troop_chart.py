from datetime import date

from tests.accords.cases import matters, said, told

from trucebook.accords.overview import Overview
from trucebook.accords.surveying import overview_of
from trucebook.records.vocabulary import IncidentType, Measure
from trucebook.web.chart_axis import BASE, PLOT, TOP
from trucebook.web.troop_chart import troop_chart


def overview(*records: object, on: date = date(2021, 6, 1)) -> Overview:
    return overview_of(matters(*records, on=on))


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

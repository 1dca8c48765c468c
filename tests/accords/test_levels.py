from dataclasses import replace
from datetime import date

from tests.accords.cases import ACCORD, FRONT, MINISTER, TRUCE, matters, told, undertaken

from trucebook.accords.levels import displacement_of, levels_of, promised_levels
from trucebook.records import Party
from trucebook.records.vocabulary import Action, IncidentType, Measure, Occurrence

MOVE = IncidentType.FORCE_MOVEMENT


def test_numbers_of_troops_are_told_oldest_first() -> None:
    promise = undertaken(
        "We go down to 900 by June.",
        Action.REDUCE_FORCES,
        quantity=(Measure.TROOPS, "900", 900),
        report="bbbbbbbbbbbb",
        published=date(2021, 5, 1),
    )
    move = told("Orvania withdrew 300 soldiers.", MOVE, figures=((Measure.TROOPS, "300", 300, 300),))

    found = levels_of(matters(promise, move))

    assert [(level.words, level.there, level.planned) for level in found] == [
        ("300", False, False),
        ("900", True, True),
    ]
    assert found[0].quotes[0].id == move.id


def test_a_plan_that_was_read_twice_from_the_same_words_is_told_once() -> None:
    words = "We go down to 900 by June."
    promise = undertaken(words, Action.REDUCE_FORCES, quantity=(Measure.TROOPS, "900", 900))
    plan = told(
        words,
        MOVE,
        actors=(MINISTER,),
        figures=((Measure.TROOPS, "900", 900, 900),),
        occurrence=Occurrence.PLANNED,
    )

    found = levels_of(matters(plan, promise))

    assert [level.quotes[0].id for level in found] == [promise.id]


def test_only_those_who_promised_a_number_are_followed() -> None:
    others = told("The Front sent 50 men.", MOVE, actors=(FRONT,), figures=((Measure.TROOPS, "50", 50, 50),))
    dead = told("500 soldiers died.", figures=((Measure.KILLED, "500", 500, 500),), id_="i2")

    assert levels_of(matters(others, dead)) == ()
    assert levels_of(matters(others, accord=replace(ACCORD, clauses=(TRUCE,)))) == ()
    assert [quantity.low for quantity in promised_levels(ACCORD)] == [1200]


def test_displacement_is_told_as_such_or_by_its_figures() -> None:
    families = Party("families")
    fled = told(
        "More than 50 families fled.",
        IncidentType.DISPLACEMENT,
        actors=(),
        targets=(families,),
        figures=((Measure.DISPLACED, "More than 50 families", 50, None),),
    )
    figure = told("It drove out 90 people.", id_="i2", figures=((Measure.DISPLACED, "90", 90, 90),))
    feared = told("They may flee.", IncidentType.DISPLACEMENT, id_="i3", occurrence=Occurrence.CONDITIONAL)

    found = displacement_of(matters(fled, figure, feared))

    assert [event.id for event in found] == [fled.id, figure.id]

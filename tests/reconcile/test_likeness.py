from math import log

import numpy as np
import pytest
from tests.reconcile.tellings import (
    AFGHANISTAN,
    AGAIN,
    ARMY,
    BRIDGE,
    ELSEWHERE,
    FRONT,
    HELMAND,
    MARKET,
    OFFENSIVE,
    ORVANE_BRIDGE,
    STATE,
    TESK,
    days,
    killed,
    told,
)

from trucebook.reconcile.likeness import Likeness, part_is_left
from trucebook.reconcile.told import Told
from trucebook.reconcile.traits import traits_of
from trucebook.records.vocabulary import IncidentType, Occurrence

LIKENESS = Likeness.load()

CLASH = IncidentType.ARMED_CLASH


def of(a: Told, b: Told) -> tuple[float, float]:
    """Probabilities of `same` and of `part`."""
    return LIKENESS.of(traits_of(a), traits_of(b))


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("the same again", told("b", AGAIN)),
        ("another toll, as tolls rise", told("b", AGAIN, figures=(killed(17),), published=2)),
        ("at least so many", told("b", AGAIN, figures=(killed(12, least=True),))),
        ("the state for its army", told("b", AGAIN, actors=(STATE,))),
        ("no target told", told("b", AGAIN, targets=())),
        ("no day told", told("b", AGAIN, when=None)),
        ("only the province told", told("b", AGAIN, places=(HELMAND,))),
        ("a site of that town", told("b", AGAIN, places=(ORVANE_BRIDGE,))),
        ("called an attack", told("b", AGAIN, type=IncidentType.ATTACK)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_strike_in_two_papers_is_the_same(what: str, other: Told) -> None:
    same, part = of(told(), other)

    assert same > 0.5, what
    assert part < same


@pytest.mark.parametrize(
    ("what", "other"),
    [
        (
            "another day of that week, other words",
            told("b", BRIDGE, when=days(3), published=4, figures=(killed(3),)),
        ),
        ("another day, same place and parties, words alike", told("b", AGAIN, when=days(4), published=5)),
        ("another town of the province", told("b", BRIDGE, places=(TESK,), figures=(killed(3),))),
        ("another town, words alike", told("b", AGAIN, places=(TESK,))),
        ("another country, same toll", told("b", BRIDGE, places=(ELSEWHERE,))),
        ("a year later", told("b", AGAIN, when=days(366), published=367)),
        ("talks instead", told("b", BRIDGE, type=IncidentType.TALKS, figures=())),
        (
            "the other way round, another day",
            told("b", BRIDGE, actors=(FRONT,), targets=(ARMY,), when=days(2)),
        ),
        ("one happened and one is threatened", told("b", BRIDGE, occurrence=Occurrence.THREATENED)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_two_strikes_are_two_unless_the_words_say_otherwise(what: str, other: Told) -> None:
    same, _ = of(told(), other)

    assert same < 0.5, what


def test_a_battle_is_a_part_of_the_weeks_offensive() -> None:
    battle = told(type=CLASH, when=days(2))
    offensive = told(
        "b", OFFENSIVE, type=CLASH, when=days(0, 6), places=(HELMAND,), figures=(killed(120),), published=7
    )
    same, part = of(battle, offensive)

    assert same < 0.5 < part
    assert part_is_left(traits_of(battle), traits_of(offensive))
    assert not part_is_left(traits_of(offensive), traits_of(battle))


def test_two_records_of_one_report_are_two() -> None:
    other = told(words=f"{MARKET} {BRIDGE}", id="i2", figures=(killed(3),), places=(AFGHANISTAN,))

    assert of(told(), other)[0] < 0.5


def test_what_differs_only_in_print_is_the_same() -> None:
    assert of(told(), told("b"))[0] > 0.9


def test_scores_do_not_depend_on_which_is_left() -> None:
    a, b = told(), told("b", BRIDGE, places=(HELMAND,), when=days(0, 6))

    assert of(a, b) == pytest.approx(of(b, a))


def test_many_pairs_are_scored_as_each_alone() -> None:
    traits = [traits_of(t) for t in (told(), told("b", AGAIN), told("c", BRIDGE, places=(TESK,)))]
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    same, part = LIKENESS.scored(traits, left, right)

    assert [(s, p) for s, p in zip(same, part, strict=True)] == [
        pytest.approx(LIKENESS.of(traits[a], traits[b])) for a, b in zip(left, right, strict=True)
    ]


def test_reasons_add_up_to_the_log_odds() -> None:
    a, b = traits_of(told()), traits_of(told("b", AGAIN, places=(HELMAND,)))
    same, part = LIKENESS.of(a, b)
    reasons = LIKENESS.reasons(a, b)

    total = LIKENESS.intercept[0] + sum(reason.weight for reason in reasons)
    assert total == pytest.approx(log(same / (1 - same - part)), abs=0.3)
    assert [abs(r.weight) for r in reasons] == sorted((abs(r.weight) for r in reasons), reverse=True)


def test_reasons_are_words_for_people() -> None:
    found = {r.feature: r.words for r in LIKENESS.reasons(traits_of(told()), traits_of(told("b", AGAIN)))}

    assert found["type"] == "both air strike"
    assert found["time"] == "both 2021-03-08"
    assert found["place"] == "both in Orvane (town)"
    assert found["figures"] == "both 14 killed"
    assert "“minaret”" in found["words"]

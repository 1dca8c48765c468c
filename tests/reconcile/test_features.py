from dataclasses import replace

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
    ORVANE_BRIDGE,
    STATE,
    TESK,
    days,
    killed,
    told,
)

from trucebook.reconcile.columns import columns_of
from trucebook.reconcile.features import features
from trucebook.reconcile.told import Told
from trucebook.reconcile.traits import traits_of
from trucebook.records.vocabulary import IncidentType, Occurrence

LEFT, RIGHT = np.array([0]), np.array([1])


def of(a: Told, b: Told) -> dict[str, float]:
    """The features of a pair that are not 0."""
    found = features(columns_of([traits_of(a), traits_of(b)]), LEFT, RIGHT)
    return {name: float(values[0]) for name, values in found.items() if values[0]}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, {"time.same_day"}),
        ({"when": days(1)}, {"time.next_day"}),
        ({"when": days(0, 1)}, {"time.same_day"}),
        ({"when": days(-1, 0)}, {"time.about_same_day"}),
        ({"when": days(4)}, {"time.days_apart", "time.apart_to_the_day"}),
        ({"when": days(40)}, {"time.weeks_apart", "time.apart_to_the_day"}),
        ({"when": days(-3, 4)}, {"time.within"}),
        ({"when": None}, {"time.one"}),
        ({"type": IncidentType.ATTACK}, {"type.other_violence"}),
        ({"type": IncidentType.TALKS}, {"type.other_group"}),
        ({"occurrence": Occurrence.DENIED}, {"occurrence.happened_and_denied"}),
        ({"occurrence": Occurrence.PLANNED}, {"occurrence.happened_and_open"}),
        ({"background": True}, {"background.one"}),
        ({"places": (ORVANE_BRIDGE,)}, {"place.spot"}),
        ({"places": (TESK,)}, {"place.apart"}),
        ({"places": (HELMAND,)}, {"place.within"}),
        ({"places": (AFGHANISTAN,)}, {"place.country"}),
        ({"places": (ELSEWHERE,)}, {"place.abroad", "place.abroad_and_close"}),
        ({"places": ()}, {"place.unknown"}),
        ({"actors": ()}, {"actors.one"}),
        ({"actors": (STATE,)}, {"actors.shared"}),
        ({"actors": (FRONT,), "targets": (ARMY,)}, {"actors.other", "targets.other", "actors.swapped"}),
        ({"figures": ()}, {"figures.one"}),
        ({"figures": (killed(12, least=True),)}, {"figures.compatible"}),
        ({"figures": (killed(40),)}, {"figures.contradict"}),
    ],
)
def test_features_tell_what_is_alike_and_what_differs(values: dict[str, object], expected: set[str]) -> None:
    assert expected <= of(told(), told("b", AGAIN, **values)).keys()  # type: ignore[arg-type]


def test_missing_is_never_equal() -> None:
    bare = {"places": (), "actors": (), "targets": (), "figures": (), "when": None, "published": None}
    found = of(told("a", "So it is.", **bare), told("b", "And so on.", **bare))  # type: ignore[arg-type]

    assert {
        "time.neither",
        "place.unknown",
        "actors.neither",
        "targets.neither",
        "figures.neither",
    } <= found.keys()
    assert {"published.unknown", "words.none", "type.same"} <= found.keys()
    assert not {name for name in found if name.endswith((".shared", ".equal", ".same_day", ".spot"))}


def test_features_do_not_depend_on_which_is_left() -> None:
    a, b = told(), told("b", BRIDGE, places=(HELMAND, TESK), when=days(0, 9), figures=(killed(3), killed(90)))

    assert of(a, b) == pytest.approx(of(b, a))


def test_a_report_and_an_origin_are_told_apart() -> None:
    print_ = told("b")
    print_ = replace(print_, telling=replace(print_.telling, origin="a"))

    assert "report.same" in of(told(), told(id="i2"))
    assert {"origin.same", "origin.words_alike"} <= of(told(), print_).keys()


def test_no_pairs_have_no_features() -> None:
    none = np.zeros(0, np.int64)

    assert {len(values) for values in features(columns_of([]), none, none).values()} == {0}

from dataclasses import replace

import numpy as np
import pytest
from tests.reconcile.tellings import AFGHANISTAN, ELSEWHERE, HELMAND, ORVANE, ORVANE_BRIDGE, TESK, told

from trucebook.reconcile.columns import columns_of
from trucebook.reconcile.nearness import Level, levels
from trucebook.reconcile.traits import traits_of
from trucebook.records import Place
from trucebook.records.vocabulary import PlacePrecision

LEFT, RIGHT = np.array([0]), np.array([1])
PROVINCE = PlacePrecision.PROVINCE
NOWHERE = Place("Umm Sarih")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (ORVANE, ORVANE_BRIDGE, Level.SPOT),
        (ORVANE, replace(ORVANE, latitude=31.85), Level.NEAR),
        (ORVANE, TESK, Level.APART),
        (ORVANE, HELMAND, Level.WITHIN),
        (HELMAND, HELMAND, Level.PROVINCE),
        (HELMAND, Place("Herat", "AF", "Herat", 34.3, 62.2, PROVINCE), Level.APART),
        (ORVANE, AFGHANISTAN, Level.COUNTRY),
        (AFGHANISTAN, AFGHANISTAN, Level.COUNTRY),
        (ORVANE, ELSEWHERE, Level.ABROAD),
        (NOWHERE, replace(NOWHERE), Level.NEAR),
        (NOWHERE, ORVANE, Level.UNKNOWN),
    ],
)
def test_places_are_compared_under_the_precision_of_both(one: Place, other: Place, expected: Level) -> None:
    columns = columns_of([traits_of(told(places=(one,))), traits_of(told(places=(other,)))])
    level, _ = levels(columns, LEFT, RIGHT)

    assert Level(int(level[0])) == expected


def test_the_nearest_of_several_places_counts() -> None:
    columns = columns_of(
        [traits_of(told(places=(ELSEWHERE, ORVANE))), traits_of(told(places=(TESK, ORVANE)))]
    )
    level, km = levels(columns, LEFT, RIGHT)

    assert Level(int(level[0])) == Level.SPOT
    assert km[0] == pytest.approx(0, abs=0.01)

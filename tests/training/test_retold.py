from collections import Counter

import numpy as np
from tests.reconcile.tellings import HELMAND, ORVANE, TESK, told
from training.retold import retold

from trucebook.reconcile.columns import columns_of
from trucebook.reconcile.nearness import Level, levels
from trucebook.reconcile.traits import Traits, traits_of
from trucebook.records import Place
from trucebook.records.vocabulary import IncidentType, PlacePrecision

DORSK = Place("Dorsk", "UA", "Sumy", 51.2, 34.3, PlacePrecision.TOWN)
NEWS = [
    traits_of(told("a")),
    traits_of(told("b", "Rebel gunners shelled the granary of Tesk before dawn.", places=(TESK,))),
    traits_of(
        told(
            "c",
            "Marchers burned tyres outside the Dorsk tractor works.",
            places=(DORSK,),
            type=IncidentType.UNREST,
        )
    ),
    traits_of(told("d", "Engineers blew up the sluice gates near Orvane.", places=(ORVANE, HELMAND))),
]
MADE = list(retold(NEWS, 240))


def days_apart(a: Traits, b: Traits) -> int:
    assert a.first is not None
    assert b.first is not None
    assert a.last is not None
    assert b.last is not None
    return max(a.first, b.first) - min(a.last, b.last)


def test_pairs_of_each_sort_are_made_of_two_reports() -> None:
    labels = Counter(label for _, _, label in MADE)

    assert labels["same"] >= 40
    assert labels["part"] >= 20
    assert labels["different"] >= 80
    assert all(a.report != b.report and b.origin == b.report for a, b, _ in MADE)


def test_what_is_the_same_is_on_one_day_where_both_tell_it() -> None:
    told_both = [(a, b) for a, b, label in MADE if label == "same" and b.first is not None]

    assert all(days_apart(a, b) <= 1 for a, b in told_both)


def test_what_differs_differs_in_day_place_or_sort() -> None:
    pairs = [(a, b) for a, b, label in MADE if label == "different"]
    columns = columns_of([t for pair in pairs for t in pair])
    left = 2 * np.arange(len(pairs))
    level, _ = levels(columns, left, left + 1)
    alike = [
        (a, b)
        for (a, b), near in zip(pairs, level, strict=True)
        if days_apart(a, b) < 2 and near > Level.APART
    ]

    assert all(a.words != b.words for a, b in alike)
    assert len(alike) < len(pairs) / 3


def test_a_battle_lies_within_its_offensive() -> None:
    for battle, whole, label in MADE:
        if label == "part":
            assert whole.first is not None
            assert whole.last is not None
            assert whole.first <= (battle.first or 0)
            assert whole.last - whole.first >= 6


def test_what_is_made_is_always_the_same() -> None:
    assert list(retold(NEWS, 24)) == MADE[:24]

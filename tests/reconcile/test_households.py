from dataclasses import replace

import pytest

from trucebook.errors import KnowledgeError
from trucebook.reconcile import households
from trucebook.reconcile.households import HouseholdSize, converted, household_sizes
from trucebook.records import Figure
from trucebook.records.vocabulary import Measure, Unit

FAMILIES = Figure(Measure.DISPLACED, 250, 250, unit=Unit.FAMILIES)
SIZES = {"XO": HouseholdSize("XO", 5.5, 2018, "Orvanian census", checked=True)}


def test_families_to_people_with_the_size_and_its_source() -> None:
    found = converted(FAMILIES, "XO", SIZES)

    assert found is not None
    assert (found.low, found.high) == (1375, 1375)
    assert found.figure is FAMILIES
    assert found.words == "about 1,375 people (250 families of 5.5: Orvanian census, 2018)"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (250, None, "about 1,375 or more people (250 or more families of"),
        (None, 1000, "up to about 5,500 people (up to 1,000 families of"),
        (10, 20, "about 55 to 110 people (10 to 20 families of"),
    ],
)
def test_bounds_stay_bounds(low: int | None, high: int | None, words: str) -> None:
    found = converted(replace(FAMILIES, low=low, high=high), "XO", SIZES)

    assert found is not None
    assert found.words.startswith(words)
    assert (found.low is None, found.high is None) == (low is None, high is None)


@pytest.mark.parametrize(
    ("figure", "country"),
    [(replace(FAMILIES, unit=Unit.PEOPLE), "XO"), (FAMILIES, "ZZ"), (FAMILIES, None)],
)
def test_nothing_else_is_converted(figure: Figure, country: str | None) -> None:
    assert converted(figure, country, SIZES) is None


def test_what_was_not_looked_up_says_so() -> None:
    found = converted(FAMILIES, "AF")

    assert found is not None
    assert found.words.endswith("; to be checked)")


def test_the_packages_own_sizes() -> None:
    sizes = household_sizes()

    assert len(sizes) >= 40
    assert all(2 <= size.size <= 9 and size.source for size in sizes.values())


@pytest.mark.parametrize(
    "entry",
    [
        {"size": 5.5, "year": 2018},
        {"size": "5.5", "year": 2018, "source": "census"},
        {"size": 55, "year": 2018, "source": "census"},
        {"size": 5.5, "year": 2018, "source": "census", "note": "?"},
        {},
        5.5,
    ],
)
def test_an_entry_that_does_not_fit(entry: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(households, "load_toml", lambda _: {"XO": entry})

    with pytest.raises(KnowledgeError, match="the entry XO does not fit"):
        household_sizes.__wrapped__()

from dataclasses import replace
from itertools import product

import pytest
from tests.reconcile.dispatches import (
    CLAIMS,
    DOCTORS,
    POST,
    RADIO,
    SPOKESWOMAN,
    STRIKES,
    TODAY,
    VOICE,
    dead,
    strike,
    telling,
    words,
)

from trucebook.reconcile.support import setting_of
from trucebook.reconcile.told import Told
from trucebook.reconcile.tolls import Toll, tolls_of
from trucebook.records import Figure, Party
from trucebook.records.vocabulary import Category, Group, Measure, PartyKind, Unit


def tolls(*told: Told) -> tuple[Toll, ...]:
    return tolls_of(told, setting_of(told))


def test_the_five_dispatches() -> None:
    (toll,) = tolls_of(STRIKES, setting_of(STRIKES, CLAIMS))

    assert (toll.measure, toll.category, toll.subset) == (Measure.KILLED, Category.CIVILIANS, False)
    assert toll.least.value.low == 14
    assert toll.recent.value.low == 30
    assert toll.most.value.low == 30
    assert toll.shown.value.low == 19  # 30 is the Front's own word
    assert [(r.source, [v.value.low for v in r.figures]) for r in toll.sources] == [
        ("Ilse Tarn", [30]),
        ("doctors", [14]),
        ("village elders", [19]),
    ]


def test_a_source_that_corrects_itself_has_a_range_in_time() -> None:
    later = telling("x", "Hill Radio", 20)
    (toll,) = tolls(
        strike(later, dead(16, 16), sources=(DOCTORS,)), strike(POST, dead(14, None), sources=(DOCTORS,))
    )

    assert [v.value.low for v in toll.sources[0].figures] == [14, 16]
    assert toll.recent.value.low == 16


def test_counts_that_one_source_gives_side_by_side_are_not_added() -> None:
    soldiers, police = (
        Figure(Measure.KILLED, n, n, who=who, category=Category.COMBATANTS)
        for n, who in ((2, "soldiers"), (3, "police"))
    )
    (toll,) = tolls(strike(POST, soldiers, police), strike(RADIO, replace(soldiers, low=4, high=4)))

    assert (toll.least.value.low, toll.most.value.low) == (3, 4)
    assert {v.value.low for r in toll.sources for v in r.figures} == {2, 3, 4}


def test_subsets_stand_apart_from_the_whole() -> None:
    whole = words("14 people")
    told = strike(
        POST,
        Figure(Measure.KILLED, 3, 3, who="children", group=Group.CHILDREN, part_of=whole),
        Figure(Measure.KILLED, 2, 2, who="brothers", part_of=whole),
        Figure(Measure.KILLED, 14, 14, who="people", words=whole),
        Figure(Measure.INJURED, 20, 20),
    )

    assert [(t.measure.value, t.subset, t.who, t.least.value.low) for t in tolls(told)] == [
        ("killed", False, None, 14),
        ("killed", True, "brothers", 2),
        ("killed", True, None, 3),
        ("injured", False, None, 20),
    ]


def test_families_stay_families() -> None:
    families = Figure(Measure.DISPLACED, 250, 250, unit=Unit.FAMILIES)
    people = Figure(Measure.DISPLACED, 2000, None)

    assert [(t.unit, t.most.value.low) for t in tolls(strike(POST, families), strike(RADIO, people))] == [
        (Unit.PEOPLE, 2000),
        (Unit.FAMILIES, 250),
    ]


@pytest.mark.parametrize(
    ("bounds", "least", "most"),
    [
        ([(14, None), (14, 14)], (14, 14), (14, None)),
        ([(None, 40), (5, 10)], (5, 10), (None, 40)),
        ([(None, 40), (None, 30)], (None, 30), (None, 40)),
        ([(10, 20), (12, 15)], (10, 20), (10, 20)),
    ],
)
def test_bounds_are_ordered_as_bounds(
    bounds: list[tuple[int | None, int | None]],
    least: tuple[int | None, int | None],
    most: tuple[int | None, int | None],
) -> None:
    (toll,) = tolls(*(strike(r, dead(*b)) for r, b in zip((POST, RADIO), bounds, strict=True)))

    assert (toll.least.value.low, toll.least.value.high) == least
    assert (toll.most.value.low, toll.most.value.high) == most


def test_undated_reports_are_not_the_most_recent() -> None:
    undated = replace(TODAY, published=None)
    (toll,) = tolls(strike(undated, dead(99, 99)), strike(POST, dead(14, 14)))

    assert toll.recent.value.low == 14


def test_without_figures_there_is_no_toll() -> None:
    assert tolls(strike(POST)) == ()


def test_all_kinds_of_counts_stand_apart() -> None:
    kinds = list(product(Measure, Category))
    told = strike(POST, *(Figure(m, 1, 1, category=c) for m, c in kinds))

    assert len(tolls(told)) == len(kinds)


def test_who_is_cited_for_the_incident_is_cited_for_its_figures_where_alone() -> None:
    both = strike(VOICE, dead(3, 3), sources=(SPOKESWOMAN, Party("nurses", PartyKind.CIVILIANS)))

    assert tolls(both)[0].sources[0].source == "Northern Front"  # the publisher
    assert tolls(strike(VOICE, dead(3, 3), sources=(DOCTORS,)))[0].sources[0].source == "doctors"

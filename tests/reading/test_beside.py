from dataclasses import replace
from datetime import date

import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.beside import figures_beside, places_before, places_beside, time_beside
from trucebook.reading.marks import MarkKind, Role

HIT, F, P, T = MarkKind.INCIDENT, MarkKind.FIGURE, MarkKind.PLACE, MarkKind.TIME


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The army on Wednesday said it had struck a camp. On Friday it rained.", "On Friday"),
        ("The army on Wednesday said it had struck a camp, days after a deal.", "days after"),
    ],
)
def test_the_only_time_of_its_sentence_that_counts_from_nothing_dates_an_incident(
    text: str, other: str
) -> None:
    marks = [mark(text, T, "on Wednesday"), mark(text, HIT, "struck", "air_strike"), mark(text, T, other)]

    found = time_beside(resolved(text, marks), [1])

    assert found is not None
    assert found[0].mark == 0
    assert found[1].earliest == date(2020, 10, 14)


def test_of_two_times_in_its_sentence_neither_dates_an_incident() -> None:
    text = "On Monday and on Wednesday it rained as they fought."
    marks = [
        mark(text, T, "On Monday"),
        mark(text, T, "on Wednesday"),
        mark(text, HIT, "fought", "armed_clash"),
    ]

    assert time_beside(resolved(text, marks), [2]) is None


def test_a_count_that_nothing_links_is_of_the_nearest_that_can_have_caused_it() -> None:
    text = "After talks, rebels shelled a camp and 14 people died."
    marks = [
        mark(text, HIT, "talks", "talks"),
        mark(text, HIT, "shelled", "shelling"),
        mark(text, F, "14 people", "killed"),
    ]
    found = figures_beside(resolved(text, marks))

    assert {head: [tail.mark for tail in tails] for head, tails in found.items()} == {1: [2]}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Rebels shelled a camp and 14 people died.", [(0, Role.FIGURE, 1)]),
        ("Rebels shelled a camp. Then 14 people died.", []),
    ],
)
def test_a_count_that_is_linked_or_told_elsewhere_is_left_alone(
    text: str, links: list[tuple[int, Role, int]]
) -> None:
    marks = [mark(text, HIT, "shelled", "shelling"), mark(text, F, "14 people", "killed")]

    assert figures_beside(resolved(text, marks, links)) == {}


def test_places_of_one_province_are_where_it_happened() -> None:
    text = "Rebels shelled a camp as people in Lashkar Gah and Marjah slept."
    marks = [mark(text, HIT, "shelled", "shelling"), mark(text, P, "Lashkar Gah"), mark(text, P, "Marjah")]

    found = places_beside(resolved(text, marks), [0])

    assert {place.admin1 for place, _ in found} == {"Helmand"}


def test_places_of_two_provinces_tell_nothing() -> None:
    text = "Rebels shelled a camp as people in Lashkar Gah and Kandahar slept."
    marks = [mark(text, HIT, "shelled", "shelling"), mark(text, P, "Lashkar Gah"), mark(text, P, "Kandahar")]

    assert places_beside(resolved(text, marks), [0]) == []


def places_of_second(text: str, *, label: str = "shelling", background: bool = False) -> list[str]:
    """Where the last of two incidents was, of which the first was in Marjah."""
    marks = [
        mark(text, HIT, "shelled", "shelling"),
        mark(text, P, "Marjah"),
        replace(mark(text, HIT, "blow", label), background=background),
    ]
    marks += [mark(text, P, "Kandahar")] if "Kandahar" in text else []
    return [place.name for place, _ in places_before(resolved(text, marks, [(0, Role.PLACE, 1)]), [2])]


def test_where_no_place_is_told_it_is_the_one_told_last() -> None:
    assert places_of_second("Rebels shelled Marjah. It rained. A new blow fell.") == ["Marjah"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Marjah. It rained. It rained. It rained. A new blow fell.",
        "Rebels shelled Marjah. It rained. A new blow fell in Kandahar.",
    ],
)
def test_long_after_or_beside_another_place_none_is_taken_over(text: str) -> None:
    assert places_of_second(text) == []


def test_history_and_what_happens_at_a_table_take_over_none() -> None:
    text = "Rebels shelled Marjah. A new blow fell."

    assert places_of_second(text, background=True) == []
    assert places_of_second(text, label="talks") == []

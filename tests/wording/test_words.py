# ruff: noqa: RUF001 - en dashes are what people are shown

import pytest
from tests.builders import make_report, words

from trucebook.records import Figure, Party, Place
from trucebook.records.vocabulary import (
    Act,
    Category,
    Group,
    IncidentType,
    Measure,
    PlacePrecision,
    Unit,
)
from trucebook.wording.words import (
    act_words,
    between_words,
    bounds_words,
    code_words,
    figure_words,
    figures_words,
    party_words,
    place_words,
    places_words,
    plain,
    quoted,
)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Figure(Measure.KILLED, low=14, who="security force members"), "killed ≥ 14 security force members"),
        (Figure(Measure.KILLED, low=1, high=1, who="shepherd"), "killed 1 shepherd"),
        (Figure(Measure.INJURED, high=40), "injured ≤ 40 people"),
        (Figure(Measure.KILLED, low=133, high=164), "killed 133–164 people"),
        (Figure(Measure.DISPLACED, low=300, high=300, approximate=True), "displaced about 300 people"),
        (Figure(Measure.DISPLACED, low=1200, unit=Unit.FAMILIES), "displaced ≥ 1,200 families"),
        (Figure(Measure.DISPLACED, low=9, unit=Unit.FAMILIES, who="hill"), "displaced ≥ 9 hill families"),
        (Figure(Measure.DISPLACED, low=9, unit=Unit.FAMILIES, who="Households"), "displaced ≥ 9 Households"),
        (Figure(Measure.CASUALTIES, low=30, category=Category.CIVILIANS), "killed or injured ≥ 30 civilians"),
        (Figure(Measure.KILLED, low=2, group=Group.AID_WORKERS), "killed ≥ 2 aid workers"),
        (Figure(Measure.TROOPS, low=2500, high=2500), "2,500 troops"),
        (Figure(Measure.STRIKES, low=12, unit=Unit.ITEMS), "≥ 12 strikes"),
        (Figure(Measure.DESTROYED, low=5, high=5, unit=Unit.ITEMS, who="houses"), "destroyed 5 houses"),
        (Figure(Measure.KILLED, low=5, source=Party("the mayor")), "killed ≥ 5 people (the mayor)"),
    ],
)
def test_a_figure_in_words(figure: Figure, expected: str) -> None:
    assert figure_words(figure) == expected


def test_an_approximate_range_says_so() -> None:
    assert bounds_words(Figure(Measure.KILLED, low=10, high=20, approximate=True)) == "about 10–20"
    assert bounds_words(Figure(Measure.KILLED, low=80_000, approximate=True)) == "≥ about 80,000"


def test_a_subset_follows_its_whole_and_is_not_set_beside_it() -> None:
    report = make_report("23 villagers died, nine of them children; 5 houses burned")
    whole = Figure(Measure.KILLED, 23, 23, who="villagers", words=words(report, "23 villagers"))
    part = Figure(Measure.KILLED, 9, 9, group=Group.CHILDREN, part_of=whole.words)
    hurt = Figure(Measure.INJURED, 2, 2, who="elders", part_of=whole.words)
    houses = Figure(Measure.DESTROYED, 5, 5, unit=Unit.ITEMS, who="houses")

    assert (
        figures_words((part, houses, whole))
        == "destroyed 5 houses; killed 23 villagers, including 9 children"
    )
    assert figures_words((whole, hurt)) == "killed 23 villagers, including injured 2 elders"
    assert figures_words((part,)) == "killed 9 children (of “23 villagers”)"


def test_parties_are_shown_with_the_body_they_speak_for() -> None:
    general = Party("Ann Ode", role="spokeswoman", affiliation="Coast Guard")
    mayor = Party("Bo Reed", role="mayor")

    assert party_words(general) == "Ann Ode (Coast Guard)"
    assert party_words(mayor) == "Bo Reed (mayor)"
    assert between_words((general,), (mayor,)) == "Ann Ode (Coast Guard) → Bo Reed (mayor)"
    assert between_words((), (mayor,)) == "? → Bo Reed (mayor)"
    assert between_words((general,), ()) == "Ann Ode (Coast Guard)"
    assert between_words((), ()) == ""


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (
            Place("Sangin", "AF", "Helmand", precision=PlacePrecision.TOWN),
            "Sangin, Helmand, Afghanistan (town)",
        ),
        (
            Place("Helmand", "AF", "Helmand", precision=PlacePrecision.PROVINCE),
            "Helmand, Afghanistan (province)",
        ),
        (Place("Afghanistan", "AF", precision=PlacePrecision.COUNTRY), "Afghanistan (country)"),
        (Place("the ridge", "ZZ"), "the ridge, ZZ"),
        (Place("the ridge"), "the ridge"),
    ],
)
def test_a_place_has_what_holds_it_and_its_precision(place: Place, expected: str) -> None:
    assert place_words(place) == expected


def test_many_places_are_counted() -> None:
    assert places_words([Place(name) for name in "abcdef"]) == "a; b; c; d; and 2 more"
    assert places_words([Place(name) for name in "abcd"]) == "a; b; c; d"


def test_codes_have_human_words() -> None:
    assert code_words(IncidentType.AIR_STRIKE) == "air strike"
    assert act_words(Act.CLAIM_RESPONSIBILITY) == "claims responsibility"
    assert act_words(Act.DISCLAIM) == "does not claim"
    assert all(act_words(act) for act in Act)


def test_nothing_in_a_text_steers_the_terminal() -> None:
    assert plain("a\x1b[31mred\n\tb\u202ec\x9bd") == "a[31mred bcd"


def test_a_long_quotation_is_cut_at_a_word() -> None:
    assert quoted("one two three four", limit=10) == "“one two …”"
    assert quoted("one\ntwo") == "“one two”"
    assert len(quoted("x" * 1_000_000)) < 500

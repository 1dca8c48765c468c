import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.marks import MarkKind


def figures(text: str, *words: str) -> list[tuple[int | None, int | None]]:
    marks = [mark(text, MarkKind.FIGURE, w, "killed") for w in words]
    return [(f.low, f.high) for f in resolved(text, marks).figures.values()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The raid killed eight to 12 men.", ("eight", "12 men")),
        ("The raid killed eight to 12 men.", ("eight to", "12 men")),
        ("The raid killed 8-12 men.", ("8", "12 men")),
    ],
)
def test_both_ends_of_a_range_have_the_range(text: str, words: tuple[str, ...]) -> None:
    assert figures(text, *words) == [(8, 12), (8, 12)]


def test_two_counts_side_by_side_are_no_range() -> None:
    text = "It killed 14 men to save 7 hostages - 3 of them died."

    assert figures(text, "14 men", "7 hostages") == [(14, 14), (7, 7)]


def test_a_party_ends_where_what_it_did_begins() -> None:
    text = "The Taliban offensive went on."
    marks = [
        mark(text, MarkKind.PARTY, "Taliban offensive"),
        mark(text, MarkKind.INCIDENT, "offensive", "armed_clash"),
    ]

    assert [party.name for party in resolved(text, marks).parties[0]] == ["Taliban"]


@pytest.mark.parametrize("words", ["of", "the", "s", "Maj.", "they", "5,600"])
def test_scraps_and_pronouns_name_nobody(words: str) -> None:
    text = f"On Monday {words} came."

    assert resolved(text, [mark(text, MarkKind.PARTY, words)]).parties[0] == ()


@pytest.mark.parametrize("words", ["the Front of", 'the Front of "', "the Front,", "the Front -"])
def test_a_party_ends_with_its_name(words: str) -> None:
    text = f"They accused {words} wasting it."

    assert [party.name for party in resolved(text, [mark(text, MarkKind.PARTY, words)]).parties[0]] == [
        "Front"
    ]


def test_a_party_whose_bracket_was_cut_loses_it() -> None:
    text = "The Lake Support Forces (LSF) came."

    (party,) = resolved(text, [mark(text, MarkKind.PARTY, "Lake Support Forces (LSF")]).parties[0]

    assert party.name == "Lake Support Forces"


def test_a_part_of_a_partys_name_that_no_gazetteer_knows_is_no_place() -> None:
    text = "The Zzyxw Brigade held Kabul."
    marks = [
        mark(text, MarkKind.PARTY, "Zzyxw Brigade"),
        mark(text, MarkKind.PLACE, "Zzyxw"),
        mark(text, MarkKind.PLACE, "Kabul"),
    ]

    known = resolved(text, marks)

    assert known.places[1] == ()
    assert [place.name for place in known.places[2]] == ["Kabul"]


def test_a_day_that_a_verb_sets_in_the_future_lies_ahead() -> None:
    text = "Talks are scheduled for November 3, and were broken off on November 3."
    marks = [mark(text, MarkKind.TIME, "November 3,"), mark(text, MarkKind.TIME, "November 3.")]

    times = resolved(text, marks).times

    assert [str(times[i, False].earliest) for i in (0, 1)] == ["2020-11-03", "2019-11-03"]


def test_a_town_in_the_name_of_a_newspaper_is_no_place() -> None:
    text = "It was told to the Kabul Times in Kunduz."
    marks = [
        mark(text, MarkKind.PARTY, "the Kabul Times"),
        mark(text, MarkKind.PLACE, "Kabul"),
        mark(text, MarkKind.PLACE, "Kunduz"),
    ]

    assert {place.name for found in resolved(text, marks).places.values() for place in found} == {"Kunduz"}


@pytest.mark.parametrize(("name", "is_place"), [("ISAF", False), ("Hamas", False), ("Brussels", True)])
def test_a_group_or_mission_is_no_place(name: str, is_place: bool) -> None:  # noqa: FBT001 - a table
    text = f"Two died near {name}."
    found = resolved(text, [mark(text, MarkKind.PLACE, name)]).places

    assert bool(found.get(0)) is is_place


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("A", "source"),
        ("some", "some officials"),
        ("neutral", "neutral security forces"),
        ("rescue", "rescue workers"),
        ("troops", "troops"),
    ],
)
def test_a_party_cut_before_its_noun_has_it(marked: str, name: str) -> None:
    text = "A source and some officials said so; neutral security forces, rescue workers and troops came."
    parties = resolved(text, [mark(text, MarkKind.PARTY, marked)]).parties[0]

    assert [party.name for party in parties] == [name]


def test_the_surname_of_somebody_told_before_is_no_place() -> None:
    text = "Mr Ada Dembrak of the mission spoke. There was calm, Dembrak said, in Kabul."
    marks = [
        mark(text, MarkKind.PARTY, "Mr Ada Dembrak"),
        mark(text, MarkKind.PLACE, "Dembrak", occasion=2),
        mark(text, MarkKind.PLACE, "Kabul"),
    ]

    assert sorted(resolved(text, marks).places) == [2]


def test_the_end_of_a_longer_name_of_a_place_is_one() -> None:
    text = "Mr Mai Dembrak spoke in Old Dembrak. Many left Dembrak."
    marks = [
        mark(text, MarkKind.PARTY, "Mr Mai Dembrak"),
        mark(text, MarkKind.PLACE, "Old Dembrak"),
        mark(text, MarkKind.PLACE, "Dembrak", occasion=3),
    ]

    assert sorted(resolved(text, marks).places) == [1, 2]


def test_a_count_from_something_else_is_no_day_after_publication() -> None:
    text = "They struck just days after the deal."
    known = resolved(text, [mark(text, MarkKind.TIME, "just days after")])

    assert (0, False) not in known.times


def test_a_surname_is_no_month() -> None:
    text = "Ismail Jan led them. Jan was killed in Jan. 2011."
    marks = [
        mark(text, MarkKind.PARTY, "Ismail Jan"),
        mark(text, MarkKind.TIME, "Jan", occasion=2),
        mark(text, MarkKind.TIME, "Jan. 2011"),
    ]

    assert sorted({number for number, _ in resolved(text, marks).times}) == [2]

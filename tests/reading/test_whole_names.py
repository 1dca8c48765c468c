import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.building import mark

from trucebook.intake.passages import passages
from trucebook.reading.marks import Mark, MarkKind, Marks
from trucebook.reading.sentences import sentences
from trucebook.reading.whole_names import with_whole_names
from trucebook.records import Span


def whole(text: str, *marks: Mark) -> list[str]:
    found = with_whole_names(text, sentences(text, passages(text)), Marks(marks))
    return [m.words.text for m in found.marks]


def party(text: str, words: str) -> str:
    return whole(text, mark(text, MarkKind.PARTY, words))[0]


@pytest.mark.parametrize(
    ("text", "cut", "name"),
    [
        ("He told the Lumen Press Service so.", "Lumen", "Lumen Press Service"),
        ("The U.S. said nothing of it at all.", "U.S", "U.S."),
        ("It was said by Maj. Gen. Ada Lowe there.", "Maj. Gen", "Maj. Gen. Ada Lowe"),
        ("Then Anne-Marie Lebrun of the mission spoke.", "Marie", "Anne-Marie Lebrun"),
        ("They fired on al-Tariq Hospital there.", "Tariq Hospital", "al-Tariq Hospital"),
        ("They met at Owa-Kin-Bur in the hills.", "Owa", "Owa-Kin-Bur"),
        ("They met at Owa-Kin-Bur in the hills.", "-Bur", "Owa-Kin-Bur"),
        ("They met at Owa-Kin-Bur in the hills.", "Owa-", "Owa-Kin-Bur"),
        ("Some of the non-combatants were hurt there.", "non", "non-combatants"),
        ("He read it in the Lumen Herald's pages today.", "Lumen", "Lumen Herald"),
    ],
)
def test_a_name_that_is_cut_is_made_whole(text: str, cut: str, name: str) -> None:
    assert party(text, cut) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He told Reuters Monday that it held.", "Reuters"),
        ("The Israel-Gaza war went on and on there.", "Israel"),
        ("The Hamas-run ministry gave the toll there.", "Hamas"),
        ("Rebel Fighters Attack Army Base In Beni", "Rebel Fighters"),
        ("the rebels Attacked it and then went home", "rebels"),
    ],
)
def test_what_goes_on_no_name_is_left(text: str, words: str) -> None:
    assert party(text, words) == words


def test_two_marks_of_one_name_both_have_the_whole() -> None:
    text = "The Lumen Foreign Minister Ada Lowe left at once."
    found = whole(text, mark(text, MarkKind.PARTY, "Lumen Foreign"), mark(text, MarkKind.PARTY, "Lowe"))

    assert found == ["Lumen Foreign Minister Ada Lowe"] * 2


def test_a_longer_mark_that_a_name_runs_into_loses_nothing() -> None:
    text = "The Lumen Ada Lowe of Beni left at once with him."
    found = whole(text, mark(text, MarkKind.PARTY, "Lumen"), mark(text, MarkKind.PARTY, "Lowe of Beni"))

    assert found == ["Lumen Ada Lowe of Beni"] * 2


def test_a_name_ends_where_another_kind_of_mark_begins() -> None:
    text = "They hit the Lumen Brigade in Sarat Beni then."
    found = whole(text, mark(text, MarkKind.PARTY, "Lumen"), mark(text, MarkKind.PLACE, "Brigade in Sarat"))

    assert found == ["Lumen", "Brigade in Sarat Beni"]


def test_text_in_capitals_is_left_as_it_is() -> None:
    assert party("THE LUMEN PRESS SERVICE SAID SO TODAY.", "LUMEN") == "LUMEN"


@given(st.text(alphabet="AbC -.'\u2019\nz", min_size=3, max_size=60), st.data())
def test_marks_only_grow_and_stay_within_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    given_mark = Mark(MarkKind.PARTY, Span.of(text, start, end), 0.9)
    (found,) = with_whole_names(text, (), Marks((given_mark,))).marks

    assert found.words.covers(given_mark.words)
    assert found.words == Span.of(text, found.words.start, found.words.end)

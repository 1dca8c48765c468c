import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.knowledge.folding import fold, plain, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Hasakah", "hasakah"),
        ("Nād \u2018Alī", "Nad Ali"),
        ("Deir ez-Zor", "Deir al-Zor"),
        ("Fu\u2019ad", "Fuad"),
        ("U.S.", "US"),
        ("Łódź", "lodz"),
        ("Xocal\u0131", "Xocali"),
    ],
)
def test_fold_makes_spellings_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_keeps_an_article_that_is_all_there_is() -> None:
    assert fold("Al") == "al"


def test_plain_keeps_the_article() -> None:
    assert plain("El Salvador") == "el salvador"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Marja", "Marjeh"), ("Lashkar Gah", "Lashkargah"), ("Khan Sheikhun", "Khan Shaykhoun")],
)
def test_skeleton_makes_transliterations_one(one: str, other: str) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other))


def test_skeleton_leaves_short_names_alone() -> None:
    assert skeleton("ana") == "ana"


@given(st.text(max_size=60))
def test_folding_what_is_folded_changes_nothing(name: str) -> None:
    once = fold(name)

    assert fold(once) == once
    assert once.isascii()

import pytest

from trucebook.reconcile.rarity import rare_words, rarity, stem


def test_rarer_words_are_rarer() -> None:
    common, known, name, village = (rarity(word) for word in ("said", "attack", "militia", "qalathirgarh"))

    assert common < known < name < village


@pytest.mark.parametrize("word", ["monday", "march", "week", ""])
def test_times_are_not_words(word: str) -> None:
    assert rarity(word) == 0


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Strikes", "strike"),
        ("strike", "strike"),
        ("Kyiv's", "kyiv"),
        ("loss", "loss"),
        ("40,530", "40530"),
        ("Thiès", "thie"),
    ],
)
def test_forms_of_a_word_have_one_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_words_stand_as_in_the_text_rarest_first_and_once() -> None:
    found = rare_words("The Ghorbat militia left Ghorbat and the militias of the north; 40,530 fled.", 3)

    assert next(word for word, _ in found) == "Ghorbat"
    assert sorted(word for word, _ in found) == ["40,530", "Ghorbat", "militia"]


@pytest.mark.parametrize("text", ["", "the of and", "\u0645\u062f\u064a\u0646\u0629", "!!! 12"])
def test_what_tells_nothing_has_no_rare_words(text: str) -> None:
    assert rare_words(text, 5) == ()

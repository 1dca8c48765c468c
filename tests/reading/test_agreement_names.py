import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.agreement_names import agreement_names, kind_told


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("It broke the Doha agreement again.", "Doha agreement", "peace_agreement"),
        ("The US-Taliban deal was signed in Qatar.", "US-Taliban deal", "peace_agreement"),
        ("They signed a 2018 peace accord.", "2018 peace accord", "peace_agreement"),
        ("The Cessation of Hostilities Agreement holds.", "Cessation of Hostilities Agreement", "cessation"),
        ("The truce began at dawn.", "truce", "ceasefire"),
        ("A Russian-brokered cease-fire came into force.", "Russian-brokered cease-fire", "ceasefire"),
        ("The prisoner swap deal is done.", "prisoner swap deal", "exchange"),
    ],
)
def test_names_of_agreements(text: str, words: str, kind: str) -> None:
    (found,) = agreement_names(text)

    assert (found.words.text, found.kind) == (words, kind)


@pytest.mark.parametrize(
    "text", ["They signed a trade deal.", "It took a great deal of time.", "in agreement"]
)
def test_what_only_sounds_like_one(text: str) -> None:
    assert list(agreement_names(text)) == []


def test_a_general_word_names_no_one_agreement() -> None:
    (found,) = agreement_names("Both sides want a ceasefire.")

    assert found.general
    assert not found.named


def test_what_follows_goes_along_to_the_end_of_its_stretch() -> None:
    text = "The peace accord signed in February holds. The rest does not matter."

    (found,) = agreement_names(text, 0, text.index(" The rest"))

    assert found.after == " signed in February holds."


@pytest.mark.parametrize(
    ("words", "kind"),
    [("deal", None), ("US-Taliban peace deal", "peace_agreement"), ("truce", "ceasefire"), ("accords", None)],
)
def test_the_kind_that_words_tell(words: str, kind: str | None) -> None:
    assert kind_told(words) == kind


@given(st.text(alphabet="The deal Doha 2020 accord-truce.\n", max_size=200))
def test_spans_are_in_the_text(text: str) -> None:
    for found in agreement_names(text):
        assert text[found.words.start : found.words.end] == found.words.text

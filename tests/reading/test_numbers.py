import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.numbers import number, ordinal
from trucebook.reading.tokens import tokens


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("14", 14),
        ("5,600", 5_600),
        ("41 500", 41_500),
        ("12.500", 12_500),
        ("1,234,567", 1_234_567),
        ("1.5 million", 1_500_000),
        ("2,5 million", 2_500_000),
        ("2.3m", 2_300_000),
        ("10k", 10_000),
        ("Thirty-four", 34),
        ("twenty two", 22),
        ("two hundred and six", 206),
        ("two hundred and six thousand", 206_000),
        ("two thousand three hundred and six", 2_306),
        ("One-hundred-and-nine", 109),
        ("a million and a half", 1_500_000),
        ("one and a half million", 1_500_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("three lakh", 300_000),
    ],
)
def test_a_number_is_read_to_its_end(words: str, value: int) -> None:
    found = number(tokens(words), 0)

    assert found is not None
    assert (found.low, found.vague, found.end) == (value, False, len(tokens(words)))


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("dozens", 12),
        ("scores", 20),
        ("hundreds", 100),
        ("thousands", 1_000),
        ("tens of thousands", 10_000),
        ("hundreds of thousands", 100_000),
        ("millions", 1_000_000),
        ("several", 2),
        ("a few", 2),
        ("several hundred", 200),
        ("a couple of dozen", 24),
    ],
)
def test_vague_words_name_a_least_number(words: str, least: int) -> None:
    found = number(tokens(words), 0)

    assert found is not None
    assert (found.low, found.vague, found.end) == (least, True, len(tokens(words)))


@pytest.mark.parametrize("words", ["half the people", "04:00", "29/02/2020", "and", "9" * 5_000, "the"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert number(tokens(words), 0) is None


@pytest.mark.parametrize(("words", "value"), [("first", 1), ("29th", 29), ("2nd", 2)])
def test_an_ordinal_is_read(words: str, value: int) -> None:
    found = ordinal(tokens(words), 0)

    assert found is not None
    assert found.low == value


def test_an_ordinal_is_no_plain_number_and_a_plain_number_no_ordinal() -> None:
    assert ordinal(tokens("29 men"), 0) is None


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_digits_with_commas_read_as_they_were_written(value: int) -> None:
    found = number(tokens(f"{value:,} people"), 0)

    assert found is not None
    assert (found.low, found.vague) == (value, False)


@given(st.text(alphabet="0123456789.,:/- andhunrdthousmiloe", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    words = tokens(text)

    assert all(number(words, at) is None or number(words, at).end > at for at in range(len(words)))  # type: ignore[union-attr]

from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.tokens import tokens

APOSTROPHE, DASH = "\u2019", "\u2013"


def test_numbers_abbreviations_and_signs_are_parted() -> None:
    words = [token.text for token in tokens(f"On 2020-02-29 at 04:00, 5,600 men{APOSTROPHE}s U.N. aid")]

    assert words == ["On", "2020-02-29", "at", "04:00", ",", "5,600", "men", APOSTROPHE, "s", "U.N.", "aid"]


def test_a_curly_apostrophe_and_a_long_dash_are_looked_up_as_plain_ones() -> None:
    assert [token.word for token in tokens(f"Year{APOSTROPHE}s 20{DASH}30")] == [
        "year",
        "'",
        "s",
        "20",
        "-",
        "30",
    ]


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    found = tokens(text)

    assert all(text[token.start : token.end] == token.text for token in found)
    assert "".join("".join(token.text for token in found).split()) == "".join(text.split())

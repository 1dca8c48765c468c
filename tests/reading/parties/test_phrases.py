import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.parties.phrases import parts, trimmed
from trucebook.records import Span


def _span(words: str) -> Span:
    return Span(0, len(words), words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("US-Taliban", ["US", "Taliban"]),
        ("Guinea-Bissau", ["Guinea-Bissau"]),
        ("Taliban and government forces", ["Taliban", "government forces"]),
        ("Syrian and Russian warplanes", ["Syrian warplanes", "Russian warplanes"]),
        ("Israel, Hamas and Qatar", ["Israel", "Hamas", "Qatar"]),
        ("men, women and children", ["men, women and children"]),
        ("Maj Juma Okello, a spokesman for the army", ["Maj Juma Okello, a spokesman for the army"]),
        ("the villagers", ["the villagers"]),
    ],
)
def test_parts(words: str, expected: list[str]) -> None:
    assert [part.text for part in parts(_span(words))] == expected


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("the “militants”", "militants"),
        ("at least 14 security force members", "security force members"),
        ("Hamas's", "Hamas"),
        ("the", "the"),
        ("“”", None),
    ],
)
def test_trimmed(words: str, bare: str | None) -> None:
    found = trimmed(_span(words))

    assert (found.text if found else None) == bare


@given(st.text(min_size=1, max_size=100))
def test_parts_stand_where_they_say(words: str) -> None:
    for part in parts(_span(words)):
        assert words[part.words.start : part.words.end] == part.words.text

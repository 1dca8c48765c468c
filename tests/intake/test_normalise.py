import time
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trucebook.intake.normalise import MAX_MARKS, normalise

# Any text at all, and texts made of what normalising is about.
TEXTS = st.text() | st.text(
    st.sampled_from("ae\r\n\x85\u2028\0\ufeff\u0301\u0316\u0344\u0958é한ᄒ\ud800\u202e")
)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("one\r\ntwo\rthree\x85four\u2028five\x0csix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("\ufeffThe \0army\x1b[1m\x9f", "The army[1m"),
        ("tab\tand\nline stay", "tab\tand\nline stay"),
        ("cafe\u0301", "café"),
        ("e\0\u0301", "é"),
        ("\u202eevil\u202c \u2067order\u2069", "evil order"),
        ("قال الجيش إن الهدنة صامدة", "قال الجيش إن الهدنة صامدة"),
        ("شَهِدَ 👩\u200d👧 👍🏽", "شَهِدَ 👩\u200d👧 👍🏽"),
        ("half a pair: \ud83d", "half a pair: \ufffd"),
        ("non\xa0breaking  and  double ", "non\xa0breaking  and  double "),
        ("", ""),
    ],
)
def test_only_form_line_ends_and_controls_change(text: str, normal: str) -> None:
    assert normalise(text) == normal


@settings(max_examples=100)
@given(TEXTS)
@example("e\u0344" * 40)
@example("\u0344" * 40)
@example("\u0958" + "\u0301" * 40)
def test_normal_text_is_nfc_storable_and_stays_as_it_is(text: str) -> None:
    normal = normalise(text)

    assert normalise(normal) == normal
    assert unicodedata.is_normalized("NFC", normal)
    assert not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in normal)
    assert normal.encode().decode() == normal


def test_a_heap_of_marks_is_cut_and_takes_linear_time() -> None:
    started = time.monotonic()
    normal = normalise("a" + "\u0301\u0316" * 200_000)

    assert len(normal) <= MAX_MARKS + 1
    assert time.monotonic() - started < 20

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.dispatches import REWORDED, SAME_TOPIC, TRUNCATED, WIRE

from trucebook.errors import LedgerError
from trucebook.reconcile.sketches import (
    RUNS,
    Sketch,
    from_bytes,
    overlap,
    shared_vocabulary,
    sketch_of,
    to_bytes,
)

WORDS = st.lists(
    st.sampled_from(["army", "truce", "river", "shells", "village", "night", "talks", "seven"]), max_size=400
)


def test_a_sketch_is_the_same_for_ever() -> None:
    sketch = sketch_of("Shells fell on the market of Orvane on Monday, and nine people died there.")

    # Were rensa to hash otherwise, every sketch in every ledger would be of no use: raise `VERSION` then.
    assert sketch.words == 14
    assert sketch.text == 17897727826375846366
    assert sketch.runs[:3] == (511502241, 847705756, 857400085)
    assert sketch.vocabulary[:3] == (3591146607, 3650464486, 3532169977)


@pytest.mark.parametrize(
    "other",
    [
        WIRE.upper(),
        WIRE.replace(" ", "  \t").replace(",", " ,"),
        WIRE.replace("'", "\u2019").replace('"', "\u201c"),
        "HILL RADIO\nWorld | Valley | Sport\nBy Ann Ray\n" + WIRE + "Read more\nFollow us",
    ],
    ids=["case", "blanks", "quotes", "furniture"],
)
def test_what_does_not_matter(other: str) -> None:
    assert sketch_of(other) == sketch_of(WIRE)


def test_a_title_that_the_text_repeats_is_left_out() -> None:
    title = "Helicopters fire rockets into a wedding in the village of Kesh, doctors say."

    assert sketch_of(f"{title}\n{WIRE}", title) == sketch_of(WIRE)
    assert sketch_of(f"{title}\n{WIRE}") != sketch_of(WIRE)


def test_a_text_without_prose_has_its_words() -> None:
    assert sketch_of("MARKET HIT\nNine dead").words == 4


@pytest.mark.parametrize("text", ["", "\n\n", "- - -"])
def test_a_text_without_words_has_an_empty_sketch(text: str) -> None:
    assert sketch_of(text) == Sketch(0, 0, (), (), ())


def test_a_truncated_text_is_contained_in_the_whole() -> None:
    runs = overlap(sketch_of(TRUNCATED).runs, sketch_of(WIRE).runs)

    assert runs.contained == 1
    assert 0.5 < runs.shared < 0.7


def test_containment_is_told_of_texts_of_very_different_length() -> None:
    story = " ".join(f"Word{i} and word{i + 7} met word{i * 3} there." for i in range(60))
    digest = story + " ".join(f" Other{i} left other{i * 5} behind." for i in range(900))

    assert overlap(sketch_of(story).runs, sketch_of(digest).runs).contained > 0.9


def test_unlike_texts_share_next_to_nothing() -> None:
    one, other = sketch_of(WIRE), sketch_of(SAME_TOPIC)

    assert overlap(one.runs, other.runs).contained < 0.05
    assert shared_vocabulary(one, other) < 0.25


def test_a_reworded_text_keeps_most_of_its_vocabulary() -> None:
    assert shared_vocabulary(sketch_of(WIRE), sketch_of(REWORDED)) > 0.7


@given(words=WORDS)
@settings(max_examples=50)
def test_a_sketch_is_its_bytes(words: list[str]) -> None:
    sketch = sketch_of(" ".join(words))

    assert from_bytes(to_bytes(sketch)) == sketch
    assert len(to_bytes(sketch)) < 1400
    assert len(sketch.runs) <= RUNS


@given(data=st.binary(max_size=60))
@settings(max_examples=50)
def test_other_bytes_are_no_sketch(data: bytes) -> None:
    with pytest.raises(LedgerError, match="make the sketch anew"):
        from_bytes(b"\x00" + data)


def test_cut_bytes_are_no_sketch() -> None:
    with pytest.raises(LedgerError, match="make the sketch anew"):
        from_bytes(to_bytes(sketch_of(WIRE))[:-1])

from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.windows import windows

LENGTHS = st.lists(st.integers(0, 300), max_size=40)


def test_a_short_report_is_one_window() -> None:
    found = windows([10, 20, 30], size=100)

    assert [(w.first, w.last, w.owned) for w in found] == [(0, 3, 0)]


def test_a_window_repeats_the_sentences_before_it() -> None:
    found = windows([40, 20, 10, 60], size=70, overlap=2)

    assert [(w.first, w.last, w.owned) for w in found] == [(0, 3, 0), (3, 4, 3)]
    assert windows([40, 20, 10, 20], size=70, overlap=2)[1].first == 2


@given(LENGTHS)
def test_every_sentence_is_owned_once(lengths: list[int]) -> None:
    found = windows(lengths, size=100)

    owned = [i for w in found for i in range(w.owned, w.last)]
    assert owned == list(range(len(lengths)))


@given(LENGTHS)
def test_no_window_is_too_long_but_for_a_sentence_that_is(lengths: list[int]) -> None:
    for w in windows(lengths, size=100):
        shown = sum(min(n, 100) for n in lengths[w.first : w.last])

        assert shown <= 100 or w.last - w.owned == 1

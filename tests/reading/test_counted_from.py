import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.counted_from import counted_from, counting
from trucebook.reading.marks import MarkKind

HIT, T = MarkKind.INCIDENT, MarkKind.TIME


@pytest.mark.parametrize(
    ("time", "words"), [("two days after", "two days after"), ("two days", "two days after")]
)
def test_a_time_counts_from_what_stands_after_it(time: str, words: str) -> None:
    text = "They struck two days after the deal."
    known = resolved(text, [mark(text, T, time), mark(text, HIT, "deal", "agreement")])

    found = counted_from(known, 0, 1)

    assert found is not None
    assert found.text == words


def test_it_counts_from_nothing_before_it_or_in_the_next_sentence() -> None:
    text = "They struck two days after the deal. Talks went on."
    marks = [
        mark(text, HIT, "struck", "attack"),
        mark(text, T, "two days after"),
        mark(text, HIT, "Talks", "talks"),
    ]
    known = resolved(text, marks)

    assert counted_from(known, 1, 0) is None
    assert counted_from(known, 1, 2) is None


@pytest.mark.parametrize("time", ["on Monday", "in two days", "last year"])
def test_a_day_counts_from_nothing_though_after_follows(time: str) -> None:
    text = f"They struck {time} afterwards and after the deal."

    assert counting(resolved(text, [mark(text, T, time)]), 0) is None
    text = f"They struck {time}, after the deal."
    assert counting(resolved(text, [mark(text, T, time)]), 0) is None

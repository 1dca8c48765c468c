import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import spans, texts

from trucebook.records import Span


@given(st.data())
def test_a_span_holds_the_text_at_its_offsets(data: st.DataObject) -> None:
    text = data.draw(texts)

    span = data.draw(spans(text))

    assert text[span.start : span.end] == span.text
    assert span.covers(span)
    assert span.overlaps(span)


@pytest.mark.parametrize(
    ("start", "end", "text"), [(0, 0, ""), (3, 2, "a"), (-1, 1, "ab"), (0, 2, "abc"), (0, 2, "a")]
)
def test_what_is_no_span_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="a span"):
        Span(start, end, text)


def test_offsets_count_code_points() -> None:
    text = "🕊️ truce"

    assert Span.of(text, 3, 8).text == "truce"


@pytest.mark.parametrize(
    ("other", "overlaps", "covers"),
    [
        (Span(2, 4, "cd"), True, True),
        (Span(3, 6, "def"), True, False),
        (Span(5, 7, "fg"), False, False),
        (Span(0, 1, "a"), False, False),
        (Span(0, 9, "abcdefghi"), True, False),
    ],
)
def test_spans_overlap_and_cover(other: Span, overlaps: bool, covers: bool) -> None:  # noqa: FBT001 - a table
    span = Span(1, 5, "bcde")

    assert span.overlaps(other) is overlaps
    assert other.overlaps(span) is overlaps
    assert span.covers(other) is covers

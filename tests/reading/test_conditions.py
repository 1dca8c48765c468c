import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.building import span

from trucebook.reading.conditions import condition_clause
from trucebook.records import Span


@pytest.mark.parametrize(
    ("text", "seen", "clause"),
    [
        (
            "We leave only if the Front adheres to the deal.",
            "Front adheres",
            "only if the Front adheres to the deal",
        ),
        ("They free ten once it opens the road, he said.", "once", "once it opens the road"),
        ("\u201cWe hold our fire as long as they stay in.\u201d", "long as", "as long as they stay in"),
        ("The truce runs on, provided that 4,500 men leave.", "that", "provided that 4,500 men leave"),
        ("Under the accord they disarm.", "the", None),
        ("He said when they met that if all agree the army leaves.", "agree", "if all agree the army leaves"),
        ("It ends when talks begin if nobody fires.", "when talks begin", "when talks begin if nobody fires"),
        ("If it rains, the army will leave.", "army", None),
        ("Troops will go in exchange for talks", "exchange", "in exchange for talks"),
    ],
)
def test_a_condition_is_its_whole_clause(text: str, seen: str, clause: str | None) -> None:
    found = condition_clause(text, span(text, seen), Span(0, len(text), text))

    assert (found.text if found else None) == clause


def test_a_condition_without_end_is_cut_between_words() -> None:
    text = "They leave if " + "one more of the many villages is left alone and " * 10

    found = condition_clause(text, span(text, "if"), Span(0, len(text), text))

    assert found is not None
    assert len(found.text) <= 240
    assert text[found.end] == " "


@given(st.text(alphabet="if unlesc.,\n\u201d", min_size=1, max_size=300), st.data())
def test_any_words_are_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    whole = Span(0, len(text), text)

    found = condition_clause(text, Span(start, end, text[start:end]), whole)

    assert found is None or whole.covers(found)

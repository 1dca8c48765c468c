from hypothesis import given
from hypothesis import strategies as st
from tests.reading.building import mark

from trucebook.reading.marks import Link, Mark, MarkKind, Marks, Role
from trucebook.reading.whole_triggers import with_whole_triggers
from trucebook.records import Span

TEXT = "Rebels hit back with retaliatory strikes near Owa and cross-border raids - raids too."


def trigger(words: str, score: float = 0.9) -> Mark:
    return mark(TEXT, MarkKind.INCIDENT, words, label=words, score=score)


REBELS = mark(TEXT, MarkKind.PARTY, "Rebels")
OWA = mark(TEXT, MarkKind.PLACE, "Owa")


def test_triggers_that_touch_are_one_with_what_the_surest_says() -> None:
    found = with_whole_triggers(TEXT, Marks((trigger("retaliatory", 0.6), trigger("strikes", 0.8))))

    assert [(m.words.text, m.label, m.score) for m in found.marks] == [
        ("retaliatory strikes", "strikes", 0.8)
    ]


def test_a_hyphen_between_them_joins_too() -> None:
    found = with_whole_triggers(TEXT, Marks((trigger("cross"), trigger("border"), trigger("raids"))))

    assert [m.words.text for m in found.marks] == ["cross-border raids"]


def test_words_between_hold_them_apart() -> None:
    marks = Marks((trigger("hit back"), trigger("strikes")))

    assert with_whole_triggers(TEXT, marks) == marks


def test_a_dash_between_holds_them_apart() -> None:
    again = mark(TEXT, MarkKind.INCIDENT, "raids", occasion=2)
    marks = Marks((trigger("raids"), again))

    assert with_whole_triggers(TEXT, marks) == marks


def test_the_whole_has_the_links_of_its_parts_each_once() -> None:
    marks = Marks(
        (REBELS, trigger("retaliatory"), trigger("strikes"), OWA),
        (
            Link(1, 0, Role.ACTOR, 0.5),
            Link(2, 0, Role.ACTOR, 0.7),
            Link(2, 3, Role.PLACE, 0.6),
            Link(2, 1, Role.SAME, 0.9),
        ),
    )

    found = with_whole_triggers(TEXT, marks)

    assert found.links == (Link(1, 0, Role.ACTOR, 0.7), Link(1, 2, Role.PLACE, 0.6))


def test_names_that_touch_are_left() -> None:
    marks = Marks((mark(TEXT, MarkKind.PARTY, "cross"), mark(TEXT, MarkKind.PARTY, "border")))

    assert with_whole_triggers(TEXT, marks) == marks


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 5)), max_size=8, unique_by=lambda at: at[0]))
def test_what_was_covered_stays_covered_and_nothing_touches(places: list[tuple[int, int]]) -> None:
    text = "Fire in the east, fire-fights in the west, fire."
    spans, end = [], 0
    for start, length in sorted(places):
        if start >= end:
            end = start + length
            spans.append(Span.of(text, start, end))

    found = with_whole_triggers(text, Marks(tuple(Mark(MarkKind.INCIDENT, span, 0.5) for span in spans)))

    words = [m.words for m in found.marks]
    assert all(any(whole.covers(span) for whole in words) for span in spans)
    assert found == with_whole_triggers(text, found)

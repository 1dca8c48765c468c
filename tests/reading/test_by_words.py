import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.building import mark

from trucebook.reading.by_words import settled
from trucebook.reading.marks import Link, Mark, MarkKind, Marks, Role
from trucebook.records import Span

HIT, P, A, W = MarkKind.INCIDENT, MarkKind.PLACE, MarkKind.ACCORD, MarkKind.PARTY


def test_a_place_in_the_name_of_an_accord_is_where_that_was_made_and_nothing_else() -> None:
    text = "Air strikes broke the Orvane agreement, and the Lake Accord of Kessin, in Tarsa."
    marks = (
        mark(text, HIT, "Air strikes", "air_strike"),
        mark(text, HIT, "agreement", "agreement"),
        mark(text, P, "Orvane"),
        mark(text, A, "Lake Accord of Kessin"),
        mark(text, P, "Lake"),
        mark(text, P, "Tarsa"),
    )
    links = tuple(Link(head, place, Role.PLACE, 0.9) for head in (0, 1) for place in (2, 4, 5))

    found = {(link.head, link.tail) for link in settled(text, Marks(marks, links))}

    assert found == {(0, 5), (1, 2), (1, 4), (1, 5)}


def test_an_accord_that_is_called_by_its_place_alone_is_a_place() -> None:
    text = "Shells fell in Orvane."
    marks = (mark(text, HIT, "Shells", "shelling"), mark(text, A, "Orvane"), mark(text, P, "Orvane"))
    links = (Link(0, 2, Role.PLACE, 0.9),)

    assert settled(text, Marks(marks, links)) == links


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("in support of", False),
        ("in support of its", False),
        ("alongside", False),
        ("In Support\u00a0of the", False),
        ("on", True),
        ("against the", True),
        ("to support", True),
    ],
)
def test_who_is_helped_is_not_hit(words: str, hit: bool) -> None:  # noqa: FBT001 - a parameter of the test
    text = f"Jets carried out strikes {words} army units."
    marks = (mark(text, HIT, "strikes", "air_strike"), mark(text, W, "army units"))
    links = (Link(0, 1, Role.TARGET, 0.9),)

    assert settled(text, Marks(marks, links)) == (links if hit else ())


def test_violence_from_somebody_is_done_by_him_and_by_whom_is_named_with_him() -> None:
    text = "Rockets from the Front and the Lake Brigade, and fire from afar, met demands from the army."
    marks = (
        mark(text, HIT, "Rockets", "shelling"),
        mark(text, W, "Front"),
        mark(text, W, "Lake Brigade"),
        mark(text, HIT, "fire", "shelling"),
        mark(text, HIT, "demands", "talks"),
        mark(text, W, "army"),
    )
    links = (Link(0, 1, Role.TARGET, 0.7), Link(0, 2, Role.ACTOR, 0.6), Link(3, 5, Role.TARGET, 0.6))

    assert settled(text, Marks(marks, links)) == (links[1], links[2], Link(0, 1, Role.ACTOR, 0.9))


@pytest.mark.parametrize(
    ("trigger", "words", "hit"),
    [
        ("shelling", "from its own base", False),
        ("shelling", "From their base", False),
        ("shelling", "from the base", True),
        ("shelling", "at its own base", True),
        ("territory", "from its own base", True),
    ],
)
def test_whence_somebody_fires_is_not_hit(trigger: str, words: str, hit: bool) -> None:  # noqa: FBT001 - a parameter of the test
    text = f"The Front accused the army of driving people {words}."
    marks = (mark(text, HIT, "driving", trigger), mark(text, W, words.split(None, 1)[1]))
    links = (Link(0, 1, Role.TARGET, 0.9),)

    assert settled(text, Marks(marks, links)) == (links if hit else ())


@given(st.text(min_size=1, max_size=60), st.data())
def test_any_words_leave_links_between_the_marks(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(sorted).filter(lambda place: place[0] < place[1])
    kinds = st.sampled_from([(HIT, "attack"), (HIT, "talks"), (P, ""), (W, ""), (A, "")])
    drawn = data.draw(st.lists(st.tuples(kinds, spans), min_size=1, max_size=5))
    marks = tuple(Mark(kind, Span.of(text, *place), 0.9, label) for (kind, label), place in drawn)
    number = st.integers(0, len(marks) - 1)
    roles = st.sampled_from([Role.PLACE, Role.TARGET, Role.ACTOR])
    joined = data.draw(st.lists(st.tuples(number, number, roles), max_size=6))
    links = tuple(Link(*one, 0.5) for one in joined)

    for link in settled(text, Marks(marks, links)):
        assert link in links or (link.role is Role.ACTOR and marks[link.head].label == "attack")

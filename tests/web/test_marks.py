from hypothesis import given
from hypothesis import strategies as st
from tests.web.fakes import HOSTILE, hostile_reading

from trucebook.ledger import RecordKind
from trucebook.web.marks import Mark, Role, marked, spans_in

LETTERS = st.sampled_from("ab \n😀👨‍👩‍👧\u202eق")


def mark(start: int, end: int, record: str = "r-i1", role: Role = Role.VALUE) -> Mark:
    return Mark(start, end, record, RecordKind.INCIDENT, role)


@given(st.text(LETTERS, min_size=1, max_size=60), st.data())
def test_the_pieces_are_the_text_and_know_what_lies_on_them(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    spans = data.draw(
        st.lists(st.tuples(offsets, offsets).filter(lambda pair: pair[0] < pair[1]), max_size=8)
    )
    marks = [mark(*span, f"r-i{number}") for number, span in enumerate(spans)]

    lines = marked(text, marks)

    under: list[set[str]] = [set() for _ in text]
    for one in marks:
        for offset in range(one.start, one.end):
            under[offset].add(one.record)
    for line in lines:
        at = line.start
        for piece in line.pieces:
            assert piece.text == text[at : at + len(piece.text)]
            assert all(under[offset] == set(piece.records()) for offset in range(at, at + len(piece.text)))
            at += len(piece.text)
    assert [text for text in text.split("\n") if text.strip()] == [
        "".join(piece.text for piece in line.pieces) for line in lines
    ]


def test_marks_after_emoji_and_right_to_left_text_stand_on_their_words() -> None:
    reading = hostile_reading()
    spans = [span for record in reading.records() for span in spans_in(record)]

    lines = marked(HOSTILE, [mark(span.start, span.end, f"r-{i}") for i, span in enumerate(spans)])

    for number, span in enumerate(spans):
        pieces = [piece.text for line in lines for piece in line.pieces if f"r-{number}" in piece.records()]
        assert "".join(pieces) == span.text


def test_what_names_a_record_comes_before_its_values_and_these_before_its_passages() -> None:
    marks = [
        mark(0, 9, "r-i1", Role.EVIDENCE),
        mark(0, 4, "r-i2", Role.VALUE),
        mark(2, 4, "r-i3", Role.TRIGGER),
    ]

    (line,) = marked("the truce", marks)

    assert [(piece.text, piece.records()) for piece in line.pieces] == [
        ("th", ("r-i2", "r-i1")),
        ("e ", ("r-i3", "r-i2", "r-i1")),
        ("truce", ("r-i1",)),
    ]


def test_what_stands_beside_the_news_is_told_apart() -> None:
    beside = {piece.text: piece.beside for line in marked(HOSTILE, []) for piece in line.pieces}

    assert beside["Share this story"]
    assert not beside["The army denied it."]

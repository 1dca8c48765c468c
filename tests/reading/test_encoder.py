from pathlib import Path

import pytest

from trucebook.errors import ReadingError
from trucebook.intake.passages import passages
from trucebook.reading.encoder import Encoder, whole_words
from trucebook.reading.labels import ROLES
from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.sentences import sentences
from trucebook.records import Span

TEXT = (
    "Government jets bombed the rebel town of Kesh on Tuesday, killing at least 12 people, a monitor said."
    " The army denied the bombing and accused the rebels of shelling a market."
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def cut(text: str) -> list[Span]:
    return [sentence.words for sentence in sentences(text, passages(text))]


def test_plain_news_is_perceived(encoder: Encoder) -> None:
    found = encoder.perceive(TEXT, cut(TEXT))

    labels = {(mark.kind, mark.words.text, mark.label) for mark in found.marks}
    assert (MarkKind.INCIDENT, "bombed", "air_strike") in labels
    assert (MarkKind.CLAIM, "denied", "deny") in labels
    assert (MarkKind.CLAIM, "accused", "accuse") in labels
    assert any(kind == MarkKind.FIGURE and label == "killed" for kind, _, label in labels)


def test_links_join_kinds_that_their_role_may_join(encoder: Encoder) -> None:
    found = encoder.perceive(TEXT, cut(TEXT))
    rules = {(rule.role, rule.head, rule.tail) for rule in ROLES}

    assert found.links
    for link in found.links:
        assert (link.role, found.marks[link.head].kind, found.marks[link.tail].kind) in rules
        assert link.role != Role.SAME or link.tail < link.head


def test_marks_are_in_the_text_and_in_its_order(encoder: Encoder) -> None:
    text = f"\U0001f54a {TEXT} \u0627\u0644\u0633\u0644\u0627\u0645 e\u0301clat. " * 12

    found = encoder.perceive(text, cut(text))

    assert all(text[m.words.start : m.words.end] == m.words.text for m in found.marks)
    assert [m.words.start for m in found.marks] == sorted(m.words.start for m in found.marks)


def test_the_same_text_gives_the_same_marks(encoder: Encoder) -> None:
    assert encoder.perceive(TEXT, cut(TEXT)) == encoder.perceive(TEXT, cut(TEXT))


def test_nothing_is_perceived_in_nothing(encoder: Encoder) -> None:
    assert not encoder.perceive("", []).marks


def test_a_sentence_longer_than_a_window_is_read_as_far_as_it_fits(encoder: Encoder) -> None:
    text = "shelled " * 400

    found = encoder.perceive(text, [Span.of(text, 0, len(text) - 1)])

    assert all(mark.words.end < len(text) for mark in found.marks)


def test_a_missing_model_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="install trucebook again"):
        Encoder.load(tmp_path)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("8", "8,600"),
        ("600", "8,600"),
        ("8,", "8,600"),
        ("troo", "troops"),
        ("oops", "troops"),
        ("troops", "troops"),
        ("May", "May"),
        ("3", "3.5"),
    ],
)
def test_spans_are_whole_words_and_numbers(words: str, whole: str) -> None:
    text = "By May, 8,600 troops or 3.5 battalions."
    start = text.index(words)

    found = whole_words(text, start, start + len(words), 0, len(text))

    assert text[found[0] : found[1]] == whole


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("the U.S. said", "U", "U.S"),
        ("the U.S. said", "S", "U.S"),
        ("Da\u2019esh fell back", "Da", "Da\u2019esh"),
        ("the Taliban's war", "Taliban", "Taliban"),
        ("they withdrew. The army", "withdrew", "withdrew"),
        ("they won't go", "won", "won"),
        ("in 2020, 14 men", "2020", "2020"),
        ("an AK-47 rifle", "47", "AK-47"),
        ("F-16 jets", "F", "F-16"),
        ("between 8-12 men", "8", "8"),
        ("non-state groups", "state", "state"),
    ],
)
def test_initials_and_names_with_an_apostrophe_are_whole(text: str, words: str, whole: str) -> None:
    start = text.index(words)

    found = whole_words(text, start, start + len(words), 0, len(text))

    assert text[found[0] : found[1]] == whole

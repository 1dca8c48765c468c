"""The notation that dispatches are marked up in."""

from pathlib import Path

import pytest
from benchmarks.markup import marked
from training.notation import NotationError, corpus_entry, read_records, take_apart

HEAD = "id: orig-999\ntitle: Shells fall on Orvane\npublisher: Lakeside Post\npublished: 2021-03-10\n\n"
TEXT = "Rebels shelled Orvane on Monday, the army said. At least 14 people died.\n\nThe rebels denied it.\n"
RECORDS = (
    "I 0 | trigger=shelled | type=shelling | actor=Rebels | place=Orvane | time=Monday | source=the army"
    " | fig=killed:At least 14 people@1 | id=a\n"
    "C 2 | cue=denied | act=deny | speaker=The rebels | about=a\n"
)


def mistakes(records: str) -> list[str]:
    return read_records(take_apart(f"{HEAD}{TEXT}----\n{records}"))[1]


def test_a_dispatch_becomes_an_entry_of_the_corpus() -> None:
    dispatch = take_apart(f"{HEAD}{TEXT}----\n{RECORDS}")
    records, wrong = read_records(dispatch)

    report = marked(corpus_entry(dispatch, records))

    assert not wrong
    words = {(mark.kind, report.text[mark.start : mark.end]) for mark in report.marks}
    assert ("incident", "shelled") in words
    assert ("figure", "At least 14 people") in words
    assert len(report.sentences) == 3
    assert {role for _, role, _ in report.links} >= {"actor", "place", "time", "figure", "speaker", "about"}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("X 0 | trigger=shelled | type=shelling", "begins with I, C or K"),
        ("I 9 | trigger=shelled | type=shelling", "there is no sentence 9"),
        ("I 0 | trigger=bombed | type=shelling", "'bombed' is not in sentence 0"),
        ("I 0 | trigger=shelled | type=shell", "type=shell is none of"),
        ("I 0 | type=shelling", "trigger= is missing"),
        ("I 0 | trigger=shelled | type=shelling | speaker=Rebels", "no field speaker"),
        ("I 0 | trigger=shelled | type=shelling | fig=dead:14 people@1", "measure of fig=dead"),
        ("I 0 | trigger=shelled | type=shelling | actor", "is not name=value"),
        ("C 2 | cue=denied | act=deny | about=q", "no incident has id=q"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(line: str, says: str) -> None:
    (found,) = mistakes(line)

    assert says in found


def test_the_second_of_two_like_words_can_be_meant() -> None:
    text = "The army and the army fought."
    dispatch = take_apart(f"{HEAD}{text}\n----\nI 0 | trigger=fought | type=armed_clash | actor=army#2")

    ((record,), _) = read_records(dispatch)

    assert record["actor"] == [[17, 21]]


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(NotationError, match="no text"):
        take_apart(HEAD)


def test_every_dispatch_of_the_project_is_clean() -> None:
    files = sorted((Path(__file__).parents[2] / "training" / "originals").glob("*.txt"))

    wrong = {f.name: read_records(take_apart(f.read_text(encoding="utf-8")))[1] for f in files}

    assert files
    assert not {name: found for name, found in wrong.items() if found}

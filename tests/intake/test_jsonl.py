import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.errors import IntakeError
from trucebook.intake import jsonl
from trucebook.intake.draft import Draft, Failure
from trucebook.intake.jsonl import from_json, from_json_lines


def lines(*texts: str) -> bytes:
    return b"".join(json.dumps({"text": text}).encode() + b"\n" for text in texts)


def test_line_seven_is_broken_and_the_others_go_on() -> None:
    data = lines(*"abcdef") + b'{"text": "g"\n' + lines("h")

    found = list(from_json_lines(io.BytesIO(data), "reports.jsonl"))

    assert [item.text for item in found if isinstance(item, Draft)] == list("abcdefh")
    (failure,) = (item for item in found if isinstance(item, Failure))
    assert failure.where == "reports.jsonl:7"
    assert "not valid JSON at column" in failure.message


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"[" * 100_000, "nested too deep"),
        (b'{"text": ' + b"9" * 5000 + b"}", "not JSON that can be read"),
        (b'["text"]', "a report is an object"),
        (b'{"text": "\xd0\xd0\xd0\xd0\xd0\xd0\xd0\xd0\xd0\xd0"}', "encoding cannot be told"),
        (b"\0\0\0\0", "binary"),
        (b"Kabul (AP)", "not valid JSON"),
    ],
)
def test_a_line_that_is_no_report_is_named(line: bytes, words: str) -> None:
    first, failure, last = from_json_lines(io.BytesIO(lines("a") + line + b"\n" + lines("b")), "x")

    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert isinstance(failure, Failure)
    assert failure.where == "x:2"
    assert words in failure.message


def test_blank_lines_marks_and_line_ends_are_passed_over() -> None:
    data = b"\xef\xbb\xbf" + lines("a").replace(b"\n", b"\r\n") + b"\n  \n" + lines("b").rstrip()

    assert [d.text for d in from_json_lines(io.BytesIO(data), "x") if isinstance(d, Draft)] == ["a", "b"]


def test_a_line_that_is_too_long_is_not_held_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE_BYTES", 100)
    data = lines("a", "b" * 1000, "c")

    first, failure, last = from_json_lines(io.BytesIO(data), "x")

    assert isinstance(first, Draft)
    assert isinstance(failure, Failure)
    assert failure.where == "x:2"
    assert isinstance(last, Draft)
    assert last.where == ":3"


def test_lines_are_read_as_they_are_asked_for() -> None:
    file = io.BytesIO(lines("a", "b"))

    first = next(from_json_lines(file, "x"))

    assert isinstance(first, Draft)
    assert file.read() == lines("b")


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b'{"text": "a"}', ["a"]),
        (b'{\n  "text": "a"\n}\n', ["a"]),
        (b'[{"text": "a"}, {"text": "b"}]', ["a", "b"]),
        (lines("a", "b"), ["a", "b"]),
        (b'{"text": "a\nb"}', ["a\nb"]),  # a line end that should have been written as an escape
    ],
)
def test_a_document_is_a_report_a_list_or_lines(data: bytes, texts: list[str]) -> None:
    assert [d.text for d in from_json(data, "x") if isinstance(d, Draft)] == texts


def test_an_item_of_a_list_that_is_no_report_is_named() -> None:
    first, failure = from_json(b'[{"text": "a"}, {"title": "b"}]', "x.json")

    assert isinstance(first, Draft)
    assert isinstance(failure, Failure)
    assert failure.where == "x.json[2]"


def test_lines_under_the_name_of_a_document_lose_no_neighbour() -> None:
    found = list(from_json(lines("a") + b'{"text": \n' + lines("c"), "x.json"))

    assert [type(item) for item in found] == [Draft, Failure, Draft]


def test_a_broken_document_is_named_with_its_line() -> None:
    with pytest.raises(IntakeError) as caught:
        list(from_json(b'{\n "text": "a",\n "url" "b"\n}', "x.json"))

    assert caught.value.where == "x.json:3"


@settings(max_examples=100)
@given(st.lists(st.text(max_size=20)))
def test_every_text_comes_back(texts: list[str]) -> None:
    written = [text for text in texts if text.strip()]

    found = list(from_json_lines(io.BytesIO(lines(*written)), "x"))

    assert [item.text for item in found if isinstance(item, Draft)] == written


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_are_drafts_or_failures_with_their_line(data: bytes) -> None:
    for item in from_json_lines(io.BytesIO(data), "x"):
        assert isinstance(item, Draft) or item.where.startswith("x:") or not data.strip()

import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.intake.pdfs import pdf

from trucebook import intake
from trucebook.errors import IntakeError
from trucebook.intake import Failure, Metadata, load, load_bytes, read_text
from trucebook.intake.dates import given_date
from trucebook.records import Report

STORY = "Shells fell on the market of Lobo on Tuesday, killing four traders, the mayor said."
PAGE = f"<!DOCTYPE html><html><head><title>Lobo</title></head><body><article><p>{STORY}</p></body></html>"
FRENCH = (
    "L'armée a annoncé mercredi que quatre soldats avaient été tués près de la ville, alors que la trêve " * 2
)


def line(text: str = STORY, **values: object) -> bytes:
    return json.dumps({"text": text, **values}).encode() + b"\n"


def test_the_public_surface() -> None:
    assert intake.__all__ == sorted(intake.__all__)
    assert all(hasattr(intake, name) for name in intake.__all__)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", STORY.encode()),
        ("a.html", PAGE.encode()),
        ("a.pdf", pdf([[STORY]])),
        ("a.json", line()),
        ("a.jsonl", line()),
        ("a", PAGE.encode()),
        ("a.log", pdf([[STORY]])),
        ("a.txt", STORY.encode("utf-16")),
        ("a.jsonl", line().decode().encode("utf-16")),
        ("a.jsonl", b"\n" * 5000 + line()),
    ],
)
def test_every_format_gives_its_report(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    (from_file,), (from_bytes,) = load([path]), load_bytes(data, name=name)

    assert isinstance(from_file, Report)
    assert isinstance(from_bytes, Report)
    assert from_file.text == from_bytes.text == STORY
    assert (from_file.path, from_bytes.path) == (str(path), None)


@pytest.mark.parametrize("data", [STORY.encode(), PAGE.encode(), pdf([[STORY]]), line()])
def test_standard_input_is_known_by_how_it_begins(data: bytes) -> None:
    (report,) = load(["-"], stdin=io.BytesIO(data))

    assert isinstance(report, Report)
    assert report.text == STORY


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "file is empty"),
        ("blank.txt", b" \n\n", "file is empty"),
        ("empty.html", b"", "file is empty"),
        ("empty.pdf", b"", "file is empty"),
        ("empty.json", b"", "file is empty"),
        ("empty.jsonl", b"", "file is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG picture"),
        ("archive.jsonl", b"PK\x03\x04" + bytes(range(256)) * 50, "ZIP archive"),
        ("report.docx", b"PK\x03\x04\x14\0word/document.xml", "Word document"),
        ("line.txt", b"x" * 5_000_000, "5,000,000 characters"),
        ("page.html", b"<html><body><nav>Home</nav></body></html>", "no article"),
        ("locked.pdf", pdf([[STORY]], encrypted=True), "encrypted"),
        ("french.txt", FRENCH.encode(), "French (fr)"),
        ("huge.txt", b"The army said. " * 1_400_000, "20,000,000 bytes"),
        ("number.json", b"7", "this is a number"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_its_neighbour_goes_on(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text(STORY)

    failure, report = load([bad, good])

    assert isinstance(failure, Failure)
    assert failure.where == str(bad)
    assert words in failure.message
    assert ":" in failure.message  # it says what to do
    assert isinstance(report, Report)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (failure,) = load([str(tmp_path / "none.txt")])

    assert failure == Failure(str(tmp_path / "none.txt"), "there is no such file: check its name and folder")


def test_a_forbidden_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(STORY)
    monkeypatch.setattr(Path, "open", refuse)  # to root, nothing is forbidden

    (failure,) = load([tmp_path / "a.txt"])

    assert failure == Failure(str(tmp_path / "a.txt"), "the file may not be read: check its permissions")


def test_each_line_has_its_own_fate() -> None:
    data = line() + b'{"text"\n' + line(FRENCH) + line("4, 9") + line(published="7/10/2016")

    first, broken, french, empty, last = load_bytes(data, name="a.jsonl")

    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert last.published is not None
    assert (last.published.earliest, last.published.latest) == (date(2016, 7, 10), date(2016, 10, 7))
    failures = [item for item in (broken, french, empty) if isinstance(item, Failure)]
    assert [failure.where for failure in failures] == ["a.jsonl:2", "a.jsonl:3", "a.jsonl:4"]
    assert "French" in failures[1].message


def test_half_characters_in_json_can_be_stored() -> None:
    (report,) = load_bytes(
        b'{"text": "Shells fell on Lobo.\\ud83d", "url": "urn:\\ud83d", "title": "\\udc00"}', name="a.json"
    )

    assert isinstance(report, Report)
    assert (report.text, report.url, report.title) == ("Shells fell on Lobo.\ufffd", "urn:\ufffd", "\ufffd")


def test_options_stand_over_the_sidecar_and_it_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "a.json").write_text(
        '{"title": "Sidecar", "publisher": "Sidecar", "published": "2020-03-04"}'
    )

    (report,) = load([tmp_path], metadata=Metadata(publisher="Options"))

    assert isinstance(report, Report)
    assert (report.title, report.publisher) == ("Sidecar", "Options")
    assert report.published == given_date("2020-03-04")


def test_a_damaged_sidecar_is_named_and_its_report_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.txt.json").write_text('{\n"title": ')

    failure, report = load([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.where == f"{tmp_path / 'a.txt.json'}:2"
    assert isinstance(report, Report)


def test_a_language_that_a_person_tells_is_believed() -> None:
    (report,) = load_bytes(FRENCH.encode(), name="a.txt", metadata=Metadata(language="en"))

    assert isinstance(report, Report)


def test_reports_come_one_at_a_time() -> None:
    class Slow(io.BytesIO):
        asked = 0

        def read(self, size: int | None = -1, /) -> bytes:
            self.asked += 1
            return super().read(size)

    stdin = Slow(line(STORY * 20) * 1000)
    found = load(["-"], stdin=stdin)

    assert isinstance(next(found), Report)
    assert stdin.asked < 10


def test_a_stream_that_cannot_be_wound_back_is_read() -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(line() + line())
    with os.fdopen(reading, "rb") as stdin:
        assert [type(item) for item in load(["-"], stdin=stdin)] == [Report, Report]


def test_a_reading_fails_where_its_disk_does() -> None:
    class Broken(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    (failure,) = load(["-"], stdin=Broken())

    assert failure == Failure(
        "standard input", "the file cannot be read: Input/output error; check it and its disk"
    )


def test_loading_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.jsonl").write_bytes(line() + b"{\n")

    assert list(load([tmp_path])) == list(load([tmp_path]))


def test_a_name_of_any_bytes_can_be_stored(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text(STORY)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")

    (report,) = load([tmp_path])

    assert isinstance(report, Report)
    assert report.path is not None
    assert report.path.endswith("caf\ufffd.txt")


def test_a_string_is_one_report() -> None:
    report = read_text(STORY, Metadata(url="urn:a"))

    assert (report.text, report.url) == (STORY, "urn:a")
    with pytest.raises(IntakeError, match="no letters"):
        read_text("")


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode(errors="replace")),
    st.sampled_from(["a.txt", "a.html", "a.pdf", "a.json", "a.jsonl", "a"]),
)
def test_any_bytes_are_reports_or_failures(data: bytes, name: str) -> None:
    for item in load_bytes(data, name=name):
        assert isinstance(item, Report) or item.where.startswith(name)

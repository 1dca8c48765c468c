"""Reports keep the bytes that they came as."""

import io
import json
from pathlib import Path

import pytest
from tests.intake.pdfs import pdf

from trucebook.intake import Delivery, Failure, deliveries

STORY = "Shells fell on the market of Lobo on Tuesday, killing four traders, the mayor said."
PAGE = f"<!DOCTYPE html><html><head><title>Lobo</title></head><body><article><p>{STORY}</p></body></html>"
LINE = json.dumps({"text": STORY}).encode() + b"\n"


@pytest.mark.parametrize(
    ("name", "data", "where"),
    [
        ("a.txt", STORY.encode("utf-16"), ""),
        ("a.html", PAGE.encode(), ""),
        ("a.pdf", pdf([[STORY]]), ""),
        ("a.json", b"\xef\xbb\xbf" + LINE, ""),
        ("a.json", b"[" + LINE + b"]", "[1]"),
        ("a.jsonl", LINE.decode().encode("utf-16"), ":1"),
    ],
)
def test_a_file_is_kept_whole(tmp_path: Path, name: str, data: bytes, where: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    (found,) = deliveries([path])

    assert isinstance(found, Delivery)
    assert found.report.text == STORY
    assert (found.data, found.origin) == (data, f"{path}{where}")


def test_of_json_lines_each_report_keeps_its_own_line() -> None:
    other = LINE.replace(b"four", b"five")

    first, failure, second = deliveries(["-"], stdin=io.BytesIO(LINE + b"{broken\n" + other))

    assert isinstance(first, Delivery)
    assert isinstance(failure, Failure)
    assert isinstance(second, Delivery)
    assert (first.data, first.origin) == (LINE, "standard input:1")
    assert (second.data, second.origin) == (other, "standard input:3")

import pytest

from trucebook.intake.formats import Format, format_of


@pytest.mark.parametrize(
    ("suffix", "head", "format_"),
    [
        (".txt", b"The army said so.", Format.TEXT),
        (".MD", b"# Truce", Format.TEXT),
        (".html", b"no markup at all", Format.HTML),
        (".ndjson", b"%PDF-1.4", Format.JSON_LINES),
        (".json", b"[1]", Format.JSON),
        (".txt", b"%PDF-1.4", Format.PDF),
        (".txt", b"\n<!DOCTYPE html><p>", Format.HTML),
        (".txt", b"<b>Four dead</b>", Format.TEXT),
        ("", b"%PDF-1.4", Format.PDF),
        ("", b"\xef\xbb\xbf <html lang='en'>", Format.HTML),
        ("", "<html>".encode("utf-16"), Format.HTML),
        ("", b"<?xml version='1.0'?>\n<!-- saved --><html>", Format.HTML),
        ("", b"<div class='story'><p>", Format.HTML),
        ("", b'{"text": "a"}\n{"text": "b"}\n', Format.JSON_LINES),
        ("", b'{"text": "' + b"a" * 4000, Format.JSON_LINES),
        ("", b'{"text": "a"}\n', Format.JSON),
        ("", b'{\n "text": "a"}', Format.JSON),
        ("", b'[{"text": "a"}]', Format.JSON),
        ("", b"[Reuters] The army said so.", Format.TEXT),
        ("", b"{sic} The army said so.", Format.TEXT),
        (".log", b"The army said so.", Format.TEXT),
        ("", b"", Format.TEXT),
    ],
)
def test_the_name_tells_or_else_the_beginning(suffix: str, head: bytes, format_: Format) -> None:
    assert format_of(suffix, head) is format_

import gzip
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.intake.outcomes import outcome, says_what_to_do

from trucebook.errors import IntakeError
from trucebook.intake.decode import declared_charset, decode

SENTENCE = "The truce \u2013 so a « señor » said \u2013 held in Čapljina."
WESTERN = "The truce \u2013 so a « señor » said \u2013 held."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_told_by_its_mark_or_its_bytes(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_big_endian_with_a_mark_is_read() -> None:
    assert decode(b"\xfe\xff" + SENTENCE.encode("utf-16-be")) == SENTENCE


def test_western_text_that_is_no_utf8_is_read_as_cp1252() -> None:
    assert decode(WESTERN.encode("cp1252")) == WESTERN


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf8() -> None:
    data = SENTENCE.replace("«", "").replace("»", "").replace("ñ", "n").encode("cp1250")

    assert "Čapljina" in decode(data, declared="cp1250")


def test_utf8_with_one_broken_byte_is_still_utf8() -> None:
    data = SENTENCE.encode().replace(b"held", b"h\xffld")

    assert decode(data) == SENTENCE.replace("held", "h\ufffdld")


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>', "cp1252"),
        (b"<meta charset=klingon>", None),
        (b"<p>charset=utf-8</p>", None),
    ],
)
def test_a_page_declares_its_encoding(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset


def _zipped(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "words")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_zipped("report.txt"), "ZIP archive, not text: unpack it"),
        (_zipped("word/document.xml"), "Word document"),
        (gzip.compress(b"The army said so."), "gzip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG picture"),
        (b"{\\rtf1\\ansi The army said so.}", "Rich Text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "old Microsoft Office file"),
        (b"\0" * 257 + b"ustar", "tar archive"),
        (bytes(i * i * 7919 % 257 % 256 for i in range(4000)), "binary file"),
        (bytes(range(128)) * 20, "binary file"),
        ("The army said so.".encode("utf-16-le"), "UTF-16"),
        ("Армия заявила".encode("cp1251"), "encoding cannot be told"),
    ],
)
def test_what_is_no_text_is_named_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(IntakeError, match=words):
        decode(data)


@pytest.mark.parametrize("text", ["RIFFS opened in the party.", "ID3 was the code.", "MM*", "PK said no."])
def test_words_are_not_taken_for_signatures(text: str) -> None:
    assert decode(text.encode()) == text


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_error_of_ours(data: bytes) -> None:
    found = outcome(decode, data)

    assert isinstance(found, str) or says_what_to_do(found)

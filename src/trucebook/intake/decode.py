"""Bytes to text: the encoding that a file says it has, or the one that its bytes allow."""

import codecs
import re

from trucebook.errors import IntakeError
from trucebook.intake.limits import HEAD_BYTES
from trucebook.intake.signatures import signature_of

_BOMS = (
    # UTF-32's little-endian mark begins with UTF-16's, so it is asked first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(sorted({*range(32), 127} - set(b"\t\n\x0b\x0c\r\x1b")))
_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"  # the five bytes that cp1252 gives no character
_HIGH = bytes(range(128, 256))
_MAX_CONTROLS = 0.05
"""Of all bytes. A text with stray control characters has one in hundreds; random bytes have one in ten."""
_MAX_HIGH = 0.3
"""Of all bytes, for cp1252 to be plausible. French, the accented language most printed in it, has 0.05;
Cyrillic or Chinese in their own encodings have over 0.7."""
_META = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def declared_charset(head: bytes) -> str | None:
    """The encoding that a page of HTML declares in its first bytes, where Python knows it."""
    match = _META.search(head)
    if match is None:
        return None
    try:
        codec = codecs.lookup(match[1].decode("ascii", "replace"))
    except LookupError:
        return None
    # A page that says Latin-1 means cp1252: so the WHATWG Encoding Standard, and so all browsers.
    return "cp1252" if codec.name in {"iso8859-1", "ascii"} else codec.name


def bom_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning says."""
    return next((encoding for bom, encoding in _BOMS if head.startswith(bom)), None)


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Decode `data` by its byte order mark, as UTF-8, as it is `declared`, or as cp1252 where plausible.

    UTF-8 that is broken in few places is still UTF-8: what cannot be read becomes U+FFFD.

    Raises:
        IntakeError: where the bytes are no text, or text in an encoding that cannot be told.
    """
    refuse_binary(data)
    encoding = bom_encoding(data)
    if encoding is None:
        return _decode_unmarked(data, declared)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode(encoding, errors="replace")


def refuse_binary(data: bytes) -> None:
    """Refuse `data` that is no text: a known kind of file, or full of control bytes.

    Raises:
        IntakeError: saying what it is, where that can be told, and what to do.
    """
    if bom_encoding(data):
        return
    if signature := signature_of(data[:HEAD_BYTES]):
        what, advice = signature
        raise IntakeError(f"this is {what}, not text: {advice}")
    if _share(data, b"\x00") > 0.2 and _share(data, _CONTROLS) < 0.6:
        raise IntakeError(
            "every other byte or so is zero, as in UTF-16 without its byte order mark, or in a binary file: "
            "save it as UTF-8 text"
        )
    if _share(data, _CONTROLS) > _MAX_CONTROLS:
        raise IntakeError("this is a binary file, not text: give the report as text, HTML, PDF or JSON")


def _decode_unmarked(data: bytes, declared: str | None) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    repaired = data.decode(errors="replace")
    broken = repaired.count("\ufffd")
    if sum(map(len, re.findall("[^\x00-\x7f\ufffd]+", repaired))) > broken:
        return repaired
    if declared:
        try:
            return data.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass
    if _share(data, _HIGH) > _MAX_HIGH or _share(data, _UNDEFINED) > _MAX_CONTROLS:
        raise IntakeError(
            "this is neither UTF-8 nor Western European text (cp1252), and its encoding cannot be told: "
            "save it as UTF-8"
        )
    return data.decode("cp1252", errors="replace")


def _share(data: bytes, among: bytes) -> float:
    """How much of `data` is one of the bytes `among`."""
    return 1 - len(data.translate(None, among)) / len(data) if data else 0.0

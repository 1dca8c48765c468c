"""Which format a file is in: by its name where that tells, else by how it begins."""

import re
from enum import StrEnum
from types import MappingProxyType

from trucebook.intake.decode import bom_encoding


class Format(StrEnum):
    """A format that reports come in."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    JSON = "json"
    JSON_LINES = "jsonl"


FORMAT_OF_SUFFIX = MappingProxyType(
    {
        ".txt": Format.TEXT,
        ".text": Format.TEXT,
        ".md": Format.TEXT,
        ".html": Format.HTML,
        ".htm": Format.HTML,
        ".xhtml": Format.HTML,
        ".pdf": Format.PDF,
        ".json": Format.JSON,
        ".jsonl": Format.JSON_LINES,
        ".ndjson": Format.JSON_LINES,
    }
)
"""The formats that file names tell; in a folder, files with other suffixes are passed over."""

DOCUMENTS = frozenset({Format.TEXT, Format.HTML, Format.PDF})
"""Formats of which one file is one report, so that a sidecar can tell about it."""

_PDF = b"%PDF-"
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(r"\s*<(?:article|div|main|p|h1|section|meta|title)\b[^>]*>", re.IGNORECASE)
_JSON = re.compile(r"\s*(?:\[\s*[\]{]|\{\s*[\"}])")
# An object on one line with another one below it, or one so long that its line has not ended.
_JSON_LINE = re.compile(r"\s*\{[^\S\n]*\"[^\n]*(?:\}[^\S\n]*\n\s*\{|\Z)")


def format_of(suffix: str, head: bytes) -> Format:
    """The format of a file with this name's `suffix` (".txt", or "") and these first bytes.

    The name is believed, but a PDF is one by whatever name, and a whole page of HTML is never plain text.
    """
    named = FORMAT_OF_SUFFIX.get(suffix.lower())
    if _PDF in head[:1024] and named not in {Format.JSON, Format.JSON_LINES}:
        return Format.PDF
    if named not in {None, Format.TEXT}:
        return named
    beginning = head.decode(bom_encoding(head) or "utf-8", errors="replace").lstrip("\ufeff")
    if _PAGE.match(beginning):
        return Format.HTML
    return named or _sniffed(beginning)


def _sniffed(beginning: str) -> Format:
    if _JSON_LINE.match(beginning):
        return Format.JSON_LINES
    if _JSON.match(beginning):
        return Format.JSON
    return Format.HTML if _MARKUP.match(beginning) else Format.TEXT

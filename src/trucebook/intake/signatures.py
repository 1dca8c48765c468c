"""Files that are no text, told by their first bytes, with what to do about each."""

import re

_UNPACK = "unpack it and read the files in it"
_EXPORT = "export it as text, HTML or PDF, and read that"
_PICTURE = "trucebook reads words only: give it the text of the report"
_NO_REPORT = "give the report as text, HTML, PDF or JSON"

# First bytes (from the specifications; collected in the `file` command's magic database), what the file
# is, and what to do.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x05\x06", "an empty ZIP archive", _NO_REPORT),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG\r\n", "a PNG picture", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (b"GIF87a", "a GIF picture", _PICTURE),
    (b"GIF89a", "a GIF picture", _PICTURE),
    (b"II*\x00", "a TIFF picture", _PICTURE),
    (b"MM\x00*", "a TIFF picture", _PICTURE),
    (b"RIFF", "a sound, film or picture file", _PICTURE),
    (b"ID3", "a sound file", _PICTURE),
    (b"OggS", "a sound or film file", _PICTURE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file (.doc, .xls, .msg)", _EXPORT),
    (b"SQLite format 3\x00", "an SQLite database", _NO_REPORT),
    (b"PAR1", "a Parquet file", "convert it to JSON Lines, one report a line"),
    (b"\x7fELF", "a program", _NO_REPORT),
    (b"MZ\x90\x00", "a program", _NO_REPORT),
)
_RICH_TEXT = b"{\\rtf1"
_ASCII_TEXT = re.compile(rb"[\t-\r\x1b -~]*")
# What is in a ZIP archive that is really a document: names that stand in its first entries.
_ZIPPED = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint file (.pptx)"),
    (b"[Content_Types].xml", "a Microsoft Office file (.docx, .xlsx or .pptx)"),
    (b"application/vnd.oasis", "an OpenDocument file"),
    (b"application/epub", "an e-book (.epub)"),
)


def signature_of(head: bytes) -> tuple[str, str] | None:
    """What a file with these first bytes is, and what to do about it; empty where they tell nothing."""
    if head.startswith(_RICH_TEXT):
        return "a Rich Text file (.rtf)", _EXPORT
    if _ASCII_TEXT.fullmatch(head):
        return None  # a text may begin with "RIFF" or "ID3"
    if head.startswith(b"PK\x03\x04"):
        what = next((what for name, what in _ZIPPED if name in head), None)
        return (what, _EXPORT) if what else ("a ZIP archive", _UNPACK)
    if head[257:262] == b"ustar":
        return "a tar archive", _UNPACK
    return next(((what, advice) for first, what, advice in _SIGNATURES if head.startswith(first)), None)

"""The way in: files, folders, standard input, bytes and strings to reports, one at a time."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, cast

from trucebook.errors import IntakeError
from trucebook.intake.decode import bom_encoding, decode, refuse_binary
from trucebook.intake.draft import Delivery, Draft, Failure
from trucebook.intake.folders import files_of, name_of
from trucebook.intake.formats import Format, format_of
from trucebook.intake.html import from_html
from trucebook.intake.jsonl import from_json, from_json_lines
from trucebook.intake.limits import HEAD_BYTES, MAX_DOCUMENT_BYTES, MAX_JSON_BYTES
from trucebook.intake.metadata import Metadata
from trucebook.intake.pdf import from_pdf
from trucebook.intake.report import make_report
from trucebook.intake.sidecar import read_sidecar, sidecar_of
from trucebook.intake.text import from_text
from trucebook.records import Report

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_STDIN = "-"
_NOTHING = Metadata()
_DOCUMENTS: "MappingProxyType[Format, Callable[[bytes], Draft]]" = MappingProxyType(
    {Format.TEXT: from_text, Format.HTML: from_html, Format.PDF: from_pdf}
)


def load(
    sources: Iterable[str | Path], *, metadata: Metadata = _NOTHING, stdin: BinaryIO | None = None
) -> Iterator[Report | Failure]:
    """Take in the reports of `sources`, one at a time and in order; what fails is told, and the rest goes on.

    A source is a file, a folder (all reports in it and below it) or "-" for standard input. The format is
    told by the name, else by how the file begins. A file is opened when its turn comes.

    Args:
        sources: what to read.
        metadata: what the caller says about every report; it stands over sidecars, and these over what
            files say themselves.
        stdin: what "-" reads; the process's own standard input where empty.
    """
    return map(_report_of, deliveries(sources, metadata=metadata, stdin=stdin))


def deliveries(
    sources: Iterable[str | Path], *, metadata: Metadata = _NOTHING, stdin: BinaryIO | None = None
) -> Iterator[Delivery | Failure]:
    """Take in the reports of `sources` as `load` does, each with the bytes that it is from."""
    for source in sources:
        if str(source) == _STDIN:
            yield from _load_stream(stdin or sys.stdin.buffer, "standard input", "", metadata)
            continue
        for found in files_of(Path(source)):
            yield from (found,) if isinstance(found, Failure) else _load_file(found, metadata)


def load_bytes(data: bytes, *, name: str, metadata: Metadata = _NOTHING) -> Iterator[Report | Failure]:
    """Take in the reports that `data` holds, as `load` does a file called `name`."""
    return map(_report_of, deliveries_in(data, name=name, metadata=metadata))


def deliveries_in(data: bytes, *, name: str, metadata: Metadata = _NOTHING) -> Iterator[Delivery | Failure]:
    """Take in the reports that `data` holds as `load_bytes` does, each with the bytes that it is from."""
    return _load_stream(io.BytesIO(data), name, Path(name).suffix, metadata)


def read_text(text: str, metadata: Metadata = _NOTHING) -> Report:
    """Take in the one report that `text` is.

    Raises:
        IntakeError: where the text is empty, too long or not English.
    """
    return make_report(text, metadata, language=metadata.language)


def _report_of(item: Delivery | Failure) -> Report | Failure:
    return item.report if isinstance(item, Delivery) else item


def _load_file(path: Path, told: Metadata) -> Iterator[Delivery | Failure]:
    name = name_of(path)
    try:
        if sidecar := sidecar_of(path):
            told = told.over(read_sidecar(sidecar))
    except IntakeError as error:
        yield Failure.of(error, name)
    try:
        file = path.open("rb")
    except OSError as error:
        yield Failure(name, _why_unread(error))
        return
    with file:
        yield from _load_stream(file, name, path.suffix, told, path=name)


def _load_stream(
    file: BinaryIO, name: str, suffix: str, told: Metadata, *, path: str | None = None
) -> Iterator[Delivery | Failure]:
    """The reports of `file`, which is called `name`; `told` stands over what the file says."""
    try:
        for draft in _drafts(file, name, suffix):
            yield draft if isinstance(draft, Failure) else _delivery(draft, name, told, path)
    except IntakeError as error:
        yield Failure.of(error, name)
    except OSError as error:
        yield Failure(name, _why_unread(error))


def _delivery(draft: Draft, name: str, told: Metadata, path: str | None) -> Delivery | Failure:
    known = told.over(draft.metadata)
    try:
        report = make_report(draft.text, known, path=draft.path or path, language=told.language)
    except IntakeError as error:
        return Failure(name + draft.where, error.message)
    return Delivery(report, draft.data or b"", name + draft.where)


def _drafts(file: BinaryIO, name: str, suffix: str) -> Iterator[Draft | Failure]:
    """What `file` holds.

    Raises:
        IntakeError: where it cannot be used at all.
    """
    head = file.read(HEAD_BYTES)
    if not head.strip():
        head += file.read(HEAD_BYTES)
    format_ = format_of(suffix, head)
    if format_ is Format.JSON_LINES:
        refuse_binary(head)
        yield from _from_lines(head, file, name)
    elif format_ is Format.JSON:
        data = _whole(head, file, MAX_JSON_BYTES)
        yield from _taken_from(data, from_json(data, name))
    else:
        data = _whole(head, file, MAX_DOCUMENT_BYTES)
        yield replace(_DOCUMENTS[format_](data), data=data)


def _from_lines(head: bytes, file: BinaryIO, name: str) -> Iterator[Draft | Failure]:
    """The reports of JSON Lines, which begin with `head` and go on in `file`.

    Raises:
        IntakeError: where a file that has to be taken whole is too long.
    """
    if (bom_encoding(head) or "utf-8-sig") == "utf-8-sig":
        lines = cast("BinaryIO", io.BufferedReader(_Rejoined(head, file)))
        yield from from_json_lines(lines, name)
        return
    # Lines of UTF-16 cannot be told by their bytes.
    data = _whole(head, file, MAX_JSON_BYTES)
    in_utf8 = io.BytesIO(decode(data).encode(errors="replace"))
    yield from _taken_from(data, from_json_lines(in_utf8, name))


def _taken_from(data: bytes, drafts: Iterator[Draft | Failure]) -> Iterator[Draft | Failure]:
    """`drafts`, each with the bytes `data` of the file that they all came from."""
    for draft in drafts:
        yield draft if isinstance(draft, Failure) else replace(draft, data=data)


def _whole(head: bytes, file: BinaryIO, most: int) -> bytes:
    """All bytes of a file that begins with `head`.

    Raises:
        IntakeError: where it has none, or more than `most`.
    """
    data = head + file.read(most + 1 - len(head))
    if not data.strip():
        raise IntakeError("the file is empty: leave it out, or give the report")
    if len(data) > most:
        raise IntakeError(f"the file has more than {most:,} bytes: split it into its reports, one a file")
    return data


class _Rejoined(io.RawIOBase):
    """A stream of which the beginning was read already; not all streams can be wound back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        data = self._head[: len(view)] if self._head else self._rest.read(len(view))
        self._head = self._head[len(view) :]
        view[: len(data)] = data
        return len(data)


def _why_unread(error: OSError) -> str:
    """Why a file could not be read, and what to do."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file: check its name and folder"
    if isinstance(error, PermissionError):
        return "the file may not be read: check its permissions"
    return f"the file cannot be read: {error.strerror or error}; check it and its disk"

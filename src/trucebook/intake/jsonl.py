"""JSON Lines, read line by line, and JSON documents: one report, or a list of them."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from trucebook.errors import IntakeError
from trucebook.intake.decode import decode
from trucebook.intake.draft import Draft, Failure
from trucebook.intake.fields import draft_of
from trucebook.intake.limits import MAX_JSON_BYTES, MAX_LINE_BYTES


def from_json_lines(file: BinaryIO, name: str) -> Iterator[Draft | Failure]:
    """The reports of a file of JSON Lines, one at a time, so that a file of any size is read.

    A line that is broken is a failure that names it ("reports.jsonl:7"); the other lines go on. Blank lines
    are passed over. `name` is the file's.
    """
    empty = True
    for number, line in _lines(file):
        empty = empty and line is not None and not line.strip()
        try:
            if line is None:
                raise IntakeError(  # noqa: TRY301 - every failure of a line is told in one place
                    f"the line is longer than {MAX_LINE_BYTES:,} bytes: write one report on each line"
                )
            if line.strip():
                yield replace(draft_of(parsed(decode(line)), where=f":{number}"), data=line)
        except IntakeError as error:
            yield Failure(f"{name}:{number}", error.message)
    if empty:
        yield Failure(name, "the file is empty: leave it out, or give its reports, one a line")


def from_json(data: bytes, name: str) -> Iterator[Draft | Failure]:
    """The reports of a JSON document: an object, or a list of objects.

    A file that is called JSON and holds JSON Lines is read as such. In a list, a report that cannot be
    used is a failure that names its place ("reports.json[3]", counted from 1).

    Raises:
        IntakeError: where it is no JSON; names the line.
    """
    if len(data) > MAX_JSON_BYTES:
        raise IntakeError(
            f"the file has more than {MAX_JSON_BYTES:,} bytes: write it as JSON Lines, one report a line, in "
            "a file whose name ends in .jsonl"
        )
    text = decode(data)
    try:
        document = parsed(text, name=name)
    except IntakeError:
        if not _is_lines(text):
            raise
        yield from from_json_lines(io.BytesIO(text.encode(errors="replace")), name)
        return
    if not isinstance(document, list):
        yield draft_of(document)
        return
    for number, item in enumerate(document, 1):
        try:
            yield draft_of(item, where=f"[{number}]")
        except IntakeError as error:
            yield Failure(f"{name}[{number}]", error.message)


def parsed(text: str, *, name: str = "") -> Any:  # noqa: ANN401 - any JSON value
    """The JSON value that `text` is.

    Raises:
        IntakeError: where it is none; with `name`, the error names file and line, else the column.
    """
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise IntakeError(
            f"not valid JSON at column {error.colno}: {error.msg}; mend it there, or leave it out",
            where=f"{name}:{error.lineno}" if name else "",
        ) from error
    except RecursionError as error:
        raise IntakeError(
            "the JSON is nested too deep to be a report: give the report's own object"
        ) from error
    except ValueError as error:  # a number of more digits than Python reads
        raise IntakeError(f"not JSON that can be read: {error}; mend it, or leave it out") from error


def _is_lines(text: str) -> bool:
    """Whether more than one line of `text` begins an object, and one line is a whole object."""
    begun = [line for line in text.split("\n") if line.startswith("{")]
    return len(begun) > 1 and any(map(_is_object, begun[:20]))


def _is_object(line: str) -> bool:
    try:
        return isinstance(parsed(line), dict)
    except IntakeError:
        return False


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Lines of `file` as UTF-8 with their numbers from 1; None for one that is too long."""
    number = 0
    while line := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(line) <= MAX_LINE_BYTES or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE_BYTES)
        yield number, None

"""Sidecars: `report.json` or `report.txt.json` beside `report.txt`, telling what is known about it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trucebook.errors import IntakeError
from trucebook.intake.decode import decode
from trucebook.intake.fields import has_text, metadata_of
from trucebook.intake.formats import DOCUMENTS, FORMAT_OF_SUFFIX
from trucebook.intake.jsonl import parsed
from trucebook.intake.limits import MAX_SIDECAR_BYTES
from trucebook.intake.metadata import Metadata

_JSON = ".json"


def sidecar_of(path: Path) -> Path | None:
    """The sidecar of the document at `path`; empty where there is none, or where `path` is no document."""
    if FORMAT_OF_SUFFIX.get(path.suffix.lower()) not in DOCUMENTS:
        return None
    candidates = (path.with_name(path.name + _JSON), path.with_suffix(_JSON))
    return next((candidate for candidate in candidates if is_sidecar(candidate)), None)


def is_sidecar(path: Path) -> bool:
    """Whether the file at `path` tells about a document beside it, and holds no report of its own.

    A file that stands like a sidecar and is damaged is one: reading the document reports the damage.
    """
    if path.suffix.lower() != _JSON or not path.is_file() or not any(map(Path.is_file, _documents(path))):
        return False
    try:
        value = _value(path)
    except IntakeError:
        return True
    return isinstance(value, dict) and not has_text(value)


def _documents(path: Path) -> Iterator[Path]:
    """Where the documents would be that the sidecar at `path` can tell about."""
    whole = path.with_suffix("")
    if FORMAT_OF_SUFFIX.get(whole.suffix.lower()) in DOCUMENTS:
        yield whole
    yield from (path.with_suffix(suffix) for suffix, kind in FORMAT_OF_SUFFIX.items() if kind in DOCUMENTS)


def read_sidecar(path: Path) -> Metadata:
    """What the sidecar at `path` tells.

    Raises:
        IntakeError: where it cannot be read, is no JSON or no object; names the file.
    """
    value = _value(path)
    if not isinstance(value, dict):
        raise IntakeError('a sidecar is an object: write it as {"publisher": "..."}', where=str(path))
    return metadata_of(value)


def _value(path: Path) -> Any:  # noqa: ANN401 - any JSON value
    """What the JSON file at `path` holds.

    Raises:
        IntakeError: where it cannot be read or is no JSON; names the file, and the line where there is one.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SIDECAR_BYTES + 1)
        if len(data) > MAX_SIDECAR_BYTES:
            raise IntakeError("the sidecar is too large: it holds what is known about one report, no more")  # noqa: TRY301 - the next lines name the file
        return parsed(decode(data), name=str(path))
    except OSError as error:
        raise IntakeError(f"the sidecar cannot be read: {error.strerror}", where=str(path)) from error
    except IntakeError as error:
        raise IntakeError(error.message, where=error.where or str(path)) from error

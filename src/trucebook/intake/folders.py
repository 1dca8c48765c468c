"""The files that a source names: itself, or all reports in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from trucebook.intake.draft import Failure
from trucebook.intake.formats import FORMAT_OF_SUFFIX
from trucebook.intake.sidecar import is_sidecar


def name_of(path: Path) -> str:
    """`path` as text that can be stored and printed, whatever bytes its names are made of."""
    return os.fsencode(path).decode(errors="replace")


def files_of(source: Path) -> Iterator[Path | Failure]:
    """The files to read for `source`, in the order of their names.

    A folder gives all files in it and below whose suffix tells a format; hidden files and folders,
    sidecars and links to folders (which can run in circles) are passed over. What is named itself is given
    whatever it is called, unless it is a sidecar of a document beside it.
    """
    if "\0" in str(source):
        yield Failure(
            name_of(source).replace("\0", "\\0"), "no file name holds a zero byte: check its spelling"
        )
        return
    if not source.is_dir():
        yield from () if is_sidecar(source) else (source,)
        return
    empty = True
    for found in _walk(source):
        empty = False
        yield found
    if empty:
        suffixes = ", ".join(FORMAT_OF_SUFFIX)
        yield Failure(name_of(source), f"no reports in this folder: their names end in {suffixes}")


def _walk(folder: Path) -> Iterator[Path | Failure]:
    failures: list[Failure] = []

    def keep(error: OSError) -> None:
        failures.append(_unreadable(error))

    for where, folders, files in os.walk(folder, onerror=keep):
        yield from failures
        failures.clear()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from filter(_is_report, (Path(where, name) for name in sorted(files)))
    yield from failures


def _is_report(path: Path) -> bool:
    known = path.suffix.lower() in FORMAT_OF_SUFFIX and not path.name.startswith(".")
    return known and path.is_file() and not is_sidecar(path)


def _unreadable(error: OSError) -> Failure:
    path = Path(error.filename or ".")
    return Failure(name_of(path), f"the folder cannot be read: {error.strerror}; check its permissions")

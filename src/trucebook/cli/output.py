"""Where output goes: the standard output, or a file that is whole or not there at all."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from trucebook.errors import UsageError
from trucebook.settings import told_columns

PAGE = 100
"""Columns of text that goes to a file or to another program."""

NARROWEST = 40
"""Columns below which text is no longer laid out anew."""


@contextmanager
def opened(output: str | None) -> Iterator[TextIO]:
    """The stream for `output`: a file, or the standard output where it is empty or `-`. In UTF-8.

    The file is written beside its place and moved there when all is well, so that nobody ever meets half of
    it and what stood there before is kept until then.

    Raises:
        UsageError: where the file cannot be made.
    """
    if output is None or output == "-":
        yield standard_output()
        return
    path = Path(os.path.realpath(output))
    _check_place(path, output)
    if path.exists() and not path.is_file():  # such as /dev/null: nothing can be moved there
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    with _moved_into_place(path, output) as stream:
        yield stream


def _check_place(path: Path, output: str) -> None:
    if path.is_dir():
        raise UsageError(f"{output} is a folder; --output names a file")
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {Path(output).parent} for {path.name}; make it first")


@contextmanager
def _moved_into_place(path: Path, output: str) -> Iterator[TextIO]:
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".part")
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}") from error
    try:
        with open(handle, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a handle is no path
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).chmod(_mode_for(path))
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode_for(path: Path) -> int:
    """Who may read the file: who might before, or else whom the process's mask allows."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)  # it can only be read by setting it
    os.umask(mask)
    return 0o666 & ~mask


def standard_output() -> TextIO:
    """The standard output in UTF-8, whatever the locale: JSON is UTF-8, and so are names."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    return sys.stdout


def screen_width(stream: TextIO) -> int:
    """Columns of the screen that `stream` shows on, or of a page; COLUMNS in the environment counts first."""
    width = shutil.get_terminal_size((PAGE, 24)).columns
    if not stream.isatty() and not told_columns():
        width = PAGE
    return max(width, NARROWEST)

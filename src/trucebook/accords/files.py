"""Accord files to accords: read, checked, every complaint with its line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from trucebook.accords.accord import Accord
from trucebook.accords.checks import mistakes
from trucebook.accords.lines import line_of, lines_of
from trucebook.accords.shape import Misfit, misfits
from trucebook.errors import KnowledgeError, UsageError
from trucebook.knowledge.accords import AccordFile, accord_files
from trucebook.settings import accords_folder

_LARGEST = 2_000_000  # bytes: a hundred times the longest that is shipped
_LINE = re.compile(r" ?\(at line (?P<line>\d+), column \d+\)")
_HINTS = MappingProxyType(
    {
        "Invalid initial character": "a table in {braces} stays on one line, and text is in quotes",
        "Invalid value": 'text is in quotation marks, such as "words"; a day is not: 2020-02-29',
        "Cannot overwrite a value": "a key or a table stands twice; keep one",
        "Illegal character": "text ends with a quotation mark on its own line",
        "Unescaped": "write \\\\ for \\, or put the text in 'single quotes'",
    }
)
"""What to do, by words of the parser's message."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What does not hold in an accord file.

    Attributes:
        where: the file.
        line: the line, from 1; 0 where it is about the file as a whole.
        message: what is wrong, and what to do.
        remark: it may be as meant: to be looked at, and the file is read all the same.
    """

    where: str
    line: int
    message: str
    remark: bool = False

    def __str__(self) -> str:
        """The complaint on a line, as editors read it: "FILE:LINE: message"."""
        place = f"{self.where}:{self.line}" if self.line else self.where
        return f"{place}: {'note: ' if self.remark else ''}{self.message}"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked.

    Attributes:
        where: the file.
        accord: what it holds; empty where something in it is wrong.
        complaints: what is wrong, and remarks, by line.
    """

    where: str
    accord: Accord | None
    complaints: tuple[Complaint, ...] = ()


def checked(data: bytes, where: str) -> Checked:
    """Read the accord file `data`, and check it; `where` names it in complaints."""
    try:
        text = _decoded(data)
        table = tomllib.loads(text)
    except _UnreadableError as error:
        return _broken(where, error.line, error.message)
    except tomllib.TOMLDecodeError as error:
        return _broken(where, _line_in(str(error), text), _said(str(error)))
    except ValueError:  # Python refuses to make a number of thousands of digits
        return _broken(where, 0, "a number has far too many digits; mend it")
    except RecursionError:
        return _broken(where, 0, "lists within lists go too deep; an accord file needs three levels")
    accord, found = _accord(table)
    lines = lines_of(text) if found else {}
    complaints = (Complaint(where, line_of(lines, m.path), m.message, m.remark) for m in found)
    return Checked(where, accord, tuple(sorted(complaints, key=lambda c: c.line)))


def read_accord(path: str | Path) -> Checked:
    """Read and check the accord file at `path`.

    Raises:
        KnowledgeError: where it cannot be read.
    """
    try:
        return checked(Path(path).read_bytes(), str(path))
    except OSError as error:
        raise KnowledgeError(
            f"{path}: cannot be read ({error.strerror or error}); check the name of the file"
        ) from error


def checked_accords(folder: Path | None = None) -> tuple[Checked, ...]:
    """The shipped accords and those of a user's `folder`, also those in which something is wrong.

    Of two files with one id, the user's counts. Where no folder is given, it is that of the environment.

    Raises:
        KnowledgeError: where the folder or a file of it cannot be read.
    """
    files = _by_id(accord_files(folder or accords_folder()))
    return tuple(_checked(file) for _, file in sorted(files.items()))


def accords(folder: Path | None = None) -> Mapping[str, Accord]:
    """The accords of `checked_accords` by their ids.

    Raises:
        KnowledgeError: where a file cannot be read or something in it is wrong; names each complaint.
    """
    return MappingProxyType({accord.id: accord for accord in map(_sound, checked_accords(folder))})


def find_accord(name: str, folder: Path | None = None) -> Accord:
    """The accord called `name`: by its id, or by the path of a file that ends in .toml.

    Only the file that is meant has to be sound: others, in the user's `folder`, may be half written. Where no
    folder is given, it is that of the environment.

    Raises:
        UsageError: where there is none; names the nearest ids.
        KnowledgeError: where its file cannot be read or something in it is wrong; names each complaint.
    """
    if name.endswith(".toml"):
        return _sound(read_accord(name))
    found = _by_id(accord_files(folder or accords_folder()))
    if name not in found:
        near = get_close_matches(name, found, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "`trucebook accord list` shows them"
        raise UsageError(f"there is no accord {name!r}; {hint}")
    return _sound(_checked(found[name]))


@lru_cache(maxsize=256)  # by what a file holds, so one that was changed is read again
def _checked(file: AccordFile) -> Checked:
    return checked(file.data, file.where)


def _by_id(files: Iterable[AccordFile]) -> dict[str, AccordFile]:
    """The files by the ids that they tell; one that tells none, by its name."""
    return {_id_in(file): file for file in files}


@lru_cache(maxsize=256)  # as above: a site asks for them with every page
def _id_in(file: AccordFile) -> str:
    try:
        id_ = tomllib.loads(file.data.decode()).get("id")
    except (ValueError, RecursionError):
        id_ = None
    return id_ if isinstance(id_, str) else Path(file.where).stem


def _sound(file: Checked) -> Accord:
    if file.accord is None:
        wrong = [str(complaint) for complaint in file.complaints if not complaint.remark]
        raise KnowledgeError("\n".join(wrong))
    return file.accord


def _accord(table: dict[str, Any]) -> tuple[Accord | None, list[Misfit]]:
    """The accord of a table, and what is wrong with it or to be looked at."""
    found = list(misfits(table, Accord))
    if found:
        return None, found
    accord = msgspec.convert(table, Accord)
    found = list(mistakes(accord))
    return (accord if all(m.remark for m in found) else None), found


def _broken(where: str, line: int, message: str) -> Checked:
    return Checked(where, None, (Complaint(where, line, message),))


class _UnreadableError(Exception):
    """Bytes that are no text of a reasonable length."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def _decoded(data: bytes) -> str:
    if len(data) > _LARGEST:
        raise _UnreadableError(0, f"{len(data):,} bytes are no accord file; one has {_LARGEST:,} at most")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _UnreadableError(line, "a byte that is no UTF-8; save the file as UTF-8") from error


def _said(message: str) -> str:
    """What the parser says, and what to do about it."""
    hint = next((hint for words, hint in _HINTS.items() if words in message), "mend that line")
    return f"{_LINE.sub('', message).removesuffix(' (at end of document)')}; {hint}"


def _line_in(message: str, text: str) -> int:
    """The line of which the parser complains; 0 where it does not say."""
    if match := _LINE.search(message):
        return int(match["line"])
    return text.count("\n") + 1 if "end of document" in message else 0

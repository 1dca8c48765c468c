"""On which line of a TOML file each of its values stands."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from itertools import count
from types import MappingProxyType

Path = tuple[str | int, ...]
"""Where a value stands: keys and places in lists, from the outermost: ("clauses", 2, "deadline", "kind")."""

_BLANK = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""")
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_SCALAR = re.compile(
    r'''"""(?:\\.|[^\\])*?""""{0,2}'''
    r"""|'{3}.*?'{3}'{0,2}"""
    r'''|"(?:\\.|[^"\\\n])*"'''
    r"""|'[^'\n]*'"""
    r"""|\d{4}-\d\d-\d\d[ ]\d\d:[^\s,\]}#]*"""  # a day and a clock, which a space may part
    r"""|[^\s,\]}#]+""",
    re.DOTALL,
)


def lines_of(text: str) -> Mapping[Path, int]:
    """The line, from 1, of every table, key and item of a list in `text`, which must be valid TOML."""
    return MappingProxyType(_Scan(text.replace("\r\n", "\n")).lines())


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of `path`, or of the nearest that holds it; 1 for the file as a whole."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Scan:
    """One pass over a text. Its methods take an offset, and give the offset after what they read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._lines: dict[Path, int] = {}
        self._tables: dict[Path, int] = {}  # lists of tables, by how many tables each has so far

    def lines(self) -> dict[Path, int]:
        at = self._skip(0)
        table: Path = ()
        while at < len(self._text):
            if self._text[at] == "[":
                at, table = self._header(at)
            else:
                at = self._pair(at, table)
            at = self._skip(at)
        return self._lines

    def _skip(self, at: int) -> int:
        """Over blanks, ends of lines and comments."""
        match = _BLANK.match(self._text, at)
        return match.end() if match else at

    def _header(self, at: int) -> tuple[int, Path]:
        """A line such as [days] or [[clauses.quantities]], which opens a table."""
        is_list = self._text.startswith("[[", at)
        end, keys = self._keys(at + 1 + is_list)
        path: Path = ()
        for key in keys[:-1]:
            path = self._inside(self._noted((*path, key), at))
        path = self._noted((*path, keys[-1]), at)
        if is_list:
            self._tables[path] = self._tables.get(path, -1) + 1
            path = self._noted(self._inside(path), at)
        return self._text.index("]", end) + 1 + is_list, path

    def _inside(self, path: Path) -> Path:
        """The table that `path` means: of a list of tables, the last one."""
        return (*path, self._tables[path]) if path in self._tables else path

    def _pair(self, at: int, table: Path) -> int:
        """A key, which may have dots, and its value."""
        end, keys = self._keys(at)
        path = table
        for key in keys:
            path = self._noted((*path, key), at)
        return self._value(self._text.index("=", end) + 1, path)

    def _keys(self, at: int) -> tuple[int, list[str]]:
        keys: list[str] = []
        at = self._space(at)
        while match := _KEY.match(self._text, at):
            written = match[0]
            keys.append(tomllib.loads(f"key = {written}")["key"] if written[0] in "\"'" else written)
            dot = _DOT.match(self._text, match.end())
            if dot is None:
                return match.end(), keys
            at = dot.end()
        return at, keys

    def _space(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def _value(self, at: int, path: Path) -> int:
        at = self._space(at)
        if self._text[at] == "[":
            return self._list(at + 1, path)
        if self._text[at] == "{":
            return self._inline(at + 1, path)
        match = _SCALAR.match(self._text, at)
        return match.end() if match else len(self._text)

    def _list(self, at: int, path: Path) -> int:
        for number in count():
            at = self._skip(at)
            if self._text[at] == "]":
                break
            at = self._skip(self._value(at, self._noted((*path, number), at)))
            at += self._text[at] == ","
        return at + 1

    def _inline(self, at: int, path: Path) -> int:
        while self._text[at := self._skip(at)] != "}":
            at = self._skip(self._pair(at, path))
            at += self._text[at] == ","
        return at + 1

    def _noted(self, path: Path, at: int) -> Path:
        self._lines.setdefault(path, bisect_right(self._starts, at))
        return path

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.accords.lines import Path, line_of, lines_of

KEYS = st.sampled_from(["a", "b-1", '"quoted # key"', "'x.y'", "c_2"])
SCALARS = st.sampled_from(
    [
        "1",
        "-2.5e3",
        "true",
        "2020-02-29",
        "2020-02-29 10:00:00",
        '"plain"',
        '"a # ] } , = \\" quote"',
        "'literal \\ # ['",
        '""',
        '"""one\n two # three\n] }"""',
        '"""ends in a quote""""',
        "'''a\n'' b'''",
    ]
)
FILL = st.sampled_from(["", " ", "\n", "\n\t# a comment, with ] and }\n", "\r\n"])
SPACE = st.sampled_from(["", " ", "\t"])


@st.composite
def lists(draw: st.DrawFn, items: st.SearchStrategy[str]) -> str:
    fill = [draw(FILL) for _ in range(3)]
    inner = f",{fill[1]}".join(draw(st.lists(items, max_size=3)))
    comma = "," if inner and draw(st.booleans()) else ""
    return f"[{fill[0]}{inner}{fill[1]}{comma}{fill[2]}]"


@st.composite
def inline_tables(draw: st.DrawFn, items: st.SearchStrategy[str]) -> str:
    keys = draw(st.lists(KEYS, max_size=3, unique=True))
    space = draw(SPACE)
    return "{" + space + ", ".join(f"{key}{space}={space}{draw(items)}" for key in keys) + space + "}"


VALUES = st.recursive(SCALARS, lambda items: lists(items) | inline_tables(items), max_leaves=6)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document of plain keys, tables, lists of tables and tables within them."""
    parts = [_pairs(draw)]
    for name in ["t", "u", "v"]:
        kind = draw(st.sampled_from(["none", "table", "list", "deep"]))
        if kind == "table":
            parts.append(f"[{name}] # of {name}\n{_pairs(draw)}")
        elif kind == "deep":
            parts.append(f"[ {name} . 'in ner' ]\n{_pairs(draw)}")
        elif kind == "list":
            parts += [
                f"[[{name}]]\n{_pairs(draw)}{_within(draw, name)}" for _ in range(draw(st.integers(1, 3)))
            ]
    return "\n".join(parts)


def _within(draw: st.DrawFn, name: str) -> str:
    return draw(st.sampled_from(["", f"[{name}.sub]\nz = 1\n", f"[[{name}.sub]]\nz = 1\n[[{name}.sub]]\n"]))


def _pairs(draw: st.DrawFn) -> str:
    keys = draw(st.lists(KEYS, max_size=4, unique=True))
    return "".join(f"{draw(SPACE)}{key} = {draw(VALUES)} # said\n" for key in keys)


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    """Where every value of a parsed document stands."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from paths(item, (*path, key))


@given(documents())
def test_every_value_has_its_line_and_nothing_else_has(text: str) -> None:
    lines = lines_of(text)

    assert set(lines) == set(paths(tomllib.loads(text)))


@given(documents())
def test_a_key_stands_on_its_line(text: str) -> None:
    rows = text.replace("\r\n", "\n").split("\n")

    for path, line in lines_of(text).items():
        if isinstance(path[-1], str):
            assert path[-1] in rows[line - 1]


EDITED = """\
id = "x"

[[clauses]]
words = \'\'\'
long
\'\'\'

[[clauses]]
deadline = { day = 1 }
[[clauses.more]]
q = [
  1,
  2,
]
"""


def test_lines_are_those_that_an_editor_shows() -> None:
    lines = lines_of(EDITED)

    assert lines["id",] == 1
    assert (lines["clauses",], lines["clauses", 0], lines["clauses", 1]) == (3, 3, 8)
    assert lines["clauses", 1, "deadline", "day"] == 9
    assert lines["clauses", 1, "more", 0] == 10
    assert lines["clauses", 1, "more", 0, "q", 1] == 13


@pytest.mark.parametrize(
    ("path", "line"),
    [(("clauses", 0, "words"), 2), (("clauses", 0, "missing"), 1), (("clauses", 7), 1), ((), 1)],
)
def test_what_is_not_there_is_where_it_would_be(path: Path, line: int) -> None:
    assert line_of(lines_of("[[clauses]]\nwords = 1\n"), path) == line

"""The tables of docs/reference/json.md and docs/accords.md, made of the dataclasses and their docstrings."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from trucebook import records
from trucebook.accords import accord

ORDER = (
    "Reading",
    "Report",
    "Published",
    "Total",
    "Incident",
    "Claim",
    "Commitment",
    "Agreement",
    "Party",
    "Place",
    "When",
    "Clock",
    "Figure",
    "Span",
)

ORDER_OF_AN_ACCORD = (
    "Accord",
    "AccordParty",
    "Clause",
    "Deadline",
    "Quantity",
    "Revision",
    "NamedDay",
    "DisputedReading",
    "Fact",
    "Source",
)

_CODE = re.compile(r'= "(\w+)"\n    """(.+?)"""')
_ATTRIBUTE = re.compile(r"^    (?P<name>\w+): (?P<meaning>.+?)(?=^    \w+: |\Z)", re.DOTALL | re.MULTILINE)


_CODE = re.compile(r'= "(?P<code>\w+)"\n    """(?P<meaning>.+?)\.?"""')


@dataclass(frozen=True, slots=True)
class _Style:
    """How a page writes its tables.

    Attributes:
        level: of the headings.
        codebook: the way to the page of the codebook.
        needed: what stands after what a field holds that may not be left out.
        optional: what stands there where it may.
        own: lists of codes that the page has itself.
    """

    level: int
    codebook: str
    needed: str
    optional: str
    own: tuple[type[StrEnum], ...] = ()


_JSON = _Style(2, "../codebook.md", "", ", or null")
_TOML = _Style(3, "codebook.md", ", needed", "", (accord.Role, accord.Check, accord.DeadlineKind))


def tables() -> str:
    """A section for each kind of record, with a table of its fields."""
    return "\n\n".join(_section(getattr(records, name), _JSON) for name in ORDER)


def tables_of_an_accord() -> str:
    """A section for each table of an accord file, with a table of its keys, and one for its own codes."""
    sections = (_section(getattr(accord, name), _TOML) for name in ORDER_OF_AN_ACCORD)
    return "\n\n".join([*sections, *map(_codes, _TOML.own)])


def _section(record: type, style: _Style) -> str:
    return "\n".join([f"{'#' * style.level} {record.__name__}", "", *_table(record, style)])


def _codes(codes: type[StrEnum]) -> str:
    """The codes of a list, each with the docstring below it."""
    meaning = dict(_CODE.findall(inspect.getsource(codes)))
    rows = (f"| `{code.value}` | {meaning[code.value]} |" for code in codes)
    return "\n".join(
        [
            f"### {codes.__name__}",
            "",
            inspect.getdoc(codes) or "",
            "",
            "| code | meaning |",
            "| --- | --- |",
            *rows,
        ]
    )


def _table(record: type, style: _Style) -> Iterator[str]:
    doc = inspect.getdoc(record) or ""
    meaning = {
        found["name"]: " ".join(found["meaning"].split())
        for found in _ATTRIBUTE.finditer(doc.partition("Attributes:\n")[2])
    }
    types = get_type_hints(record)
    yield "| field | holds | meaning |"
    yield "| --- | --- | --- |"
    for field in fields(record):
        holds = _held(types[field.name], style) + _demand(field, style)
        yield f"| `{field.name}` | {holds} | {meaning[field.name]} |"


def _demand(field: "Field[Any]", style: _Style) -> str:
    """Whether a field may be left out, in the words of the page."""
    if field.default is MISSING:
        return style.needed
    return style.optional if field.default is None else ""


def _held(type_: Any, style: _Style) -> str:  # noqa: ANN401 - types are values of no one type
    """What a value of `type_` is on the page, in words."""
    if get_origin(type_) is Annotated:
        return _held(get_args(type_)[0], style)
    if get_origin(type_) is tuple:
        return f"list of {_held(get_args(type_)[0], style)}"
    if alternatives := [part for part in get_args(type_) if part is not NoneType]:
        return _held(alternatives[0], style)
    if issubclass(type_, StrEnum):
        place = f"#{type_.__name__.lower()}" if type_ in style.own else style.codebook
        return f"[code]({place}): {_some(type_)}"
    plain = {str: "string", int: "integer", float: "number", bool: "true or false", date: "day, `2020-10-18`"}
    return plain.get(type_) or f"[{type_.__name__}](#{type_.__name__.lower()})"


def _some(codes: type[StrEnum]) -> str:
    """The first codes of a list, to show what they look like."""
    shown = [f"`{code.value}`" for code in list(codes)[:2]]
    return ", ".join(shown) + (" ..." if len(codes) > len(shown) else "")

"""The tables of docs/reference/json.md, made of the records: their fields, types and docstrings."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from trucebook import records

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

_ATTRIBUTE = re.compile(r"^    (?P<name>\w+): (?P<meaning>.+?)(?=^    \w+: |\Z)", re.DOTALL | re.MULTILINE)


def tables() -> str:
    """A section for each kind of record, with a table of its fields."""
    return "\n\n".join(_section(getattr(records, name)) for name in ORDER)


def _section(record: type) -> str:
    return "\n".join([f"## {record.__name__}", "", *_table(record)])


def _table(record: type) -> Iterator[str]:
    doc = inspect.getdoc(record) or ""
    meaning = {
        found["name"]: " ".join(found["meaning"].split())
        for found in _ATTRIBUTE.finditer(doc.partition("Attributes:\n")[2])
    }
    types = get_type_hints(record)
    yield "| field | holds | meaning |"
    yield "| --- | --- | --- |"
    for field in fields(record):
        holds = _in_json(types[field.name]) + ("" if _is_always_told(field) else ", or null")
        yield f"| `{field.name}` | {holds} | {meaning[field.name]} |"


def _is_always_told(field: "Field[Any]") -> bool:
    return field.default is MISSING or field.default is not None


def _in_json(type_: Any) -> str:  # noqa: ANN401 - types are values of no one type
    """What a value of `type_` is in JSON, in words."""
    if get_origin(type_) is Annotated:
        return _in_json(get_args(type_)[0])
    if get_origin(type_) is tuple:
        return f"list of {_in_json(get_args(type_)[0])}"
    if alternatives := [part for part in get_args(type_) if part is not NoneType]:
        return _in_json(alternatives[0])
    if issubclass(type_, StrEnum):
        return f"[code](../codebook.md): {_some(type_)}"
    plain = {str: "string", int: "integer", float: "number", bool: "true or false", date: "day, `2020-10-18`"}
    return plain.get(type_) or f"[{type_.__name__}](#{type_.__name__.lower()})"


def _some(codes: type[StrEnum]) -> str:
    """The first codes of a list, to show what they look like."""
    shown = [f"`{code.value}`" for code in list(codes)[:2]]
    return ", ".join(shown) + (" ..." if len(codes) > len(shown) else "")

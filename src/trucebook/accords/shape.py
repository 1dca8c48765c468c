"""Whether a table of an accord file has the keys and the sorts of values that the dataclasses have."""

import re
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from trucebook.accords.lines import Path

_SORTS = {
    str: 'text in quotation marks, such as "words"',
    int: "a whole number without quotation marks, such as 135",
    bool: "true or false, without quotation marks",
    date: "a day without quotation marks, such as 2020-02-29",
}
_SHOWN = 40  # characters of a wrong value


@dataclass(frozen=True, slots=True)
class Misfit:
    """What does not hold at one place of a file.

    Attributes:
        path: where.
        message: what is wrong, and what to do.
        remark: it may be as meant: to be looked at, and nothing hangs on it.
    """

    path: Path
    message: str
    remark: bool = False


def misfits(
    value: object,
    type_: Any,  # noqa: ANN401 - types have no one type
    path: Path = (),
) -> Iterator[Misfit]:
    """All that keeps `value`, plain as a TOML file has it, from being a `type_`; in the order of its keys."""
    if NoneType in get_args(type_):
        type_ = next(part for part in get_args(type_) if part is not NoneType)
    if is_dataclass(type_) and isinstance(type_, type):
        yield from _of_table(value, type_, path)
    elif get_origin(type_) is tuple:
        yield from _of_list(value, get_args(type_)[0], path)
    elif problem := _of_scalar(value, type_):
        yield Misfit(path, f"{_key(path)} {problem}")


def _of_table(value: object, type_: type, path: Path) -> Iterator[Misfit]:
    if not isinstance(value, dict):
        yield Misfit(path, f"{_key(path)} must be a table of keys and values, not {_sort(value)}")
        return
    types = _types(type_)
    for key, item in value.items():
        if key in types:
            yield from misfits(item, types[key], (*path, key))
        else:
            yield Misfit((*path, key), _unknown(key, type_))
    for field in fields(type_):
        if field.name not in value and field.default is MISSING:
            yield Misfit(path, f'{_what(type_)} lacks the key "{field.name}"; add it')


def _of_list(value: object, type_: Any, path: Path) -> Iterator[Misfit]:  # noqa: ANN401 - types have no one type
    if not isinstance(value, list):
        brackets = "put it under [[double brackets]]" if is_dataclass(type_) else "put it in [brackets]"
        yield Misfit(path, f"{_key(path)} must be a list, not {_sort(value)}; {brackets}")
        return
    for number, item in enumerate(value):
        yield from misfits(item, type_, (*path, number))


def _of_scalar(value: object, type_: Any) -> str | None:  # noqa: ANN401 - types have no one type
    """What is wrong with a value that is no table and no list."""
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return _of_code(value, type_)
    if isinstance(value, str) and not value.strip():
        return "is empty; fill it in, or leave the key out"
    plain = get_args(type_)[0] if get_args(type_) else type_
    if type(value) is not plain:  # True is no number, and a day with a clock no day
        return f"must be {_SORTS[plain]}, not {_sort(value)}"
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError as error:
        return f"does not fit: {_first_low(str(error))}"
    return None


def _of_code(value: object, codes: type[StrEnum]) -> str | None:
    known = [code.value for code in codes]
    if value in known:
        return None
    near = get_close_matches(value, known, n=1) if isinstance(value, str) else []
    hint = f'did you mean "{near[0]}"? It' if near else "it"
    return f"cannot be {_sort(value)}; {hint} is one of {', '.join(known)}"


def _unknown(key: str, type_: type) -> str:
    known = [field.name for field in fields(type_)]
    near = get_close_matches(key, known, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"its keys are {', '.join(known)}"
    return f"{_what(type_)} has no key {_short(key)}; {hint}"


@cache
def _types(type_: type) -> dict[str, Any]:
    return get_type_hints(type_, include_extras=True)


def _what(type_: type) -> str:
    """A table in words: "a named day"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type_.__name__).casefold()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _key(path: Path) -> str:
    """The key of a value: "signed"; of an item, that of its list."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "the file")
    item = f" (item {path[-1] + 1})" if path and isinstance(path[-1], int) else ""
    return f'"{key}"{item}'


def _sort(value: object) -> str:
    """A wrong value in words."""
    if isinstance(value, (dict, list)):
        return "a table" if isinstance(value, dict) else "a list"
    return f"the text {_short(value)}" if isinstance(value, str) else _short(value)


def _short(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "\u2026"


def _first_low(text: str) -> str:
    return text[:1].lower() + text[1:]

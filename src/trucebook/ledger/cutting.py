"""Values cut into what rows hold: JSON, and apart from it the place of the words that they were read from.

A ledger cuts a hundred values of each report that is added. So how values of a type are cut is worked out
once, and each is cut by a function of its own.
"""

import dataclasses
import types
import typing
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from trucebook.errors import ContractError
from trucebook.records import Span


class Value(NamedTuple):
    """One value of a field, as a row holds it. A tuple, because a ledger makes a hundred of a report.

    Attributes:
        field: the field's name.
        position: from 0, where the field has several.
        json: the value without its words; None where it is its words.
        start: of the words, or None.
        end: of the words, or None.
    """

    field: str
    position: int
    json: str | None
    start: int | None
    end: int | None


Cut = Callable[[str, int, Any, str], Value]
"""Cuts a value, given the name of its field, its position there, itself, and the report's text."""


@cache
def cut_of(type_: Any, *, worded: bool) -> Cut:  # noqa: ANN401 - a type, as written
    """How values of `type_` are cut; those that are `worded` have words, which rows keep apart.

    What it gives raises a ContractError where words do not stand in the text.
    """
    if type_ is Span:
        return _cut_words
    if not dataclasses.is_dataclass(type_):
        return _cut_simple
    return _cut_of_class(type_, worded=worded)


def without_none(hint: Any) -> Any:  # noqa: ANN401 - a type, as written
    """The type of what may be empty."""
    if typing.get_origin(hint) not in {types.UnionType, typing.Union}:
        return hint
    return next(part for part in typing.get_args(hint) if part is not types.NoneType)


def names_in(class_: Any) -> tuple[str, ...]:  # noqa: ANN401 - any type
    """The names of the fields of a dataclass; of other types none."""
    return tuple(f.name for f in dataclasses.fields(class_)) if dataclasses.is_dataclass(class_) else ()


_new_value = tuple.__new__  # half of the time of calling `Value`
_encode = msgspec.json.Encoder().encode


def _cut_words(field: str, position: int, words: Span, text: str) -> Value:
    start, end = words.start, words.end
    if text[start:end] != words.text:
        _check_words(words, text, field)
    return _new_value(Value, (field, position, None, start, end))


def _cut_simple(field: str, position: int, item: object, _text: str) -> Value:
    return _new_value(Value, (field, position, _encode(item).decode(), None, None))


def _cut_of_class(class_: Any, *, worded: bool) -> Cut:  # noqa: ANN401 - any dataclass
    """How values of a dataclass are cut: mostly as a structure that msgspec writes without what is empty."""
    simple, nested = _parts(class_)
    made: Any = msgspec.defstruct("Plain", [(name, Any, None) for name in simple], omit_defaults=True)
    all_simple, all_nested = _taker(simple), _taker(nested)
    nothing = (None,) * len(nested)

    def json_of(field: str, item: Any, text: str) -> str:  # noqa: ANN401 - of this class
        if nested and all_nested(item) != nothing:
            return _encode(_plain(item, text, field, apart=True)).decode()
        return _encode(made(*all_simple(item))).decode()

    def cut(field: str, position: int, item: Any, text: str) -> Value:  # noqa: ANN401 - of this class
        words = item.words
        if words is None:
            return _new_value(Value, (field, position, json_of(field, item, text), None, None))
        start, end = words.start, words.end
        if text[start:end] != words.text:
            _check_words(words, text, field)
        return _new_value(Value, (field, position, json_of(field, item, text), start, end))

    def cut_wordless(field: str, position: int, item: Any, text: str) -> Value:  # noqa: ANN401 - of this class
        return _new_value(Value, (field, position, json_of(field, item, text), None, None))

    return cut if worded else cut_wordless


def _taker(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Takes what has these names out of a value."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _plain(value: Any, text: str, field: str, *, apart: bool = False) -> dict[str, Any]:  # noqa: ANN401 - of any class
    """`value` without what is empty, and without its words where they go apart; words in it are checked."""
    simple, nested = _parts(value.__class__)
    found = {name: item for name in simple if (item := getattr(value, name)) is not None}
    for name in (*nested, *(() if apart else ("words",))):
        item = getattr(value, name, None)
        if item is None:
            continue
        if type(item) is Span:
            _check_words(item, text, field)
        found[name] = list(item) if isinstance(item, tuple) else _plain(item, text, field)
    return found


def _check_words(words: Span, text: str, field: str) -> None:
    if text[words.start : words.end] != words.text:
        raise ContractError(f"the report's text does not read {words.text!r} at {words.start} - at `{field}`")


@cache
def _parts(class_: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:  # noqa: ANN401 - any type
    """Names of the fields of a dataclass that JSON has as they are, and of those that are taken apart.

    The words of a value are among neither.
    """
    hints = typing.get_type_hints(class_)
    types_ = {name: without_none(hint) for name, hint in hints.items() if name != "words"}
    nested = tuple(
        name for name, type_ in types_.items() if dataclasses.is_dataclass(type_) or typing.get_origin(type_)
    )
    return tuple(name for name in types_ if name not in nested), nested

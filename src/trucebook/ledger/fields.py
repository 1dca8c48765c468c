"""The fields of each kind of record, and their values as rows hold them: JSON beside a span, and back."""

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import msgspec

from trucebook.errors import ContractError, UsageError
from trucebook.ledger.values import RecordKind
from trucebook.records import Agreement, Claim, Commitment, Incident, Record, Report, Span

CLASS_OF: Final[Mapping[RecordKind, type[Record | Report]]] = MappingProxyType(
    {
        RecordKind.REPORT: Report,
        RecordKind.INCIDENT: Incident,
        RecordKind.CLAIM: Claim,
        RecordKind.COMMITMENT: Commitment,
        RecordKind.AGREEMENT: Agreement,
    }
)

KIND_OF: Final[Mapping[type, RecordKind]] = MappingProxyType(
    {class_: kind for kind, class_ in CLASS_OF.items()}
)

NAMING: Final[Mapping[RecordKind, str]] = MappingProxyType(
    {
        RecordKind.INCIDENT: "type",
        RecordKind.CLAIM: "act",
        RecordKind.COMMITMENT: "action",
        RecordKind.AGREEMENT: "kind",
    }
)
"""The field that makes a record: its statement has the trigger as its words, and the record's confidence."""

_KEPT_ELSEWHERE = frozenset({"id", "confidence", "text_sha256", "text", "url", "path"})
"""Ids, what a report is told by, and a record's confidence, which is that of its naming statement."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a kind of record.

    Attributes:
        name: the codebook's name.
        type: the type of one value.
        many: it has any number of values, in an order.
        worded: its values carry words, which rows keep apart.
    """

    name: str
    type: Any
    many: bool
    worded: bool


class Value(NamedTuple):
    """One value of a field, as a row holds it. A tuple, because a ledger makes fifty of a report.

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


@cache
def fields_of(kind: RecordKind) -> Mapping[str, Field]:
    """The fields that records of `kind` have statements of, in the codebook's order."""
    hints = typing.get_type_hints(CLASS_OF[kind])
    return MappingProxyType(
        {name: _field(name, hint) for name, hint in hints.items() if name not in _KEPT_ELSEWHERE}
    )


def field_of(kind: RecordKind, name: str) -> Field:
    """The field called `name`.

    Raises:
        UsageError: where records of this kind have none; the message lists those that they have.
    """
    known = fields_of(kind)
    if name not in known:
        raise UsageError(f"a record of kind {kind} has no field {name!r}; it has {', '.join(known)}")
    return known[name]


def values_of(record: Record | Report, text: str) -> list[Value]:
    """The values of all fields of `record`; what is empty has none.

    Raises:
        ContractError: where words of it do not stand in `text`.
    """
    found: list[Value] = []
    for field in fields_of(KIND_OF[type(record)]).values():
        content = getattr(record, field.name)
        if content is None:
            continue
        if field.many:
            found += [_value(field, position, item, text) for position, item in enumerate(content)]
        else:
            found.append(_value(field, 0, content, text))
    return found


def values_from(field: Field, given: object, text: str) -> tuple[Value, ...]:
    """The values of `field` that a person gives: the codebook's types, or what they are in JSON.

    Raises:
        ContractError: where they do not fit, or words do not stand in `text`; the message names the field.
    """
    plain = msgspec.to_builtins(given)
    if plain is None:
        items: Sequence[object] = ()
    elif field.many:
        items = plain if isinstance(plain, list | tuple) else (plain,)
    else:
        items = (plain,)
    try:
        typed = [msgspec.convert(item, field.type) for item in items]
    except msgspec.ValidationError as error:
        raise ContractError(f"no value for the field {field.name!r}: {error}") from error
    return tuple(_value(field, i, item, text) for i, item in enumerate(typed))


def words_of(value: Value, text: str) -> Span | None:
    """The words that `value` was read from.

    Raises:
        ContractError: where its offsets are not in the text.
    """
    if value.start is None or value.end is None:
        return None
    check_offsets(value.start, value.end, text)
    return Span.of(text, value.start, value.end)


def check_offsets(start: int, end: int, text: str) -> None:
    """Refuse offsets of no words in `text`.

    Raises:
        ContractError: where they are none.
    """
    if not 0 <= start < end <= len(text):
        raise ContractError(f"no words at {start} to {end} in a text of {len(text)} characters")


def content_of(record: Record | Report, field: Field) -> tuple[Any, ...]:
    """The values that a field of `record` has."""
    content = getattr(record, field.name)
    if field.many:
        return tuple(content)
    return () if content is None else (content,)


def made(kind: RecordKind, plain: Mapping[str, object]) -> Record | Report:
    """The record that `plain` is in the codebook's JSON.

    Raises:
        ContractError: where it does not fit.
    """
    try:
        record: Record | Report = msgspec.convert(plain, CLASS_OF[kind])
    except msgspec.ValidationError as error:
        raise ContractError(f"no {kind}: {error}") from error
    return record


def _field(name: str, hint: Any) -> Field:  # noqa: ANN401 - a type, as written
    hint = _without_none(hint)
    many = typing.get_origin(hint) is tuple
    one = typing.get_args(hint)[0] if many else hint
    return Field(name, one, many, one is not Span and "words" in _names(one))


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - a type, as written
    if typing.get_origin(hint) not in {types.UnionType, typing.Union}:
        return hint
    return next(part for part in typing.get_args(hint) if part is not types.NoneType)


def _value(field: Field, position: int, item: Any, text: str) -> Value:  # noqa: ANN401 - of any field
    words = item if field.type is Span else item.words if field.worded else None
    encoded = None if words is item else _json(item, text, field.name)
    if words is None:
        return _new_value(Value, (field.name, position, encoded, None, None))
    start, end = words.start, words.end
    if text[start:end] != words.text:
        _check_words(words, text, field.name)
    return _new_value(Value, (field.name, position, encoded, start, end))


_new_value = tuple.__new__  # half of the time of calling `Value`
_encode = msgspec.json.Encoder().encode


def _json(value: Any, text: str, path: str) -> str:  # noqa: ANN401 - of any field
    """`value` as JSON, without its words; those within it are checked."""
    plain = _plain_class(value.__class__)
    if plain is None:
        return _encode(value).decode()
    for name in plain.nested:
        if getattr(value, name) is not None:
            return _encode(_plain(value, text, path, apart=True)).decode()
    return _encode(plain.made(*plain.simple(value))).decode()


def _plain(value: Any, text: str, path: str, *, apart: bool = False) -> dict[str, Any]:  # noqa: ANN401 - of any class
    """`value` without what is empty, and without its words where they go apart; words in it are checked."""
    simple, nested = _parts(value.__class__)
    found = {name: item for name in simple if (item := getattr(value, name)) is not None}
    for name in (*nested, *(() if apart else ("words",))):
        item = getattr(value, name, None)
        if item is None:
            continue
        if type(item) is Span:
            _check_words(item, text, path)
        found[name] = list(item) if isinstance(item, tuple) else _plain(item, text, path)
    return found


def _check_words(words: Span, text: str, path: str) -> None:
    if text[words.start : words.end] != words.text:
        raise ContractError(f"the report's text does not read {words.text!r} at {words.start} - at `{path}`")


def _names(class_: Any) -> tuple[str, ...]:  # noqa: ANN401 - any type
    return tuple(f.name for f in dataclasses.fields(class_)) if dataclasses.is_dataclass(class_) else ()


@cache
def _parts(class_: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:  # noqa: ANN401 - any type
    """Names of the fields of a dataclass that JSON has as they are, and of those that are taken apart.

    The words of a value are among neither.
    """
    hints = typing.get_type_hints(class_)
    types_ = {name: _without_none(hint) for name, hint in hints.items() if name != "words"}
    nested = tuple(
        name for name, type_ in types_.items() if dataclasses.is_dataclass(type_) or typing.get_origin(type_)
    )
    return tuple(name for name in types_ if name not in nested), nested


class _PlainClass(NamedTuple):
    """How a dataclass goes into JSON where it has nothing that is taken apart.

    Attributes:
        made: a structure of its simple fields, which msgspec writes without those that are empty.
        simple: takes these fields out of a value.
        nested: names of the others.
    """

    made: Callable[..., msgspec.Struct]
    simple: Callable[[Any], tuple[Any, ...]]
    nested: tuple[str, ...]


@cache
def _plain_class(class_: type) -> _PlainClass | None:
    """How values of `class_` go into JSON; None where that is no dataclass."""
    if not dataclasses.is_dataclass(class_):
        return None
    simple, nested = _parts(class_)
    fields = [(name, typing.Any, None) for name in simple]
    made = msgspec.defstruct("Plain", fields, omit_defaults=True)
    get = attrgetter(*simple) if simple else lambda _: ()
    return _PlainClass(made, get if len(simple) != 1 else lambda value: (get(value),), nested)

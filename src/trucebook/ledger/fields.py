"""The fields of each kind of record, and their values as rows hold them."""

import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

import msgspec

from trucebook.errors import ContractError, UsageError
from trucebook.ledger.cutting import Cut, Value, cut_of, names_in, without_none
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
    fields, contents = _cutting(KIND_OF[type(record)])
    for (name, many, cut), content in zip(fields, contents(record), strict=True):
        if content is None:
            continue
        if many:
            for position, item in enumerate(content):
                found.append(cut(name, position, item, text))
        else:
            found.append(cut(name, 0, content, text))
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
    cut = cut_of(field.type, worded=field.worded)
    return tuple(cut(field.name, i, item, text) for i, item in enumerate(typed))


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
    hint = without_none(hint)
    many = typing.get_origin(hint) is tuple
    one = typing.get_args(hint)[0] if many else hint
    return Field(name, one, many, one is not Span and "words" in names_in(one))


@cache
def _cutting(kind: RecordKind) -> tuple[Sequence[tuple[str, bool, Cut]], Callable[[Any], Any]]:
    """Names of the fields of `kind`, whether they have many values, how these are cut; and what takes all."""
    fields = fields_of(kind).values()
    cuts = [(field.name, field.many, cut_of(field.type, worded=field.worded)) for field in fields]
    return cuts, attrgetter(*(field.name for field in fields))

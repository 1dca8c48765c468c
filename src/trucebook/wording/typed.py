"""Values of fields as people type them, made what the codebook has."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import msgspec

from trucebook.errors import UsageError
from trucebook.ledger import Entry
from trucebook.ledger.fields import Field, field_of
from trucebook.records import Figure, Party, Place, Published, Span, When
from trucebook.records.vocabulary import Measure, PublishedBasis
from trucebook.wording.days import days_of

_COUNT = re.compile(r"(?P<measure>\w+)=(?P<low>\d[\d,]*)?(?P<dots>\.\.)?(?P<high>\d[\d,]*)?")
P = TypeVar("P", Party, Place)


def values_given(entry: Entry, name: str, typed: Sequence[str], text: str, words: str | None) -> object:
    """What `typed` means for the field `name` of `entry`, in a report with this text.

    Args:
        entry: the record as it stands: what it holds under the same name is kept as it is.
        name: of the field.
        typed: the values.
        text: the report's.
        words: the words that say so, where a person names them.

    Raises:
        UsageError: where there is no such field, it has one value only, or a value is none for it.
    """
    field = field_of(entry.kind, name)
    if len(typed) > 1 and not field.many:
        raise UsageError(
            f"{name} has one value; {len(typed)} were given. Put one with spaces in quotation marks"
        )
    near = entry.trigger.start if entry.trigger else 0
    said = _span(words, text, near) if words else None
    held = getattr(entry.record, name)
    made = [
        _value(field, value, held=held if field.many else (held,), text=text, near=near, said=said)
        for value in typed
    ]
    return made if field.many else made[0]


def _value(  # noqa: PLR0911, PLR0913 - one way for each sort of value
    field: Field, typed: str, *, held: Sequence[Any], text: str, near: int, said: Span | None
) -> object:
    if typed.startswith(("{", "[")):
        return _json(typed)
    if field.type is Span:
        return _span(typed, text, near)
    if field.type in (Party, Place):
        return _named(field.type, typed, held, _found(typed, text, near), said)
    if field.type is When:
        return When(*_days(typed), words=said or _found(typed, text, near))
    if field.type is Published:
        return _published(typed)
    if field.type is Figure:
        return _figure(typed, said)
    if field.type is bool:
        return _truth(typed)
    if field.name in ("about", "agreement"):
        return typed.rpartition("-")[2]
    return typed


def _json(typed: str) -> object:
    try:
        value: object = msgspec.json.decode(typed)
    except msgspec.DecodeError as error:
        raise UsageError(f"{typed!r} is no JSON: {error}") from error
    return value


def _span(words: str, text: str, near: int) -> Span:
    """Where `words` stand in the report, nearest to the offset `near`."""
    if (span := _found(words, text, near)) is None:
        raise UsageError(f"the report does not say {words!r}: copy the words as they stand in it")
    return span


def _found(words: str, text: str, near: int) -> Span | None:
    """Where `words` stand in the report by themselves, nearest to the offset `near`; blanks may differ."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    if not pattern:
        return None
    places = [match.span() for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]
    return Span.of(text, *min(places, key=lambda place: abs(place[0] - near))) if places else None


def _named(class_: type[P], name: str, held: Sequence[P | None], found: Span | None, said: Span | None) -> P:
    """What the field holds under `name`, or a new party or place of that name."""
    for one in held:
        if one is not None and one.name.casefold() == name.casefold():
            return replace(one, words=said) if said else one
    return class_(name, words=said or found)


def _days(typed: str) -> tuple[date | None, date | None]:
    """The first and the last day; one that is left out of EARLIEST..LATEST is open."""
    first, dots, last = typed.partition("..")
    try:
        earliest = days_of(first)[0] if first else None
        latest = days_of(last if dots else first)[1] if last or not dots else None
    except ValueError as error:
        raise UsageError(f"{error}: give 2020-10-18, 2020-10, 2020 or EARLIEST..LATEST, one open") from error
    if (earliest and latest and earliest > latest) or not (earliest or latest):
        raise UsageError(f"{typed!r} is no time: give the earlier date first, and one at least")
    return earliest, latest


def _published(typed: str) -> Published:
    earliest, latest = _days(typed)
    if earliest is None or latest is None:
        raise UsageError(f"{typed!r} leaves a day open: a report is published between two days")
    return Published(earliest, latest, PublishedBasis.GIVEN)


def _figure(typed: str, said: Span | None) -> Figure:
    match = _COUNT.fullmatch(typed.strip())
    if match is None or match["measure"] not in set(Measure) or not (match["low"] or match["high"]):
        raise UsageError(
            f"{typed!r} is no count: write killed=14, killed=14.. (at least), killed=..40 (at most) or "
            f"killed=14..20. What can be counted: {', '.join(Measure)}"
        )
    low, high = (int(match[end].replace(",", "")) if match[end] else None for end in ("low", "high"))
    if not match["dots"]:
        high = low
    if low is not None and high is not None and low > high:
        raise UsageError(f"{typed!r}: the least is above the most")
    return Figure(Measure(match["measure"]), low, high, words=said)


def _truth(typed: str) -> bool:
    if typed.casefold() not in {"true", "false", "yes", "no"}:
        raise UsageError(f"{typed!r} is neither true nor false")
    return typed.casefold() in {"true", "yes"}

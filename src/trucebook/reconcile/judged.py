"""What rules, or a person, make of an incident: a value with its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from trucebook.errors import UsageError

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

NONE = "none"
"""How a person says that a field is to be empty, besides by no value."""


@dataclass(frozen=True, slots=True)
class Override:
    """What a person says a field is.

    Attributes:
        field: "status" or "grading".
        value: one of its words; empty, or "none", for none.
        who: the person.
        why: the reason.
        judgement: id of the judgement.
    """

    field: str
    value: str | None
    who: str
    why: str
    judgement: str = ""


@dataclass(frozen=True, slots=True)
class Judged(Generic[T]):
    """A value that follows from rules, and what a person said instead.

    Attributes:
        value: what holds: the person's, or else the rules'; empty where none applies.
        by_rules: what the rules say.
        reasons: why they say it, in words.
        override: the person's word, where there is one.
        records: ids of the records that put it there.
    """

    value: T | None
    by_rules: T | None
    reasons: tuple[str, ...]
    override: Override | None = None
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding(Generic[T]):
    """What one rule finds.

    Attributes:
        value: the field's word for it.
        reasons: why, in words.
        records: ids of the records that say so.
    """

    value: T | None
    reasons: tuple[str, ...]
    records: tuple[str, ...] = ()


def judged(
    field: str, words: type[Word], finding: Finding[Word], overrides: Sequence[Override]
) -> Judged[Word]:
    """What holds of `field`: of the persons who spoke of it the last, or else the rules.

    Raises:
        UsageError: where a person's value is none of `words`.
    """
    spoken = [override for override in overrides if override.field == field]
    override = spoken[-1] if spoken else None
    value = checked_word(field, words, override.value) if override else finding.value
    return Judged(value, finding.value, finding.reasons, override, tuple(dict.fromkeys(finding.records)))


def checked_word(field: str, words: type[Word], value: str | None) -> Word | None:
    """`value` as one of the field's words, or none.

    Raises:
        UsageError: where it is neither.
    """
    if value is None or value == NONE:
        return None
    try:
        return words(value)
    except ValueError as error:
        raise UsageError(f"{value!r} is no {field}; say {', '.join(words)}, or {NONE}") from error

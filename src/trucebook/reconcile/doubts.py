"""Single values that most need a person, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Doubt(StrEnum):
    """Why a value is doubtful."""

    UNSURE = "unsure"
    """The reader was unsure that there is such a record at all."""
    COUNTS = "counts"
    """Reports of the incident tell counts that no number fits."""
    DAYS = "days"
    """They tell days that have none in common."""


@dataclass(frozen=True, slots=True)
class ValueAt:
    """Where a value stands.

    Attributes:
        record: id of the record, to quote.
        field: the codebook's name of the field.
        position: from 0, where the field has several.
    """

    record: str
    field: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class DoubtfulValue:
    """A value that waits for a person's word.

    Attributes:
        at: the value.
        why: why it is doubtful.
        worth: how much a word on it is worth, 0 to 1.
        others: what other reports of the same incident tell instead.
    """

    at: ValueAt
    why: Doubt
    worth: float
    others: tuple[ValueAt, ...] = ()

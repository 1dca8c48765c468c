"""Two records laid beside each other: how probably they tell of one happening, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How two incidents that are told stand to each other."""

    SAME = "same"
    """They tell of one happening."""
    PART_OF = "part_of"
    """The first is a part of the second: a battle of an offensive, a day of a siege."""
    DIFFERENT = "different"
    """They tell of two happenings."""
    UNSURE = "unsure"
    """A person looked, and could not tell. It binds nobody, and is not asked again."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against two records telling of one happening.

    Attributes:
        feature: what was compared: "place", "time", "killed".
        words: what was found, for people: "3 km apart, both towns".
        weight: by how much it moves the log odds of `same` against `different`; below 0 it speaks against.
    """

    feature: str
    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class Pair:
    """What was worked out about two incidents that are told.

    Attributes:
        a: id of one; where one may be part of the other, of the part.
        b: id of the other.
        same: probability that they tell of one happening.
        part: probability that the first is a part of the second.
        reasons: what speaks for and against, weightiest first.
    """

    a: str
    b: str
    same: float
    part: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person said of two incidents.

    Attributes:
        a: id of one; for `part_of`, of the part.
        b: id of the other.
        relation: what they are to each other.
        judgement: id of the judgement that says so.
    """

    a: str
    b: str
    relation: Relation
    judgement: str = ""

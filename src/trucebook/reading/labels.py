"""What the encoder was trained to give: its tag layers and its roles, in the order of its outputs.

The trainer and the reader both take these from here, so they cannot differ. A change here needs a new model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from trucebook.reading.marks import MarkKind, Role
from trucebook.records.vocabulary import Act, Action, IncidentType, Measure, Occurrence

QUANTITY = "quantity"
"""Label of a figure that only a commitment gives: its action says what it measures."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One tag layer: spans of one kind, which do not overlap; those of other layers may cross them.

    Attributes:
        kind: what the layer marks.
        labels: the labels that its spans bear; one empty label where they bear none.
    """

    kind: MarkKind
    labels: tuple[str, ...] = ("",)

    @property
    def width(self) -> int:
        """How many tags the layer has: outside, and begin and inside for each label."""
        return 1 + 2 * len(self.labels)


@dataclass(frozen=True, slots=True)
class RoleRule:
    """Which marks a role may join.

    Attributes:
        role: the role.
        head: kind of the mark that the role belongs to.
        tail: kind of the mark that plays it.
    """

    role: Role
    head: MarkKind
    tail: MarkKind


LAYERS = (
    Layer(MarkKind.INCIDENT, tuple(IncidentType)),
    Layer(MarkKind.CLAIM, tuple(Act)),
    Layer(MarkKind.COMMITMENT, tuple(Action)),
    Layer(MarkKind.PARTY),
    Layer(MarkKind.PLACE),
    Layer(MarkKind.TIME),
    Layer(MarkKind.FIGURE, (*Measure, QUANTITY)),
    Layer(MarkKind.ACCORD),
    Layer(MarkKind.CONTENT),
    Layer(MarkKind.CONDITION),
)

ROLES = (
    RoleRule(Role.ACTOR, MarkKind.INCIDENT, MarkKind.PARTY),
    RoleRule(Role.TARGET, MarkKind.INCIDENT, MarkKind.PARTY),
    RoleRule(Role.PLACE, MarkKind.INCIDENT, MarkKind.PLACE),
    RoleRule(Role.TIME, MarkKind.INCIDENT, MarkKind.TIME),
    RoleRule(Role.FIGURE, MarkKind.INCIDENT, MarkKind.FIGURE),
    RoleRule(Role.SOURCE, MarkKind.INCIDENT, MarkKind.PARTY),
    RoleRule(Role.SAME, MarkKind.INCIDENT, MarkKind.INCIDENT),
    RoleRule(Role.SPEAKER, MarkKind.CLAIM, MarkKind.PARTY),
    RoleRule(Role.ADDRESSEE, MarkKind.CLAIM, MarkKind.PARTY),
    RoleRule(Role.CONTENT, MarkKind.CLAIM, MarkKind.CONTENT),
    RoleRule(Role.TIME, MarkKind.CLAIM, MarkKind.TIME),
    RoleRule(Role.ABOUT, MarkKind.CLAIM, MarkKind.INCIDENT),
    RoleRule(Role.OBLIGOR, MarkKind.COMMITMENT, MarkKind.PARTY),
    RoleRule(Role.BENEFICIARY, MarkKind.COMMITMENT, MarkKind.PARTY),
    RoleRule(Role.DUE, MarkKind.COMMITMENT, MarkKind.TIME),
    RoleRule(Role.QUANTITY, MarkKind.COMMITMENT, MarkKind.FIGURE),
    RoleRule(Role.CONDITION, MarkKind.COMMITMENT, MarkKind.CONDITION),
    RoleRule(Role.ACCORD, MarkKind.COMMITMENT, MarkKind.ACCORD),
)

OCCURRENCES = tuple(Occurrence)
"""The occurrences in the order of the encoder's output."""

SENTENCE_STEPS = 3
"""Sentences between head and tail are told apart up to this many; farther is one bucket a side."""

TOKEN_STEPS = (1, 2, 4, 8, 16, 32, 64)
"""Edges of the buckets of tokens between head and tail: each about doubles the last."""

BUCKETS = (2 * SENTENCE_STEPS + 1) + 2 * (len(TOKEN_STEPS) + 1)
"""How many distance features a pair has: one of the sentence buckets and one of the token buckets is on."""


def tag_offsets() -> tuple[int, ...]:
    """Where each layer's tags begin in the encoder's row of tags, and, last, how many tags there are."""
    return (0, *accumulate(layer.width for layer in LAYERS))


def distance_buckets(head: Sequence[int], tail: Sequence[int]) -> tuple[int, int]:
    """The two distance features of a pair of marks: sentence steps and token steps, signed.

    Args:
        head: sentence and first token of the head.
        tail: sentence and first token of the tail.

    Returns:
        Two indices below `BUCKETS`.
    """
    sentences = max(-SENTENCE_STEPS, min(SENTENCE_STEPS, tail[0] - head[0])) + SENTENCE_STEPS
    gap = tail[1] - head[1]
    step = sum(abs(gap) >= edge for edge in TOKEN_STEPS)
    side = step if gap >= 0 else len(TOKEN_STEPS) + 1 + step
    return sentences, 2 * SENTENCE_STEPS + 1 + side

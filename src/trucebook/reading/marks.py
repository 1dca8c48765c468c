"""What the encoder perceives in a report: spans, links between them, and attributes of triggers.

Nothing downstream sees a vector. Whatever gives these marks can take the encoder's place.
"""

from dataclasses import dataclass
from enum import StrEnum

from trucebook.records import Span
from trucebook.records.vocabulary import Occurrence


class MarkKind(StrEnum):
    """What a marked span is."""

    INCIDENT = "incident"  # the one to three words that name a happening; label: an incident type
    CLAIM = "claim"  # the cue of an act of speech; label: an act
    COMMITMENT = "commitment"  # the cue of an undertaking; label: an action
    PARTY = "party"
    PLACE = "place"
    TIME = "time"
    FIGURE = "figure"  # a whole count phrase; label: a measure
    ACCORD = "accord"
    CONTENT = "content"  # the words that carry what was said
    CONDITION = "condition"


class Role(StrEnum):
    """What the tail of a link is to its head."""

    ACTOR = "actor"
    TARGET = "target"
    PLACE = "place"
    TIME = "time"
    FIGURE = "figure"
    SOURCE = "source"
    SAME = "same"  # the tail is an earlier mention of the same incident
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    CONTENT = "content"
    ABOUT = "about"  # the tail is the incident mention that a claim speaks of
    OBLIGOR = "obligor"
    BENEFICIARY = "beneficiary"
    DUE = "due"
    QUANTITY = "quantity"
    CONDITION = "condition"
    ACCORD = "accord"


OPEN = frozenset({Occurrence.PLANNED, Occurrence.THREATENED, Occurrence.CONDITIONAL})
"""Occurrences of what is yet to come, if it comes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that the encoder marked.

    Attributes:
        kind: what it is.
        words: where it stands.
        label: type, act, action or measure, for the kinds that have one; else empty.
        score: the encoder's probability of the span with its label.
        occurrence: for an incident trigger, how it is told.
        background: for an incident trigger, whether it is told only as context.
        present: the encoder's probability of a span of this kind, whatever its label.
    """

    kind: MarkKind
    words: Span
    score: float
    label: str = ""
    occurrence: Occurrence | None = None
    background: bool = False
    present: float = 1.0


@dataclass(frozen=True, slots=True)
class Link:
    """A link from a head (incident, claim or commitment) to a mark that plays a role in it.

    Attributes:
        head: index of the head in `Marks.marks`.
        tail: index of the linked mark in `Marks.marks`.
        role: what the tail is to the head.
        score: the encoder's probability of the link.
    """

    head: int
    tail: int
    role: Role
    score: float


@dataclass(frozen=True, slots=True)
class Marks:
    """All that was perceived in one report.

    Attributes:
        marks: the spans, in the order of the text.
        links: the links between them.
    """

    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()

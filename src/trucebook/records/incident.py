"""What happened, or is denied, threatened or planned."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from trucebook.records.figure import Figure
from trucebook.records.party import Party
from trucebook.records.place import Place
from trucebook.records.span import Span
from trucebook.records.vocabulary import IncidentType, Occurrence
from trucebook.records.when import When

Confidence = Annotated[float, Meta(ge=0, le=1)]
Evidence = Annotated[tuple[Span, ...], Meta(min_length=1)]


@dataclass(frozen=True, slots=True)
class Incident:
    """One thing at one place and time: who did what to whom, with what toll, according to whom.

    Attributes:
        id: unique within its report: "i1".
        type: what sort of happening.
        occurrence: whether it happened, or is only denied, planned, threatened, conditional, ruled out.
        background: told only as history or context.
        confidence: the reader's probability that a careful coder would make this record with this type.
        actors: who did it; for two-sided fighting, both sides.
        targets: at whom it was directed, or who suffered it.
        places: where, most specific first.
        when: when, as an interval of days.
        figures: the tolls and counts told of it.
        sources: who says so, besides the publisher.
        evidence: the passages that it was read from; never empty.
    """

    id: str
    type: IncidentType
    occurrence: Occurrence
    background: bool
    confidence: Confidence
    evidence: Evidence
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    places: tuple[Place, ...] = ()
    when: When | None = None
    figures: tuple[Figure, ...] = ()
    sources: tuple[Party, ...] = ()

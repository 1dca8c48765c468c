"""Who said what about it."""

from dataclasses import dataclass

from trucebook.records.incident import Confidence, Evidence
from trucebook.records.party import Party
from trucebook.records.span import Span
from trucebook.records.vocabulary import Act
from trucebook.records.when import When


@dataclass(frozen=True, slots=True)
class Claim:
    """One act of speech: an accusation, a denial, a pledge.

    Attributes:
        id: unique within its report: "c1".
        act: what the speaker does by saying it.
        confidence: the reader's probability that a careful coder would make this record with this act.
        speakers: who speaks.
        addressees: at whom it is directed: the accused, the warned, the one called upon.
        about: ids of the incidents, claims, commitments and agreements of this report that it speaks of.
        when: when it was said.
        content: the words that carry what was said.
        evidence: the passages that it was read from; never empty.
    """

    id: str
    act: Act
    confidence: Confidence
    evidence: Evidence
    speakers: tuple[Party, ...] = ()
    addressees: tuple[Party, ...] = ()
    about: tuple[str, ...] = ()
    when: When | None = None
    content: Span | None = None

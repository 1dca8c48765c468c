"""What a party is bound, or binds itself, to do."""

from dataclasses import dataclass

from trucebook.records.figure import Figure
from trucebook.records.incident import Confidence, Evidence
from trucebook.records.party import Party
from trucebook.records.span import Span
from trucebook.records.vocabulary import Action
from trucebook.records.when import When


@dataclass(frozen=True, slots=True)
class Commitment:
    """An obligation under an accord, or an undertaking by which peace is measured.

    Attributes:
        id: unique within its report: "k1".
        action: what is to be done.
        confidence: the reader's probability that a careful coder would make this record with this action.
        agreement: id of the agreement of this report that it belongs to.
        obligors: who must do it.
        beneficiaries: for whom.
        quantity: how many or how much of it.
        due: by when.
        condition: the words of the condition, or of what is given in return.
        evidence: the passages that it was read from; never empty.
    """

    id: str
    action: Action
    confidence: Confidence
    evidence: Evidence
    agreement: str | None = None
    obligors: tuple[Party, ...] = ()
    beneficiaries: tuple[Party, ...] = ()
    quantity: Figure | None = None
    due: When | None = None
    condition: Span | None = None

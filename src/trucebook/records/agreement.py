"""The accord, truce or cessation that claims and commitments refer to."""

from dataclasses import dataclass

from trucebook.records.incident import Evidence
from trucebook.records.party import Party
from trucebook.records.vocabulary import AgreementKind
from trucebook.records.when import When


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement that a report speaks of.

    Attributes:
        id: unique within its report: "a1".
        name: as the report has it: "the Doha agreement".
        kind: what sort of agreement.
        accord: id of the accord file that it resolves to: "doha-2020".
        parties: between whom.
        when: when it was signed or declared.
        evidence: the passages that it was read from; never empty.
    """

    id: str
    name: str
    kind: AgreementKind
    evidence: Evidence
    accord: str | None = None
    parties: tuple[Party, ...] = ()
    when: When | None = None

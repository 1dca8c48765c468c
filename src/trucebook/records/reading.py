"""All that one report says: the object that programs exchange."""

from collections.abc import Iterator
from dataclasses import dataclass

from trucebook.records.agreement import Agreement
from trucebook.records.claim import Claim
from trucebook.records.commitment import Commitment
from trucebook.records.incident import Incident
from trucebook.records.report import Report

Record = Incident | Claim | Commitment | Agreement


@dataclass(frozen=True, slots=True)
class Reading:
    """A report and the records that it yielded.

    Attributes:
        report: the report.
        incidents: what happened, or is denied, threatened or planned.
        claims: who said what about it.
        commitments: what parties are bound to do.
        agreements: the accords that claims and commitments refer to.
    """

    report: Report
    incidents: tuple[Incident, ...] = ()
    claims: tuple[Claim, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    def records(self) -> Iterator[Record]:
        """Every record, incidents first."""
        yield from self.incidents
        yield from self.claims
        yield from self.commitments
        yield from self.agreements

"""Readings made ready to be added: checked, cut into values, with all that needs no look into the ledger.

It is done before the ledger is locked, and for each report at once, while its records are at hand.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec

from trucebook.errors import ContractError
from trucebook.ledger.cutting import Value
from trucebook.ledger.drafts import Draft, check_report, drafts_of, localised
from trucebook.ledger.index import Indexed, index_rows
from trucebook.ledger.values import Addition, Arrival, Method, RecordKind, Standing
from trucebook.ledger.writing import IndexRow
from trucebook.records import Report
from trucebook.records.vocabulary import PublishedBasis


@dataclass(frozen=True, slots=True)
class Told:
    """What a reading tells, cut into values.

    Attributes:
        report: the report.
        values: of the report's own fields.
        drafts: its records.
    """

    report: Report
    values: Sequence[Value]
    drafts: Sequence[Draft]


@dataclass(frozen=True, slots=True)
class Ready:
    """A reading that is to be added, with all that can be made of it before the ledger is locked.

    Attributes:
        read: what was read, with the ids of the reading.
        new: the same with the ids that its records get where the report is not there.
        index: what the index then holds of it. It is made here, while the records are at hand: once those of
            many reports are, each has left the processor's cache, and it takes nearly twice as long.
        method: how it was read.
        arrival: its bytes.
        given: the hash of what its reader was given.
    """

    read: Told
    new: Told
    index: Sequence[IndexRow]
    method: Method
    arrival: Arrival | None
    given: str

    @property
    def report(self) -> Report:
        """The report, whose id and URL are the same in any case."""
        return self.read.report


def ready(new: Addition) -> Ready:
    """Check a reading, and make it ready.

    Raises:
        ContractError: where it does not hold together; the message names the field.
    """
    report = new.reading.report
    drafts = drafts_of(new.reading, new.triggers)
    read = Told(report, check_report(report), drafts)
    told = with_ids_of_ledger(read, *localised(drafts, {}, (), report))
    return Ready(read, told, _index_rows(told), new.method, new.arrival, given_digest(report))


def all_ready(group: Iterable[Addition]) -> tuple[list[Ready], ContractError | None]:
    """Additions made ready, up to the first that does not hold together, and what is wrong with that one."""
    made: list[Ready] = []
    for new in group:
        try:
            made.append(ready(new))
        except ContractError as error:
            return made, error
    return made, None


def given(report: Report) -> Report:
    """What a reader was given where it gave `report`: without what only reading could tell."""
    published = report.published
    if published is not None and published.basis is not PublishedBasis.GIVEN:
        published = None
    return replace(report, published=published, totals=())


def given_digest(report: Report) -> str:
    """SHA-256 of what is known of a report before it is read, besides its text."""
    known = given(report)
    told = (known.title, known.publisher, known.agencies, known.language, known.published)
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()


def with_ids_of_ledger(read: Told, drafts: Sequence[Draft], report: Report) -> Told:
    """What was read with the ids of the ledger."""
    if report is read.report:
        return Told(report, read.values, drafts)
    return Told(report, check_report(report), drafts)


def _index_rows(told: Told) -> list[IndexRow]:
    whole = [Indexed("", RecordKind.REPORT, Standing.READ, told.report)]
    whole += [Indexed(d.record.id, d.kind, Standing.READ, d.record) for d in told.drafts]
    return index_rows(whole, newest=True)

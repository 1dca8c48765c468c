"""Looking records up by what an address names."""

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Path

from trucebook.errors import UsageError
from trucebook.ledger import Entry, Ledger
from trucebook.records import Report
from trucebook.web.failures import not_there

RecordId = Annotated[str, Path(max_length=100, description="Id of a record or report, as lists show it.")]
ReportId = Annotated[str, Path(max_length=100, description="Id of a report: six of its digits or more.")]
JudgementId = Annotated[str, Path(max_length=100, description="Id of a judgement: 4be1c09a7f21-j1.")]


@dataclass(frozen=True, slots=True)
class Held:
    """A record with its report, both as they stand.

    Attributes:
        entry: the record.
        report: its report.
        home: the report's entry.
    """

    entry: Entry
    report: Report
    home: Entry


def record_of(ledger: Ledger, id_: str) -> Held:
    """The record `id_` names.

    Raises:
        HTTPException: 404, where there is none.
    """
    entry = entry_of(ledger, id_)
    home = entry if isinstance(entry.record, Report) else ledger.entry(entry.report)
    return Held(entry, cast("Report", home.record), home)


def entry_of(ledger: Ledger, id_: str) -> Entry:
    """The record or report that `id_` names.

    Raises:
        HTTPException: 404, where there is none.
    """
    try:
        return ledger.entry(id_)
    except UsageError as error:
        raise not_there(error) from error


def report_of(ledger: Ledger, id_: str) -> Entry:
    """The report that `id_` names, or whose record it names.

    Raises:
        HTTPException: 404, where there is none.
    """
    entry = entry_of(ledger, id_)
    return entry if isinstance(entry.record, Report) else ledger.entry(entry.report)

"""A report as the ledger holds it: how it came, its versions, and its records with their ids."""

import hashlib
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucebook.cli.judgements import judgements_view
from trucebook.cli.layout import lay_out
from trucebook.cli.listing_table import record_row
from trucebook.cli.render import heading
from trucebook.ledger import STANDS, Entry, Judgement, Ledger, RecordKind
from trucebook.ledger.find import found_of
from trucebook.records import Report
from trucebook.wording.judged import day_and_minute
from trucebook.wording.words import plain

_TITLES = {
    RecordKind.INCIDENT: "INCIDENTS",
    RecordKind.CLAIM: "CLAIMS",
    RecordKind.COMMITMENT: "COMMITMENTS",
    RecordKind.AGREEMENT: "AGREEMENTS",
}


def report_view(ledger: Ledger, entry: Entry, width: int) -> RenderableType:
    """One report, for a screen of `width` columns."""
    report = entry.record
    assert isinstance(report, Report)  # noqa: S101 - records have a view of their own
    entries = ledger.entries_of(entry.id)
    judgements = ledger.judgements(entry.id)
    return Group(
        Text(f"{entry.id}", style="bold"),
        heading(report),
        Text(""),
        _facts(ledger, report, entry),
        *(part for kind in _TITLES for part in _section(kind, entries, report, width)),
        *_judged(judgements, width),
    )


def _judged(judgements: tuple[Judgement, ...], width: int) -> Iterator[RenderableType]:
    if judgements:
        yield Text("\nJUDGEMENTS", style="bold")
        yield judgements_view(judgements, width)


def _facts(ledger: Ledger, report: Report, entry: Entry) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", justify="right")
    table.add_column(overflow="fold")
    if report.url:
        table.add_row("address", plain(report.url))
    for arrival in ledger.arrivals_of(entry.id):
        size = f"{len(arrival.data):,} bytes, SHA-256 {hashlib.sha256(arrival.data).hexdigest()}"
        table.add_row("came", f"{day_and_minute(arrival.received)} UTC from {plain(arrival.origin)}")
        table.add_row("", f"by {arrival.tool}: {size}")
    table.add_row("text", f"{len(report.text):,} characters, SHA-256 {report.text_sha256}")
    versions = ledger.versions(entry.id)
    if len(versions) > 1:
        table.add_row("versions", ", ".join(f"{id_} (this)" if id_ == entry.id else id_ for id_ in versions))
    return table


def _section(
    kind: RecordKind, entries: tuple[Entry, ...], report: Report, width: int
) -> Iterator[RenderableType]:
    rows = []
    for entry in entries:
        if entry.kind is kind and entry.standing in STANDS:
            record = found_of(entry, report).record
            assert not isinstance(record, Report)  # noqa: S101 - its kind says so
            rows.append(record_row(record, entry.id))
    if rows:
        yield Text(f"\n{_TITLES[kind]}", style="bold")
        yield lay_out(rows, width)

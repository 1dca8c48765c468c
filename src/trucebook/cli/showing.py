"""One record or report as it stands, for people and for programs."""

from typing import cast

import msgspec

from trucebook.cli.layout import lines
from trucebook.cli.output import screen_width, standard_output
from trucebook.cli.show_record import record_view
from trucebook.cli.show_report import report_view
from trucebook.ledger import Entry, Ledger, RecordKind
from trucebook.ledger.find import found_of
from trucebook.reconcile.together import together
from trucebook.records import Report
from trucebook.wording.incident_words import counted
from trucebook.wording.shown_json import shown_json


def shown(ledger: Ledger, id_: str, format_name: str) -> str:
    """The record or report `id_`, as text or as one line of JSON."""
    entry = ledger.entry(id_)
    report = entry if isinstance(entry.record, Report) else ledger.entry(entry.report)
    if format_name == "json":
        return msgspec.json.encode(shown_json(ledger, entry)).decode()
    out = standard_output()
    width = screen_width(out)
    if isinstance(entry.record, Report):
        view = report_view(ledger, entry, width)
    else:
        found = found_of(entry, cast("Report", report.record))
        history = ledger.history(entry.id)
        beside = _told_by(ledger, entry)
        view = record_view(found, entry, history, width, marked=not out.isatty(), beside=beside)
    return lines(view, width=width, colour=out.isatty())


def _told_by(ledger: Ledger, entry: Entry) -> str:
    """Where an incident is told by other records, too: how many reports do, and how they are shown."""
    if entry.kind is not RecordKind.INCIDENT:
        return ""
    one = next((one for one in together(ledger, [entry.id]) if entry.id in one.members), None)
    if one is None or len(one.members) == 1:
        return ""
    by = counted(one.reports, "report") if one.reports > 1 else f"{len(one.members)} records of one report"
    return f"told by {by}: see `trucebook incident {entry.id}`"

"""One record or report as it stands, for people and for programs."""

import hashlib
from typing import Any, cast

import msgspec

from trucebook.cli.incident_words import counted
from trucebook.cli.layout import lines
from trucebook.cli.listing_json import as_plain
from trucebook.cli.output import screen_width, standard_output
from trucebook.cli.show_record import record_view
from trucebook.cli.show_report import report_view
from trucebook.ledger import Arrival, Entry, Ledger, RecordKind
from trucebook.ledger.find import found_of
from trucebook.reconcile.together import together
from trucebook.records import Report


def shown(ledger: Ledger, id_: str, format_name: str) -> str:
    """The record or report `id_`, as text or as one line of JSON."""
    entry = ledger.entry(id_)
    report = entry if isinstance(entry.record, Report) else ledger.entry(entry.report)
    if format_name == "json":
        return _as_json(ledger, entry, cast("Report", report.record))
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


def _as_json(ledger: Ledger, entry: Entry, report: Report) -> str:
    plain: dict[str, Any] = as_plain(found_of(entry, report))
    plain["judgements"] = msgspec.to_builtins(ledger.history(entry.id).judgements)
    if isinstance(entry.record, Report):
        plain["record"]["text"] = report.text
        plain["versions"] = ledger.versions(entry.id)
        plain["arrivals"] = [_arrival(arrival) for arrival in ledger.arrivals_of(entry.id)]
        plain["records"] = [one.id for one in ledger.entries_of(entry.id) if one.id != entry.id]
    else:
        plain["trigger"] = msgspec.to_builtins(entry.trigger)
    return msgspec.json.encode(plain).decode()


def _arrival(arrival: Arrival) -> dict[str, object]:
    """How a report came in, without its bytes."""
    digest = hashlib.sha256(arrival.data).hexdigest()
    return {
        "origin": arrival.origin,
        "received": arrival.received,
        "tool": arrival.tool,
        "bytes": len(arrival.data),
        "sha256": digest,
    }

"""One record or report with all that is known of it, as JSON: what `trucebook show --format json` prints."""

import hashlib
from typing import Any, cast

import msgspec

from trucebook.ledger import Arrival, Entry, Ledger
from trucebook.ledger.find import found_of
from trucebook.records import Report
from trucebook.wording.listing_json import as_plain


def shown_json(ledger: Ledger, entry: Entry) -> dict[str, Any]:
    """`entry` as plain dictionaries, with its judgements; a report also with its text and how it came."""
    report = entry if isinstance(entry.record, Report) else ledger.entry(entry.report)
    plain: dict[str, Any] = as_plain(found_of(entry, cast("Report", report.record)))
    plain["judgements"] = msgspec.to_builtins(ledger.history(entry.id).judgements)
    if isinstance(entry.record, Report):
        plain["record"]["text"] = entry.record.text
        plain["versions"] = ledger.versions(entry.id)
        plain["arrivals"] = [_arrival(arrival) for arrival in ledger.arrivals_of(entry.id)]
        plain["records"] = [one.id for one in ledger.entries_of(entry.id) if one.id != entry.id]
    else:
        plain["trigger"] = msgspec.to_builtins(entry.trigger)
    return plain


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

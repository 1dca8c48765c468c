"""Merged incidents as JSON: what lists write of each, and all that is known of one."""

from typing import Any

import msgspec

from trucebook.ledger import Found, Standing
from trucebook.records import Report
from trucebook.wording.incident_items import Item
from trucebook.wording.incident_joined import Joined
from trucebook.wording.listing_json import as_plain, report_of

_FIELDS = ("type", "occurrence", "background", "actors", "targets", "places", "when", "figures", "sources")


def as_listed(item: Item) -> dict[str, Any]:
    """An incident as plain dictionaries: as its record would be, with its members and how they support it."""
    merged = item.found.merged
    return as_plain(item.lead) | {
        "members": list(merged.members),
        "support": msgspec.to_builtins(merged.support),
        "status": msgspec.to_builtins(merged.status),
        "grading": msgspec.to_builtins(merged.grading),
        "part_of": list(item.found.part_of),
        "parts": list(item.found.parts),
    }


def as_line(item: Item) -> str:
    """An incident as one line of JSON without its end."""
    return msgspec.json.encode(as_listed(item)).decode()


def as_whole(item: Item, rests_on: Joined) -> dict[str, Any]:
    """All that is known of an incident, as plain dictionaries."""
    told: dict[str, Any] = msgspec.to_builtins(item.found.merged)
    return as_listed(item) | {
        "reports": {handle: _report(handle, report) for handle, report in item.found.reports.items()},
        "values": {field: told[field] for field in _FIELDS},
        **{field: told[field] for field in ("tolls", "dialogue", "summary")},
        "pairs": msgspec.to_builtins(rests_on.pairs),
        "judgements": msgspec.to_builtins(rests_on.judgements),
    }


def _report(handle: str, report: Report) -> dict[str, Any]:
    return report_of(Found(handle, report, report, Standing.READ, ()))

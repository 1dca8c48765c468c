"""Merged incidents as JSON: what lists write of each, and all that is known of one."""

from typing import Any

import msgspec

from trucebook.cli.incident_items import Item
from trucebook.cli.listing_json import as_plain


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

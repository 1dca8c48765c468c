"""Merged incidents as a table for people: each once, with who tells of it and how well it is supported."""

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Group
from rich.text import Text

from trucebook.cli.layout import Row, lay_out
from trucebook.cli.listing_table import credit
from trucebook.cli.record_rows import incident_row
from trucebook.wording.incident_items import Item
from trucebook.wording.incident_words import judged_words, published_between, publishers_words, told_words
from trucebook.wording.standing import standing_words
from trucebook.wording.words import quoted

CONTESTED = "yellow"
"""The colour of what is in dispute."""


def incidents_table(items: Sequence[Item], width: int) -> Group:
    """Incidents, for a screen of `width` columns."""
    return lay_out([_row(item, width) for item in items], width)


def _row(item: Item, width: int) -> Row:
    record = item.lead.record
    words = Text(quoted(record.evidence[0].text, limit=max(width - 25, 30)), style="italic")
    return replace(incident_row(record, item.lead.id), below=(words, _credit(item)))


def _credit(item: Item) -> Text:
    found = item.found
    merged = found.merged
    if len(merged.members) == 1:
        text = credit(item.lead)
    else:
        reports = tuple(found.reports.values())
        by = f"{told_words(found)} · {publishers_words(reports)} · {published_between(reports)}"
        text = Text(by, style="dim")
        if standing := standing_words(item.lead):
            text.append(f" · {standing}", style=f"not dim {CONTESTED}")
    disputed = "contested" in {merged.status.value, merged.grading.value}
    return text.append(
        "".join(f" · {words}" for words in judged_words(found)),
        style=f"not dim {CONTESTED}" if disputed else "not dim",
    )

"""Merged incidents as comma-separated values: the columns of a record, and then those of the merging."""

from typing import Final

from trucebook.ledger import RecordKind
from trucebook.wording.cells import Cell
from trucebook.wording.incident_items import Item
from trucebook.wording.listing_csv import COLUMNS, cells, csv_line

MERGED_COLUMNS: Final = (
    *COLUMNS[RecordKind.INCIDENT],
    *("members", "reports", "origins", "independent_origins", "status", "grading", "part_of", "parts"),
)
"""Names of the columns. New ones are only ever added at the end."""


def header() -> str:
    """The line of column names."""
    return csv_line(MERGED_COLUMNS)


def row(item: Item) -> str:
    """An incident, as a line."""
    return csv_line([*cells(item.lead), *_merging(item)])


def _merging(item: Item) -> list[Cell]:
    found, support = item.found, item.found.merged.support
    status, grading = found.merged.status.value, found.merged.grading.value
    return [
        *("; ".join(found.merged.members), len(found.reports), support.origins, support.independent),
        *(status.value if status else None, grading.value if grading else None),
        *("; ".join(found.part_of), "; ".join(found.parts)),
    ]

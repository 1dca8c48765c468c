"""What a ledger holds, as JSON: the codebook's records, with where they are from and how they stand."""

from typing import Any

import msgspec

from trucebook.ledger import Found
from trucebook.records import Record, Report


def as_plain(found: Found[Record | Report]) -> dict[str, Any]:
    """What was found, as plain dictionaries: the record itself is as in the codebook, but for whole ids."""
    record: dict[str, Any] = msgspec.to_builtins(found.record)
    standing = {"id": found.id, "standing": found.standing.value, "judgements": list(found.judgements)}
    if isinstance(found.record, Report):
        return standing | {"record": {k: v for k, v in record.items() if k != "text"}}
    return standing | {"record": record, "report": report_of(found)}


def report_of(found: Found[Record | Report]) -> dict[str, Any]:
    """The report of what was found, without its text."""
    report = found.report
    return {
        "id": found.id.partition("-")[0],
        "sha256": report.id,
        "title": report.title,
        "publisher": report.publisher,
        "url": report.url,
        "path": report.path,
        "published": msgspec.to_builtins(report.published),
    }


def as_line(found: Found[Record | Report]) -> str:
    """What was found, as one line of JSON without its end."""
    return msgspec.json.encode(as_plain(found)).decode()

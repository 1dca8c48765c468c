"""What a ledger holds, as a table for people: each record with its id, its words and its report."""

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Group
from rich.text import Text

from trucebook.cli.layout import Row, lay_out
from trucebook.cli.record_rows import agreement_row, claim_row, commitment_row, incident_row
from trucebook.ledger import Found
from trucebook.records import Agreement, Claim, Commitment, Incident, Record, Report
from trucebook.wording.standing import standing_words
from trucebook.wording.time_words import published_words
from trucebook.wording.words import plain, quoted


def found_table(found: Sequence[Found[Record | Report]], width: int) -> Group:
    """What was found, for a screen of `width` columns."""
    return lay_out([_row(item, width) for item in found], width)


def _row(found: Found[Record | Report], width: int) -> Row:
    record = found.record
    if isinstance(record, Report):
        return _report_row(found, record)
    words = Text(quoted(record.evidence[0].text, limit=max(width - 25, 30)), style="italic")
    return replace(record_row(record, found.id), below=(words, credit(found)))


def record_row(record: Record, label: str) -> Row:
    """A record of any kind as a row."""
    match record:
        case Incident():
            return incident_row(record, label)
        case Claim():
            return claim_row(record, label, about=", ".join(record.about))
        case Commitment():
            return commitment_row(record, label)
        case Agreement():
            return agreement_row(record, label)


def credit(found: Found[Record | Report]) -> Text:
    """Where something found is from, and how it stands where that is worth a word."""
    report = found.report
    title = plain(report.title or report.url or report.path or "")
    parts = [
        plain(report.publisher or ""),
        quoted(title, limit=60) if title else "",
        published_words(report.published),
    ]
    text = Text(" · ".join(filter(None, parts)), style="dim")
    return (
        text.append(f" · {standing_words(found)}", style="not dim yellow") if standing_words(found) else text
    )


def _report_row(found: Found[Record | Report], report: Report) -> Row:
    standing = standing_words(found)
    return Row(
        label=found.id,
        cells=(
            Text(published_words(report.published)),
            Text(plain(report.publisher or ""), style="cyan"),
            Text(standing, style="yellow"),
        ),
        rest=(Text(plain(report.title or "Report without a title"), style="bold"),),
        below=(Text(plain(report.url or report.path or ""), style="dim"),)
        if report.url or report.path
        else (),
    )

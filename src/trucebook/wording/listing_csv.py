"""What a ledger holds, as comma-separated values: one record a row.

Several values in one cell are separated by "; ". Counts stand in `figures` in words, side by side with their
sources: they are never added up. A text that a spreadsheet would take for a formula gets an
apostrophe before it.
"""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from types import MappingProxyType
from typing import Final

from trucebook.ledger import Found, RecordKind
from trucebook.records import Agreement, Claim, Commitment, Incident, Party, Record, Report, Span, When
from trucebook.wording.cells import Cell, guarded
from trucebook.wording.words import figures_words

_FIRST: Final = ("id", "report", "standing", "judgements")
_LAST: Final = ("evidence", "title", "publisher", "published_earliest", "published_latest", "url")

COLUMNS: Final[Mapping[RecordKind, tuple[str, ...]]] = MappingProxyType(
    {
        RecordKind.INCIDENT: (
            *_FIRST,
            *("type", "occurrence", "background", "confidence", "earliest", "latest", "actors", "targets"),
            *("places", "country", "admin1", "latitude", "longitude", "precision", "figures", "sources"),
            *_LAST,
        ),
        RecordKind.CLAIM: (
            *_FIRST,
            *("act", "confidence", "earliest", "latest", "speakers", "addressees", "about", "content"),
            *_LAST,
        ),
        RecordKind.COMMITMENT: (
            *_FIRST,
            *("action", "confidence", "due_earliest", "due_latest", "obligors", "beneficiaries", "quantity"),
            *("condition", "agreement"),
            *_LAST,
        ),
        RecordKind.AGREEMENT: (
            *_FIRST,
            *("kind", "earliest", "latest", "name", "accord", "parties"),
            *_LAST,
        ),
        RecordKind.REPORT: (
            *_FIRST,
            *(
                "title",
                "publisher",
                "agencies",
                "published_earliest",
                "published_latest",
                "basis",
                "language",
            ),
            *("url", "path", "sha256"),
        ),
    }
)
"""Names of the columns by kind of record. New ones are only ever added at the end."""


def header(kind: RecordKind) -> str:
    """The line of column names."""
    return csv_line(COLUMNS[kind])


def row(found: Found[Record | Report]) -> str:
    """What was found, as a line."""
    return csv_line(cells(found))


def cells(found: Found[Record | Report]) -> list[Cell]:
    """What was found, as the cells of a line."""
    first: list[Cell] = [
        found.id,
        found.id.partition("-")[0],
        found.standing.value,
        "; ".join(found.judgements),
    ]
    if isinstance(found.record, Report):
        return [*first, *_report(found.record)]
    return [*first, *_own(found.record), *_last(found.record, found.report)]


def csv_line(cells: Sequence[Cell]) -> str:
    """One line, safe to open in a spreadsheet."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerow([guarded(cell) for cell in cells])
    return out.getvalue()


def _own(record: Record) -> list[Cell]:
    match record:
        case Incident():
            return _incident(record)
        case Claim():
            return [
                *(record.act.value, record.confidence, *_days(record.when)),
                *(_names(record.speakers), _names(record.addressees), "; ".join(record.about)),
                _words(record.content),
            ]
        case Commitment():
            return [
                *(record.action.value, record.confidence, *_days(record.due)),
                *(_names(record.obligors), _names(record.beneficiaries)),
                figures_words((record.quantity,)) if record.quantity else None,
                *(_words(record.condition), record.agreement),
            ]
        case Agreement():
            return [
                record.kind.value,
                *_days(record.when),
                record.name,
                record.accord,
                _names(record.parties),
            ]


def _incident(record: Incident) -> list[Cell]:
    first = record.places[0] if record.places else None
    where: list[Cell] = [None] * 5
    if first:
        precision = first.precision.value if first.precision else None
        where = [first.country, first.admin1, first.latitude, first.longitude, precision]
    return [
        *(record.type.value, record.occurrence.value, "true" if record.background else "false"),
        *(record.confidence, *_days(record.when), _names(record.actors), _names(record.targets)),
        *("; ".join(place.name for place in record.places), *where),
        *(figures_words(record.figures), _names(record.sources)),
    ]


def _report(report: Report) -> list[Cell]:
    published = report.published
    return [
        *(report.title, report.publisher, "; ".join(report.agencies), *_published(report)),
        *(published.basis.value if published else None, report.language),
        *(report.url, report.path, report.id),
    ]


def _last(record: Record, report: Report) -> list[Cell]:
    evidence = " […] ".join(" ".join(span.text.split()) for span in record.evidence)
    return [evidence, report.title, report.publisher, *_published(report), report.url]


def _published(report: Report) -> list[Cell]:
    published = report.published
    return [published.earliest.isoformat(), published.latest.isoformat()] if published else [None, None]


def _days(when: When | None) -> list[Cell]:
    if when is None:
        return [None, None]
    return [day.isoformat() if day else None for day in (when.earliest, when.latest)]


def _names(parties: Sequence[Party]) -> str:
    return "; ".join(party.name for party in parties)


def _words(span: Span | None) -> str | None:
    return " ".join(span.text.split()) if span else None

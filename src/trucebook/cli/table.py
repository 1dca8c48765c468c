"""Incidents as comma-separated values: one incident a row, for spreadsheets and R.

A report without incidents has no row. Several values in one cell are separated by "; ". A bound stands in
`killed_low` to `injured_high` only where the report tells one count of that measure for the incident;
conflicting counts, counts of subsets and all other measures stand side by side in `other_figures`, since
counts of different sources are never added up. A text that begins with `=`, `+`, `-` or `@` gets an
apostrophe before it, so that no spreadsheet takes it for a formula.
"""

import csv
from collections.abc import Sequence
from io import StringIO

from trucebook.records import Figure, Incident, Party, Place, Reading, Report
from trucebook.records.vocabulary import Measure
from trucebook.wording.cells import Cell, guarded
from trucebook.wording.words import figures_words

COLUMNS = (
    "report_id",
    "url",
    "title",
    "publisher",
    "published_earliest",
    "published_latest",
    "incident_id",
    "type",
    "occurrence",
    "background",
    "confidence",
    "actors",
    "targets",
    "places",
    "country",
    "admin1",
    "latitude",
    "longitude",
    "precision",
    "earliest",
    "latest",
    "killed_low",
    "killed_high",
    "injured_low",
    "injured_high",
    "other_figures",
    "sources",
    "evidence",
)


def header() -> str:
    """The line of column names."""
    return _line(COLUMNS)


def rows(reading: Reading) -> str:
    """A line for each incident of `reading`."""
    report = _report_cells(reading.report)
    return "".join(_line([*report, *_incident_cells(incident)]) for incident in reading.incidents)


def _line(cells: Sequence[Cell]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerow([guarded(cell) for cell in cells])
    return out.getvalue()


def _report_cells(report: Report) -> list[Cell]:
    published = report.published
    return [
        report.id,
        report.url,
        report.title,
        report.publisher,
        published.earliest.isoformat() if published else None,
        published.latest.isoformat() if published else None,
    ]


def _incident_cells(incident: Incident) -> list[Cell]:
    when = incident.when
    killed, injured = (_one_count(incident.figures, m) for m in (Measure.KILLED, Measure.INJURED))
    others = [figure for figure in incident.figures if figure not in (killed, injured)]
    return [
        incident.id,
        incident.type.value,
        incident.occurrence.value,
        "true" if incident.background else "false",
        incident.confidence,
        _names(incident.actors),
        _names(incident.targets),
        *_place_cells(incident.places),
        when.earliest.isoformat() if when and when.earliest else None,
        when.latest.isoformat() if when and when.latest else None,
        *(killed.low if killed else None, killed.high if killed else None),
        *(injured.low if injured else None, injured.high if injured else None),
        figures_words(others),
        _names(incident.sources),
        " […] ".join(" ".join(span.text.split()) for span in incident.evidence),
    ]


def _place_cells(places: Sequence[Place]) -> list[Cell]:
    names = "; ".join(place.name for place in places)
    if not places:
        return [names, None, None, None, None, None]
    first = places[0]
    precision = first.precision.value if first.precision else None
    return [names, first.country, first.admin1, first.latitude, first.longitude, precision]


def _names(parties: Sequence[Party]) -> str:
    return "; ".join(party.name for party in parties)


def _one_count(figures: Sequence[Figure], measure: Measure) -> Figure | None:
    """The one count of `measure` that is told, or nothing where none or several are."""
    wholes = [figure for figure in figures if figure.measure is measure and figure.part_of is None]
    return wholes[0] if len(wholes) == 1 else None

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, settings
from tests.builders import sample_reading
from tests.strategies import readings

from trucebook.cli.table import COLUMNS, header, rows
from trucebook.records import Figure, Party, Reading
from trucebook.records.vocabulary import Measure
from trucebook.wording.cells import guarded


def parsed(reading: Reading) -> list[dict[str, str]]:
    """The rows as a spreadsheet would see them."""
    return list(csv.DictReader(StringIO(header() + rows(reading), newline="")))


def test_an_incident_is_a_row() -> None:
    first, second, third = parsed(sample_reading(url="lake.example/1"))

    assert first | {"report_id": ""} == {
        "report_id": "",
        "url": "lake.example/1",
        "title": "Shelling in Orvane breaks week-old truce",
        "publisher": "Lakeside Post",
        "published_earliest": "2021-03-10",
        "published_latest": "2021-03-10",
        "incident_id": "i1",
        "type": "shelling",
        "occurrence": "occurred",
        "background": "false",
        "confidence": "0.94",
        "actors": "Northern Front",
        "targets": "civilians",
        "places": "Orvane",
        "country": "AF",
        "admin1": "Helmand",
        "latitude": "31.5",
        "longitude": "64.0",
        "precision": "town",
        "earliest": "2021-03-08",
        "latest": "2021-03-08",
        "killed_low": "14",
        "killed_high": "",
        "injured_low": "",
        "injured_high": "",
        "other_figures": "killed 3 children (of “at least 14 people, including 3 children”)",
        "sources": "interior ministry",
        "evidence": "Rebel shells hit the market of Orvane on Monday",
    }
    assert second["actors"] == "Northern Front; Orvanian Army"
    assert third["background"] == "true"


def test_counts_that_differ_stand_side_by_side() -> None:
    reading = sample_reading()
    counts = (
        Figure(Measure.KILLED, 5, 5, source=Party("the army")),
        Figure(Measure.KILLED, 9, 9, source=Party("the mayor")),
        Figure(Measure.INJURED, 2, 4),
    )
    incident = replace(reading.incidents[0], figures=counts)

    (row,) = parsed(replace(reading, incidents=(incident,)))

    assert (row["killed_low"], row["killed_high"], row["injured_low"], row["injured_high"]) == (
        "",
        "",
        "2",
        "4",
    )
    assert row["other_figures"] == "killed 5 people (the army); killed 9 people (the mayor)"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-x", "'-x"),
        ("@sum", "'@sum"),
        ("\t=1", "'\t=1"),
        ("a=1", "a=1"),
        ("", ""),
        (-31.5, -31.5),
        (None, None),
    ],
)
def test_no_text_is_a_formula(cell: str | float | None, expected: str | float | None) -> None:
    assert guarded(cell) == expected


def test_a_title_that_is_a_formula_is_guarded_in_its_row() -> None:
    assert parsed(sample_reading(title='=HYPERLINK("x")'))[0]["title"] == '\'=HYPERLINK("x")'


@settings(max_examples=40, deadline=None)
@given(readings())
def test_rows_are_read_back_as_they_were_meant(reading: Reading) -> None:
    found = parsed(reading)

    assert [row["incident_id"] for row in found] == [incident.id for incident in reading.incidents]
    for row, incident in zip(found, reading.incidents, strict=True):
        assert tuple(row) == COLUMNS
        assert row["title"] in (reading.report.title or "", f"'{reading.report.title}")
        assert row["actors"].removeprefix("'") == "; ".join(p.name for p in incident.actors).removeprefix("'")
        if incident.places and incident.places[0].latitude is not None:
            assert json.loads(row["latitude"]) == incident.places[0].latitude

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from tests.builders import make_report, sample_reading, with_total
from tests.strategies import readings

from trucebook.errors import ContractError
from trucebook.records import Reading
from trucebook.records.json import SCHEMA_ID, check_reading, from_json, json_schema, to_dict, to_json

COMMITTED_SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "reading.schema.json"

Change = Callable[[dict[str, Any]], object]


def plain_schema() -> dict[str, Any]:
    """The schema as one who reads its JSON sees it."""
    schema: dict[str, Any] = json.loads(json.dumps(json_schema()))
    return schema


@settings(max_examples=100, deadline=None)
@given(readings())
def test_a_reading_comes_back_from_json_as_it_was(reading: Reading) -> None:
    assert from_json(to_json(reading)) == reading
    assert from_json(to_json(reading, indent=2)) == reading
    assert from_json(json.dumps(to_dict(reading))) == reading


@settings(max_examples=40, deadline=None)
@given(readings())
def test_every_reading_fits_the_schema(reading: Reading) -> None:
    Draft202012Validator(plain_schema()).validate(json.loads(to_json(reading)))


def test_the_same_reading_gives_the_same_json() -> None:
    assert to_json(sample_reading()) == to_json(sample_reading())


def test_json_is_one_line_unless_it_is_indented() -> None:
    reading = Reading(make_report("One.\nTwo."))

    assert "\n" not in to_json(reading)
    assert to_json(reading, indent=2).startswith('{\n  "report": {')


def test_unknown_keys_are_left_out() -> None:
    value = to_dict(sample_reading())
    value["incidents"][0]["mood"] = "tense"

    assert from_json(json.dumps(value)) == sample_reading()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda v: v["incidents"][0].update(type="raid"), "'raid' - at `$.incidents[0].type`"),
        (lambda v: v["incidents"][1].update(occurrence="maybe"), "'maybe' - at `$.incidents[1].occurrence`"),
        (lambda v: v["claims"][0].update(act="mutter"), "'mutter' - at `$.claims[0].act`"),
        (lambda v: v["commitments"][0].update(action="try"), "'try' - at `$.commitments[0].action`"),
        (lambda v: v["incidents"][0].update(confidence=1.5), "<= 1.0 - at `$.incidents[0].confidence`"),
        (lambda v: v["incidents"][0].update(evidence=[]), "length >= 1 - at `$.incidents[0].evidence`"),
        (lambda v: v["incidents"][0].pop("type"), "field `type` - at `$.incidents[0]`"),
        (
            lambda v: v["incidents"][0]["when"].update(earliest="8 March"),
            "Invalid RFC3339 encoded date - at `$.incidents[0].when.earliest`",
        ),
        (
            lambda v: v["incidents"][0]["when"].update(latest="2021-03-07"),
            "earliest is on or before latest; got 2021-03-08 and 2021-03-07 - at `$.incidents[0].when`",
        ),
        (
            lambda v: v["report"]["published"].update(earliest="2021-03-11"),
            "earliest is on or before latest; got 2021-03-11 and 2021-03-10 - at `$.report.published`",
        ),
        (
            lambda v: v["incidents"][0]["when"].update(clock={"time": "24:00"}),
            "- at `$.incidents[0].when.clock.time`",
        ),
        (
            lambda v: v["incidents"][0]["figures"][0].update(low=4),
            "low is not above high; got 4 and 3 - at `$.incidents[0].figures[0]`",
        ),
        (
            lambda v: v["incidents"][0]["figures"][1].update(low=None),
            "a figure has a low or a high bound - at `$.incidents[0].figures[1]`",
        ),
        (
            lambda v: v["commitments"][0]["quantity"].update(low=-1),
            "`int` >= 0 - at `$.commitments[0].quantity.low`",
        ),
        (
            lambda v: v["incidents"][0]["places"][0].update(latitude=91),
            "<= 90.0 - at `$.incidents[0].places[0].latitude`",
        ),
        (
            lambda v: v["incidents"][0]["evidence"][0].update(end=500),
            "a span's text is as long as its offsets say: ",
        ),
        (
            lambda v: v["claims"][1]["content"].update(start=9, end=9, text=""),
            "a span starts before it ends, at 0 or later; got 9 to 9 - at `$.claims[1].content`",
        ),
        (
            lambda v: v["claims"][1]["content"].update(start=0, end=5, text="Peace"),
            "the report's text does not read 'Peace' there - at `$.claims[1].content`",
        ),
        (
            lambda v: v["report"]["totals"][0]["figure"]["words"].update(start=0, end=3, text="123"),
            "the report's text does not read '123' there - at `$.report.totals[0].figure.words`",
        ),
        (
            lambda v: v["claims"][0].update(about=["i1", "i9"]),
            "no record has the id 'i9' - at `$.claims[0].about`",
        ),
        (
            lambda v: v["commitments"][0].update(agreement="a7"),
            "no record has the id 'a7' - at `$.commitments[0].agreement`",
        ),
        (lambda v: v["claims"][0].update(id="i1"), "the id 'i1' stands on more than one record"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(change: Change, message: str) -> None:
    value = copy.deepcopy(to_dict(with_total(sample_reading())))
    change(value)

    with pytest.raises(ContractError) as caught:
        from_json(json.dumps(value, default=str))

    assert message in str(caught.value)


@pytest.mark.parametrize(
    "text", ["", "{", "null", "[]", "{}", "nonsense", b"\xff\xfe", "[" * 100_000, '"\\ud800"']
)
def test_what_is_no_reading_is_refused(text: str | bytes) -> None:
    with pytest.raises(ContractError, match="not a reading"):
        from_json(text)


def test_a_whole_reading_is_checked() -> None:
    check_reading(with_total(sample_reading()))


def test_the_schema_is_one() -> None:
    schema = plain_schema()

    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == SCHEMA_ID


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v["incidents"][0].update(type="raid"),
        lambda v: v["incidents"][0].update(evidence=[]),
        lambda v: v["incidents"][0].update(confidence=2),
        lambda v: v["claims"][0].pop("act"),
        lambda v: v.pop("report"),
    ],
)
def test_the_schema_refuses_what_does_not_fit(change: Change) -> None:
    value = json.loads(to_json(sample_reading()))
    change(value)

    assert not Draft202012Validator(plain_schema()).is_valid(value)


def test_the_committed_schema_is_the_one_that_is_printed() -> None:
    committed = json.loads(COMMITTED_SCHEMA.read_text(encoding="utf-8"))

    assert committed == plain_schema(), "write it anew: trucebook schema -o docs/schema/reading.schema.json"

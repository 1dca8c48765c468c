import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

from trucebook.ledger import Ledger


@pytest.fixture
def first(book: Path) -> str:
    """The handle of the first report."""
    with Ledger.open(book) as ledger:
        return next(ledger.report_ids())


def shown(run: Run, id_: str) -> dict[str, Any]:
    """The record `id_` as it stands."""
    (found,) = json.loads(run("show", id_, "--format", "json").stdout)
    value: dict[str, Any] = found["record"]
    return value


def test_an_incident_is_added_on_words_of_the_report(run: Run, first: str) -> None:
    values = ("type=bombing", "when=2021-03-08", "actors=Northern Front", "actors=Orvanian Army")

    result = run("record", first, "incident", "shells hit", *values, "figures=killed=14..", "--why", "missed")

    assert result.stdout.startswith(f"{first}-j1  Lena adds {first}-i")
    made = shown(run, result.stdout.split()[3])
    assert (made["type"], made["occurrence"]) == ("bombing", "occurred")
    assert [actor["name"] for actor in made["actors"]] == ["Northern Front", "Orvanian Army"]
    assert made["figures"][0]["low"] == 14
    assert "shells hit" in made["evidence"][0]["text"]


@pytest.mark.parametrize(
    ("kind", "words", "values"),
    [
        ("claim", "denied", ("act=deny", "speakers=Northern Front", "about={first}-i1")),
        ("commitment", "withdraw", ("action=withdraw_forces", "due=..2021-05")),
        ("agreement", "Lake Accord", ("kind=ceasefire", "name=Lake Accord")),
    ],
)
def test_records_of_every_kind_are_added_and_taken_back(
    run: Run, first: str, kind: str, words: str, values: tuple[str, ...]
) -> None:
    told = (value.replace("{first}", first) for value in values)
    result = run("record", first, kind, words, *told)
    id_ = result.stdout.split()[3]
    (found,) = json.loads(run("show", id_, "--format", "json").stdout)
    assert (found["standing"], found["trigger"]["text"]) == ("by_hand", words)

    run("undo", f"{first}-j1")

    (found,) = json.loads(run("show", id_, "--format", "json").stdout)
    assert found["standing"] == "retired"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("incident", "shells hit", "type"), "write it as FIELD=VALUE"),
        (("incident", "shells hit", "colour=red"), "no field 'colour'"),
        (("incident", "shells hit"), "choose one of armed_clash"),
        (("incident", "kangaroos", "type=bombing"), "does not say 'kangaroos'"),
        (("event", "shells hit", "type=bombing"), "'event' is not one of"),
    ],
)
def test_what_cannot_be_added_is_told(run: Run, first: str, words: tuple[str, ...], message: str) -> None:
    result = run("record", first, *words)

    assert result.exit_code == 2
    assert message in result.stderr

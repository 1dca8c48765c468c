import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

from trucebook.ledger import Ledger, Method


@pytest.fixture
def first(book: Path) -> str:
    """The handle of the first report."""
    with Ledger.open(book) as ledger:
        return next(ledger.report_ids())


def record(run: Run, id_: str) -> dict[str, Any]:
    """The record `id_` as it stands."""
    (found,) = json.loads(run("show", id_, "--format", "json").stdout)
    value: dict[str, Any] = found["record"]
    return value


@pytest.mark.parametrize(
    ("local", "words", "value"),
    [
        ("i1", ("type", "bombing"), "bombing"),
        ("i1", ("background", "true"), True),
        (
            "i1",
            ("when", "2021-03-07..2021-03-08"),
            {"earliest": "2021-03-07", "latest": "2021-03-08", "clock": None, "words": None, "basis": None},
        ),
        (
            "k1",
            ("due", "..2021-06"),
            {"earliest": None, "latest": "2021-06-30", "clock": None, "words": None, "basis": None},
        ),
        ("i1", ("sources", "--clear"), []),
        ("a1", ("name", "Lake truce"), "Lake truce"),
        ("i1", ("targets", '{"name": "traders", "kind": "civilians"}'), None),
    ],
)
def test_a_field_is_corrected(
    run: Run, first: str, local: str, words: tuple[str, ...], value: object
) -> None:
    result = run("correct", f"{first}-{local}", *words, "--why", "I was there")

    assert result.stdout == f"{first}-j1  Lena corrects {first}-{local} {words[0]}\n"
    assert value is None or record(run, f"{first}-{local}")[words[0]] == value


def test_parties_keep_what_is_known_of_them_and_get_words(run: Run, first: str) -> None:
    run("correct", f"{first}-i1", "actors", "northern front", "interior ministry")

    front, ministry = record(run, f"{first}-i1")["actors"]
    assert (front["name"], front["kind"]) == ("Northern Front", "rebel")
    assert ministry["words"]["text"] == "interior ministry"


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [("killed=14", 14, 14), ("killed=14..", 14, None), ("killed=..1,400", None, 1400), ("killed=1..3", 1, 3)],
)
def test_counts(run: Run, first: str, typed: str, low: int | None, high: int | None) -> None:
    run("correct", f"{first}-i1", "figures", typed, "--words", "at least 14 people")

    (figure,) = record(run, f"{first}-i1")["figures"]
    assert (figure["measure"], figure["low"], figure["high"]) == ("killed", low, high)
    assert figure["words"]["text"] == "at least 14 people"


def test_what_a_claim_is_about_may_be_told_by_whole_id(run: Run, first: str) -> None:
    run("correct", f"{first}-c1", "about", f"{first}-i2")

    assert record(run, f"{first}-c1")["about"] == [f"{first}-i2"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("i1", "type", "war"), "war"),
        (("i1", "colour", "red"), "has no field 'colour'"),
        (("i1", "type"), "give the new values, or --clear"),
        (("i1", "type", "talks", "--clear"), "give the new values, or --clear"),
        (("i1", "type", "talks", "unrest"), "type has one value; 2 were given"),
        (("i1", "figures", "dead=3"), "'dead=3' is no count"),
        (("i1", "figures", "killed=3..1"), "the least is above the most"),
        (("i1", "when", "soon"), "'soon' is no date"),
        (("i1", "when", ".."), "'..' is no time"),
        (("i1", "background", "perhaps"), "neither true nor false"),
        (("i1", "evidence", "nowhere to be read"), "the report does not say 'nowhere to be read'"),
        (("i1", "actors", "{broken"), "is no JSON"),
        (("i9", "type", "talks"), "has no record i9"),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(
    run: Run, first: str, words: tuple[str, ...], message: str
) -> None:
    local, *rest = words

    result = run("correct", f"{first}-{local}", *rest)

    assert result.exit_code in {1, 2}
    assert message in result.stderr
    assert json.loads(run("history", f"{first}-i1", "--format", "json").stdout)["judgements"] == []


def test_reject_and_undo(run: Run, first: str) -> None:
    rejected = run("reject", f"{first}-i1", "--why", "a drill", "--by", "Omar")
    hidden = run("incidents", "--told", "--report", first, "--format", "jsonl").stdout.splitlines()
    shown = run("incidents", "--told", "--report", first, "--hidden", "--format", "jsonl").stdout.splitlines()
    run("undo", f"{first}-j1")
    again = run("incidents", "--told", "--report", first, "--format", "jsonl").stdout.splitlines()

    assert rejected.stdout == f"{first}-j1  Omar rejects {first}-i1\n"
    assert [len(lines) for lines in (hidden, shown, again)] == [2, 3, 3]


def test_confirm_and_note_are_in_the_history(run: Run, first: str) -> None:
    run("confirm", f"{first}-i1", "places", "--why", "on the map")
    run("note", f"{first}-i1", "ask the mayor", "--by", "Omar")

    told = run("history", f"{first}-i1").stdout

    assert f"Lena confirms places of {first}-i1" in told
    assert f"Omar notes on {first}-i1" in told
    assert "“ask the mayor”" in told
    assert "reads, sure to 0.94" in told
    assert len(run("incidents", "--told", "--judged", "--format", "jsonl").stdout.splitlines()) == 1


def test_the_history_of_a_field_has_every_value_of_it(run: Run, first: str) -> None:
    run("correct", f"{first}-i1", "type", "bombing")
    run("undo", f"{first}-j1", "--why", "no, shells")

    history = json.loads(run("history", f"{first}-i1", "type", "--format", "json").stdout)

    assert [(s["value"], s["live"]) for s in history["statements"]] == [
        ("shelling", True),
        ("bombing", False),
    ]
    assert [j["verb"] for j in history["judgements"]] == ["correct", "undo"]


def test_a_judgement_that_lost_its_record_waits_and_is_attached(
    run_book: Run, book: Path, first: str
) -> None:
    run_book("correct", f"{first}-i2", "type", "agreement", "--why", "signed at once")
    with Ledger.open(book) as ledger:
        reading = ledger.reading_of(first)
        thinner = replace(reading, incidents=(reading.incidents[0], reading.incidents[2]))
        ledger.add(thinner, method=Method("trucebook", "next"))

    waiting = json.loads(run_book("queue", "--format", "json").stdout)
    told = run_book("queue", columns=140).stdout
    attached = run_book("attach", f"{first}-j1", f"{first}-i1")

    assert [one["id"] for one in waiting] == [f"{first}-j1"]
    assert f"Lena  corrects type of {first}-i2" in told
    assert attached.exit_code == 0
    assert run_book("queue").stderr == "nothing waits\n"


def test_somebody_must_judge(run: Run, first: str) -> None:
    result = run("confirm", f"{first}-i1", "--by", "")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "say whose with --by NAME" in result.stderr

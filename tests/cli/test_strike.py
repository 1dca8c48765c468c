"""Our own dispatches on one strike, read by the trained reader: the merged view is right."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from trucebook.cli import trucebook

STRIKE = Path(__file__).parents[2] / "examples" / "strike"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the dispatches."""
    path = tmp_path_factory.mktemp("strike") / "strike.book"
    done = CliRunner().invoke(trucebook, ["add", str(STRIKE), "--ledger", str(path)])
    assert done.exit_code == 0, done.output
    return path


def asked(ledger: Path, *words: str) -> Any:  # noqa: ANN401 - whatever JSON it prints
    """What the command line prints as JSON."""
    done = CliRunner().invoke(trucebook, [*words, "--format", "json", "--ledger", str(ledger)])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def market(ledger: Path) -> dict[str, Any]:
    """The strike on the market, whole."""
    (one,) = asked(ledger, "incidents", "--place", "Tarvik")
    whole: dict[str, Any] = asked(ledger, "incident", one["id"])
    return whole


def publishers(whole: dict[str, Any]) -> set[str]:
    return {report["publisher"] for report in whole["reports"].values()}


def test_five_reports_tell_of_one_strike(market: dict[str, Any]) -> None:
    assert len(market["members"]) == 5
    assert publishers(market) == {
        *("The Lakeside Post", "River Courier", "Highland Radio", "Daily Standard"),
        "Lakes Union Mission to Orvania",
    }


def test_another_strike_in_the_province_stays_apart(ledger: Path) -> None:
    tarvik, mellen = (asked(ledger, "incidents", "--place", name) for name in ("Tarvik", "Mellen"))

    assert [len(one["members"]) for one in (*tarvik, *mellen)] == [5, 1]
    assert mellen[0]["record"]["when"]["earliest"] == "2021-04-06"
    assert (mellen[0]["part_of"], tarvik[0]["parts"]) == ([], [])


def test_what_was_printed_twice_is_one_origin(market: dict[str, Any]) -> None:
    support = market["support"]

    assert (support["reports"], support["origins"], support["independent"]) == (4, 3, 3)
    several = [origin for origin in support["by_origin"] if len(origin["reports"]) > 1]
    assert [set(origin["publishers"]) for origin in several] == [{"The Lakeside Post", "River Courier"}]


def test_each_source_keeps_its_toll(market: dict[str, Any]) -> None:
    (toll,) = (
        toll
        for toll in market["tolls"]
        if (toll["measure"], toll["category"], toll["subset"]) == ("killed", "civilians", False)
    )

    told = {source["source"]: [bounds(value) for value in source["figures"]] for source in toll["sources"]}
    assert told == {
        "Marek Olt": [(11, None)],
        "doctors": [(17, 17)],
        "monitors of the Lakes Union": [(15, None)],
    }
    assert [bounds(toll[name]) for name in ("least", "recent", "most")] == [(11, None), (15, None), (17, 17)]


def bounds(value: dict[str, Any]) -> tuple[int | None, int | None]:
    return value["value"]["low"], value["value"]["high"]


def test_no_figure_appears_that_no_report_holds(market: dict[str, Any]) -> None:
    texts = "\n".join(path.read_text(encoding="utf-8") for path in STRIKE.glob("*.txt"))

    assert all(voice["words"]["text"] in texts for voice in voices(market["values"]["figures"]))
    assert {value["value"]["low"] for value in market["values"]["figures"]} == {4, 11, 15, 17, 30}


def voices(values: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield from (voice for value in values for voice in value["voices"])


def test_the_denial_makes_it_contested_and_answers_the_accusation(market: dict[str, Any]) -> None:
    assert market["status"]["value"] == "contested"
    assert market["grading"]["value"] == "contested"
    (accusation,) = (one for one in market["dialogue"] if one["claim"]["act"] == "accuse")
    assert [voice["telling"]["publisher"] for voice in accusation["tellings"]] == [
        "The Lakeside Post",
        "River Courier",
    ]
    assert [answer["kind"] for answer in accusation["answers"]] == ["denial"]
    assert market["summary"][0] == (
        "Northern Front accuses Orvanian army; Orvanian army denies; 3 independent origins report it."
    )


def test_every_pair_that_joins_them_has_its_reasons(market: dict[str, Any]) -> None:
    assert len(market["pairs"]) == 4
    assert all(pair["same"] > 0.5 and pair["reasons"] for pair in market["pairs"])

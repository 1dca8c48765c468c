import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from trucebook.cli.context import in_context
from trucebook.ledger import Ledger
from trucebook.records import Span


@pytest.fixture
def first(book: Path) -> str:
    """The handle of the first report."""
    with Ledger.open(book) as ledger:
        return next(ledger.report_ids())


def test_a_record_is_shown_with_its_words_in_context(run: Run, first: str) -> None:
    result = run("show", f"{first}-i1")

    assert result.exit_code == 0
    assert result.stdout.startswith(f"{first}-i1  shelling\nLakeside Post · ")
    assert "[Rebel shells hit the market of Orvane on Monday], killing at least 14 people" in result.stdout
    assert "“at least 14 people, including 3 children”" in result.stdout


@pytest.mark.parametrize("local", ["i1", "i2", "c2", "k1", "a1", ""])
@pytest.mark.parametrize("columns", [60, 140])
def test_everything_can_be_shown(run: Run, first: str, local: str, columns: int) -> None:
    result = run("show", f"{first}-{local}".rstrip("-"), columns=columns)

    assert result.exit_code == 0
    assert result.stdout.startswith(first)
    assert max(map(len, result.stdout.split("\n"))) <= columns


def test_a_report_is_shown_with_how_it_came_and_its_records(run: Run, first: str) -> None:
    told = run("show", first[:8], columns=140).stdout

    assert "dispatch1.json" in told
    assert "SHA-256" in told
    assert f"{first}-i1  shelling" in told
    assert "AGREEMENTS" in told


def test_json_has_everything(run: Run, first: str) -> None:
    report, incident = json.loads(run("show", first, f"{first}-i1", "--format", "json").stdout)

    assert report["record"]["text"].startswith("Shelling in Orvane")
    assert len(report["records"]) == 7
    assert report["arrivals"][0]["bytes"] > 100
    assert incident["trigger"]["text"] == "shells"


def test_an_unknown_id_is_wrong_usage(run: Run, first: str) -> None:
    for id_ in ("nonsense", f"{first}-i99", "abcdef"):
        assert run("show", id_).exit_code == 2


def test_words_near_each_other_share_their_context() -> None:
    text = "One two three four.\nFive six seven eight."

    (line,) = in_context(text, [Span.of(text, 4, 7), Span.of(text, 14, 18)], marked=True)

    assert line.plain == "One [two] three [four]."


def test_long_context_is_cut_at_words() -> None:
    text = " ".join(["aword"] * 100)

    (line,) = in_context(text, [Span.of(text, 300, 305)], marked=False)

    assert line.plain.startswith("… aword")
    assert line.plain.endswith("aword …")
    assert set(line.plain.split()) == {"…", "aword"}

import csv
import json
import os
from io import StringIO
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from trucebook.ledger import Ledger

KINDS = ("incidents", "claims", "commitments", "agreements", "reports")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (("incidents", "--told"), 9),
        (("incidents",), 3),
        (("incidents", "--type", "shelling", "--party", "Northern Front"), 1),
        (("incidents", "--told", "--type", "shelling"), 3),
        (("incidents", "--told", "--type", "air strike", "--type", "talks"), 6),
        (("incidents", "--told", "--country", "AF"), 3),
        (("incidents", "--told", "--country", "Afghanistan"), 3),
        (("incidents", "--told", "--place", "orvane"), 3),
        (("incidents", "--told", "--place", "hel*"), 3),
        (("incidents", "--told", "--party", "Northern Front", "--party", "orvanian army"), 3),
        (("incidents", "--told", "--occurrence", "planned"), 3),
        (("incidents", "--told", "--background"), 3),
        (("incidents", "--told", "--news"), 6),
        (("incidents", "--told", "--source", "lakeside post", "--source", "nobody"), 9),
        (("incidents", "--told", "--since", "2021-03-08", "--until", "2021-03"), 6),
        (("incidents", "--told", "--until", "2011"), 3),
        (("incidents", "--told", "--text", "market"), 3),
        (("incidents", "--told", "--text", '"air strike" -market'), 3),
        (("incidents", "--told", "--limit", "2", "--offset", "8"), 1),
        (("incidents", "--told", "--judged"), 0),
        (("claims", "--type", "deny", "--place", "Orvane"), 3),
        (("claims", "--agreement", "lake-2021"), 3),
        (("commitments", "--type", "withdraw_forces", "--agreement", "lake accord"), 3),
        (("agreements", "--type", "ceasefire", "--party", "northern*"), 3),
        (("reports", "--since", "2021-03-11"), 2),
        (("reports", "--country", "AF", "--text", "shelling"), 3),
        (("parties",), 3),
        (("parties", "north*"), 1),
    ],
)
@pytest.mark.usefixtures("book")
def test_filters(run: Run, words: tuple[str, ...], number: int) -> None:
    result = run(*words, "--format", "jsonl")

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == number


@pytest.mark.parametrize("columns", [40, 80, 140])
@pytest.mark.parametrize("verb", [*KINDS, "parties"])
@pytest.mark.usefixtures("book")
def test_tables_fit_the_screen(run: Run, verb: str, columns: int) -> None:
    result = run(verb, columns=columns)

    assert result.exit_code == 0
    assert result.stdout.strip()
    assert max(map(len, result.stdout.split("\n"))) <= columns


def test_a_table_shows_id_words_and_report(run: Run, book: Path) -> None:
    result = run("incidents", "--told", "--type", "shelling", "--limit", "1", columns=140)

    with Ledger.open(book) as ledger:
        last = list(ledger.report_ids())[-1]
    assert result.stdout.startswith(f" {last}-i1  shelling  8 Mar 2021  Orvane, Helmand, Afghanistan")
    assert "“Rebel shells hit the market of Orvane on Monday”" in result.stdout
    assert "Lakeside Post · “Shelling in Orvane breaks week-old truce” · 12 Mar 2021 (given)" in result.stdout
    assert result.stderr == "1 shown and there are more: --offset 1 goes on, --limit N shows more\n"


@pytest.mark.usefixtures("book")
def test_json_is_an_array_of_records_with_whole_ids(run: Run) -> None:
    found = json.loads(run("claims", "--format", "json", "--type", "accuse", "--limit", "1").stdout)

    (claim,) = found
    handle = claim["id"].partition("-")[0]
    assert claim["record"]["about"] == [f"{handle}-a1", f"{handle}-c1", f"{handle}-k1"]
    assert claim["standing"] == "read"
    assert claim["report"]["publisher"] == "Lakeside Post"
    assert "text" not in claim["report"]


@pytest.mark.parametrize("verb", KINDS)
@pytest.mark.usefixtures("book")
def test_csv_has_a_row_for_each_record(run: Run, verb: str) -> None:
    result = run(verb, "--format", "csv")

    rows = list(csv.DictReader(StringIO(result.stdout, newline="")))
    assert len(rows) in {3, 6, 9}
    assert all(row["id"] and None not in row for row in rows)


def test_no_cell_is_a_formula(run: Run, book: Path) -> None:
    with Ledger.open(book) as ledger:
        first = next(ledger.report_ids())
        ledger.correct(f"{first}-a1", "name", "=HYPERLINK(1)", who="Lena")

    rows = csv.DictReader(StringIO(run("agreements", "--format", "csv").stdout, newline=""))

    assert "'=HYPERLINK(1)" in {row["name"] for row in rows}


@pytest.mark.usefixtures("book")
def test_nothing_found_names_what_could_be_meant(run: Run) -> None:
    result = run("incidents", "--party", "Nothern Front")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "trucebook: nothing was found",
        "trucebook: nothing is called 'Nothern Front' in this ledger; near to it: northern front",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("incidents", "--type", "war"), "'war' is none of armed_clash"),
        (("incidents", "--country", "Orvania"), "'Orvania' is no country"),
        (("incidents", "--since", "yesterday"), "'yesterday' is no date"),
        (("incidents", "--since", "2022", "--until", "2021"), "since 2022-01-01 is after until 2021-12-31"),
        (("incidents", "--text", "-market"), "no word to search for"),
        (("incidents", "--report", "ffffffffffff"), "this ledger has no report ffffffffffff"),
        (("incidents", "--limit", "0"), "0 is not in the range"),
        (("reports", "--format", "xml"), "'xml' is not one of"),
    ],
)
@pytest.mark.usefixtures("book")
def test_wrong_usage_ends_with_2(run: Run, words: tuple[str, ...], message: str) -> None:
    result = run(*words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_help_lists_every_code(run: Run) -> None:
    assert "air_strike" in run("incidents", "--help").stdout


def test_a_ledger_that_is_not_there_is_not_made(run: Run, tmp_path: Path) -> None:
    result = run("incidents", "--ledger", tmp_path / "none.book")

    assert result.exit_code == 1
    assert "there is no ledger" in result.stderr
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - the shortest way to say it

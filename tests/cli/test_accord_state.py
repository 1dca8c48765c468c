import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trucebook.cli.accord import accord
from trucebook.errors import UsageError

FILE = """
id = "lake-2021"
name = "Lake Accord"
names = ["Lake Accord"]
kind = "ceasefire"
countries = ["AF"]
signed = 2021-03-03
fact = { check = "seen", sources = ["treaty"] }

[[parties]]
name = "Northern Front"
role = "party"
fact = { check = "seen", sources = ["treaty"] }

[[parties]]
name = "Orvanian Army"
role = "party"
fact = { check = "seen", sources = ["treaty"] }

[[clauses]]
id = "withdraw"
action = "withdraw_forces"
words = "leave the lake shore"
obligors = ["Orvanian Army"]
deadline = { kind = "relative", after = "signing", days = 30 }
fact = { check = "to_verify" }

[[clauses]]
id = "prisoners"
action = "release_prisoners"
words = "release all prisoners"
obligors = ["Northern Front"]
deadline = { kind = "relative", after = "signing", days = 30 }
fact = { check = "seen", sources = ["treaty"] }

[[sources]]
id = "treaty"
title = "The accord as printed"
"""


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    path = tmp_path / "lake.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def state(*words: str | Path, columns: int = 100) -> Result:
    return CliRunner().invoke(accord, [str(word) for word in words], env={"COLUMNS": str(columns)})


def test_a_table_says_where_each_clause_stands_and_why(book: Path, lake: Path) -> None:
    result = state(lake, "--on", "2021-04-03", "--ledger", book)

    assert result.exit_code == 0, result.output
    assert "Lake Accord on 3 April 2021" in result.output
    assert "3 reports in this ledger name it, published by 3 April 2021" in result.output
    assert "2 clauses: 1 overdue, 1 breach alleged." in result.output
    assert (
        "Northern Front alleges a breach of the accord by Orvanian Army (leave the lake shore);"
        in result.output
    )
    assert "the deadline is past and this ledger holds no report that it was met" in result.output.replace(
        "\n                 ", " "
    )
    assert "VIOLENCE SINCE THE SIGNING" in result.output


@pytest.mark.parametrize("columns", [40, 72, 200])
def test_it_fits_the_screen(book: Path, lake: Path, columns: int) -> None:
    result = state(lake, "--on", "2021-04-03", "--ledger", book, columns=columns)

    assert max(map(len, result.output.splitlines())) <= columns


def test_json_is_for_programs(book: Path, lake: Path) -> None:
    result = state(lake, "--on", "2021-04-03", "--format", "json", "--ledger", book)

    found = json.loads(result.output)
    assert (found["accord"], found["on"], found["reports"]) == ("lake-2021", "2021-04-03", 3)
    assert [clause["state"] for clause in found["clauses"]] == ["alleged_breach", "overdue"]
    assert found["clauses"][0]["deadline"]["day"] == "2021-04-02"


def test_a_past_day_does_not_know_later_reports(book: Path, lake: Path) -> None:
    result = state(lake, "--on", "2021-03-10", "--format", "json", "--ledger", book)

    assert json.loads(result.output)["reports"] == 1


@pytest.mark.parametrize(("form", "begins"), [("md", "# Lake Accord"), ("html", "<!doctype html>")])
def test_a_brief_goes_to_a_file(book: Path, lake: Path, tmp_path: Path, form: str, begins: str) -> None:
    out = tmp_path / "brief"

    result = state(lake, "--on", "2021-04-03", "--format", form, "-o", out, "--ledger", book)

    assert (result.exit_code, result.output) == (0, "")
    assert out.read_text(encoding="utf-8").startswith(begins)


def test_without_a_day_it_is_today(book: Path, lake: Path) -> None:
    result = state("state", lake, "--ledger", book)

    assert result.exit_code == 0, result.output


def test_before_the_signing_it_says_so(book: Path, lake: Path) -> None:
    result = state(lake, "--on", "2021-03-02", "--ledger", book)

    assert isinstance(result.exception, UsageError)
    assert "it has no state on 2021-03-02" in str(result.exception)

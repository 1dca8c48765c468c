import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

HALF = 'id = "half"\nname = \n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, which is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRUCEBOOK_ACCORDS", raising=False)
    return tmp_path


def test_a_new_file_is_written_and_is_right(run: Run, folder: Path) -> None:
    made = run("accord", "new", "two-rivers-2026")

    checked = run("accord", "check", "two-rivers-2026.toml")

    assert (made.exit_code, checked.exit_code) == (0, 0)
    assert made.stdout.startswith("wrote two-rivers-2026.toml; ")
    assert "all is well with two-rivers-2026 (3 clauses, 2 parties)" in checked.stdout
    assert (folder / "two-rivers-2026.toml").exists()


def test_no_file_is_written_over(run: Run, folder: Path) -> None:
    (folder / "my-accord.toml").write_text("mine", encoding="utf-8")

    result = run("accord", "new")

    assert result.exit_code == 2
    assert "my-accord.toml is there already" in result.stderr
    assert (folder / "my-accord.toml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("id_", ["../x", "List", "check", "a b"])
def test_an_id_that_is_none_is_refused(run: Run, folder: Path, id_: str) -> None:
    result = run("accord", "new", id_)

    assert result.exit_code == 2
    assert f'"{id_}" is ' in result.stderr
    assert list(folder.iterdir()) == []


def test_a_new_file_goes_to_the_folder_of_ones_own_accords(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "mine").mkdir()
    monkeypatch.setenv("TRUCEBOOK_ACCORDS", "mine")

    assert run("accord", "new").exit_code == 0
    assert run("accord", "new", "--accords", "none").exit_code == 2
    assert (folder / "mine" / "my-accord.toml").exists()
    assert "my-accord" in run("accord", "list").stdout


def test_complaints_are_lines_of_their_own(run: Run, folder: Path) -> None:
    (folder / "half.toml").write_text(HALF, encoding="utf-8")

    result = run("accord", "check", "half.toml", "none.toml")

    assert result.exit_code == 1
    assert result.stdout.startswith("half.toml:2: Invalid value; ")
    assert "none.toml: cannot be read" in result.stderr


def test_a_folder_and_the_standard_input_are_checked(run: Run, folder: Path) -> None:
    (folder / "half.toml").write_text(HALF, encoding="utf-8")
    (folder / "empty").mkdir()

    assert run("accord", "check", ".").stdout.startswith("half.toml:2: ")
    assert run("accord", "check", "-", stdin=HALF).stdout.startswith("-:2: ")
    assert run("accord", "check", "empty").exit_code == 1
    assert run("accord", "check").exit_code == 2


def test_accords_are_listed(run: Run) -> None:
    table = run("accord", "list", columns=200)
    rows = list(csv.DictReader(io.StringIO(run("accord", "list", "--format", "csv").stdout)))
    objects = json.loads(run("accord", "list", "--format", "json").stdout)
    lines = run("accord", "list", "--format", "jsonl").stdout.splitlines()

    assert "United States, Taliban" in table.stdout
    doha = next(row for row in rows if row["id"] == "doha-2020")
    assert (doha["parties"], doha["signed"]) == ("United States; Taliban", "2020-02-29")
    assert [row["id"] for row in rows] == [accord["id"] for accord in objects]
    assert [json.loads(line) for line in lines] == objects


def test_a_half_written_file_is_named_and_the_others_are_listed(run: Run, folder: Path) -> None:
    (folder / "half.toml").write_text(HALF, encoding="utf-8")

    result = run("accord", "list", "--accords", ".")

    assert result.exit_code == 1
    assert "doha-2020" in result.stdout
    assert "half.toml:2: " in result.stderr


def test_a_word_that_is_no_verb_is_an_accord(run: Run) -> None:
    result = run("accord", "doha-2021")

    assert result.exit_code == 2
    assert "did you mean doha-2020" in result.stderr


def test_help_needs_no_accord(run: Run) -> None:
    result = run("accord", "--help")

    assert result.exit_code == 0
    assert "ACCORD|COMMAND" in result.stdout

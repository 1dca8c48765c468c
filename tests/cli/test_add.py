import json
import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import Run, dispatch

from trucebook.ledger import Ledger


def test_reports_go_into_the_ledger_with_their_bytes(run_book: Run, tmp_path: Path) -> None:
    file, place = dispatch(tmp_path, 1), tmp_path / "a.book"

    result = run_book("add", file, "--ledger", place)

    assert result.exit_code == 0
    assert result.stdout.startswith("added   ")
    assert "3 incidents, 2 claims, 1 commitment, 1 agreement · " in result.stdout
    assert result.stderr == "1 report: 1 added\n"
    with Ledger.open(place) as ledger:
        (handle,) = ledger.report_ids()
        (arrival,) = ledger.arrivals_of(handle)
        assert (arrival.data, arrival.origin) == (file.read_bytes(), str(file))
        trigger = ledger.entry(f"{handle}-i1").trigger
        assert trigger
        assert trigger.text == "shells"


def test_the_same_report_again_adds_nothing_and_is_not_read(
    run_book: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, place = dispatch(tmp_path, 1), tmp_path / "a.book"
    run_book("add", file, "--ledger", place)
    monkeypatch.setattr("trucebook.cli.common.load_reader", None)

    result = run_book("add", file, "--ledger", place)

    assert result.exit_code == 0
    assert result.stdout.startswith("known   ")
    assert result.stderr == "1 report: 1 known already\n"


def test_a_changed_page_at_the_same_url_is_a_new_version(run_book: Run, tmp_path: Path) -> None:
    place = tmp_path / "a.book"
    run_book("add", dispatch(tmp_path, 1), "--ledger", place)

    result = run_book("add", dispatch(tmp_path, 1, "Corrected dispatch"), "--ledger", place)

    assert result.stdout.startswith("version ")
    with Ledger.open(place) as ledger:
        assert len(ledger.reports()) == 1
        assert len(ledger.reports(hidden=True)) == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_broken_report_is_named_and_the_rest_are_added(run_book: Run, tmp_path: Path, jobs: str) -> None:
    good, bad = dispatch(tmp_path, 1), dispatch(tmp_path, 2, "UNREADABLE")
    place = tmp_path / "a.book"

    result = run_book(
        "add", "missing.txt", bad, good, bad, "--ledger", place, "--jobs", jobs, "--format", "jsonl"
    )

    assert result.exit_code == 1
    (line,) = map(json.loads, result.stdout.splitlines())
    assert (line["outcome"], line["origin"], len(line["records"])) == ("added", str(good), 7)
    assert result.stderr.splitlines() == [
        "trucebook: missing.txt: there is no such file: check its name and folder",
        f"trucebook: {bad}: it is unreadable; leave it out",
        f"trucebook: {bad}: it is unreadable; leave it out",
        "4 reports: 1 added, 3 could not be read",
    ]


def test_truce_book_in_this_folder_is_the_default(
    run_book: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRUCEBOOK_LEDGER", raising=False)

    run_book("add", dispatch(tmp_path, 1))

    assert (tmp_path / "truce.book").is_file()


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("add", "a.txt", "--ledger", "no/folder/a.book"), 1, "there is no folder"),
        (("add", "a.txt", "--ledger", "mysql://here/x"), 2, "SQLite or PostgreSQL"),
        (("add",), 2, "Missing argument"),
        (("add", "a", "b", "--title", "t"), 2, "--title is for one report"),
    ],
)
def test_what_cannot_be_a_ledger_is_told(
    run_book: Run, words: tuple[str, ...], code: int, message: str
) -> None:
    result = run_book(*words)

    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr


def test_an_empty_folder_is_a_failure(run_book: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trucebook.cli.common.deliveries_of", lambda _sources, _given: iter(()))

    result = run_book("add", tmp_path, "--ledger", tmp_path / "a.book")

    assert result.exit_code == 1
    assert "no report was found" in result.stderr


def test_a_newer_reader_reads_anew_and_what_was_judged_stands(
    run_book: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ledger.open(book) as ledger:
        first = next(ledger.report_ids())
        ledger.correct(f"{first}-i1", "type", "bombing", who="Lena")
    assert "3 known already" in run_book("reread").stderr
    monkeypatch.setattr("trucebook.cli.adding.reader_version", lambda: "9.9.9 next")

    result = run_book("reread")

    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["reread"] * 3
    with Ledger.open(book) as ledger:
        assert ledger.entry(f"{first}-i1").record.type == "bombing"  # type: ignore[union-attr]  # it is an incident


def test_a_killed_reader_process_loses_one_report_only(run_book: Run, tmp_path: Path) -> None:
    files = [dispatch(tmp_path, 1), dispatch(tmp_path, 2, "CRASH"), dispatch(tmp_path, 3)]

    result = run_book("add", *files, "--ledger", tmp_path / "a.book", "--jobs", "2")

    assert result.exit_code == 1
    assert "\n3 reports: 2 added, 1 could not be read\n" in result.stderr
    with sqlite3.connect(tmp_path / "a.book") as connection:
        assert connection.execute("SELECT count(*) FROM reports").fetchone() == (2,)

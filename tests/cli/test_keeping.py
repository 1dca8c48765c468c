import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from trucebook.ledger import Ledger


def test_a_dump_makes_an_equal_ledger(run: Run, book: Path, tmp_path: Path) -> None:
    run("dump", "-o", tmp_path / "book.jsonl")

    loaded = run("load", tmp_path / "book.jsonl", "--ledger", tmp_path / "copy.book")

    assert loaded.exit_code == 0
    assert loaded.stderr == "loaded 3 reports\n3 incidents are told by several records\n"
    with Ledger.open(book) as one, Ledger.open(tmp_path / "copy.book") as other:
        assert list(one.dump()) == list(other.dump())


def test_a_dump_may_come_through_a_pipe(run: Run, book: Path, tmp_path: Path) -> None:
    dumped = run("dump", "--ledger", book).stdout

    assert run("load", "-", "--ledger", tmp_path / "copy.book", stdin=dumped).exit_code == 0


@pytest.mark.usefixtures("book")
def test_a_ledger_that_is_not_empty_is_not_loaded_into(run: Run, tmp_path: Path) -> None:
    run("dump", "-o", tmp_path / "book.jsonl")

    result = run("load", tmp_path / "book.jsonl")

    assert result.exit_code == 1
    assert "trucebook: " in result.stderr


def test_check_says_that_all_is_well(run: Run, book: Path) -> None:
    result = run("check", "--ledger", book)

    assert (result.exit_code, result.stdout) == (0, "all is well with 3 reports\n")


def test_check_names_what_is_wrong(run: Run, book: Path) -> None:
    with sqlite3.connect(book) as connection:
        connection.execute("DROP TRIGGER texts_no_update")
        connection.execute("UPDATE texts SET text = replace(text, 'Orvane', 'Kesh')")
    connection.close()

    result = run("check")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "wrong" in result.stderr.splitlines()[-1]


def test_a_damaged_index_is_made_anew(run: Run, book: Path) -> None:
    with sqlite3.connect(book) as connection:
        connection.execute("UPDATE entries SET digest = ''")
    assert run("check", "--ledger", book).exit_code == 1

    rebuilt = run("check", "--rebuild", "--ledger", book)

    assert (rebuilt.exit_code, rebuilt.stdout) == (0, "all is well with 3 reports\n")

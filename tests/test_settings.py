import os
from pathlib import Path

import pytest

from trucebook.settings import (
    accords_folder,
    debug,
    ledger_place,
    one_thread_each,
    person,
    told_columns,
)


def test_a_defect_is_shown_whole_only_where_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRUCEBOOK_DEBUG", raising=False)
    assert not debug()

    monkeypatch.setenv("TRUCEBOOK_DEBUG", "1")
    assert debug()


def test_the_width_of_the_page_may_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")

    assert told_columns()


def test_the_ledger_is_in_this_folder_unless_the_environment_says_where(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TRUCEBOOK_LEDGER", raising=False)
    assert ledger_place() == "truce.book"

    monkeypatch.setenv("TRUCEBOOK_LEDGER", "postgresql://lena@here/book")
    assert ledger_place() == "postgresql://lena@here/book"


def test_the_folder_of_accords_is_told_or_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRUCEBOOK_ACCORDS", raising=False)
    assert accords_folder() is None

    monkeypatch.setenv("TRUCEBOOK_ACCORDS", "accords")
    assert accords_folder() == Path("accords")


def test_who_judges_is_told_or_the_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUCEBOOK_PERSON", "Lena")
    assert person() == "Lena"

    monkeypatch.delenv("TRUCEBOOK_PERSON")
    monkeypatch.setenv("LOGNAME", "omar")
    assert person() == "omar"


def test_without_a_login_nobody_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.delenv("TRUCEBOOK_PERSON", raising=False)
    monkeypatch.setattr("getpass.getuser", nobody)

    assert person() is None


def test_what_the_environment_says_of_threads_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    monkeypatch.setenv("TOKENIZERS_PARALLELISM", "true")

    one_thread_each()

    assert (os.environ["OMP_NUM_THREADS"], os.environ["OPENBLAS_NUM_THREADS"]) == ("4", "1")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")

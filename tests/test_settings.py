import os

import pytest

from trucebook.settings import debug, one_thread_each, told_columns


def test_a_defect_is_shown_whole_only_where_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRUCEBOOK_DEBUG", raising=False)
    assert not debug()

    monkeypatch.setenv("TRUCEBOOK_DEBUG", "1")
    assert debug()


def test_the_width_of_the_page_may_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")

    assert told_columns()


def test_what_the_environment_says_of_threads_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    monkeypatch.setenv("TOKENIZERS_PARALLELISM", "true")

    one_thread_each()

    assert (os.environ["OMP_NUM_THREADS"], os.environ["OPENBLAS_NUM_THREADS"]) == ("4", "1")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")

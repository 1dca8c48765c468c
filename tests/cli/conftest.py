"""What the tests of the command line share: a runner of it, with a fake reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.cli import fakes

from trucebook.cli import common, trucebook

ROOT = Path(__file__).parents[2]

Run = Callable[..., Result]
Write = Callable[..., Path]


STORY = "The army said on Monday that its soldiers had left the town and would not come back this week."


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line with these words; `stdin` is what it finds on its standard input."""
    monkeypatch.setattr(common, "load_reader", fakes.load_fake)
    monkeypatch.syspath_prepend(str(ROOT))  # for processes that import the fakes

    def invoke(*words: str | Path, stdin: str | None = None, columns: int = 100) -> Result:
        return CliRunner().invoke(
            trucebook, [str(word) for word in words], input=stdin, env={"COLUMNS": str(columns)}
        )

    return invoke


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a report with this name, that begins with this word."""

    def written(name: str, word: str = "Now") -> Path:
        path = tmp_path / name
        path.write_text(f"{word}. {STORY}", encoding="utf-8")
        return path

    return written

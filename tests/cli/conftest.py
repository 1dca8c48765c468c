"""What the tests of the command line share: a runner of it, with a fake reader."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.builders import TEXT
from tests.cli import fakes
from tests.reconcile.retellings import FRONT, bridge, market, put, retold, with_claim

from trucebook.cli import common, trucebook
from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile
from trucebook.records.vocabulary import Act

ROOT = Path(__file__).parents[2]

Run = Callable[..., Result]
Write = Callable[..., Path]

Told = tuple[str, str, str]
"""Ids of two records that tell of one incident, and of one that tells of another."""


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


@pytest.fixture(scope="session")
def sample_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three reports by the sample's text, which no test changes."""
    folder = tmp_path_factory.mktemp("book")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(common, "load_reader", fakes.load_book_reader)
        words = ["add", *(str(dispatch(folder, number)) for number in (1, 2, 3))]
        done = CliRunner().invoke(trucebook, [*words, "--ledger", str(folder / "sample.book")])
    assert done.exit_code == 0, done.output
    return folder / "sample.book"


@pytest.fixture
def book(sample_book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of one's own with three reports, which is the one that is meant where nobody says."""
    path = tmp_path / "own.book"
    shutil.copy(sample_book, path)
    monkeypatch.setenv("TRUCEBOOK_LEDGER", str(path))
    monkeypatch.setenv("TRUCEBOOK_PERSON", "Lena")
    return path


@pytest.fixture
def run_book(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line with a reader that finds the sample's records in a dispatch."""
    monkeypatch.setattr(common, "load_reader", fakes.load_book_reader)
    return run


def dispatch(folder: Path, number: int, word: str = "Dispatch") -> Path:
    """A report of its own by the sample's text."""
    path = folder / f"dispatch{number}.json"
    told = {
        "text": f"{TEXT}{word} {number}.\n",
        "url": f"lake.example/{number}",
        "published": f"2021-03-{9 + number:02}",
    }
    path.write_text(json.dumps(told | {"publisher": "Lakeside Post"}), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def told_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """A ledger of a strike that two reports tell, and of another one, with the ids of the three records."""
    path = tmp_path_factory.mktemp("told") / "told.book"
    with Ledger.open(path) as ledger:
        one = put(ledger, market())
        other = put(ledger, with_claim(retold(16, "Valley Herald"), Act.ACCUSE, FRONT))
        third = put(ledger, bridge())
        reconcile(ledger)
    return path, (one, other, third)


@pytest.fixture
def told(told_once: tuple[Path, Told], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """The records of that ledger, of which each test has a copy of its own."""
    path, ids = told_once
    shutil.copy(path, tmp_path / "told.book")
    monkeypatch.setenv("TRUCEBOOK_LEDGER", str(tmp_path / "told.book"))
    monkeypatch.setenv("TRUCEBOOK_PERSON", "Lena")
    return ids

"""A person's way through doubtful values."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.reconcile.retellings import bridge, market, put, retold
from tests.reconcile.test_doubting import sure

from trucebook.ledger import Ledger, Standing
from trucebook.reconcile.doubting import waiting_values
from trucebook.reconcile.judging import rule
from trucebook.reconcile.pairs import Relation
from trucebook.reconcile.reconciling import reconcile


@pytest.fixture
def doubted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Two reports of one strike with far tolls; of the second, and of a bridge, the reader is unsure."""
    path = tmp_path / "doubted.book"
    with Ledger.open(path) as ledger:
        found = {
            "first": put(ledger, market(14)),
            "far": put(ledger, sure(retold(70, "Coast Mirror"), 0.4)),
            "bridge": put(ledger, sure(bridge(), 0.3)),
        }
        reconcile(ledger)
        rule(ledger, found["first"], Relation.SAME, found["far"], who="Ana")
    monkeypatch.setenv("TRUCEBOOK_LEDGER", str(path))
    monkeypatch.setenv("TRUCEBOOK_PERSON", "Lena")
    return found | {"path": str(path)}


def waiting(doubted: dict[str, str]) -> list[tuple[str, str]]:
    """The values that wait, by record and field."""
    with Ledger.open(doubted["path"]) as ledger:
        return [(one.at.record, one.at.field) for one in waiting_values(ledger).first]


def test_each_is_shown_in_its_words_with_what_others_tell(run: Run, doubted: dict[str, str]) -> None:
    shown = run("review", "--values", stdin="q\n").stdout

    assert shown.startswith("\n3 values in doubt\nNo number fits all that is counted here.")
    assert {doubted["first"], doubted["far"]} == {
        line.split()[0] for line in shown.split("\n") if "  figures: killed " in line
    }
    assert "others tell\n" in shown
    assert "[14]" in shown
    assert "[70]" in shown
    assert shown.endswith("no answer was given\n")


def test_answers_are_followed_at_once(run: Run, doubted: dict[str, str]) -> None:
    order = waiting(doubted)

    result = run("review", "--values", "--why", "read it", stdin="y\nn\nh\n")

    assert result.exit_code == 0
    assert order == [order[0], (doubted["bridge"], "type"), (doubted["far"], "type")]
    assert waiting(doubted) == []
    assert result.stdout.endswith("no value is in doubt\n3 answers: 1 right, 1 wrong, 1 unsure\n")
    with Ledger.open(doubted["path"]) as ledger:
        assert ledger.entry(doubted["bridge"]).standing is Standing.REJECTED
        assert {one.why for one in ledger.judgements() if one.who == "Lena"} == {"read it"}


def test_wrong_takes_a_count_out_and_undo_brings_it_back(run: Run, doubted: dict[str, str]) -> None:
    before = waiting(doubted)

    told = run("review", "--values", "--limit", "1", stdin="n\n")
    after = waiting(doubted)
    back = run("review", "--values", stdin="u\nn\nu\nq\n")

    assert told.stdout.endswith("1 answer: 1 wrong\n")
    assert before[0] not in after
    assert "there is no answer of yours to take back" in back.stderr
    assert waiting(doubted) == after


@pytest.mark.usefixtures("doubted")
def test_help_and_wrong_keys_are_told(run: Run) -> None:
    result = run("review", "--values", stdin="?\nx\nq\n")

    assert "h  you cannot tell" in result.stdout
    assert "'x' is no answer" in result.stderr
    assert result.stdout.count("No number fits") == 1


@pytest.mark.usefixtures("doubted")
def test_after_the_pairs_it_says_that_values_wait(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trucebook.cli.reviewing.next_pair", lambda _: None)

    result = run("review")

    assert "3 single values in doubt: `trucebook review --values` shows them\n" in result.stdout


@pytest.mark.usefixtures("doubted")
def test_all_are_counted_though_few_are_looked_at(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trucebook.reconcile.doubting.MOST", 2)

    assert run("review", "--values", stdin="q\n").stdout.startswith("\n3 values in doubt\n")
    assert "3 single values in doubt" in run("review", stdin="n\nn\nn\n").stdout

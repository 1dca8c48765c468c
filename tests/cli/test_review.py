"""A person's way through doubtful pairs."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.conftest import Run, Told
from tests.reconcile.retellings import bridge, market

from trucebook.cli import reviewing, trucebook
from trucebook.ledger import Ledger
from trucebook.reconcile.clustering import contradiction
from trucebook.reconcile.judging import rule
from trucebook.reconcile.pairs import Pair, Reason, Relation, Ruling
from trucebook.reconcile.reconciling import reconcile
from trucebook.reconcile.ruled import rulings_of
from trucebook.wording.comparing import compared

REASONS = (Reason("time", "two days apart", -1.5), Reason("words", "share “bridge”", 0.4))


def follows(held: tuple[Ruling, ...], pair: Pair) -> bool:
    """Whether what was said of other pairs leaves but one answer to this one."""
    answers = (Relation.SAME, Relation.DIFFERENT)
    return any(contradiction(held, Ruling(pair.a, pair.b, answer)) for answer in answers)


@pytest.fixture
def pairs(told: Told, monkeypatch: pytest.MonkeyPatch) -> tuple[Pair, Pair, Pair]:
    """The pairs of the three records, all in doubt until somebody rules on them, the most doubtful first."""
    one, other, third = told
    doubted = (
        Pair(one, third, 0.5, 0.1, REASONS),
        Pair(one, other, 0.6, 0.1, REASONS),
        Pair(other, third, 0.4, 0.45, REASONS),
    )

    def next_pair(ledger: Ledger) -> Pair | None:
        with ledger.connect() as connection:
            held = rulings_of(connection)
        ruled = {frozenset((ruling.a, ruling.b)) for ruling in held}
        left = [pair for pair in doubted if frozenset((pair.a, pair.b)) not in ruled]
        return next((pair for pair in left if not follows(held, pair)), None)

    monkeypatch.setattr(reviewing, "next_pair", next_pair)
    return doubted


def relations(path: Path) -> dict[tuple[str, str], Relation]:
    """What holds of pairs by persons' word."""
    with Ledger.open(path) as ledger, ledger.connect() as connection:
        return {(one.a, one.b): one.relation for one in rulings_of(connection)}


def test_answers_are_followed_at_once(run: Run, pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    first, second, third = pairs

    result = run("review", "--why", "read both", stdin="n\nh\np\n")

    assert result.exit_code == 0
    assert relations(tmp_path / "told.book") == {
        (first.a, first.b): Relation.DIFFERENT,
        (second.a, second.b): Relation.UNSURE,
        (third.a, third.b): Relation.PART_OF,
    }
    assert result.stdout.endswith("no pair is in doubt\n3 answers: 1 different, 1 unsure, 1 part of\n")
    assert f"Lena could not tell whether {second.a} is the same as {second.b}" in result.stdout
    with Ledger.open(tmp_path / "told.book") as ledger:
        assert {one.why for one in ledger.judgements()} == {"read both"}


def test_what_follows_from_answers_is_not_asked(run: Run, pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    first, second, third = pairs

    result = run("review", stdin="y\ny\ny\n")

    assert relations(tmp_path / "told.book") == {
        (first.a, first.b): Relation.SAME,
        (second.a, second.b): Relation.SAME,
    }
    assert result.stdout.count("probably: ") == 2
    assert f"b  {third.b}" not in result.stdout.partition(f"b  {second.b}")[2]
    assert " is told by 3 reports now\n" in result.stderr


def test_the_last_answer_is_taken_back_and_asked_again(
    run: Run, pairs: tuple[Pair, ...], tmp_path: Path
) -> None:
    first = pairs[0]

    result = run("review", stdin="u\ny\nu\nn\nq\n")

    assert "there is no answer of yours to take back" in result.stderr
    assert relations(tmp_path / "told.book") == {(first.a, first.b): Relation.DIFFERENT}
    assert result.stdout.endswith("\n1 answer: 1 different\n")


@pytest.mark.usefixtures("pairs")
def test_two_are_shown_with_what_differs_and_why(run: Run) -> None:
    wide, narrow = (run("review", stdin="q\n", columns=columns).stdout for columns in (140, 60))

    for shown in (wide, narrow):
        assert "≠ when" in shown
        assert "\n  type" in shown
        assert "8 Mar 2021" in shown
        assert "10 Mar 2021" in shown
        assert "probably: 0.50 the same\n  \N{MINUS SIGN} two days apart  -1.5\n" in shown
        assert shown.endswith("no answer was given\n")
    assert max(map(len, wide.split("\n"))) <= 140
    assert max(map(len, narrow.partition("\ny same")[0].split("\n"))) <= 60


@pytest.mark.usefixtures("pairs")
@pytest.mark.parametrize("stdin", ["", "q\n", "?\nx\n\n"])
def test_no_answer_changes_nothing(run: Run, stdin: str, tmp_path: Path) -> None:
    result = run("review", stdin=stdin)

    assert result.exit_code == 0
    assert result.stdout.endswith("no answer was given\n")
    assert relations(tmp_path / "told.book") == {}


@pytest.mark.usefixtures("pairs")
def test_help_and_wrong_keys_are_told(run: Run) -> None:
    result = run("review", stdin="?\nx\nq\n")

    assert "h  you cannot tell" in result.stdout
    assert "'x' is no answer" in result.stderr
    assert result.stdout.count("probably: ") == 1


@pytest.mark.usefixtures("pairs")
def test_it_ends_after_as_many_answers_as_asked_for(run: Run) -> None:
    result = run("review", "--limit", "1", stdin="h\nh\n")

    assert result.stdout.endswith("\n1 answer: 1 unsure\n")


def test_a_key_is_enough_on_a_terminal(
    pairs: tuple[Pair, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = iter("NQ")
    monkeypatch.setattr("click.getchar", lambda: next(keys))
    monkeypatch.setattr(reviewing, "_is_terminal", lambda: True)

    result = CliRunner().invoke(trucebook, ["review"])

    assert result.exit_code == 0
    assert relations(tmp_path / "told.book") == {(pairs[0].a, pairs[0].b): Relation.DIFFERENT}


def test_with_nothing_in_doubt_it_says_so(run: Run, told: Told, tmp_path: Path) -> None:
    one, other, third = told
    with Ledger.open(tmp_path / "told.book") as ledger:
        rule(ledger, one, Relation.SAME, other, who="Lena")
        rule(ledger, one, Relation.DIFFERENT, third, who="Lena")
        reconcile(ledger)

    assert run("review").stdout == "no pair is in doubt\nno answer was given\n"


def test_values_are_compared_whatever_their_order() -> None:
    one, other = market().incidents[0], bridge("Maruk").incidents[0]

    fields = {field.name: field.differs for field in compared(one, other)}

    assert fields == {
        "type": False,
        "occurrence": False,
        "when": True,
        "places": True,
        "actors": False,
        "targets": False,
        "figures": True,
    }

from pathlib import Path

from trucebook.ledger import Ledger
from trucebook.web.remembered import Remembered, WhileSame


def test_an_answer_is_kept_until_somebody_judges(book: Path) -> None:
    with Ledger.open(book) as ledger:
        remembered = Remembered(ledger)
        report = next(ledger.report_ids())
        answers = iter("abc")

        first = [remembered.get("key", lambda: next(answers)) for _ in range(2)]
        ledger.confirm(report, who="Ana")
        after = remembered.get("key", lambda: next(answers))

    assert (first, after) == (["a", "a"], "b")


def test_an_answer_is_kept_while_it_is_made_of_the_same() -> None:
    answers = iter("abcd")
    kept: WhileSame[tuple[int, ...], str] = WhileSame()

    same = [kept.get("key", (1, 2), lambda: next(answers)) for _ in range(2)]
    other = kept.get("key", (1, 3), lambda: next(answers))
    elsewhere = kept.get("door", (1, 3), lambda: next(answers))

    assert (same, other, elsewhere) == (["a", "a"], "b", "c")
    assert kept.get("key", (1, 3), lambda: next(answers)) == "b"

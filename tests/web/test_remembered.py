from pathlib import Path

from trucebook.ledger import Ledger
from trucebook.web.remembered import Remembered


def test_an_answer_is_kept_until_somebody_judges(book: Path) -> None:
    with Ledger.open(book) as ledger:
        remembered = Remembered(ledger)
        report = next(ledger.report_ids())
        answers = iter("abc")

        first = [remembered.get("key", lambda: next(answers)) for _ in range(2)]
        ledger.confirm(report, who="Ana")
        after = remembered.get("key", lambda: next(answers))

    assert (first, after) == (["a", "a"], "b")

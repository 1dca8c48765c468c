import csv
import io
from pathlib import Path

from trucebook.ledger import Ledger, Verb
from trucebook.web.timeline import events, history_csv


def test_events_are_what_was_read_and_judged_the_newest_first(book: Path) -> None:
    with Ledger.open(book) as ledger:
        id_ = f"{next(ledger.report_ids())}-i1"
        judgement = ledger.correct(id_, "type", "bombing", who="Ana")
        ledger.undo(judgement.id, who="Ben")
        history = ledger.history(id_)

    found = events(history)

    assert [one.judgement and one.judgement.verb for one in found] == [Verb.UNDO, Verb.CORRECT, None]
    assert [one.field for one in found[1].statements] == ["type"]
    assert found[2].statements[0].method.name == "trucebook"


def test_rows_tell_each_value_with_its_words_and_whether_it_holds(book: Path) -> None:
    with Ledger.open(book) as ledger:
        id_ = f"{next(ledger.report_ids())}-i1"
        ledger.correct(id_, "type", "bombing", who="Ana")
        rows = list(csv.DictReader(io.StringIO("".join(history_csv(ledger.history(id_))))))

    types = [(row["value"], row["by"], row["live"]) for row in rows if row["field"] == "type"]
    when = next(row for row in rows if row["field"] == "when")
    assert types == [("shelling", "trucebook", "false"), ("bombing", "Ana", "true")]
    assert when["words"] == "Monday"
    assert int(when["end"]) - int(when["start"]) == len("Monday")

from dataclasses import replace

from sqlalchemy import select
from tests.builders import sample_reading
from tests.ledger.samples import OLD, moved, reading

from trucebook.ledger import Addition, Ledger
from trucebook.ledger.readying import all_ready, ready
from trucebook.ledger.schema import entries


def held(ledger: Ledger) -> set[tuple[str, str]]:
    """The entries of a ledger, with their digests."""
    with ledger.connect() as connection:
        return {tuple(row) for row in connection.execute(select(entries.c.local, entries.c.digest))}


def test_what_the_index_is_to_hold_is_what_it_holds_then(ledger: Ledger) -> None:
    made = sample_reading()
    told = {(row.columns.local, row.digest) for row in ready(Addition(made, OLD)).index}

    ledger.add(made, method=OLD)

    assert held(ledger) == told
    ledger.rebuild()
    assert held(ledger) == told


def test_ids_of_a_reading_that_no_ledger_has_are_replaced_where_the_report_is_new() -> None:
    made = reading()
    named = replace(made, incidents=(replace(made.incidents[0], id="first"),), claims=(), commitments=())
    named = replace(named, report=replace(named.report, totals=()))

    both = ready(Addition(named, OLD))

    assert both.read.drafts[0].record.id == "first"
    assert both.new.drafts[0].record.id == "i1"
    assert [row.columns.local for row in both.index][:2] == ["", "i1"]


def test_they_are_made_ready_up_to_the_first_that_is_wrong() -> None:
    wrong = replace(reading(), report=replace(reading().report, text_sha256="0" * 64))
    group = [Addition(one, OLD) for one in (reading(), moved(reading(), 1), wrong, moved(reading(), 2))]

    made, error = all_ready(group)

    assert [one.report.id for one in made] == [reading().report.id, moved(reading(), 1).report.id]
    assert "text_sha256" in str(error)

"""Records straight from their rows are what the whole book of their report makes of them."""

from tests.ledger import samples
from tests.ledger.samples import NEW, OLD, WHO, reading, without

from trucebook.ledger import Ledger, Standing, Verb
from trucebook.ledger.books import load_book
from trucebook.ledger.current import entries_at
from trucebook.ledger.names import parse
from trucebook.ledger.views import entry_of, views_of


def put_all(ledger: Ledger) -> list[str]:
    """Reports read once, read twice, read otherwise, and judged in every way."""
    plain, twice, fewer, judged = (reading(number, url=f"lake.example/{number}") for number in range(4))
    for one in (plain, twice, fewer, judged):
        ledger.add(one, method=OLD, triggers=samples.triggers(one))
    ledger.add(twice, method=NEW, triggers=samples.triggers(twice))
    ledger.add(without(fewer, "i3"), method=NEW, triggers=samples.triggers(fewer))
    handles = list(ledger.report_ids())
    report = next(h for h in handles if ledger.text_of(h) == judged.report.text)
    ledger.correct(f"{report}-i1", "actors", [], who=WHO)
    ledger.confirm(f"{report}-i2", "type", who=WHO)
    ledger.reject(f"{report}-c1", who=WHO)
    ledger.undo(ledger.note(report, "read", who=WHO).id, who=WHO)
    ledger.rule(f"{report}-i1", Verb.DIFFERENT, f"{report}-i3", who=WHO)
    return handles


def test_it_is_what_the_whole_book_makes_of_it(ledger: Ledger) -> None:
    handles = put_all(ledger)

    with ledger.connect() as connection:
        keys = range(1, len(handles) + 1)
        books = [load_book(connection, key) for key in keys]
        told = {(book.key, view.local): entry_of(book, view) for book in books for view in views_of(book)}
        found = entries_at(connection, told)

    assert found == told
    assert {entry.standing for entry in found.values()} == {
        *(Standing.READ, Standing.RETIRED, Standing.REJECTED)
    }


def test_of_a_report_only_what_is_asked_for_is_made(ledger: Ledger) -> None:
    ledger.add(reading(), method=OLD)

    with ledger.connect() as connection:
        found = entries_at(connection, [(1, "i2"), (1, "i2")])
        none = entries_at(connection, [])

    assert [entry.record.id for entry in found.values()] == ["i2"]
    assert none == {}


def test_several_come_in_the_order_in_which_they_are_asked_for(ledger: Ledger) -> None:
    ids = [
        ledger.add(reading(number, url=f"lake.example/{number}"), method=OLD).report for number in range(3)
    ]
    asked = [f"{ids[2]}-i1", ids[0], f"{ids[1]}-c1", f"{ids[2]}-i1", ids[1][:10]]

    found = ledger.entries(asked)

    assert [entry.id for entry in found] == [*asked[:4], ids[1]]
    assert [parse(entry.id).local for entry in found] == ["i1", "", "c1", "i1", ""]

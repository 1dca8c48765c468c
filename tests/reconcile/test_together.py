import pytest
from tests.reconcile.retellings import bridge, market, put, retold

from trucebook.errors import UsageError
from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile
from trucebook.reconcile.together import Together, changed, together


def test_what_records_joined_or_left_is_changed() -> None:
    before = [Together("a-i1", frozenset({"a-i1", "b-i1"})), Together("c-i1", frozenset({"c-i1"}))]
    after = [
        Together("a-i1", frozenset({"a-i1"})),
        Together("b-i1", frozenset({"b-i1", "c-i1"})),
        Together("d-i1", frozenset({"d-i1"})),
    ]

    assert changed(before, after) == (after[0], after[1])
    assert changed(before, before) == ()


def test_reports_are_counted_once() -> None:
    assert Together("a-i1", frozenset({"a-i1", "a-i2", "b-i1"})).reports == 2


def test_incidents_are_found_by_the_reports_that_tell_of_them(ledger: Ledger) -> None:
    one, other, third = (put(ledger, r) for r in (market(), retold(16, "Valley Herald"), bridge()))
    reconcile(ledger)

    both = Together(one if together(ledger, [one])[0].id == one else other, frozenset({one, other}))
    alone = Together(third, frozenset({third}))

    assert together(ledger, [one]) == together(ledger, [other[:8]]) == (both,)
    assert (
        together(ledger, [third, one]) == together(ledger) == tuple(sorted((both, alone), key=lambda t: t.id))
    )
    assert together(ledger, []) == ()
    with pytest.raises(UsageError, match="this ledger has no report"):
        together(ledger, ["ffffffffffff-i1"])

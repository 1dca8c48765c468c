import pytest
from tests.reconcile.retellings import bridge, market, put, retold

from trucebook.ledger import Ledger, Query, RecordKind, Sort
from trucebook.reconcile import spotted as module
from trucebook.reconcile.finding import find_all_incidents, found_at
from trucebook.reconcile.reconciling import reconcile
from trucebook.reconcile.spotted import spotted

ONCE = Query(RecordKind.INCIDENT, merged=True)


def test_incidents_are_spotted_in_the_order_of_lists(ledger: Ledger) -> None:
    for reading in (market(), retold(16, "Valley Herald"), bridge()):
        put(ledger, reading)
    reconcile(ledger)

    for sort in Sort:
        found = spotted(ledger, ONCE, sort=sort)

        assert [one.id for one in found] == [one.id for one in find_all_incidents(ledger, ONCE, sort=sort)]
        assert [one.id for one in found_at(ledger, [one.place for one in found])] == [one.id for one in found]


def test_where_and_when_they_are_is_what_all_tell(ledger: Ledger) -> None:
    put(ledger, market())
    put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)

    (one,) = spotted(ledger, ONCE)

    assert (one.members, one.origins) == (2, 2)
    assert (one.earliest, one.latest) == ("2021-03-08", "2021-03-08")
    assert [(spot.name, spot.latitude, spot.precision) for spot in one.spots] == [("Orvane", 31.6, "town")]
    assert (one.actors, one.targets) == (("Veldan Army",), ("civilians",))


def test_as_told_each_record_is_spotted(ledger: Ledger) -> None:
    ids = {put(ledger, reading) for reading in (market(), retold(16, "Valley Herald"))}
    reconcile(ledger)

    assert {one.id for one in spotted(ledger, Query(RecordKind.INCIDENT))} == ids


def test_all_at_once_is_the_same_as_one_by_one(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for reading in (market(), retold(16, "Valley Herald"), bridge()):
        put(ledger, reading)
    reconcile(ledger)
    before = spotted(ledger, ONCE)

    monkeypatch.setattr(module, "ALL_AT", 1)

    assert spotted(ledger, ONCE) == before


def test_what_is_not_reconciled_is_at_no_place(ledger: Ledger) -> None:
    put(ledger, market())

    assert spotted(ledger, ONCE) == []
    assert [one.spots for one in spotted(ledger, Query(RecordKind.INCIDENT))] == [()]

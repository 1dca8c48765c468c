"""Merged incidents by their status and grading."""

from datetime import date

import pytest
from tests.reconcile.retellings import ARMY, bridge, market, put, retold, with_claim

from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Query, RecordKind, Sort
from trucebook.reconcile.finding import find_all_incidents, find_incidents
from trucebook.reconcile.reconciling import reconcile
from trucebook.records.vocabulary import Act, Grading, Status


@pytest.fixture
def told(ledger: Ledger) -> dict[str, str]:
    """Three incidents: one of two reports, one that is denied, one of a single report."""
    both = (put(ledger, market()), put(ledger, retold(16, "Valley Herald")))
    denied = put(ledger, with_claim(bridge("Maruk", date(2021, 3, 20), "Coast Mirror"), Act.DENY, ARMY))
    single = put(ledger, bridge())
    reconcile(ledger)
    return {"both": min(both), "denied": denied, "single": single}


@pytest.mark.parametrize(
    ("statuses", "gradings", "expected"),
    [
        ((Status.LIKELY,), (), {"both"}),
        ((Status.CONTESTED,), (), {"denied"}),
        ((Status.CONTESTED, Status.SINGLE_SOURCE), (), {"denied", "single"}),
        ((), (Grading.FAIR,), {"both"}),
        ((Status.LIKELY,), (Grading.CONTESTED,), set()),
        ((), (), {"both", "denied", "single"}),
    ],
)
def test_any_of_the_values_will_do(
    ledger: Ledger,
    told: dict[str, str],
    statuses: tuple[Status, ...],
    gradings: tuple[Grading, ...],
    expected: set[str],
) -> None:
    query = Query(RecordKind.INCIDENT, merged=True, statuses=statuses, gradings=gradings)

    found = {one.id for one in find_all_incidents(ledger, query)}

    assert found == {told[name] for name in expected}


@pytest.mark.parametrize("sort", Sort)
def test_pages_are_those_of_the_whole(ledger: Ledger, told: dict[str, str], sort: Sort) -> None:
    query = Query(RecordKind.INCIDENT, merged=True, statuses=tuple(Status))

    all_ = [one.id for one in find_all_incidents(ledger, query, sort=sort)]
    pages = [find_incidents(ledger, query, sort=sort, limit=1, offset=i) for i in range(3)]

    assert [page.found[0].id for page in pages] == all_
    assert [page.more for page in pages] == [True, True, False]
    assert set(all_) == set(told.values())


def test_they_join_with_the_other_filters(ledger: Ledger, told: dict[str, str]) -> None:
    query = Query(RecordKind.INCIDENT, merged=True, places=("Maruk",), statuses=(Status.CONTESTED,))

    assert [one.id for one in find_all_incidents(ledger, query)] == [told["denied"]]


def test_records_as_told_have_no_status() -> None:
    with pytest.raises(UsageError, match="once each"):
        Query(RecordKind.INCIDENT, statuses=(Status.CONTESTED,))

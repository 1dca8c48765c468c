from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.ledger.samples import NEW, WHO, added, moved, reading, unrest, without

from trucebook.ledger import Ledger, Query, RecordKind
from trucebook.ledger.facets import folded
from trucebook.ledger.schema import parties
from trucebook.ledger.writing import longest, span_of, written


def counted(ledger: Ledger) -> dict[str, tuple[int, ...]]:
    """How many records of each kind the index says that each party is in."""
    with ledger.connect() as connection:
        rows = connection.execute(select(parties).where(parties.c.records > 0)).all()
    return {row.value: (row.incident, row.claim, row.commitment, row.agreement) for row in rows}


def recounted(ledger: Ledger) -> dict[str, tuple[int, ...]]:
    """The same, by looking at all records that lists show."""
    found: Counter[tuple[str, RecordKind]] = Counter()
    kinds = (RecordKind.INCIDENT, RecordKind.CLAIM, RecordKind.COMMITMENT, RecordKind.AGREEMENT)
    for kind in kinds:
        for one in ledger.find_all(Query(kind)):
            record = one.record
            its = [
                *(getattr(record, "actors", ()) + getattr(record, "targets", ())),
                *(getattr(record, "speakers", ()) + getattr(record, "addressees", ())),
                *(getattr(record, "obligors", ()) + getattr(record, "beneficiaries", ())),
                *getattr(record, "parties", ()),
            ]
            names = {folded(name) for party in its for name in (party.name, party.affiliation) if name}
            found.update((name, kind) for name in names)
    return {name: tuple(found[name, kind] for kind in kinds) for name in {name for name, _ in found}}


def test_parties_and_kinds_are_counted_through_all_that_happens(ledger: Ledger) -> None:
    first = added(ledger, reading(url="https://example.org/live"))
    added(ledger, moved(reading(url="https://example.org/live"), 2))
    other = added(ledger, moved(reading(), 3))
    ledger.correct(f"{other}-i1", "actors", [{"name": "Lake Brigade", "kind": "rebel"}], who=WHO)
    ledger.reject(f"{other}-c1", who=WHO)
    ledger.add_by_hand(other, unrest(), who=WHO)
    undone = ledger.reject(first, who=WHO).id
    added(ledger, without(reading(url="https://example.org/live"), "i2"), NEW)
    ledger.undo(undone, who=WHO)

    assert counted(ledger) == recounted(ledger)
    for kind in RecordKind:
        assert ledger.count(Query(kind)) == len(list(ledger.find_all(Query(kind))))

    ledger.rebuild()

    assert counted(ledger) == recounted(ledger)
    assert list(ledger.check()) == []


def test_a_file_has_entries_in_the_order_of_adding(path: Path) -> None:
    with Ledger.open(path) as ledger:
        for days in (3, 1, 2):
            added(ledger, moved(reading(), days))

        with ledger.connect() as connection:
            rows = connection.exec_driver_sql("SELECT rowid, key, report FROM entries ORDER BY rowid").all()

    assert [row.rowid for row in rows] == list(range(1, len(rows) + 1))
    assert [row.report for row in rows] == sorted(row.report for row in rows)
    assert [row.key for row in rows] != sorted(row.key for row in rows)


def test_numbers_are_never_given_twice(ledger: Ledger) -> None:
    handle = added(ledger, reading())
    seen = []
    for _ in range(3):
        with ledger.connect() as connection:
            seen.append(written(connection))
        ledger.note(f"{handle}-i1", "seen", who=WHO)
        ledger.rebuild()

    assert seen == sorted(set(seen))


@pytest.mark.parametrize(("days", "span"), [(1, 1), (2, 2), (3, 2), (4, 3), (365, 9)])
def test_what_lasts_is_in_a_class_of_what_lasts_alike(days: int, span: int) -> None:
    assert span_of(days) == span
    assert longest(span) // 2 < days <= longest(span)

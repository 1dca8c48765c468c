from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import sample_reading

from trucebook.accords.taking import Kept, Taken, places_in, taken_at
from trucebook.ledger import Ledger, Method
from trucebook.reconcile.told import Said, Told

METHOD = Method("trucebook", "1")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "own.book") as ledger:
        yield ledger


def taken(ledger: Ledger, kept: Kept | None = None) -> dict[str, Taken]:
    with ledger.connect() as connection:
        found = taken_at(connection, places_in(connection, [1]), kept)
        return {one.taken.id: one.taken for one in found}


def test_records_have_whole_ids_and_what_counts_of_their_report(ledger: Ledger) -> None:
    report = ledger.add(sample_reading(), method=METHOD).report

    found = taken(ledger)

    assert set(found) == {f"{report}-{local}" for local in ("i1", "i2", "i3", "c1", "c2", "k1", "a1")}
    told, said = found[f"{report}-i1"], found[f"{report}-c1"]
    assert isinstance(told, Told)
    assert isinstance(said, Said)
    assert (told.incident.id, told.telling.publisher) == (f"{report}-i1", "Lakeside Post")
    assert all(about.startswith(f"{report}-") for about in said.claim.about)


def test_what_was_kept_is_the_same_until_somebody_judges(ledger: Ledger) -> None:
    report = ledger.add(sample_reading(), method=METHOD).report
    kept: Kept = {}
    before = taken(ledger, kept)

    again = taken(ledger, kept)
    ledger.correct(f"{report}-i1", "background", value=True, who="Lena")
    after = taken(ledger, kept)[f"{report}-i1"]

    assert all(again[id_] is record for id_, record in before.items())
    assert isinstance(after, Told)
    assert after.incident.background
    assert taken(ledger) == taken(ledger, kept)


def test_what_lacks_is_added_to_what_was_kept(ledger: Ledger) -> None:
    ledger.add(sample_reading(), method=METHOD)
    kept: Kept = {}
    with ledger.connect() as connection:
        (first,) = taken_at(connection, [(1, "i2")], kept)

    found = taken(ledger, kept)

    assert found[first.taken.id] is first.taken
    assert set(kept[1].taken) == {"i1", "i2", "i3", "c1", "c2", "k1", "a1"}

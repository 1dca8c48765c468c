from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.accords.cases import ACCORD, ON
from tests.builders import sample_reading

from trucebook.accords.gathering import held_for
from trucebook.accords.matters import matters_of
from trucebook.accords.state import State
from trucebook.accords.surveying import overview_of
from trucebook.ledger import Ledger, Method
from trucebook.records import Published
from trucebook.records.vocabulary import PublishedBasis

METHOD = Method("trucebook", "1")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "own.book") as ledger:
        yield ledger


def test_it_takes_what_reports_tell_that_name_the_accord(ledger: Ledger) -> None:
    added = ledger.add(sample_reading(), method=METHOD)

    held = held_for(ledger, ACCORD, ON)

    assert {t.id for told in held.incidents for t in told} == {
        f"{added.report}-{local}"
        for local in ("i1", "i2")  # not what was before the accord
    }
    assert {s.id for s in held.claims} == {f"{added.report}-c1", f"{added.report}-c2"}
    assert [u.id for u in held.undertakings] == [f"{added.report}-k1"]
    assert [n.agreement.accord for n in held.agreements] == ["lake-2021"]
    assert held.claims[0].telling.publisher == "Lakeside Post"


def test_else_it_takes_incidents_of_the_country_or_between_the_parties(
    ledger: Ledger,
) -> None:
    reading = sample_reading()
    added = ledger.add(
        replace(reading, claims=(), commitments=(), agreements=()),
        method=METHOD,
    )

    held = held_for(ledger, ACCORD, ON)

    assert [t.id for told in held.incidents for t in told] == [f"{added.report}-i1", f"{added.report}-i2"]
    assert (held.claims, held.undertakings, held.agreements) == ((), (), ())


def test_an_overview_of_a_ledger_on_two_days(ledger: Ledger) -> None:
    day = date(2021, 4, 10)
    ledger.add(sample_reading(published=Published(day, day, PublishedBasis.GIVEN)), method=METHOD)

    before, after = (
        overview_of(matters_of(ACCORD, on, held_for(ledger, ACCORD, on))) for on in (date(2021, 4, 9), day)
    )

    assert (before.reports, before.exchanges, before.violence.events) == (0, (), ())
    assert (after.reports, len(after.violence.events)) == (1, 1)


def test_what_a_person_rejected_is_not_taken(ledger: Ledger) -> None:
    added = ledger.add(sample_reading(), method=METHOD)
    ledger.reject(f"{added.report}-c2", who="Lena")

    held = held_for(ledger, ACCORD, ON)

    assert [s.id for s in held.claims] == [f"{added.report}-c1"]


def test_an_empty_ledger_has_nothing(ledger: Ledger) -> None:
    held = held_for(ledger, ACCORD, ON)

    found = overview_of(matters_of(ACCORD, ON, held))

    assert (held.incidents, held.claims) == ((), ())
    assert {clause.state for clause in found.clauses} == {State.STANDING, State.OVERDUE, State.NOT_DUE}

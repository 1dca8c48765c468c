"""Values that wait for a person: doubtful by themselves, or against what others tell."""

from dataclasses import replace
from datetime import date

import pytest
from tests.reconcile.retellings import bridge, market, put, retold

from trucebook.ledger import Ledger
from trucebook.reconcile.doubting import (
    Contradictions,
    Doubt,
    ValueAt,
    number_waiting,
    waiting_values,
)
from trucebook.reconcile.judging import rule
from trucebook.reconcile.pairs import Relation
from trucebook.reconcile.reconciling import reconcile
from trucebook.records import Reading, When

WHO = "Ana Lindt"


def sure(reading: Reading, confidence: float, when: When | None = None) -> Reading:
    """`reading`, with another confidence and other days of its incident."""
    (incident,) = reading.incidents
    changed = replace(incident, confidence=confidence, when=when or incident.when)
    return replace(reading, incidents=(changed,))


def test_what_the_reader_was_unsure_of_waits_the_least_sure_first(ledger: Ledger) -> None:
    doubted, more, _ = (
        put(ledger, sure(reading, confidence))
        for reading, confidence in (
            (market(), 0.4),
            (bridge(), 0.3),
            (bridge("Maruk", date(2021, 3, 20), "Coast Mirror"), 0.9),
        )
    )
    reconcile(ledger)

    found = waiting_values(ledger).first

    assert [(one.at, one.why, one.worth) for one in found] == [
        (ValueAt(more, "type"), Doubt.UNSURE, 0.7),
        (ValueAt(doubted, "type"), Doubt.UNSURE, 0.6),
    ]


def test_counts_that_no_number_fits_wait_where_they_are_far_apart(ledger: Ledger) -> None:
    near = [put(ledger, market(14)), put(ledger, retold(16, "Valley Herald"))]
    reconcile(ledger)
    assert waiting_values(ledger).first == ()

    far = put(ledger, retold(70, "Coast Mirror"))
    rule(ledger, far, Relation.SAME, near[0], who=WHO)
    (found,) = waiting_values(ledger).first

    assert (found.at, found.why, found.worth) == (ValueAt(far, "figures"), Doubt.COUNTS, 0.8)
    assert found.others == tuple(ValueAt(id_, "figures") for id_ in sorted(near))


def test_days_that_have_none_in_common_wait(ledger: Ledger) -> None:
    first = put(ledger, market())
    later = When(date(2021, 3, 23), date(2021, 3, 23), basis="given")
    other = put(ledger, sure(retold(14, "Valley Herald"), 0.9, later))
    reconcile(ledger)
    rule(ledger, first, Relation.SAME, other, who=WHO)

    (found,) = waiting_values(ledger).first

    assert (found.why, found.worth) == (Doubt.DAYS, 0.5)
    assert {found.at.record, *(one.record for one in found.others)} == {first, other}


def test_what_a_person_judged_waits_no_more_until_that_is_undone(ledger: Ledger) -> None:
    id_ = put(ledger, sure(market(), 0.3))
    reconcile(ledger)
    waited = waiting_values(ledger).first

    judgement = ledger.confirm(id_, who=WHO)
    after = waiting_values(ledger).first
    ledger.undo(judgement.id, who=WHO)

    assert after == ()
    assert waiting_values(ledger).first == waited


def test_a_ruling_on_a_pair_says_nothing_of_its_values(ledger: Ledger) -> None:
    id_, other = put(ledger, sure(market(), 0.3)), put(ledger, bridge())
    reconcile(ledger)

    rule(ledger, id_, Relation.DIFFERENT, other, who=WHO)

    assert [one.at.record for one in waiting_values(ledger).first] == [id_]


def test_all_that_waits_is_counted_also_what_is_not_shown(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [
        put(ledger, sure(reading, 0.3))
        for reading in (market(), bridge(), bridge("Maruk", date(2021, 3, 20), "Coast Mirror"))
    ]
    reconcile(ledger)
    monkeypatch.setattr("trucebook.reconcile.doubting.MOST", 2)

    before = waiting_values(ledger)
    counted = number_waiting(ledger, {})
    ledger.note(ids[0], "cannot tell", who=WHO)
    after = waiting_values(ledger)

    assert (before.number, len(before.first)) == (3, 2)
    assert counted == 3
    assert after.number == number_waiting(ledger, {}) == 2


def test_what_was_found_before_is_used_and_what_changed_is_found_anew(ledger: Ledger) -> None:
    known: Contradictions = {}
    near = put(ledger, market(14))
    far = put(ledger, retold(70, "Coast Mirror"))
    reconcile(ledger)
    rule(ledger, far, Relation.SAME, near, who=WHO)

    first, again = waiting_values(ledger, known), waiting_values(ledger, known)
    rule(ledger, far, Relation.DIFFERENT, near, who=WHO)

    assert first == again
    assert first.number == 1
    assert waiting_values(ledger, known) == waiting_values(ledger)
    assert known == {}

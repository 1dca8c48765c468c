import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reconcile.retellings import bridge, market, put, retold

from trucebook.errors import UsageError
from trucebook.ledger import Ledger
from trucebook.reconcile.clustering import doubt
from trucebook.reconcile.finding import incident_of
from trucebook.reconcile.judging import rule, split_off, undo
from trucebook.reconcile.pairs import Pair, Relation
from trucebook.reconcile.reconciling import reconcile
from trucebook.reconcile.reviewing import (
    CERTAIN,
    LEAST_DOUBT,
    SURE,
    likely_others,
    next_pair,
    number_waiting,
    to_judge,
    waiting_pairs,
)

WHO = "Ana Lindt"


def told(ledger: Ledger) -> tuple[str, str, str]:
    first, second, third = (put(ledger, one) for one in (market(), retold(16, "Valley Herald"), bridge()))
    reconcile(ledger)
    return first, second, third


def test_what_waits_is_what_is_doubtful_most_worth_first(ledger: Ledger) -> None:
    told(ledger)

    waiting = to_judge(ledger)

    first = next_pair(ledger)
    assert first is not None
    assert first.reasons
    assert (first.a, first.b) == (waiting[0].a, waiting[0].b)
    assert [one.worth for one in waiting] == sorted((one.worth for one in waiting), reverse=True)


def test_what_was_judged_waits_no_more_until_it_is_undone(ledger: Ledger) -> None:
    told(ledger)
    before = to_judge(ledger)

    done = rule(ledger, before[0].a, Relation.UNSURE, before[0].b, who=WHO)

    assert to_judge(ledger) == before[1:]
    undo(ledger, done.id, who=WHO)
    assert to_judge(ledger) == before


def test_what_follows_from_other_words_does_not_wait(ledger: Ledger) -> None:
    first, second, third = told(ledger)

    rule(ledger, first, Relation.SAME, second, who=WHO)
    rule(ledger, second, Relation.SAME, third, who=WHO)

    assert to_judge(ledger) == ()


def test_a_record_is_split_off_from_all_others(ledger: Ledger) -> None:
    ids = [put(ledger, one) for one in (market(), retold(16, "Valley Herald"), retold(15, "Coast Mirror"))]
    reconcile(ledger)
    assert set(incident_of(ledger, ids[0]).merged.members) == set(ids)

    done = split_off(ledger, ids[0], ids[1:], who=WHO, why="another market")

    assert incident_of(ledger, ids[0]).merged.members == (ids[0],)
    assert set(incident_of(ledger, ids[1]).merged.members) == set(ids[1:])
    for one in done:
        undo(ledger, one.id, who=WHO)
    assert set(incident_of(ledger, ids[0]).merged.members) == set(ids)


def test_nothing_is_said_where_a_split_contradicts_what_was_judged(ledger: Ledger) -> None:
    first, second, third = told(ledger)
    rule(ledger, first, Relation.SAME, second, who=WHO)
    rule(ledger, second, Relation.SAME, third, who=WHO)
    before = ledger.judgements()

    with pytest.raises(UsageError, match="contradicts what was judged"):
        split_off(ledger, first, [second, third], who=WHO)

    assert ledger.judgements() == before


def test_others_that_may_be_the_same_are_named_until_somebody_rules(ledger: Ledger) -> None:
    first, second, _ = told(ledger)
    assert likely_others(ledger, [first, second]) == likely_others(ledger, [second, first])
    rule(ledger, first, Relation.DIFFERENT, second, who=WHO)
    assert second not in {id_ for pair in likely_others(ledger, [first]) for id_ in (pair.a, pair.b)}

    likely = likely_others(ledger, [second], limit=1)

    assert len(likely) <= 1
    assert all(pair.same >= 0.1 or pair.part >= 0.1 for pair in likely)


@given(st.floats(LEAST_DOUBT + 1e-6, SURE), st.floats(0, 1))
def test_up_to_the_first_bound_a_pair_is_doubtful_however_the_rest_is_shared(
    same: float, share: float
) -> None:
    part = (1 - same) * share

    assert part > SURE or doubt(Pair("a", "b", same, part)) >= LEAST_DOUBT


@given(st.floats(CERTAIN, 1, exclude_min=True), st.floats(0, 1))
def test_beyond_the_second_bound_no_pair_is_doubtful(same: float, share: float) -> None:
    assert doubt(Pair("a", "b", same, (1 - same) * share)) < LEAST_DOUBT


def test_all_that_waits_is_counted_also_what_is_not_shown(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for one in (market(), retold(16, "Valley Herald"), retold(19, "Coast Mirror"), bridge()):
        put(ledger, one)
    reconcile(ledger)
    all_ = waiting_pairs(ledger)
    monkeypatch.setattr("trucebook.reconcile.reviewing.MOST_LOOKED_AT", 1)

    some = waiting_pairs(ledger)

    assert all_.number == len(all_.first) > 1
    assert (some.number, len(some.first)) == (all_.number, 1)
    assert number_waiting(ledger) == all_.number
    rule(ledger, all_.first[0].a, Relation.UNSURE, all_.first[0].b, who=WHO)
    assert waiting_pairs(ledger).number == number_waiting(ledger) == all_.number - 1

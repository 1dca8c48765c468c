"""Reconciling a ledger: what is one is found, kept up with what changes, and exactly undone."""

from dataclasses import replace
from itertools import permutations

import pytest
from tests.reconcile.retellings import FRONT, bridge, market, put, retold, with_claim

from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Method, Query, RecordKind
from trucebook.reconcile.finding import find_incidents, incident_of, pairs_between
from trucebook.reconcile.grouping import WITHIN_REPORT
from trucebook.reconcile.judging import rule, undo
from trucebook.reconcile.pairs import Relation
from trucebook.reconcile.reconciling import is_up_to_date, reconcile
from trucebook.reconcile.reviewing import next_pair, to_judge
from trucebook.records.vocabulary import Act

WHO = "Ana Lindt"
ALL = Query(RecordKind.INCIDENT, merged=True)

Groups = set[frozenset[str]]


def groups(ledger: Ledger) -> Groups:
    """The incidents in the ledger's lists, each as the ids of all that tell of it."""
    return {frozenset(found.merged.members) for found in find_incidents(ledger, ALL, limit=500)}


def test_the_same_strike_is_one_incident_and_another_in_the_province_is_not(ledger: Ledger) -> None:
    first, second, other = (
        put(ledger, reading) for reading in (market(), retold(16, "Valley Herald"), bridge())
    )

    done = reconcile(ledger)

    assert groups(ledger) == {frozenset({first, second}), frozenset({other})}
    assert (done.reports, done.told, done.incidents, done.several) == (3, 3, 2, 1)
    assert incident_of(ledger, second).merged.members == incident_of(ledger, first).merged.members
    figures = {value.value.low for value in incident_of(ledger, first).merged.figures}
    assert figures == {14, 16}


def test_one_wire_s_story_in_two_papers_is_one_origin(ledger: Ledger) -> None:
    one = put(ledger, market(publisher="Lakeside Post", agencies=("AP",)))
    put(ledger, market(publisher="Coast Mirror", agencies=("AP",)))
    put(ledger, retold(16, "Valley Herald"))

    done = reconcile(ledger)

    assert done.origins == 2
    assert (
        incident_of(ledger, one).merged.support.reports,
        incident_of(ledger, one).merged.support.origins,
    ) == (3, 2)


def test_nothing_is_done_twice(ledger: Ledger) -> None:
    put(ledger, market())
    assert not is_up_to_date(ledger)
    reconcile(ledger)
    assert is_up_to_date(ledger)

    again = reconcile(ledger)

    assert (again.reports, again.told, again.incidents) == (0, 0, 1)


@pytest.mark.parametrize("order", sorted(permutations(range(4)))[::5])
def test_the_order_of_adding_does_not_matter(url: str, order: tuple[int, ...]) -> None:
    readings = (market(), retold(16, "Valley Herald"), bridge(), market(publisher="Coast Mirror"))

    with Ledger.open(url) as ledger:
        ids = {}
        for number in order:
            ids[number] = put(ledger, readings[number])
            reconcile(ledger)
        found = groups(ledger)

    assert found == {frozenset({ids[0], ids[1], ids[3]}), frozenset({ids[2]})}


def test_all_at_once_comes_to_the_same_as_one_by_one(ledger: Ledger) -> None:
    for reading in (market(), bridge(), retold(16, "Valley Herald")):
        put(ledger, reading)
        reconcile(ledger)
    before = groups(ledger)

    reconcile(ledger, anew=True)

    assert groups(ledger) == before


def test_what_was_interrupted_from_the_beginning_is_known_to_be_behind(ledger: Ledger) -> None:
    put(ledger, market())
    reconcile(ledger)
    before = groups(ledger)

    def stop(*_: object) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        reconcile(ledger, anew=True, progress=stop)

    assert not is_up_to_date(ledger)
    reconcile(ledger)
    assert is_up_to_date(ledger)
    assert groups(ledger) == before


def test_a_person_parts_what_was_merged_and_undo_restores_it(ledger: Ledger) -> None:
    one, other = put(ledger, market()), put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)
    before = groups(ledger)

    judgement = rule(ledger, one, Relation.DIFFERENT, other, who=WHO, why="two markets")

    assert groups(ledger) == {frozenset({one}), frozenset({other})}
    undo(ledger, judgement.id, who=WHO)
    assert groups(ledger) == before == {frozenset({one, other})}


def test_a_person_merges_what_the_program_holds_apart(ledger: Ledger) -> None:
    one, other = put(ledger, market()), put(ledger, bridge("Maruk"))
    reconcile(ledger)

    judgement = rule(ledger, one, Relation.SAME, other, who=WHO)

    assert groups(ledger) == {frozenset({one, other})}
    undo(ledger, judgement.id, who=WHO)
    assert groups(ledger) == {frozenset({one}), frozenset({other})}


def test_a_part_is_shown_with_its_whole_and_never_merged(ledger: Ledger) -> None:
    one, other = put(ledger, market()), put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)

    rule(ledger, one, Relation.PART_OF, other, who=WHO)

    assert incident_of(ledger, one).part_of == (other,)
    assert incident_of(ledger, other).parts == (one,)


def test_the_last_word_on_a_pair_counts(ledger: Ledger) -> None:
    one, other = put(ledger, market()), put(ledger, bridge())
    reconcile(ledger)
    rule(ledger, one, Relation.SAME, other, who=WHO)

    rule(ledger, one, Relation.DIFFERENT, other, who="Bo")

    assert groups(ledger) == {frozenset({one}), frozenset({other})}
    assert sum(judgement.in_force for judgement in ledger.judgements()) == 2  # Bo's undoing and his own word


def test_a_ruling_that_contradicts_others_is_refused_and_names_them(ledger: Ledger) -> None:
    one, other, third = (put(ledger, r) for r in (market(), retold(16, "Valley Herald"), bridge()))
    reconcile(ledger)
    rule(ledger, one, Relation.SAME, other, who=WHO)
    rule(ledger, other, Relation.SAME, third, who=WHO)

    with pytest.raises(UsageError, match=r"contradicts what was judged: .*-j1"):
        rule(ledger, one, Relation.DIFFERENT, third, who=WHO)

    assert groups(ledger) == {frozenset({one, other, third})}


def test_a_rejected_record_leaves_its_incident(ledger: Ledger) -> None:
    one, other = put(ledger, market()), put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)

    judgement = ledger.reject(one, who=WHO)
    reconcile(ledger)

    assert groups(ledger) == {frozenset({other})}
    undo(ledger, judgement.id, who=WHO)
    assert groups(ledger) == {frozenset({one, other})}


def test_a_merge_outlives_reading_anew(ledger: Ledger) -> None:
    one, other = put(ledger, market()), put(ledger, bridge())
    reconcile(ledger)
    rule(ledger, one, Relation.SAME, other, who=WHO)

    ledger.add(market(), method=Method("trucebook", "0.2.0"))
    reconcile(ledger)

    assert groups(ledger) == {frozenset({one, other})}


def test_an_incident_is_found_by_what_any_report_of_it_tells(ledger: Ledger) -> None:
    put(ledger, market())
    put(ledger, retold(16, "Valley Herald"))
    put(ledger, bridge())
    reconcile(ledger)

    page = find_incidents(ledger, Query(RecordKind.INCIDENT, merged=True, sources=("Valley Herald",)))

    assert [len(found.merged.members) for found in page] == [2]
    assert len(find_incidents(ledger, Query(RecordKind.INCIDENT, merged=True, words="warplanes"))) == 1
    assert len(find_incidents(ledger, ALL, limit=1)) == 1
    assert find_incidents(ledger, ALL, limit=1).more


def test_a_loaded_ledger_reconciles_to_the_same(ledger: Ledger, tmp_path: object) -> None:
    one, other = put(ledger, market()), put(ledger, bridge())
    put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)
    rule(ledger, one, Relation.SAME, other, who=WHO)

    with Ledger.open(f"{tmp_path}/copy.book") as copy:
        copy.load(ledger.dump())
        reconcile(copy)

        assert groups(copy) == groups(ledger)


def test_claims_of_any_report_stand_with_the_incident(ledger: Ledger) -> None:
    one = put(ledger, market())
    put(ledger, with_claim(retold(16, "Valley Herald"), Act.CONDEMN, FRONT))
    reconcile(ledger)

    dialogue = incident_of(ledger, one).merged.dialogue

    assert [exchange.claim.act for exchange in dialogue] == [Act.CONDEMN]


def test_pairs_are_laid_open_with_reasons(ledger: Ledger) -> None:
    one, other = put(ledger, market()), put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)

    (pair,) = pairs_between(ledger, (one, other))

    assert pair.same > 0.5
    assert {reason.feature for reason in pair.reasons} >= {"place", "time"}
    assert all(reason.words for reason in pair.reasons)


def test_what_was_ruled_on_is_not_asked_again(ledger: Ledger) -> None:
    for reading in (market(), retold(16, "Valley Herald"), bridge()):
        put(ledger, reading)
    reconcile(ledger)

    while (one := next_pair(ledger)) is not None:
        rule(ledger, one.a, Relation.UNSURE, one.b, who=WHO)

    assert to_judge(ledger) == ()


def test_a_rebuilt_index_is_reconciled_anew(ledger: Ledger) -> None:
    put(ledger, market())
    put(ledger, retold(16, "Valley Herald"))
    reconcile(ledger)
    before = groups(ledger)

    ledger.rebuild()

    assert not is_up_to_date(ledger)
    reconcile(ledger)
    assert groups(ledger) == before


def test_who_asks_for_what_is_not_there_is_told(ledger: Ledger) -> None:
    one = put(ledger, market())

    with pytest.raises(UsageError, match="trucebook reconcile"):
        incident_of(ledger, one)
    with pytest.raises(UsageError, match="merged=True"):
        find_incidents(ledger, Query(RecordKind.INCIDENT))
    with pytest.raises(UsageError, match="1 incident or more"):
        find_incidents(ledger, ALL, limit=0)


def test_what_other_weights_scored_is_scored_anew(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for reading in (market(), retold(16, "Valley Herald")):
        put(ledger, reading)
    reconcile(ledger)
    before = groups(ledger)

    monkeypatch.setattr("trucebook.reconcile.reconciling.weights_digest", lambda: "of others")
    done = reconcile(ledger)

    assert (done.reports, done.told) == (2, 2)
    assert groups(ledger) == before


def test_two_records_of_one_report_are_two_unless_they_are_surely_one(ledger: Ledger) -> None:
    first = market()
    again = replace(first.incidents[0], id="i2", when=None, actors=())
    one = put(ledger, replace(first, incidents=(*first.incidents, again)))

    reconcile(ledger)

    (pair,) = pairs_between(ledger, (one, one.replace("-i1", "-i2")))
    assert (len(groups(ledger)) == 1) is (pair.same >= WITHIN_REPORT)

from dataclasses import replace

from tests.reconcile.dispatches import (
    CLAIMS,
    DOCTORS,
    FRONT,
    POST,
    RADIO,
    SPOKESWOMAN,
    STRIKES,
    TODAY,
    VOICE,
    dead,
    strike,
    telling,
)

from trucebook.reconcile.support import Support, occurrence_of, setting_of, support_of
from trucebook.reconcile.told import Told
from trucebook.records.vocabulary import Occurrence


def support(*told: Told) -> Support:
    return support_of(told, setting_of(told))


def test_five_reports_from_four_origins_two_of_them_a_partys_own_word() -> None:
    found = support_of(STRIKES, setting_of(STRIKES, CLAIMS))

    assert (found.reports, found.origins, found.independent, found.own_word) == (5, 4, 2, 2)
    assert [(o.origin, o.reports, o.own_word) for o in found.by_origin] == [
        ("aaa", ("aaa", "bbb"), ()),
        ("ccc", ("ccc",), ()),
        ("ddd", ("ddd",), ("Northern Front",)),
        ("eee", ("eee",), ("Ilse Tarn",)),
    ]


def test_who_accuses_nobody_and_does_nothing_is_no_party_to_it() -> None:
    assert support(strike(TODAY, sources=(FRONT,))).independent == 1


def test_one_publisher_does_not_corroborate_itself() -> None:
    again = telling("fff", "hill radio", 14)

    assert support(strike(RADIO), strike(again)).origins == 1


def test_a_chain_of_origins_and_publishers_is_one() -> None:
    told = (strike(POST), strike(telling("fff", "Lakeside Post", 14)), strike(telling("ggg", "X", 15, "fff")))

    assert support(*told).origins == 1
    assert support(*told).by_origin[0].reports == ("aaa", "fff", "ggg")


def test_two_records_of_one_report_are_one_report() -> None:
    once = strike(POST)

    assert support(once, replace(once, id="aaa-i2")).reports == 1


def test_one_other_source_makes_it_more_than_own_word() -> None:
    assert support(strike(POST, sources=(FRONT, DOCTORS), actors=(FRONT,))).independent == 1
    assert support(strike(POST, sources=(FRONT, SPOKESWOMAN), actors=(FRONT,))).independent == 0


def test_a_belligerents_own_paper_is_its_own_word() -> None:
    assert support(strike(VOICE, actors=(FRONT,))).own_word == 1


def test_who_is_hit_is_no_independent_witness_unless_civilian() -> None:
    assert support(strike(POST, sources=(FRONT,), targets=(FRONT,))).own_word == 1
    assert support(strike(POST, sources=(DOCTORS,), targets=(DOCTORS,))).own_word == 0


def test_who_tells_it_as_denied_does_not_support_it() -> None:
    told = (strike(POST, dead(14, None)), strike(TODAY, occurrence=Occurrence.DENIED))

    assert support(*told).reports == 1


def test_it_is_shown_as_occurred_where_anybody_says_so() -> None:
    planned = [strike(telling(name, name, 10), occurrence=Occurrence.PLANNED) for name in "xyz"]
    threatened = [strike(telling(name, name, 10), occurrence=Occurrence.THREATENED) for name in "uv"]

    both = planned + threatened
    assert occurrence_of(both, setting_of(both)) is Occurrence.PLANNED
    told = [*planned, strike(POST)]
    assert occurrence_of(told, setting_of(told)) is Occurrence.OCCURRED

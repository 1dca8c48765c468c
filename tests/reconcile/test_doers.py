from dataclasses import replace

from tests.reconcile.dispatches import (
    ARMY,
    COLONEL,
    DOCTORS,
    FRONT,
    GOVERNMENT,
    POST,
    RADIO,
    SPOKESWOMAN,
    TODAY,
    claim,
    strike,
)

from trucebook.reconcile.doers import Doers, concerning, doers_of, is_own_deed
from trucebook.reconcile.told import Said, Told
from trucebook.records import Party
from trucebook.records.vocabulary import Act, IncidentType


def of_type(told: Told, type_: IncidentType) -> Told:
    return replace(told, incident=replace(told.incident, type=type_))


def rivals(*told: Told, said: tuple[Said, ...] = ()) -> tuple[str, ...]:
    found = doers_of(told, said).rivals()
    return tuple(naming.doers[0].name for naming in found) if found else ()


def test_claims_about_claims_about_it_are_about_it() -> None:
    accuse = claim(POST, Act.ACCUSE, FRONT, ARMY)
    answer = claim(TODAY, Act.DENY, ARMY, about=("aaa-c1",))
    other = claim(RADIO, Act.DENY, ARMY, about=("zzz-i9",))

    assert concerning([answer, other, accuse], {"aaa-i1"}) == (accuse, answer)


def test_claims_about_each_other_do_not_go_on_for_ever() -> None:
    one = claim(POST, Act.DENY, ARMY, about=("ddd-c1",))
    other = claim(TODAY, Act.DENY, FRONT, about=("aaa-c1",))

    assert concerning([one, other], {"aaa-c1"}) == (one, other)
    assert concerning([one, other], set()) == ()


def test_different_doers() -> None:
    assert set(rivals(strike(POST), strike(RADIO, actors=(FRONT,)))) == {"Orvanian Army", "Northern Front"}
    assert rivals(strike(POST), said=(claim(TODAY, Act.ACCUSE, GOVERNMENT, FRONT),)) != ()


def test_no_different_doers() -> None:
    assert rivals(strike(POST), strike(RADIO, actors=(GOVERNMENT,))) == ()
    assert rivals(strike(POST), strike(RADIO, actors=(Party("Gunmen"),))) == ()
    assert rivals(strike(POST, actors=(ARMY, FRONT)), strike(RADIO, actors=(FRONT,))) == ()
    assert rivals(strike(POST, actors=())) == ()


def test_who_clashes_is_a_doer_whichever_side_a_report_lists() -> None:
    one = of_type(strike(POST, actors=(ARMY,), targets=(FRONT,)), IncidentType.ARMED_CLASH)
    other = of_type(strike(RADIO, actors=(FRONT,), targets=(ARMY,)), IncidentType.ARMED_CLASH)

    assert rivals(one, other) == ()


def test_the_doers_own_word() -> None:
    own = strike(POST, sources=(COLONEL,))

    assert is_own_deed(own)
    assert not is_own_deed(strike(POST, sources=(DOCTORS,)))
    assert not is_own_deed(strike(POST))
    assert not is_own_deed(strike(POST, sources=(ARMY,), actors=()))
    assert not is_own_deed(strike(POST, sources=(ARMY,), actors=(ARMY, FRONT)))
    assert not is_own_deed(of_type(own, IncidentType.ARMED_CLASH))


def test_who_denies_and_who_accepts() -> None:
    said = (
        claim(POST, Act.ACCUSE, SPOKESWOMAN, ARMY),
        claim(RADIO, Act.DENY, COLONEL),
        claim(RADIO, Act.DENY, FRONT, n=2),
        claim(TODAY, Act.JUSTIFY, GOVERNMENT),
        claim(TODAY, Act.CONFIRM, GOVERNMENT, about=("aaa-c1",), n=2),
    )

    found = doers_of([strike(POST, actors=()), strike(TODAY)], said)

    # The Front is no doer, and to confirm what somebody said is not to confirm the deed.
    assert [r.id for r in found.denials] == ["ccc-c1"]
    assert [r.id for r in found.acceptances] == ["ddd-c1"]


def test_who_claims_it_is_named_by_that() -> None:
    found: Doers = doers_of([strike(POST, actors=())], [claim(POST, Act.CLAIM_RESPONSIBILITY, FRONT)])

    assert [n.doers for n in found.namings] == [(FRONT,)]
    assert [r.id for r in found.acceptances] == ["aaa-c1"]

from dataclasses import replace

import pytest
from tests.reconcile.dispatches import (
    ARMY,
    CLAIMS,
    COLONEL,
    DOCTORS,
    FRONT,
    HERALD,
    POST,
    RADIO,
    SPOKESWOMAN,
    STRIKES,
    TODAY,
    VOICE,
    claim,
    dead,
    strike,
)

from trucebook.reconcile.judged import Override
from trucebook.reconcile.status import status_of
from trucebook.reconcile.told import Said, Told
from trucebook.records.vocabulary import Act, IncidentType, Occurrence, Status


@pytest.mark.parametrize(
    ("told", "said", "status", "reason"),
    [
        (
            STRIKES,
            CLAIMS,
            Status.CONTESTED,
            "denies it (Hill Radio, 11 Jun 2021, ccc-c1; Orvania Today, 11 Jun 2021, ddd-c2)",
        ),
        (
            (strike(POST), strike(RADIO, actors=(FRONT,))),
            (),
            Status.CONTESTED,
            "Northern Front named as the doer (Hill Radio, 11 Jun 2021, ccc-i1)",
        ),
        (
            (strike(POST), strike(TODAY, occurrence=Occurrence.DENIED, sources=(ARMY,))),
            (),
            Status.CONTESTED,
            "Orvanian Army, named as the doer, denies it (Orvania Today, 11 Jun 2021, ddd-i1)",
        ),
        (
            (strike(TODAY, occurrence=Occurrence.DENIED),),
            (claim(TODAY, Act.DENY, COLONEL),),
            Status.CONTESTED,
            "named as the doer",
        ),
        (
            (strike(POST), strike(RADIO)),
            (claim(TODAY, Act.CLAIM_RESPONSIBILITY, COLONEL, about=("aaa-i1",)),),
            Status.DECLARED,
            "Orvanian Army says it did it (Orvania Today, 11 Jun 2021, ddd-c1)",
        ),
        ((strike(TODAY, sources=(ARMY,)),), (), Status.DECLARED, "Orvanian Army says it did it"),
        (
            (strike(POST), strike(RADIO)),
            (claim(POST, Act.JUSTIFY, ARMY), claim(RADIO, Act.DENY, COLONEL)),
            Status.DECLARED,
            "Orvanian Army says it did it",
        ),
        (
            STRIKES,
            (),
            Status.LIKELY,
            "4 independent origins tell it: Daily Herald and Lakeside Post; Hill Radio; Orvania Today; ",
        ),
        ((strike(POST), strike(HERALD)), (), Status.SINGLE_SOURCE, "1 independent origin tells it"),
        (
            (strike(POST), strike(VOICE, sources=(SPOKESWOMAN,))),
            (
                claim(VOICE, Act.ACCUSE, SPOKESWOMAN, ARMY),
                claim(TODAY, Act.ACCUSE, FRONT, ARMY, about=("aaa-i1",)),
            ),
            Status.SINGLE_SOURCE,
            "1 independent origin tells it: Lakeside Post",
        ),
        (
            (strike(VOICE, targets=(FRONT,)), strike(TODAY, targets=(FRONT,), sources=(FRONT,))),
            (),
            Status.SINGLE_SOURCE,
            "no independent origin tells it",
        ),
        ((strike(TODAY, occurrence=Occurrence.DENIED),), (), None, "it is told only to be denied"),
        (
            (strike(TODAY, occurrence=Occurrence.RULED_OUT),),
            (),
            None,
            "nobody says that it happened: it is told as ruled out",
        ),
    ],
    ids=[
        "the doer denies",
        "two doers",
        "a record denied by the doer",
        "told only as denied, by the doer",
        "a claim of responsibility",
        "the doer's own word",
        "defended, and something of it denied",
        "two origins or more",
        "one wire twice",
        "one origin and a party",
        "a party alone",
        "told only as denied",
        "ruled out",
    ],
)
def test_the_first_rule_that_fits(
    told: tuple[Told, ...], said: tuple[Said, ...], status: Status | None, reason: str
) -> None:
    found = status_of(told, said)

    assert found.value is status
    assert any(reason in words for words in found.reasons), found.reasons


def test_a_denial_by_somebody_else_contests_nothing() -> None:
    found = status_of([strike(POST, sources=(DOCTORS,)), strike(RADIO)], [claim(RADIO, Act.DENY, FRONT)])

    assert found.value is Status.LIKELY


def test_claims_about_other_incidents_do_not_count() -> None:
    found = status_of([strike(POST)], [claim(TODAY, Act.DENY, ARMY, about=("zzz-i1",))])

    assert found.value is Status.SINGLE_SOURCE


def test_a_person_overrides_with_a_reason() -> None:
    told = [strike(POST, dead(14, None))]
    found = status_of(told, overrides=[Override("status", "likely", "Mara", "called the hospital")])

    assert (found.value, found.by_rules) == (Status.LIKELY, Status.SINGLE_SOURCE)


def test_to_deny_a_breach_of_an_accord_is_not_to_deny_the_deed() -> None:
    denial = claim(POST, Act.DENY, ARMY, about=("aaa-i1", "aaa-a1"))

    assert status_of([strike(POST)], [denial]).value is Status.SINGLE_SOURCE


def test_nobody_is_responsible_for_talks_as_for_an_attack() -> None:
    talks = replace(strike(POST), incident=replace(strike(POST).incident, type=IncidentType.TALKS))

    assert status_of([talks], [claim(POST, Act.CLAIM_RESPONSIBILITY, ARMY)]).value is Status.SINGLE_SOURCE

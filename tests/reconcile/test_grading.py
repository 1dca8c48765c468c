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
    telling,
)

from trucebook.errors import KnowledgeError
from trucebook.reconcile import grading
from trucebook.reconcile.grading import grading_of
from trucebook.reconcile.told import Said, Told
from trucebook.records import Figure
from trucebook.records.vocabulary import Act, Category, Grading, Group, Measure, Occurrence

FIGHTERS = dead(14, 14, category=Category.COMBATANTS, who="fighters")
LATER = telling("zzz", "Hill Radio", 20)


@pytest.mark.parametrize(
    ("told", "said", "value", "reason"),
    [
        ((strike(POST),), (), None, "no harm to civilians is told"),
        ((strike(POST, FIGHTERS),), (), None, "no harm to civilians is told"),
        ((strike(POST, dead(9, 9), occurrence=Occurrence.PLANNED),), (), None, "no harm to civilians"),
        (
            (strike(POST, dead(9, 9), sources=(DOCTORS,)), strike(LATER, FIGHTERS, sources=(DOCTORS,))),
            (),
            Grading.DISCOUNTED,
            "every source that told of civilians now says combatants (Hill Radio, 20 Jun 2021, zzz-i1)",
        ),
        (
            (strike(POST, dead(9, 9)), strike(TODAY, dead(2, 2), sources=(ARMY,))),
            (),
            Grading.CONFIRMED,
            "Orvanian Army, the doer, accepts the harm (Orvania Today, 11 Jun 2021, ddd-i1)",
        ),
        (
            (strike(POST, dead(9, 9)),),
            (claim(POST, Act.CONFIRM, COLONEL, content="we regret the civilian deaths"),),
            Grading.CONFIRMED,
            "Orvanian Army, the doer, accepts the harm",
        ),
        (STRIKES, CLAIMS, Grading.CONTESTED, "Orvanian Army, named as the doer, denies it"),
        (
            (strike(POST, dead(9, 9)), strike(RADIO, dead(9, 9), actors=(FRONT,))),
            (),
            Grading.CONTESTED,
            "the harm is given to Northern Front (Hill Radio, 11 Jun 2021, ccc-i1)",
        ),
        (
            (strike(POST, dead(9, 9)), strike(TODAY, sources=(ARMY,))),
            (claim(TODAY, Act.DENY, ARMY, content="no civilians were there"),),
            Grading.CONTESTED,
            "denies it",
        ),
        (
            (strike(POST, dead(9, 9)), strike(RADIO, dead(12, 12))),
            (),
            Grading.FAIR,
            "2 independent origins tell of harm to civilians",
        ),
        (
            (strike(POST, dead(9, 9)), strike(HERALD, dead(9, 9)), strike(RADIO)),
            (),
            Grading.WEAK,
            "one independent origin tells of harm to civilians",
        ),
        (
            (strike(VOICE, dead(9, 9), targets=(FRONT,), sources=(SPOKESWOMAN,)),),
            (),
            Grading.WEAK,
            "only a party to it tells of harm to civilians",
        ),
    ],
    ids=[
        "no harm",
        "combatants alone",
        "planned",
        "withdrawn",
        "the doer counts civilians",
        "the doer confirms",
        "the doer denies",
        "two doers",
        "the doer says that it did it, and denies the harm",
        "two origins",
        "one origin",
        "a party alone",
    ],
)
def test_the_first_rule_that_fits(
    told: tuple[Told, ...], said: tuple[Said, ...], value: Grading | None, reason: str
) -> None:
    found = grading_of(told, said)

    assert found.value is value
    assert any(reason in words for words in found.reasons), found.reasons


@pytest.mark.parametrize(
    "content",
    [
        "we carried out the strike",
        "no civilians were harmed",
        "the strike was aimed to avoid civilian deaths",
    ],
)
def test_to_say_that_one_did_it_is_not_to_accept_the_harm(content: str) -> None:
    found = grading_of(
        [strike(POST, dead(9, 9))], [claim(POST, Act.CLAIM_RESPONSIBILITY, COLONEL, content=content)]
    )

    assert found.value is Grading.WEAK


@pytest.mark.parametrize(
    ("figure", "civilians"),
    [
        (dead(9, 9, category=Category.UNKNOWN), True),  # the strike hit villagers, and nobody else
        (dead(9, 9, category=Category.MIXED), True),
        (dead(9, 9, category=Category.UNKNOWN, group=Group.CHILDREN), True),
        (replace(dead(9, 9), measure=Measure.DISPLACED), False),
        (dead(9, 9, category=Category.COMBATANTS), False),
    ],
)
def test_which_counts_are_harm_to_civilians(figure: Figure, civilians: bool) -> None:  # noqa: FBT001 - a column
    found = grading_of([strike(POST, figure)])

    assert (found.value is not None) is civilians


def test_unknown_dead_of_a_strike_on_fighters_are_not_taken_for_civilians() -> None:
    told = [strike(POST, dead(9, 9, category=Category.UNKNOWN), targets=(FRONT,))]

    assert grading_of(told).value is None


def test_a_source_that_stands_by_civilians_is_not_discounted() -> None:
    told = [strike(POST, dead(9, 9)), strike(LATER, FIGHTERS)]

    assert grading_of(told).value is Grading.WEAK


def test_a_damaged_list_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grading, "load_toml", lambda _: {"stems": "civilian"})

    with pytest.raises(KnowledgeError, match="needs a list of words: stems"):
        grading.harm_words.__wrapped__("stems", "")

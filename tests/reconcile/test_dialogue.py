from dataclasses import replace

import pytest
from tests.reconcile.dispatches import (
    ARMY,
    CLAIMS,
    COLONEL,
    FRONT,
    GOVERNMENT,
    HERALD,
    POST,
    RADIO,
    SPOKESWOMAN,
    STRIKES,
    TODAY,
    VOICE,
    claim,
    telling,
)

from trucebook.reconcile.dialogue import AnswerKind, Exchange, exchanges, in_words, unanswered
from trucebook.reconcile.support import setting_of, support_of
from trucebook.reconcile.told import Said
from trucebook.records import Party
from trucebook.records.vocabulary import Act, PartyKind

MEMBERS = {told.id for told in STRIKES}
UN = Party("United Nations", PartyKind.INTERNATIONAL)
ACCUSED = claim(POST, Act.ACCUSE, SPOKESWOMAN, ARMY)


def drawn(*said: Said, within: int | None = None) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (e.tellings[0].record, [(a.kind.value, a.tellings[0].record) for a in e.answers])
        for e in exchanges(said, MEMBERS, within=within)
    ]


def test_an_accusation_in_two_papers_and_its_denial_in_two_others() -> None:
    (exchange,) = exchanges(CLAIMS, MEMBERS)

    assert exchange.claim.act is Act.ACCUSE
    assert [voice.record for voice in exchange.tellings] == ["aaa-c1", "bbb-c1"]
    (answer,) = exchange.answers
    assert answer.kind is AnswerKind.DENIAL
    assert [voice.record for voice in answer.tellings] == ["ccc-c1", "ddd-c2"]
    assert answer.why == "its speaker is the one spoken to, and both speak of the same"


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (claim(TODAY, Act.DENY, COLONEL), "denial"),
        (claim(TODAY, Act.DENY, GOVERNMENT), "denial"),
        (claim(TODAY, Act.DISCLAIM, ARMY), "disclaimer"),
        (claim(TODAY, Act.CLAIM_RESPONSIBILITY, ARMY), "responsibility"),
        (claim(TODAY, Act.JUSTIFY, ARMY), "justification"),
        (claim(TODAY, Act.ACCUSE, ARMY, FRONT), "counter_accusation"),
        (claim(TODAY, Act.REJECT, ARMY), "rejection"),
        (claim(TODAY, Act.CONFIRM, ARMY), "confirmation"),
        (claim(TODAY, Act.CONFIRM, UN), "confirmation"),
        (claim(TODAY, Act.DENY, UN, FRONT), "denial"),
        (claim(TODAY, Act.DENY, UN, about=("aaa-c1",)), "denial"),
    ],
)
def test_what_answers_an_accusation(answer: Said, kind: str) -> None:
    assert drawn(ACCUSED, answer) == [("aaa-c1", [(kind, answer.id)])]


@pytest.mark.parametrize(
    "other",
    [
        claim(TODAY, Act.DENY, UN),
        claim(TODAY, Act.CONFIRM, FRONT),
        claim(TODAY, Act.ACCUSE, ARMY, UN),
        claim(TODAY, Act.WARN, ARMY, FRONT),
        claim(telling("ddd", "Orvania Today", 2), Act.DENY, COLONEL),
        claim(TODAY, Act.DENY, COLONEL, about=("zzz-i1",)),
    ],
    ids=["a bystander", "the accuser", "who accuses a third", "no answer", "said before it", "of another"],
)
def test_what_does_not(other: Said) -> None:
    assert dict(drawn(ACCUSED, other))["aaa-c1"] == []


@pytest.mark.parametrize(
    ("offer", "answer", "kind"),
    [
        (Act.DEMAND, Act.PLEDGE, "acceptance"),
        (Act.DEMAND, Act.REJECT, "rejection"),
        (Act.PLEDGE, Act.WELCOME, "acceptance"),
        (Act.WARN, Act.REJECT, "rejection"),
    ],
)
def test_what_answers_an_offer(offer: Act, answer: Act, kind: str) -> None:
    said = (claim(POST, offer, FRONT, ARMY), claim(TODAY, answer, ARMY))

    assert drawn(*said) == [("aaa-c1", [(kind, "ddd-c1")])]


def test_of_two_accusations_the_later_answers() -> None:
    first, later = claim(POST, Act.ACCUSE, FRONT, ARMY), claim(TODAY, Act.ACCUSE, ARMY, FRONT)

    assert drawn(later, first) == [("aaa-c1", [("counter_accusation", "ddd-c1")])]


def test_an_answer_that_is_answered_stands_for_itself_too() -> None:
    denial = claim(RADIO, Act.DENY, ARMY)
    again = claim(VOICE, Act.ACCUSE, FRONT, ARMY, about=("ccc-c1",))

    assert drawn(ACCUSED, denial, again)[0] == ("aaa-c1", [("denial", "ccc-c1")])


def test_claims_that_answer_each_other_both_stand() -> None:
    one = claim(POST, Act.DENY, ARMY, about=("ddd-c1", "aaa-i1"))
    other = claim(TODAY, Act.DENY, FRONT, about=("aaa-c1",))

    assert {record for record, _ in drawn(one, other)} == {"aaa-c1", "ddd-c1"}


def test_an_accord_has_its_own_dialogue() -> None:
    accords = {"aaa-a1": "lake-2021", "ddd-a1": "lake-2021", "ccc-a1": "hill-2019"}
    said = (
        claim(POST, Act.ACCUSE, FRONT, ARMY, about=("aaa-a1",)),
        claim(TODAY, Act.DENY, COLONEL, about=("ddd-a1",)),
        claim(RADIO, Act.DENY, COLONEL, about=("ccc-a1",)),
    )

    found = {
        e.tellings[0].record: [a.tellings[0].record for a in e.answers] for e in exchanges(said, accords)
    }

    assert found == {"aaa-c1": ["ddd-c1"], "ccc-c1": []}


def test_a_window_keeps_old_accusations_from_every_later_denial() -> None:
    late = claim(telling("ddd", "Orvania Today", 28), Act.DENY, ARMY)

    assert drawn(ACCUSED, late, within=14) == [("aaa-c1", []), ("ddd-c1", [])]
    assert drawn(ACCUSED, late)[0] == ("aaa-c1", [("denial", "ddd-c1")])


def test_without_days_nothing_is_too_late() -> None:
    undated = claim(telling("ddd", "Orvania Today", 2), Act.DENY, ARMY)
    undated = replace(undated, telling=replace(undated.telling, published=None))

    assert drawn(ACCUSED, undated, within=1) == [("aaa-c1", [("denial", "ddd-c1")])]


def words(*said: Said) -> tuple[str, ...]:
    return in_words(exchanges(said, MEMBERS))


def test_read_as_a_monitor_would_write_it() -> None:
    support = support_of(STRIKES, setting_of(STRIKES, CLAIMS))

    assert in_words(exchanges(CLAIMS, MEMBERS), support) == (
        "Northern Front accuses Orvanian Army; Orvanian Army denies; 2 independent origins report it.",
    )


def test_nobody_independent_reports_it() -> None:
    told = (STRIKES[-1],)
    said = (claim(VOICE, Act.ACCUSE, FRONT, ARMY), claim(TODAY, Act.DENY, COLONEL, about=("eee-i1",)))

    assert in_words(exchanges(said, {"eee-i1"}), support_of(told, setting_of(told, said))) == (
        "Northern Front accuses Orvanian Army; Orvanian Army denies; nobody independent reports it.",
    )


def test_who_does_not_answer() -> None:
    said = (ACCUSED, claim(HERALD, Act.CONDEMN, UN, ARMY), claim(TODAY, Act.CLAIM_RESPONSIBILITY, FRONT))

    assert words(*said) == (
        "Northern Front accuses Orvanian Army; no answer is told.",
        "United Nations condemns Orvanian Army; no answer is told.",
        "Northern Front claims responsibility.",
    )
    assert [e.claim.act for e in unanswered(exchanges(said, MEMBERS))] == [Act.ACCUSE, Act.CONDEMN]


def test_a_counter_accusation_in_words() -> None:
    assert words(ACCUSED, claim(TODAY, Act.ACCUSE, ARMY, FRONT)) == (
        "Northern Front accuses Orvanian Army; Orvanian Army accuses Northern Front in turn.",
    )


def test_nothing_said_is_no_dialogue() -> None:
    found: tuple[Exchange, ...] = exchanges((), MEMBERS)

    assert found == ()
    assert in_words(found) == ()


def test_one_side_answers_once_and_nobody_is_left_out() -> None:
    nobody = replace(claim(HERALD, Act.WARN, FRONT), claim=replace(ACCUSED.claim, act=Act.WARN, speakers=()))
    taliban, us = Party("Taliban", PartyKind.REBEL), Party("United States")
    persons = [
        Party(name, PartyKind.PERSON, affiliation=body)
        for name, body in (("Ann Roe", "United States"), ("Bo Lee", "United States Armed Forces"))
    ]
    denials = (claim(report, Act.DENY, one) for report, one in zip((RADIO, TODAY), persons, strict=True))

    assert words(claim(POST, Act.ACCUSE, taliban, us), *denials, nobody) == (
        "Taliban accuses United States; United States denies.",
    )

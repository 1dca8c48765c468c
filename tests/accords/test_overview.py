from dataclasses import fields, replace
from datetime import date

import msgspec
import pytest
from tests.accords.cases import (
    ACCORD,
    ENVOY,
    FRONT,
    MINISTER,
    ORVANIA,
    SPOKESWOMAN,
    matters,
    said,
    told,
    undertaken,
)

from trucebook.accords.overview import Overview
from trucebook.accords.state import State
from trucebook.accords.surveying import overview_of
from trucebook.errors import UsageError
from trucebook.reconcile.dialogue import AnswerKind
from trucebook.records.vocabulary import Act, Action, IncidentType, Occurrence

ACCUSATION = said("Orvania broke the accord by its taxes.", Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",))
DENIAL = said("We broke nothing.", Act.DENY, MINISTER, FRONT, about=("a1", "c1"), id_="c2")


def test_what_is_due_next_and_what_is_overdue() -> None:
    found = overview_of(matters(on=date(2021, 4, 20)))

    assert found.next_due == ("troops", "prisoners")
    assert found.overdue == ("talks", "withdraw")


def test_what_is_met_in_part_and_past_its_day_is_overdue_and_what_is_met_is_not() -> None:
    part = told("Soldiers left two villages.", IncidentType.FORCE_MOVEMENT)
    talks = told("They began talks.", IncidentType.TALKS, id_="i2", actors=(FRONT, ORVANIA))

    found = overview_of(matters(part, talks))

    assert found.overdue == ("withdraw", "troops")
    assert {c.id: c.state for c in found.clauses}["talks"] is State.MET


def test_before_the_signing_there_is_no_state() -> None:
    with pytest.raises(UsageError, match="lake-2021 was signed on 2021-03-03: it has no state on 2021-03-02"):
        overview_of(matters(on=date(2021, 3, 2)))


def test_accusations_are_told_with_their_answers() -> None:
    found = overview_of(matters(ACCUSATION, DENIAL))

    exchange = found.exchanges[0]
    assert exchange.accusation.words == "Ada Orr (Northern Front) accuses Orvania"
    assert [(a.kind, a.said.words) for a in exchange.answers] == [
        (AnswerKind.DENIAL, "Jon Vale (Orvania) denies, answering Northern Front")
    ]
    assert [reason.id for reason in found.whole] == [ACCUSATION.id, DENIAL.id]
    assert found.also_said == ()


def test_what_else_is_said_of_the_accord_or_by_its_parties() -> None:
    demand = said("Keep the accord.", Act.DEMAND, ENVOY, ORVANIA, about=("a1",), id_="c3")
    pledge = said("We shall free them.", Act.PLEDGE, id_="c4")
    weather = said("It will rain.", Act.DECLARE, ENVOY, id_="c5")

    found = overview_of(matters(demand, pledge, weather))

    assert {reason.id for reason in found.also_said} == {demand.id, pledge.id}


def test_the_summary_says_first_what_a_monitor_would() -> None:
    strike = told("Aircraft hit the lake.", IncidentType.AIR_STRIKE)

    found = overview_of(matters(ACCUSATION, DENIAL, strike, on=date(2021, 4, 20)))

    assert found.summary == (
        "5 clauses: 1 standing, 2 not due, 2 overdue.",
        "Northern Front alleges a breach of the accord by Orvania; Orvania denies.",
        "Next due, in 11 days, on 1 May 2021: cut forces in the province to 1,200.",
        "Violence told since the signing: 1 incident (air strike 1).",
    )


def test_the_summary_says_where_nobody_answers_and_nothing_is_told() -> None:
    found = overview_of(matters(ACCUSATION, on=date(2021, 9, 1)))

    assert found.summary[1:] == (
        "Northern Front alleges a breach of the accord by Orvania; this ledger holds no answer.",
        "This ledger holds no report of violence in the conflict since the signing.",
    )


def test_of_a_plan_read_twice_the_undertaking_is_shown() -> None:
    words = "The last soldiers will leave."
    plan = told(words, IncidentType.FORCE_MOVEMENT, occurrence=Occurrence.PLANNED)
    promise = undertaken(words, Action.WITHDRAW_FORCES)

    found = overview_of(matters(plan, promise))

    clause = next(clause for clause in found.clauses if clause.id == "withdraw")
    assert [reason.id for reason in clause.beside] == [promise.id]
    assert clause.beside[0].words == "Jon Vale (Orvania) undertakes to withdraw forces"


def test_what_is_to_be_verified_says_so() -> None:
    found = overview_of(matters())

    assert [clause.id for clause in found.clauses if clause.to_verify] == ["talks"]


def test_an_end_that_is_yet_to_come_is_not_told() -> None:
    accord = replace(ACCORD, ended=date(2021, 6, 30))

    assert overview_of(matters(accord=accord)).ended is None
    assert overview_of(matters(accord=accord, on=date(2021, 6, 30))).ended == date(2021, 6, 30)


def test_its_json_has_every_field_under_its_name() -> None:
    found = overview_of(matters(ACCUSATION, DENIAL, told("They fired.")))

    plain = msgspec.json.decode(msgspec.json.encode(found))

    assert list(plain) == [field.name for field in fields(Overview)]
    assert plain["on"] == "2021-06-01"
    assert plain["clauses"][0]["state"] == "standing"
    assert plain["exchanges"][0]["accusation"]["quotes"][0]["id"] == ACCUSATION.id

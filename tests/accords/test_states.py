import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.accords.cases import (
    ACCORD,
    ENVOY,
    FRONT,
    LAKE,
    MINISTER,
    ON,
    ORVANIA,
    RELEASE,
    SEEN,
    SPOKESWOMAN,
    TALKS,
    TROOPS,
    TRUCE,
    WITHDRAW,
    matters,
    said,
    told,
    undertaken,
)

from trucebook.accords.accord import Accord, Clause, Deadline, DeadlineKind, Quantity, Revision
from trucebook.accords.bearing import Sense
from trucebook.accords.rules import ahead_words
from trucebook.accords.state import TELLS_OF_A_DEED, ClauseState, State
from trucebook.accords.states import states_of
from trucebook.records import Party
from trucebook.records.vocabulary import Act, Action, IncidentType, Measure, Occurrence

MOVE = IncidentType.FORCE_MOVEMENT
FREED = IncidentType.RELEASE


def state(
    clause: Clause, *records: object, on: date = ON, accord: Accord = ACCORD, **changes: object
) -> ClauseState:
    """The state of `clause`, changed so, where the ledger holds `records`."""
    changed = replace(clause, **changes)  # type: ignore[arg-type]  # whatever fields a test names
    whole = replace(accord, clauses=(changed,))
    return states_of(matters(*records, on=on, accord=whole)).clauses[0]


def told_so(found: ClauseState) -> tuple[State, str, tuple[str, ...]]:
    return found.state, found.rule, tuple(bearing.matter.id for bearing in found.because)


# Without a report


def test_without_a_deadline_it_stands() -> None:
    found = state(TRUCE)

    assert told_so(found) == (State.STANDING, "R7", ())
    assert found.words == "a standing duty; this ledger holds no report of a breach"


def test_before_its_day_and_on_it_a_clause_is_not_due() -> None:
    assert told_so(state(WITHDRAW, on=date(2021, 4, 1))) == (State.NOT_DUE, "R8", ())
    assert state(WITHDRAW, on=date(2021, 4, 2)).words.startswith("due today;")
    assert state(WITHDRAW, on=date(2021, 4, 1)).words.startswith("due tomorrow;")


def test_after_its_day_it_is_overdue_in_these_words() -> None:
    found = state(WITHDRAW, on=date(2021, 4, 3))

    assert told_so(found) == (State.OVERDUE, "R9", ())
    assert found.words == "the deadline is past and this ledger holds no report that it was met"
    assert found.past


def test_a_goal_that_is_past_is_called_a_goal() -> None:
    words = "the deadline, a goal by the text, is past and this ledger holds no report that it was met"

    assert state(TALKS).words == words


def test_a_day_that_is_not_known_yet_leaves_it_standing() -> None:
    found = state(WITHDRAW, deadline=Deadline(DeadlineKind.OPEN, words="when the dam is open"))

    assert told_so(found) == (State.STANDING, "R7", ())
    assert found.words.startswith("no day is known by which it is due")


def test_a_standing_duty_that_has_not_begun_is_not_due() -> None:
    found = state(TRUCE, deadline=Deadline(DeadlineKind.STANDING, since=date(2021, 7, 1)))

    assert told_so(found) == (State.NOT_DUE, "R8", ())
    assert found.words == "not yet in force: from 1 July 2021"


# Lapsed and suspended


def test_it_lapses_with_the_accord_or_its_term() -> None:
    ended = replace(ACCORD, ended=date(2021, 5, 1))
    term = Deadline(DeadlineKind.STANDING, until=date(2021, 5, 31))

    assert told_so(state(TRUCE, accord=ended)) == (State.LAPSED, "R1", ())
    assert told_so(state(TRUCE, accord=ended, on=date(2021, 4, 30)))[0] is State.STANDING
    assert told_so(state(TRUCE, deadline=term)) == (State.LAPSED, "R1", ())
    assert told_so(state(TRUCE, deadline=term, on=date(2021, 5, 31)))[0] is State.STANDING


def test_a_later_decision_suspends_it_and_puts_it_back() -> None:
    pause = Revision(date(2021, 4, 1), "the parties", "put off for the harvest", SEEN, suspends=True)
    again = Revision(date(2021, 5, 1), "the parties", "taken up", SEEN, suspends=False)

    assert told_so(state(WITHDRAW, revisions=(pause,))) == (State.SUSPENDED, "R2", ())
    assert state(WITHDRAW, revisions=(pause, again)).state is State.OVERDUE
    assert state(WITHDRAW, revisions=(pause,), on=date(2021, 3, 31)).state is State.NOT_DUE


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Front said that it suspends its part in the accord.", State.SUSPENDED),
        ("The truce is over, the Front declared.", State.LAPSED),
        ("The Front declared that the accord holds.", State.STANDING),
        ("The Front declared that it suspends school fees.", State.STANDING),
    ],
)
def test_an_obligor_declares_it_suspended_or_over(words: str, expected: State) -> None:
    found = state(TRUCE, said(words, Act.DECLARE, about=("a1",)))

    assert found.state is expected


def test_only_an_obligor_can_suspend_a_clause() -> None:
    words = "The accord is suspended."

    assert state(TRUCE, said(words, Act.DECLARE, ENVOY, about=("a1",))).state is State.STANDING
    assert state(WITHDRAW, said(words, Act.DECLARE, about=("a1",))).state is State.OVERDUE
    assert state(TRUCE, said(words, Act.DECLARE)).state is State.STANDING


def test_the_last_declaration_of_each_side_counts() -> None:
    pause = said("The Front suspends the truce.", Act.DECLARE, about=("a1",))
    later: dict[str, Any] = {"about": ("a1",), "report": "bbbbbbbbbbbb", "published": date(2021, 5, 2)}
    again = said("The Front resumes the truce.", Act.DECLARE, **later)
    other = said("We take up again the truce.", Act.DECLARE, MINISTER, **later)

    assert state(TRUCE, pause, again).state is State.STANDING
    assert state(TRUCE, pause, other).state is State.SUSPENDED


# Met


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The last soldiers left the shore.", State.MET),
        ("Orvania completed its withdrawal from the shore.", State.MET),
        ("Soldiers left two villages on the shore.", State.PARTLY_MET),
        ("Orvania began to withdraw from the shore.", State.PARTLY_MET),
        ("Soldiers arrived on the shore to reinforce the camp.", State.OVERDUE),
        ("Soldiers marched through the streets.", State.OVERDUE),
    ],
)
def test_a_withdrawal_is_met_by_what_the_report_says(words: str, expected: State) -> None:
    found = state(WITHDRAW, told(words, MOVE))

    assert found.state is expected
    assert [b.matter.id for b in found.because] == (
        ["aaaaaaaaaaaa-i1"] if expected in TELLS_OF_A_DEED else []
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"actors": (FRONT,)},
        {"type_": IncidentType.TALKS},
        {"occurrence": Occurrence.PLANNED},
        {"occurrence": Occurrence.RULED_OUT},
        {"occurrence": Occurrence.THREATENED},
        {"day": date(2021, 2, 1)},
        {"published": date(2021, 6, 2)},
    ],
)
def test_what_is_no_report_of_the_deed_does_not_meet_it(changed: dict[str, Any]) -> None:
    told_as: dict[str, Any] = {"type_": MOVE} | changed

    assert state(WITHDRAW, told("The last soldiers left the shore.", **told_as)).state is State.OVERDUE


def test_plans_and_undertakings_stand_beside_the_state() -> None:
    plan = told("The last soldiers will leave.", MOVE, occurrence=Occurrence.PLANNED)
    promise = undertaken("We will leave the shore.", Action.WITHDRAW_FORCES)

    found = state(WITHDRAW, plan, promise)

    assert found.state is State.OVERDUE
    assert {b.sense for b in found.beside} == {Sense.PLANNED}
    assert {b.matter.id for b in found.beside} == {"aaaaaaaaaaaa-i1", "aaaaaaaaaaaa-k1"}


def test_a_deed_after_the_day_is_met_and_said_to_be_late() -> None:
    left = "The last soldiers left the shore."

    assert state(WITHDRAW, told(left, MOVE)).words == "reported done, after the day on which it was due"
    assert state(WITHDRAW, told(left, MOVE, day=date(2021, 4, 2))).words == "reported done"
    assert state(WITHDRAW, told(left, MOVE, day=None)).words == "reported done"


def test_talks_take_two_of_those_whom_the_clause_names() -> None:
    both = told("They began talks.", IncidentType.TALKS, actors=(FRONT, MINISTER))
    one = told("The minister met an envoy.", IncidentType.TALKS, actors=(MINISTER, ENVOY))

    assert state(TALKS, both).state is State.MET
    assert state(TALKS, one).state is State.OVERDUE


def test_a_clause_for_one_place_is_met_there() -> None:
    hills = replace(LAKE, name="Hill Camp", admin1="Uplands")
    left = "The last soldiers left the camp."

    assert state(WITHDRAW, told(left, MOVE, places=(hills,)), territory=("Orvane",)).state is State.OVERDUE
    assert state(WITHDRAW, told(left, MOVE), territory=("Orvane",)).state is State.MET
    assert state(WITHDRAW, told(left, MOVE, places=()), territory=("Orvane",)).state is State.MET


def test_who_freed_them_need_not_be_told_where_the_accord_is_named() -> None:
    freed = told("All the prisoners were freed.", FREED, actors=())

    assert state(RELEASE, freed, quantities=()).state is State.MET


@pytest.mark.parametrize(
    ("words", "number", "low", "high", "expected"),
    [
        ("The Front freed 400 prisoners.", "400", 400, 400, State.MET),
        ("The Front freed at least 450 prisoners.", "at least 450", 450, None, State.MET),
        ("The Front freed 390 prisoners, all of them ill.", "390", 390, 390, State.PARTLY_MET),
        ("The Front freed up to 400 prisoners.", "up to 400", None, 400, State.PARTLY_MET),
    ],
)
def test_a_number_reaches_what_was_promised_or_falls_short(
    words: str, number: str, low: int | None, high: int | None, expected: State
) -> None:
    freed = told(words, FREED, actors=(FRONT,), figures=((Measure.RELEASED, number, low, high),))

    assert state(RELEASE, freed).state is expected


def test_numbers_of_two_reports_are_not_added_up() -> None:
    halves = [
        told(
            "The Front freed 200 prisoners.",
            FREED,
            actors=(FRONT,),
            figures=((Measure.RELEASED, "200", 200, 200),),
            report=report,
        )
        for report in ("aaaaaaaaaaaa", "bbbbbbbbbbbb")
    ]

    assert state(RELEASE, *halves).state is State.PARTLY_MET


def test_several_quantities_are_met_when_each_is_reached() -> None:
    two = (
        Quantity("300 soldiers", Measure.RELEASED, low=300),
        Quantity("100 women", Measure.RELEASED, low=100),
    )
    reports = [
        told(
            f"The Front freed {number} {who}.",
            FREED,
            id_=id_,
            actors=(FRONT,),
            targets=(replace(FRONT, name=who),),
            figures=((Measure.RELEASED, str(number), number, number),),
        )
        for id_, number, who in (("i1", 320, "soldiers"), ("i2", 100, "women"))
    ]

    assert state(RELEASE, *reports, quantities=two).state is State.MET
    assert state(RELEASE, reports[0], quantities=two).state is State.PARTLY_MET


@pytest.mark.parametrize(
    ("words", "number", "bounds", "expected"),
    [
        ("Orvania cut its force to 1,200.", "1,200", (1200, 1200), State.MET),
        ("Orvania cut its force to about 1,100.", "about 1,100", (1100, 1100), State.MET),
        ("Orvania cut its force to 2,000.", "2,000", (2000, 2000), State.PARTLY_MET),
        ("Orvania withdrew 1,000 soldiers.", "1,000 soldiers", (1000, 1000), State.PARTLY_MET),
        ("Orvania withdrew all of 1,000 soldiers.", "1,000 soldiers", (1000, 1000), State.PARTLY_MET),
        ("Orvania withdrew troops; 900 soldiers remain.", "900 soldiers", (900, 900), State.MET),
        ("Orvania withdrew troops; 900 soldiers remain.", "900", (900, 900), State.MET),
    ],
)
def test_a_level_of_troops_is_told_by_the_words_around_the_number(
    words: str, number: str, bounds: tuple[int, int], expected: State
) -> None:
    move = told(words, MOVE, figures=((Measure.TROOPS, number, *bounds),))

    assert state(TROOPS, move).state is expected


# Breach


ACCUSED = "Orvania broke the Lake Accord with its shelling."


def test_an_accusation_of_an_obligor_is_an_alleged_breach() -> None:
    found = state(TRUCE, said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",)))

    assert told_so(found) == (State.ALLEGED_BREACH, "R4", ("aaaaaaaaaaaa-c1",))
    assert found.because[0].sides == ("Orvania",)


@pytest.mark.parametrize("act", [Act.DENY, Act.JUSTIFY, Act.REJECT])
def test_it_is_disputed_where_the_accused_answer(act: Act) -> None:
    accusation = said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",))
    answer = said("We did not.", act, MINISTER, FRONT, about=("a1", "c1"), id_="c2")

    found = state(TRUCE, accusation, answer)

    assert told_so(found) == (State.DISPUTED, "R3", ("aaaaaaaaaaaa-c1", "aaaaaaaaaaaa-c2"))


def test_somebody_elses_denial_disputes_nothing() -> None:
    accusation = said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",))
    other = said("They did not.", Act.WELCOME, ENVOY, about=("a1", "c1"), id_="c2")

    assert state(TRUCE, accusation, other).state is State.ALLEGED_BREACH


def test_an_accusation_of_something_else_is_of_the_accord_as_a_whole() -> None:
    accusation = said(
        "Orvania broke the accord by its taxes.", Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",)
    )

    found = states_of(matters(accusation))

    assert {s.state for s in found.clauses} == {State.STANDING, State.OVERDUE, State.NOT_DUE}
    assert [(b.clause, b.sense, b.matter.id) for b in found.whole] == [(None, Sense.BREACH, accusation.id)]


def test_an_accusation_is_of_the_clause_that_its_incident_speaks_of() -> None:
    strike = told("Aircraft hit the lake.", IncidentType.AIR_STRIKE)
    accusation = said("That was a breach.", Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("i1", "a1"))

    assert state(TRUCE, strike, accusation).state is State.ALLEGED_BREACH
    assert state(WITHDRAW, strike, accusation).state is State.OVERDUE


def test_an_accusation_that_tells_no_addressee_is_of_the_doer() -> None:
    strike = told("Aircraft hit the lake.", IncidentType.AIR_STRIKE)
    accusation = said("The air strike broke the truce.", Act.ACCUSE, SPOKESWOMAN, about=("i1", "a1"))

    assert state(TRUCE, strike, accusation).because[0].sides == ("Orvania",)


def test_nobody_accuses_himself_and_no_outsider_is_accused() -> None:
    own = said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, FRONT, about=("a1",))
    outsider = said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, ENVOY, about=("a1",))

    assert state(TRUCE, own).state is State.STANDING
    assert state(TRUCE, outsider).state is State.STANDING


def test_violence_alone_is_no_breach() -> None:
    strike = told("Aircraft hit the lake, killing many.", IncidentType.AIR_STRIKE, targets=(FRONT,))

    assert state(TRUCE, strike).state is State.STANDING


def test_breaches_told_without_their_kind_are_the_tellers_word() -> None:
    count = told("The mission counted 34 breaches by Orvania.", IncidentType.VIOLATION, sources=(ENVOY,))

    found = state(TRUCE, count)

    assert told_so(found) == (State.ALLEGED_BREACH, "R4", ("aaaaaaaaaaaa-i1",))


def test_a_later_report_that_all_was_done_overtakes_an_accusation() -> None:
    accusation = said("Orvania has not withdrawn.", Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",))
    left = "The last soldiers left the shore."
    before = told(left, MOVE, report="bbbbbbbbbbbb", published=date(2021, 4, 19))
    after = told(left, MOVE, report="bbbbbbbbbbbb", published=date(2021, 5, 19))

    assert state(WITHDRAW, accusation).state is State.ALLEGED_BREACH
    assert state(WITHDRAW, accusation, before).state is State.DISPUTED
    assert state(WITHDRAW, accusation, after).state is State.MET


def test_what_is_told_later_is_unknown_before() -> None:
    early = said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",))
    answer = said(
        "We did not.",
        Act.DENY,
        MINISTER,
        FRONT,
        about=("a1",),
        report="bbbbbbbbbbbb",
        published=date(2021, 4, 22),
    )

    assert state(TRUCE, early, answer, on=date(2021, 4, 19)).state is State.STANDING
    assert state(TRUCE, early, answer, on=date(2021, 4, 21)).state is State.ALLEGED_BREACH
    assert state(TRUCE, early, answer, on=date(2021, 4, 22)).state is State.DISPUTED


def test_days_ahead_are_words() -> None:
    assert [ahead_words(n) for n in (0, 1, 12)] == ["today", "tomorrow", "in 12 days"]


# Told in other words


def test_the_accused_answer_the_accuser_in_the_same_report() -> None:
    accusation = said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",))
    denial = said("Orvania denied the charge.", Act.DENY, MINISTER, FRONT, id_="c2")
    silence = said("Orvania did not comment.", Act.DISCLAIM, MINISTER, FRONT, id_="c2")

    assert state(TRUCE, accusation, denial).state is State.DISPUTED
    assert state(TRUCE, accusation, silence).state is State.ALLEGED_BREACH


def test_an_accusation_that_does_not_name_the_accord_is_called_so() -> None:
    found = state(RELEASE, said("Where are the prisoners?", Act.ACCUSE, MINISTER, FRONT))

    assert found.words == (
        "somebody is accused of not keeping to what it asks; this ledger holds no answer of the accused"
    )


@pytest.mark.parametrize(
    ("sources", "expected"),
    [((MINISTER,), State.DISPUTED), ((MINISTER, ENVOY), State.MET), ((), State.MET)],
)
def test_on_one_day_only_others_word_overtakes_an_accusation(
    sources: tuple[Party, ...], expected: State
) -> None:
    accusation = said("Orvania has not withdrawn.", Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",))
    left = told("The last soldiers left the shore.", MOVE, sources=sources)

    assert state(WITHDRAW, accusation, left).state is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Soldiers left five camps on the shore.", State.MET),
        ("Soldiers left 6 large camps.", State.MET),
        ("Soldiers left two camps.", State.PARTLY_MET),
        ("All soldiers left the shore.", State.OVERDUE),
    ],
)
def test_things_without_a_measure_are_counted_by_the_number_before_them(words: str, expected: State) -> None:
    camps = (Quantity("5 camps", low=5, high=5),)

    assert state(WITHDRAW, told(words, MOVE), quantities=camps).state is expected


def test_what_is_no_action_of_the_codebook_is_not_met_by_another() -> None:
    promise = undertaken("We will do something else.", Action.OTHER)

    assert state(WITHDRAW, promise, action=Action.OTHER).beside == ()


def test_those_through_whom_it_is_carried_out_do_it_and_can_be_accused() -> None:
    guard = Party("River Guard")
    left = told("The last guards left the shore.", MOVE, actors=(guard,))
    accusation = said("The guards have not withdrawn.", Act.ACCUSE, SPOKESWOMAN, guard, about=("a1",))

    assert state(WITHDRAW, left, through=("River Guard",)).state is State.MET
    assert state(WITHDRAW, left).state is State.OVERDUE
    assert state(WITHDRAW, accusation, through=("River Guard",)).state is State.ALLEGED_BREACH


def test_a_clause_that_names_nobody_is_for_all_who_are_bound() -> None:
    left = told("The last soldiers left the shore.", MOVE, actors=(FRONT,))

    assert state(WITHDRAW, left, obligors=()).state is State.MET


def test_every_rule_stands_in_the_docs_with_its_state() -> None:
    page = (Path(__file__).parents[2] / "docs" / "accord-states.md").read_text(encoding="utf-8")

    rows = re.findall(r"^\| (R\d) \| `(\w+)` \|", page, re.MULTILINE)
    expected = ["lapsed", "suspended", "disputed", "alleged_breach", "met", "partly_met"]
    expected += ["standing", "not_due", "overdue"]
    assert rows == [(f"R{number}", name) for number, name in enumerate(expected, start=1)]
    assert set(expected) == set(State)

"""What holds of states whatever the records are."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.accords.cases import (
    ACCORD,
    ENVOY,
    FRONT,
    MINISTER,
    ON,
    ORVANIA,
    SPOKESWOMAN,
    matters,
    said,
    told,
)

from trucebook.accords.accord import Accord, Clause
from trucebook.accords.state import TELLS_OF_A_DEED, ClauseState, State
from trucebook.accords.states import states_of
from trucebook.reconcile.told import Said, Told
from trucebook.records.vocabulary import Act, IncidentType, Occurrence

ACCUSED = "Orvania broke the Lake Accord with its shelling."
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


# What holds for any records

WORDS = st.sampled_from(
    [
        "The last soldiers left the shore.",
        "Soldiers began to withdraw.",
        "The Front freed 400 prisoners.",
        "Orvania broke the truce with its shelling.",
        "The Front suspends the accord.",
        "Talks began.",
        "We deny it.",
    ]
)
DAYS = st.dates(date(2021, 2, 1), date(2021, 7, 1))
PARTIES = st.sampled_from([FRONT, ORVANIA, SPOKESWOMAN, MINISTER, ENVOY])
IDS = st.integers(1, 4)


def report_of(published: date) -> str:
    """The one report that was published on a day."""
    return f"{published:%Y%m%d}0000"


TOLD = st.builds(
    lambda words, type_, id_, published, day, occurrence, actor: told(
        words,
        type_,
        id_=f"i{id_}",
        report=report_of(published),
        published=published,
        day=day,
        occurrence=occurrence,
        actors=(actor,),
    ),
    WORDS,
    st.sampled_from(IncidentType),
    IDS,
    DAYS,
    DAYS,
    st.sampled_from(Occurrence),
    PARTIES,
)
SAID = st.builds(
    lambda words, act, speaker, to, about, id_, published: said(
        words,
        act,
        speaker,
        to,
        about=tuple(about),
        id_=f"c{id_}",
        report=report_of(published),
        published=published,
    ),
    WORDS,
    st.sampled_from(Act),
    PARTIES,
    PARTIES,
    st.sets(st.sampled_from(["a1", "i1", "i2", "c1"]), max_size=3).map(sorted),
    IDS,
    DAYS,
)


@given(
    st.lists(st.one_of(TOLD, SAID), max_size=8, unique_by=lambda r: r.id),
    st.dates(date(2021, 3, 3), date(2021, 9, 1)),
)
@settings(max_examples=100)
def test_no_state_says_that_something_happened_without_a_record_known_then(
    records: list[Told | Said], on: date
) -> None:
    found = states_of(matters(*records, on=on))

    known = {r.id for r in records if r.telling.published and r.telling.published.latest <= on}
    for one in found.clauses:
        cited = {b.matter.id for b in (*one.because, *one.beside)}
        assert cited <= known
        assert bool(one.because) == (one.state in TELLS_OF_A_DEED)
        assert "violat" not in one.words


@given(st.lists(st.one_of(TOLD, SAID), max_size=8, unique_by=lambda r: r.id), st.randoms())
@settings(max_examples=50)
def test_the_order_of_records_does_not_matter(records: list[Told | Said], random: Random) -> None:
    shuffled = random.sample(records, len(records))

    assert states_of(matters(*shuffled)) == states_of(matters(*records))


@given(st.lists(st.one_of(TOLD, SAID), max_size=8, unique_by=lambda r: r.id))
@settings(max_examples=50)
def test_a_past_day_does_not_know_what_came_later(records: list[Told | Said]) -> None:
    on = date(2021, 4, 15)
    then = [r for r in records if r.telling.published and r.telling.published.latest <= on]

    assert states_of(matters(*records, on=on)) == states_of(matters(*then, on=on))


def test_many_records_take_linear_time() -> None:
    records = [
        said(ACCUSED, Act.ACCUSE, SPOKESWOMAN, ORVANIA, about=("a1",), report=f"{n:012x}", published=day)
        for n in range(400)
        for day in [date(2021, 3, 4) + timedelta(days=n % 80)]
    ]

    found = states_of(matters(*records))

    assert found.clauses[0].state is State.ALLEGED_BREACH

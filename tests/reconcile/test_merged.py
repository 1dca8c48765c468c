import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.dispatches import (
    ARMY,
    CLAIMS,
    COLONEL,
    DOCTORS,
    FRONT,
    GOVERNMENT,
    POST,
    RADIO,
    SPOKESWOMAN,
    STRIKES,
    VILLAGERS,
    claim,
    dead,
    strike,
    telling,
)

from trucebook.reconcile.judged import Override
from trucebook.reconcile.merged import Merged, merge
from trucebook.reconcile.told import Said, Told
from trucebook.records import Figure, Party, Place, When
from trucebook.records.vocabulary import (
    Act,
    Category,
    Grading,
    Group,
    Measure,
    Occurrence,
    PlacePrecision,
    Status,
    Unit,
)

DAY = date(2021, 6, 9)


def test_the_five_dispatches() -> None:
    found = merge(STRIKES, CLAIMS)

    assert found.members == ("aaa-i1", "bbb-i1", "ccc-i1", "ddd-i1", "eee-i1")
    assert (found.support.reports, found.support.origins, found.support.independent) == (5, 4, 2)
    assert found.status.value is Status.CONTESTED
    assert found.grading.value is Grading.CONTESTED
    assert found.summary == (
        "Northern Front accuses Orvanian Army; Orvanian Army denies; 2 independent origins report it.",
    )
    assert [(v.value.low, v.origins) for v in found.figures] == [(19, 1), (14, 1), (30, 0)]


def test_the_incident_that_lists_show() -> None:
    shown = merge(STRIKES, CLAIMS).incident

    assert shown.id == "aaa-i1"
    assert shown.evidence == STRIKES[0].incident.evidence
    assert shown.when == When(DAY, DAY)
    assert [place.name for place in shown.places] == ["Kesh", "Valley"]
    assert [figure.low for figure in shown.figures] == [19]
    assert [party.name for party in shown.actors] == ["Orvanian Army"]


def test_one_report_alone_is_itself() -> None:
    told = strike(POST, dead(14, None), sources=(DOCTORS,))

    found = merge([told])

    assert found.incident == replace(told.incident, id="aaa-i1")
    assert (found.support.origins, found.dialogue, found.summary) == (1, (), ())


def test_the_interval_that_most_agree_with_is_shown() -> None:
    week = When(DAY - timedelta(days=2), DAY + timedelta(days=4))
    other = When(DAY + timedelta(days=2), DAY + timedelta(days=2))
    open_ = When(None, DAY)
    told = [
        strike(telling(name, name, 11), when=when)
        for name, when in (("w", week), ("x", other), ("y", open_), ("z", When(DAY, DAY)))
    ]

    assert merge(told).incident.when == When(DAY, DAY)
    assert merge([strike(POST, when=None)]).incident.when is None


def test_a_disagreeing_single_day_does_not_beat_the_many() -> None:
    far = When(DAY + timedelta(days=30), DAY + timedelta(days=30))
    week = When(DAY - timedelta(days=3), DAY + timedelta(days=3))
    told = [strike(telling(n, n, 11), when=w) for n, w in (("x", far), ("y", week), ("z", week))]

    assert merge(told).incident.when == week


def test_news_somewhere_is_news() -> None:
    assert merge([replaced(strike(POST), background=True), strike(RADIO)]).incident.background is False


def replaced(told: Told, **values: object) -> Told:
    return replace(told, incident=replace(told.incident, **values))  # type: ignore[arg-type]  # as named


def test_a_persons_word_is_shown_beside_the_rules() -> None:
    found = merge(STRIKES, CLAIMS, overrides=[Override("grading", "fair", "Mara", "two field visits")])

    assert (found.grading.value, found.grading.by_rules) == (Grading.FAIR, Grading.CONTESTED)
    assert found.status.override is None


def test_equal_ids_count_once() -> None:
    assert merge([*STRIKES, STRIKES[0]], CLAIMS) == merge(STRIKES, CLAIMS)


def test_it_is_json() -> None:
    found = merge(STRIKES, CLAIMS)

    assert json.loads(json.dumps(msgspec.to_builtins(found)))["status"]["value"] == "contested"
    assert msgspec.json.decode(msgspec.json.encode(found), type=Merged) == found


def test_nothing_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="at least one member"):
        merge([])


PARTIES = (
    ARMY,
    FRONT,
    GOVERNMENT,
    DOCTORS,
    SPOKESWOMAN,
    COLONEL,
    VILLAGERS,
    Party("Gunmen"),
    Party("Taliban"),
)
FEW_PARTIES = st.lists(st.sampled_from(PARTIES), max_size=2).map(tuple)
BOUNDS = st.tuples(st.integers(1, 50) | st.none(), st.integers(50, 99) | st.none()).filter(any)
FIGURES = st.tuples(
    st.sampled_from([Measure.KILLED, Measure.INJURED, Measure.DISPLACED]),
    BOUNDS,
    st.sampled_from(Unit),
    st.sampled_from(Category),
    st.sampled_from([None, Group.CHILDREN]),
    st.sampled_from([None, *PARTIES]),
).map(lambda f: Figure(f[0], f[1][0], f[1][1], unit=f[2], category=f[3], group=f[4], source=f[5]))
DAYS = st.integers(0, 20).map(lambda n: DAY + timedelta(days=n))
WHENS = st.none() | st.tuples(DAYS, DAYS).map(lambda days: When(min(days), max(days)))
PLACES = st.sampled_from(
    [Place("Kesh", "XO", precision=PlacePrecision.TOWN), Place("Valley", "XO"), Place("Kesh", "XO", "Hills")]
)


@st.composite
def told_and_said(draw: st.DrawFn) -> tuple[list[Told], list[Said]]:
    """Up to six reports of up to three origins, each with an incident and perhaps claims about it."""
    told, said = [], []
    for i in range(draw(st.integers(1, 6))):
        report = telling(
            f"r{i}", draw(st.sampled_from("ABC")), draw(st.integers(1, 28)), draw(st.sampled_from(["", "r0"]))
        )
        if draw(st.booleans()):
            report = replace(report, published=None)
        told.append(
            strike(
                report,
                *draw(st.lists(FIGURES, max_size=3)),
                sources=draw(FEW_PARTIES),
                actors=draw(FEW_PARTIES),
                targets=draw(FEW_PARTIES),
                occurrence=draw(st.sampled_from(Occurrence)),
                when=draw(WHENS),
                places=tuple(draw(st.lists(PLACES, max_size=2))),
            )
        )
        for n in range(draw(st.integers(0, 2))):
            speaker, addressee = draw(st.sampled_from(PARTIES)), draw(st.sampled_from(PARTIES))
            about = (f"r{i}-i1", *draw(st.lists(st.sampled_from(["r0-c0", "r1-c1", "r2-c0"]), max_size=1)))
            said.append(claim(report, draw(st.sampled_from(Act)), speaker, addressee, n=n, about=about))
    return told, said


@given(told_and_said(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_does_not_matter(drawn: tuple[list[Told], list[Said]], random: object) -> None:
    told, said = drawn
    expected = merge(told, said)
    random.shuffle(told)  # type: ignore[attr-defined]  # a random.Random
    random.shuffle(said)  # type: ignore[attr-defined]

    assert merge(told, said) == expected


@given(told_and_said())
@settings(max_examples=40, deadline=None)
def test_no_value_appears_that_no_report_holds(drawn: tuple[list[Told], list[Said]]) -> None:
    told, said = drawn
    found = merge(told, said)
    incidents = [member.incident for member in told]

    held = {figure for incident in incidents for figure in incident.figures}
    assert set(all_figures(found)) <= held
    assert {value.value for value in found.figures} <= held
    assert set(found.incident.actors) <= {p for i in incidents for p in i.actors}
    assert set(found.incident.targets) <= {p for i in incidents for p in i.targets}
    assert set(found.incident.sources) <= {p for i in incidents for p in i.sources}
    assert set(found.incident.places) <= {p for i in incidents for p in i.places}
    assert found.incident.when in {i.when for i in incidents} | {None}
    assert found.incident.occurrence in {i.occurrence for i in incidents}


def all_figures(found: Merged) -> Iterator[Figure]:
    yield from found.incident.figures
    for toll in found.tolls:
        yield from (toll.least.value, toll.recent.value, toll.most.value, toll.shown.value)
        yield from (value.value for source in toll.sources for value in source.figures)


@given(told_and_said())
@settings(max_examples=40, deadline=None)
def test_every_value_is_kept_with_who_tells_it(drawn: tuple[list[Told], list[Said]]) -> None:
    told, said = drawn
    found = merge(told, said)

    counted = [voice.record for value in found.figures for voice in value.voices]
    assert sorted(counted) == sorted(member.id for member in told for _ in member.incident.figures)
    voices = {voice.record for value in found.type for voice in value.voices}
    assert voices == set(found.members)


@given(told_and_said())
@settings(max_examples=40, deadline=None)
def test_no_origin_counts_twice(drawn: tuple[list[Told], list[Said]]) -> None:
    told, said = drawn
    support = merge(told, said).support

    reports = [report for origin in support.by_origin for report in origin.reports]
    assert len(reports) == len(set(reports)) == support.reports
    assert support.independent + support.own_word == support.origins == len(support.by_origin)
    assert support.origins <= len({member.telling.origin for member in told})
    assert support.origins <= len({member.telling.publisher for member in told})
    assert all(value.origins <= len(told) for value in merge(told, said).actors)


@given(told_and_said())
@settings(max_examples=40, deadline=None)
def test_every_claim_about_it_is_in_the_dialogue(drawn: tuple[list[Told], list[Said]]) -> None:
    told, said = drawn
    dialogue = merge(told, said).dialogue

    tellings = {v.record for e in dialogue for v in e.tellings}
    tellings |= {v.record for e in dialogue for a in e.answers for v in a.tellings}
    assert tellings == {one.id for one in said}


def test_a_thousand_reports_take_no_square_of_time() -> None:
    members: Sequence[Told] = [
        strike(telling(f"{i:04d}", f"paper {i}", 1 + i % 28), dead(i % 40 + 1, None), sources=(DOCTORS,))
        for i in range(1000)
    ]
    said = [
        claim(m.telling, Act.ACCUSE if i % 2 else Act.DENY, FRONT if i % 2 else ARMY)
        for i, m in enumerate(members)
    ]

    assert merge(members, said).support.independent == 1000

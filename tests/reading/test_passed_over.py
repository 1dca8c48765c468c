"""Mentions that make no incident."""

import pytest
from tests.reading.building import SURE, mark, resolved

from trucebook.reading.grouping import groups
from trucebook.reading.incidents import incidents
from trucebook.reading.marks import MarkKind, Role
from trucebook.records.vocabulary import IncidentType, Occurrence

HIT, P = MarkKind.INCIDENT, MarkKind.PLACE


def test_what_is_only_demanded_is_no_incident() -> None:
    text = "Mayor Hadi Nuri called for neutral troops to deploy in Daraya. Troops deployed in Taiz."
    marks = [
        mark(text, MarkKind.CLAIM, "called", "demand"),
        mark(text, MarkKind.CONTENT, "neutral troops to deploy in Daraya"),
        mark(text, HIT, "deploy", "force_movement", told=Occurrence.PLANNED),
        mark(text, P, "Daraya"),
        mark(text, HIT, "deployed", "force_movement"),
        mark(text, P, "Taiz"),
    ]
    links = [(0, Role.CONTENT, 1), (2, Role.PLACE, 3), (4, Role.PLACE, 5)]

    (draft,) = incidents(resolved(text, marks, links), [(2,), (4,)], frozenset(), SURE)

    assert [place.name for place in draft.record.places] == ["Taiz"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Troops deployed to prevent militants from shelling Taiz.", ["force_movement"]),
        ("Troops deployed to avoid a clash, after the shelling of Taiz.", ["force_movement", "shelling"]),
    ],
)
def test_what_is_averted_is_no_incident(text: str, told: list[str]) -> None:
    marks = [
        mark(text, HIT, "deployed", "force_movement"),
        mark(text, HIT, "shelling", "shelling"),
        mark(text, MarkKind.PLACE, "Taiz"),
    ]
    known = resolved(text, marks, [(0, Role.PLACE, 2), (1, Role.PLACE, 2)])

    assert [d.record.type for d in incidents(known, [(0,), (1,)], frozenset(), SURE)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The front says the army breached the truce by shelling Taiz.", [IncidentType.SHELLING]),
        ("The army breached the truce. It shelled Taiz.", [IncidentType.VIOLATION, IncidentType.SHELLING]),
    ],
)
def test_a_breach_that_is_spelt_out_is_what_was_done(text: str, told: list[IncidentType]) -> None:
    deed = "shelling" if "shelling" in text else "shelled"
    marks = [
        mark(text, MarkKind.PARTY, "army"),
        mark(text, HIT, "breached", "violation"),
        mark(text, HIT, deed, "shelling"),
        mark(text, MarkKind.PLACE, "Taiz"),
    ]
    links = [(1, Role.ACTOR, 0), (2, Role.ACTOR, 0), (2, Role.PLACE, 3)]
    known = resolved(text, marks, links)

    assert [d.record.type for d in incidents(known, groups(known), frozenset(), SURE)] == told

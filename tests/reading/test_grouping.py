from dataclasses import replace

import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.grouping import groups
from trucebook.reading.marks import MarkKind, Role
from trucebook.records.vocabulary import Occurrence

HIT, T, P, N = MarkKind.INCIDENT, MarkKind.TIME, MarkKind.PLACE, MarkKind.FIGURE
W = MarkKind.PARTY


def test_linked_mentions_are_one_incident() -> None:
    text = "Jets bombed a camp on Monday. The raid lasted an hour. Talks went on."
    marks = [
        mark(text, HIT, "bombed", "air_strike"),
        mark(text, HIT, "raid", "air_strike"),
        mark(text, HIT, "Talks", "talks"),
    ]

    assert groups(resolved(text, marks, [(1, Role.SAME, 0)])) == ((0, 1), (2,))


def test_a_mention_goes_to_those_that_it_is_linked_to_on_average() -> None:
    text = (
        "Shells hit a market. The shelling went on, gunners fired on. Jets bombed a hill. Twelve were killed."
    )
    marks = [
        mark(text, HIT, "Shells", "shelling"),
        mark(text, HIT, "shelling", "shelling"),
        mark(text, HIT, "fired", "shelling"),
        mark(text, HIT, "bombed", "air_strike"),
        mark(text, HIT, "killed", "armed_clash"),
    ]
    links = [(1, Role.SAME, 0), (2, Role.SAME, 0), (2, Role.SAME, 1), (4, Role.SAME, 1), (4, Role.SAME, 3)]

    assert groups(resolved(text, marks, links)) == ((0, 1, 2), (3, 4))


def test_an_unsure_mention_adds_what_no_sure_one_tells_and_else_nothing() -> None:
    text = "Jets bombed a camp. Nine men died in it. Two jets had come in low."
    marks = [
        mark(text, HIT, "bombed", "air_strike"),
        replace(mark(text, HIT, "died", "air_strike"), present=0.4),
        mark(text, MarkKind.FIGURE, "Nine men", "killed"),
        replace(mark(text, HIT, "come in", "air_strike"), present=0.4),
        mark(text, MarkKind.PARTY, "Two jets"),
    ]
    links = [(1, Role.SAME, 0), (1, Role.FIGURE, 2), (3, Role.SAME, 0), (3, Role.ACTOR, 4)]

    assert groups(resolved(text, marks, links)) == ((0, 1),)


def test_where_no_mention_is_sure_all_stay() -> None:
    text = "Talks went on, and quarrels."
    marks = [
        replace(mark(text, HIT, "Talks", "talks"), present=0.5),
        replace(mark(text, HIT, "quarrels", "talks"), present=0.4),
    ]

    assert groups(resolved(text, marks, [(1, Role.SAME, 0)])) == ((0, 1),)


def test_mentions_of_no_common_type_are_one_only_where_that_is_more_likely() -> None:
    text = "Gunmen raided a camp. The fighting went on. Two were killed in the attack."
    marks = [
        mark(text, HIT, "raided", "attack"),
        mark(text, HIT, "fighting", "attack"),
        mark(text, HIT, "killed", "armed_clash"),
        mark(text, HIT, "attack", "attack"),
    ]
    links = [(1, Role.SAME, 0), (3, Role.SAME, 0), (3, Role.SAME, 1), (2, Role.SAME, 0)]

    assert groups(resolved(text, marks, links)) == ((0, 1, 3), (2,))


def test_a_mention_of_an_unsure_type_takes_the_surer_one() -> None:
    text = "Gunmen raided a camp. The attack went on."
    links = [(1, Role.SAME, 0)]

    def grouped(score: float) -> tuple[tuple[int, ...], ...]:
        marks = [
            mark(text, HIT, "raided", "armed_clash"),
            mark(text, HIT, "attack", "attack", score=score),
        ]
        return groups(resolved(text, marks, links, scores=[0.35]))

    assert grouped(0.3) == ((0, 1),)
    assert grouped(0.8) == ((0,), (1,))


@pytest.mark.parametrize(("type_", "expected"), [("shelling", ((0,), (3,))), ("armed_clash", ((0, 3),))])
def test_who_is_hit_by_the_one_did_not_do_the_other_unless_they_fight(
    type_: str, expected: tuple[tuple[int, ...], ...]
) -> None:
    text = "The army shelled the Northern Front. Fire of the Northern Front went on."
    marks = [
        mark(text, HIT, "shelled", type_),
        mark(text, W, "The army"),
        mark(text, W, "the Northern Front"),
        mark(text, HIT, "Fire", type_),
        mark(text, W, "the Northern Front", occasion=2),
    ]
    links = [(3, Role.SAME, 0), (0, Role.ACTOR, 1), (0, Role.TARGET, 2), (3, Role.ACTOR, 4)]

    assert groups(resolved(text, marks, links)) == expected


def test_a_state_and_its_forces_are_one_doer() -> None:
    text = "US jets struck the Taliban. A US military strike on the Taliban came. Kenya struck the Taliban."
    marks = [
        mark(text, HIT, "struck", "air_strike"),
        mark(text, W, "US"),
        mark(text, W, "the Taliban"),
        mark(text, HIT, "strike", "air_strike"),
        mark(text, W, "US military"),
        mark(text, W, "the Taliban", occasion=2),
        mark(text, HIT, "struck", "air_strike", occasion=2),
        mark(text, W, "Kenya"),
        mark(text, W, "the Taliban", occasion=3),
    ]
    links = [(head, role, head + n) for head in (0, 3, 6) for n, role in ((1, Role.ACTOR), (2, Role.TARGET))]

    assert groups(resolved(text, marks, links)) == ((0, 3), (6,))


def test_two_days_are_two_incidents_though_linked() -> None:
    text = "Jets bombed a camp on Monday. A raid on Tuesday hit it again."
    marks = [
        mark(text, HIT, "bombed", "air_strike"),
        mark(text, T, "Monday"),
        mark(text, HIT, "raid", "air_strike"),
        mark(text, T, "Tuesday"),
    ]
    links = [(2, Role.SAME, 0), (0, Role.TIME, 1), (2, Role.TIME, 3)]

    assert groups(resolved(text, marks, links)) == ((0,), (2,))


def test_two_towns_are_two_incidents_though_linked() -> None:
    text = "Shells fell on Aleppo. Shells also hit Homs."
    marks = [
        mark(text, HIT, "Shells", "shelling"),
        mark(text, P, "Aleppo"),
        mark(text, HIT, "Shells", "shelling", occasion=2),
        mark(text, P, "Homs"),
    ]
    links = [(2, Role.SAME, 0), (0, Role.PLACE, 1), (2, Role.PLACE, 3)]

    assert groups(resolved(text, marks, links)) == ((0,), (2,))


@pytest.mark.parametrize(("count", "told"), [("40 troops", ((0, 2),)), ("2 troops", ((0,), (2,)))])
def test_the_same_count_is_of_one_incident_unless_it_is_small(
    count: str, told: tuple[tuple[int, ...], ...]
) -> None:
    text = f"The army will pull out {count} by May. Then Lowe said that {count} would leave."
    marks = [
        mark(text, HIT, "pull out", "force_movement", told=Occurrence.PLANNED),
        mark(text, N, count, "troops"),
        mark(text, HIT, "leave", "force_movement", told=Occurrence.PLANNED),
        mark(text, N, count, "troops", occasion=2),
        mark(text, MarkKind.PARTY, "army"),
        mark(text, MarkKind.PARTY, "Lowe"),
    ]
    links = [(0, Role.FIGURE, 1), (2, Role.FIGURE, 3), (0, Role.ACTOR, 4), (2, Role.ACTOR, 5)]

    assert groups(resolved(text, marks, links)) == told


def test_a_plan_is_not_what_happened() -> None:
    text = "The army attacked. It will attack again."
    marks = [
        mark(text, HIT, "attacked", "attack"),
        mark(text, HIT, "attack again", "attack", told=Occurrence.PLANNED),
    ]

    assert groups(resolved(text, marks, [(1, Role.SAME, 0)])) == ((0,), (1,))


def test_a_denied_attack_is_the_attack_that_is_told() -> None:
    text = "The army attacked the town. A spokesman denied the attack."
    marks = [
        mark(text, HIT, "attacked", "attack"),
        mark(text, HIT, "attack", "attack", told=Occurrence.DENIED, occasion=2),
    ]

    assert groups(resolved(text, marks, [(1, Role.SAME, 0)])) == ((0, 1),)

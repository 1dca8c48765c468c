from datetime import date

import pytest
from tests.reading.building import SURE, mark, resolved

from trucebook.reading.agreements import agreements
from trucebook.reading.commitments import commitments
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.records import Commitment, Published
from trucebook.records.vocabulary import Action, Measure, PublishedBasis

K, A, T, F, X, D = (
    MarkKind.COMMITMENT,
    MarkKind.PARTY,
    MarkKind.TIME,
    MarkKind.FIGURE,
    MarkKind.CONDITION,
    MarkKind.ACCORD,
)


def read(text: str, marks: list[Mark], links: list[tuple[int, Role, int]]) -> list[Commitment]:
    known = resolved(text, marks, links)
    return [draft.record for draft in commitments(known, agreements(known, (), None), SURE)]


def test_a_commitment_names_who_does_what_by_when_and_under_what() -> None:
    text = "Under the Doha agreement Washington will cut its force to 8,600 by May 2021 if attacks stop."
    marks = [
        mark(text, D, "Doha agreement"),
        mark(text, A, "Washington"),
        mark(text, K, "will cut", "reduce_forces"),
        mark(text, F, "8,600", "quantity"),
        mark(text, T, "by May 2021"),
        mark(text, X, "if attacks stop"),
    ]
    links = [
        (2, Role.OBLIGOR, 1),
        (2, Role.QUANTITY, 3),
        (2, Role.DUE, 4),
        (2, Role.CONDITION, 5),
        (2, Role.ACCORD, 0),
    ]

    (found,) = read(text, marks, links)

    assert (found.action, found.agreement) == (Action.REDUCE_FORCES, "a1")
    assert [p.name for p in found.obligors] == ["United States"]
    assert found.quantity is not None
    assert (found.quantity.measure, found.quantity.low, found.quantity.high) == (Measure.TROOPS, 8600, 8600)
    assert found.due is not None
    assert found.due.latest == date(2021, 5, 31)
    assert found.condition is not None
    assert found.condition.text == "if attacks stop"


def test_a_cue_with_neither_obligor_nor_date_is_no_commitment() -> None:
    text = "Forces will leave."

    assert read(text, [mark(text, K, "will leave", "withdraw_forces")], []) == []


def test_two_cues_of_one_undertaking_are_one_commitment() -> None:
    text = "Ankara pledged to withdraw, and will pull out, its troops."
    marks = [
        mark(text, A, "Ankara"),
        mark(text, K, "pledged to withdraw", "withdraw_forces"),
        mark(text, K, "will pull out", "withdraw_forces"),
    ]

    assert len(read(text, marks, [(1, Role.OBLIGOR, 0), (2, Role.OBLIGOR, 0)])) == 1


@pytest.mark.parametrize(
    ("again", "by", "number", "expected"),
    [
        ("800 troops", "by May", "800", 1),  # an adviser, then his government
        ("900 troops", "by May", "900", 2),
        ("800 troops", "by July", "800", 2),  # another deadline
        ("800 troops", "in May", "800", 1),
        ("2 troops", "by May", "2", 2),
    ],
)
def test_one_number_promised_twice_by_one_side_is_one_commitment(
    again: str, by: str, number: str, expected: int
) -> None:
    first = "2" if number == "2" else "800"
    text = f"The US will cut its force to {first} by May. Washington will be down to {again} {by}."
    marks = [
        mark(text, A, "The US"),
        mark(text, K, "will cut", "reduce_forces"),
        mark(text, F, first, "quantity"),
        mark(text, T, "by May"),
        mark(text, A, "Washington"),
        mark(text, K, "will be down", "reduce_forces"),
        mark(text, F, again, "quantity"),
        mark(text, T, by, occasion=2 if by == "by May" else 1),
    ]
    links = [
        (head, role, head + n)
        for head in (1, 5)
        for n, role in ((-1, Role.OBLIGOR), (1, Role.QUANTITY), (2, Role.DUE))
    ]

    found = read(text, marks, links)

    assert len(found) == expected
    assert {len(one.evidence) for one in found} == {3 - expected}
    assert [one.id for one in found] == ["k1", "k2"][:expected]


def test_what_is_promised_again_adds_what_only_that_tells() -> None:
    text = "Washington will withdraw 800 soldiers. By May the US will withdraw 800 soldiers."
    marks = [
        mark(text, A, "Washington"),
        mark(text, K, "will withdraw", "withdraw_forces"),
        mark(text, F, "800", "quantity"),
        mark(text, T, "By May"),
        mark(text, A, "the US"),
        mark(text, K, "will withdraw", "withdraw_forces", occasion=2),
        mark(text, F, "800", "quantity", occasion=2),
    ]
    links = [
        (1, Role.OBLIGOR, 0),
        (1, Role.QUANTITY, 2),
        (5, Role.OBLIGOR, 4),
        (5, Role.QUANTITY, 6),
        (5, Role.DUE, 3),
    ]
    known = resolved(text, marks, links)

    (draft,) = commitments(known, (), SURE)

    assert draft.record.due is not None
    assert {(trace.record, trace.field) for trace in draft.traces} >= {("k1", "due"), ("k1", "action")}
    assert draft.heads == (1, 5)


@pytest.mark.parametrize("year", [2020, 2024])  # before and after the Taliban came to govern
def test_what_two_sides_of_one_country_promise_each_other_is_two_commitments(year: int) -> None:
    text = "The Taliban will release 100 prisoners. The Afghan government will release 100 prisoners."
    marks = [
        mark(text, A, "The Taliban"),
        mark(text, K, "will release", "release_prisoners"),
        mark(text, F, "100 prisoners", "released"),
        mark(text, A, "The Afghan government"),
        mark(text, K, "will release", "release_prisoners", occasion=2),
        mark(text, F, "100 prisoners", "released", occasion=2),
    ]
    links = [(1, Role.OBLIGOR, 0), (1, Role.QUANTITY, 2), (4, Role.OBLIGOR, 3), (4, Role.QUANTITY, 5)]
    day = date(year, 5, 3)
    known = resolved(text, marks, links, published=Published(day, day, PublishedBasis.GIVEN))

    found = [draft.record for draft in commitments(known, (), SURE)]

    assert [p.name for one in found for p in one.obligors] == ["Taliban", "Afghan government"]


def test_one_thing_without_a_number_is_no_quantity() -> None:
    text = "Ankara will form a unity government with two deputies."
    marks = [
        mark(text, A, "Ankara"),
        mark(text, K, "will form", "other"),
        mark(text, F, "a unity government", "quantity"),
        mark(text, F, "two deputies", "quantity"),
    ]

    (bare,) = read(text, marks[:3], [(1, Role.OBLIGOR, 0), (1, Role.QUANTITY, 2)])
    (counted,) = read(text, marks, [(1, Role.OBLIGOR, 0), (1, Role.QUANTITY, 2), (1, Role.QUANTITY, 3)])

    assert bare.quantity is None
    assert counted.quantity is not None
    assert counted.quantity.low == 2


def test_what_plain_words_say_is_the_action_and_its_trace_holds_them() -> None:
    text = "The Front said that it would reduce its forces."
    marks = [mark(text, A, "The Front"), mark(text, K, "would", "protect")]
    known = resolved(text, marks, [(1, Role.OBLIGOR, 0)])

    (draft,) = commitments(known, (), SURE)
    action = next(trace for trace in draft.traces if trace.field == "action")

    assert draft.record.action == Action.REDUCE_FORCES
    assert "reduce its forces" in action.step

from datetime import date

from tests.reading.building import SURE, mark, resolved

from trucebook.reading.agreements import agreements
from trucebook.reading.commitments import commitments
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.records import Commitment
from trucebook.records.vocabulary import Action, Measure

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

from datetime import date

import pytest
from tests.accords.building import UNSEEN, accord, clause

from trucebook.accords.accord import (
    Accord,
    AccordParty,
    Check,
    Clause,
    Deadline,
    DeadlineKind,
    DisputedReading,
    Fact,
    NamedDay,
    Quantity,
    Revision,
    Role,
    Source,
)
from trucebook.accords.checks import id_problem, mistakes
from trucebook.accords.shape import Misfit

EARLY = date(2020, 1, 1)
LATE = date(2021, 1, 1)


def only(found: Accord) -> Misfit:
    (misfit,) = mistakes(found)
    return misfit


def test_a_sound_accord_has_no_mistakes() -> None:
    assert list(mistakes(accord(clause()))) == []


@pytest.mark.parametrize(
    ("wrong", "path", "message"),
    [
        (accord(id="Lake Deal"), ("id",), "is no id"),
        (accord(id="check"), ("id",), "is a verb"),
        (accord(ended=EARLY), ("ended",), "is before"),
        (accord(countries=("AF", "XX")), ("countries", 1), "no state"),
        (accord(fact=Fact(Check.SEEN)), ("fact",), 'needs its "sources"'),
        (accord(fact=Fact(Check.SEEN, ("x",))), ("fact", "sources", 0), 'no source "x"'),
        (accord(sources=(Source("x", "X"), Source("x", "Y"))), ("sources", 1, "id"), "stands twice"),
        (accord(days=(NamedDay("signing", "it", UNSEEN),)), ("days", 0, "id"), "in every accord"),
        (accord(clause(), clause()), ("clauses", 1, "id"), "stands twice"),
        (accord(clause(obligors=("Hamas",))), ("clauses", 0, "obligors", 0), "is not listed"),
        (accord(clause(concurrent=("pull-back",))), ("clauses", 0, "concurrent", 0), "no other clause"),
        (
            accord(clause(quantities=(Quantity("some", low=3, high=2),))),
            ("clauses", 0, "quantities", 0, "low"),
            "swap them",
        ),
        (
            accord(clause(revisions=(Revision(EARLY, "both", "more time", UNSEEN),))),
            ("clauses", 0, "revisions", 0, "decided"),
            "is before",
        ),
        (
            accord(readings=(DisputedReading(("pull-out",), "Taliban", "so", UNSEEN),)),
            ("readings", 0, "clauses", 0),
            'no clause "pull-out"',
        ),
    ],
)
def test_a_mistake_has_its_place(wrong: Accord, path: tuple[str | int, ...], message: str) -> None:
    misfit = only(wrong)

    assert misfit.path == path
    assert message in misfit.message
    assert not misfit.remark


@pytest.mark.parametrize(
    ("deadline", "message"),
    [
        (Deadline(DeadlineKind.FIXED), 'needs its "day"'),
        (Deadline(DeadlineKind.RELATIVE), 'needs "after" and months or days'),
        (Deadline(DeadlineKind.RELATIVE, after="signing"), 'needs "after" and months or days'),
        (Deadline(DeadlineKind.RELATIVE, days=3), 'needs "after" and months or days'),
        (
            Deadline(DeadlineKind.RELATIVE, after="d-day", days=3),
            'no named day "d-day"; there are force, signing',
        ),
        (Deadline(DeadlineKind.GOAL), "either"),
        (Deadline(DeadlineKind.GOAL, day=LATE, after="signing", days=3), "either"),
        (Deadline(DeadlineKind.OPEN, day=LATE), "takes no day"),
        (Deadline(DeadlineKind.FIXED, day=LATE, since=LATE), "takes no since"),
        (Deadline(DeadlineKind.STANDING, until=LATE, after="signing", months=1), "either"),
        (Deadline(DeadlineKind.STANDING, since=LATE, until=EARLY), "is before"),
    ],
)
def test_a_deadline_tells_what_its_kind_needs(deadline: Deadline, message: str) -> None:
    misfit = only(accord(clause(deadline)))

    assert misfit.path[:3] == ("clauses", 0, "deadline")
    assert message in misfit.message


@pytest.mark.parametrize(
    "deadline",
    [
        Deadline(DeadlineKind.GOAL, after="force", months=3),
        Deadline(DeadlineKind.STANDING, after="signing", days=30),
        Deadline(DeadlineKind.STANDING, since=LATE, until=LATE),
        Deadline(DeadlineKind.OPEN, words="without a day"),
    ],
)
def test_deadlines_that_are_complete(deadline: Deadline) -> None:
    assert list(mistakes(accord(clause(deadline)))) == []


def test_who_is_no_party_is_not_obliged() -> None:
    stranger = AccordParty("Hamas", Role.NOT_PARTY, UNSEEN)

    assert "listed as no party" in only(accord(clause(obligors=("Hamas",)), parties=(stranger,))).message


@pytest.mark.parametrize(
    ("name", "hint"), [("Taleban", 'write "Taliban"'), ("Lake People", "may name it otherwise")]
)
def test_a_name_that_the_registry_lacks_is_only_remarked_on(name: str, hint: str) -> None:
    misfit = only(accord(parties=(AccordParty(name, Role.PARTY, UNSEEN),)))

    assert misfit.remark
    assert hint in misfit.message


def test_a_day_before_the_signing_is_only_remarked_on() -> None:
    assert only(accord(clause(Deadline(DeadlineKind.FIXED, day=EARLY)))).remark


def test_revisions_go_by_their_days() -> None:
    decided = [Revision(date(2020, month, 1), "both", "more time", UNSEEN) for month in (5, 4)]

    assert "oldest first" in only(accord(clause(revisions=tuple(decided)))).message


@pytest.mark.parametrize(("id_", "is_one"), [("doha-2020", True), ("x", True), ("a--b", False), ("Ä", False)])
def test_ids(id_: str, *, is_one: bool) -> None:
    assert (id_problem(id_) is None) is is_one


def test_a_party_stands_once() -> None:
    twice: tuple[AccordParty, ...] = (AccordParty("Taliban", Role.PARTY, UNSEEN),) * 2

    assert ["2 times" in misfit.message for misfit in mistakes(accord(parties=twice))] == [True, True]


def test_clauses_may_oblige_nobody_by_name() -> None:
    nobody: Clause = clause(obligors=())

    assert list(mistakes(accord(nobody))) == []

"""Accords in the making, for tests of what is done with them."""

from datetime import date
from typing import Any

from trucebook.accords.accord import Accord, AccordParty, Check, Clause, Deadline, DeadlineKind, Fact, Role
from trucebook.records.vocabulary import Action, AgreementKind

UNSEEN = Fact(Check.TO_VERIFY)


def clause(deadline: Deadline | None = None, **more: Any) -> Clause:  # noqa: ANN401 - any field of a clause
    """A clause of the accord of `accord`."""
    told: dict[str, Any] = {
        "id": "pull-back",
        "action": Action.WITHDRAW_FORCES,
        "words": "pull back",
        "obligors": ("Taliban",),
        "deadline": deadline or Deadline(DeadlineKind.OPEN),
        "fact": UNSEEN,
    }
    return Clause(**(told | more))


def accord(*clauses: Clause, **more: Any) -> Accord:  # noqa: ANN401 - any field of an accord
    """An accord of 29 February 2020."""
    told: dict[str, Any] = {
        "id": "an-accord",
        "name": "An Accord",
        "names": (),
        "kind": AgreementKind.CEASEFIRE,
        "parties": (AccordParty("Taliban", Role.PARTY, UNSEEN),),
        "fact": UNSEEN,
        "signed": date(2020, 2, 29),
        "clauses": clauses,
    }
    return Accord(**(told | more))

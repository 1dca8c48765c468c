"""Judgements that somebody made by one act: a record parted from forty others is judged forty times."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from trucebook.ledger import Judgement, Verb

WITHIN: Final = timedelta(seconds=20)
"""Between two judgements of one act, at most: to put one down takes hundredths of a second."""


def acts_of(judgements: Iterable[Judgement]) -> tuple[tuple[Judgement, ...], ...]:
    """`judgements`, oldest first, with those together that part records from others, made by one act.

    They are by one person for one reason, one right after the other, and undone or in force alike.
    """
    acts: list[list[Judgement]] = []
    for one in judgements:
        if acts and _are_one(acts[-1][-1], one):
            acts[-1].append(one)
        else:
            acts.append([one])
    return tuple(map(tuple, acts))


def _are_one(one: Judgement, other: Judgement) -> bool:
    alike = all(getattr(one, name) == getattr(other, name) for name in ("verb", "who", "why", "in_force"))
    return alike and one.verb is Verb.DIFFERENT and _moment(other) - _moment(one) <= WITHIN


def _moment(judgement: Judgement) -> datetime:
    return datetime.fromisoformat(judgement.at)

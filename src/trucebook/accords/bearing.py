"""How a record bears on a clause: what it says of it, and in what sense."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trucebook.accords.matters import Happening, Saying, Undertaken, told_day
from trucebook.reconcile.told import Telling
from trucebook.records import Span

Matter = Happening | Saying | Undertaken
"""A record, or several that are one, as rules see it."""


class Sense(StrEnum):
    """What a record says of a clause."""

    DONE = "done"
    """It was carried out."""
    PART = "part"
    """It was carried out in part, or by less than was promised."""
    PLANNED = "planned"
    """It is going to be carried out: a plan, a pledge, an undertaking."""
    NOT_DONE = "not_done"
    """It was not carried out, or is not going to be."""
    BREACH = "breach"
    """Somebody says that it was breached."""
    ANSWER = "answer"
    """The accused denies that, defends it or rejects it."""
    SUSPENDED = "suspended"
    """The obligor declares that it no longer carries it out for the time being."""
    RESUMED = "resumed"
    """The obligor declares that it carries it out again."""
    ENDED = "ended"
    """The obligor declares that it is no longer bound."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A record, and what it says of a clause.

    Attributes:
        clause: id of the clause; empty where it speaks of the accord as a whole.
        sense: what it says.
        matter: the record.
        sides: parties of the accord that it says this of; of an answer, those that give it.
        reached: numbers, from 0, of the clause's quantities that it tells to be reached.
        note: what its numbers come to, in words.
        answers: of an answer, the id of the accusation.
    """

    clause: str | None
    sense: Sense
    matter: Matter
    sides: tuple[str, ...] = ()
    reached: frozenset[int] = frozenset()
    note: str = ""
    answers: str | None = None

    @property
    def told(self) -> date:
        """The day by which it was published; of several reports the last."""
        if isinstance(self.matter, Undertaken):
            return told_day(self.matter.telling)
        told = self.matter.told
        return told_day(told[0].telling) if len(told) == 1 else max(told_day(one.telling) for one in told)


def tellings_of(matter: Matter) -> tuple[Telling, ...]:
    """The reports that a record is from, the one that names it first."""
    if isinstance(matter, Undertaken):
        return (matter.telling,)
    return tuple(told.telling for told in matter.told)


def passages_of(matter: Matter) -> tuple[Span, ...]:
    """The passages that a record was read from."""
    match matter:
        case Happening():
            return matter.incident.evidence
        case Saying():
            return (matter.claim.content,) if matter.claim.content else matter.claim.evidence
    return matter.commitment.evidence


def words_of(matter: Matter) -> str:
    """The words of these passages, one after the other."""
    return "\n".join(span.text for span in passages_of(matter))

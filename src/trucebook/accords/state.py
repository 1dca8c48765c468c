"""Where a clause of an accord stands on a day: the states of the codebook, and why one of them."""

from dataclasses import dataclass, field
from enum import StrEnum

from trucebook.accords.accord import Clause
from trucebook.accords.accusing import Dialogue
from trucebook.accords.bearing import Bearing
from trucebook.accords.deadlines import Due


class State(StrEnum):
    """Where a clause stands on a day."""

    STANDING = "standing"
    """It has no deadline, or none that is known."""
    NOT_DUE = "not_due"
    MET = "met"
    """Somebody reports it done."""
    PARTLY_MET = "partly_met"
    """Somebody reports it done in part, or less of it than was promised."""
    OVERDUE = "overdue"
    """The deadline is past and this ledger holds no report that it was met."""
    ALLEGED_BREACH = "alleged_breach"
    """Somebody says that it was breached."""
    DISPUTED = "disputed"
    """Somebody says that it was breached, and that is denied, or a report says that it was done."""
    SUSPENDED = "suspended"
    LAPSED = "lapsed"
    """The accord or the clause's term has ended, or an obligor declares itself no longer bound."""


TELLS_OF_A_DEED = frozenset(
    {State.MET, State.PARTLY_MET, State.ALLEGED_BREACH, State.DISPUTED, State.SUSPENDED, State.LAPSED}
)
"""States that say that something happened: none is given without what says so."""


@dataclass(frozen=True, slots=True)
class ClauseState:
    """Where a clause stands on a day, and why.

    Attributes:
        clause: the clause.
        due: by when it is due, as decided by then.
        state: where it stands.
        rule: the rule that says so: "R6", as in the docs.
        words: the state in words: what is past, what this ledger holds.
        because: the records that put it there, latest first.
        beside: what else bears on it: plans, what was said earlier.
        past: its day is over.
    """

    clause: Clause
    due: Due
    state: State
    rule: str
    words: str
    because: tuple[Bearing, ...] = ()
    beside: tuple[Bearing, ...] = ()
    past: bool = False


@dataclass(frozen=True, slots=True)
class AccordStates:
    """Where every clause stands, and what is said of the accord as a whole.

    Attributes:
        clauses: each clause in the accord's order.
        whole: accusations that name the accord and no clause, with their answers, latest first.
        dialogue: all that is said of it, and accusations of those whom it binds, in reports that name it.
    """

    clauses: tuple[ClauseState, ...]
    whole: tuple[Bearing, ...] = ()
    dialogue: Dialogue = field(default_factory=Dialogue)

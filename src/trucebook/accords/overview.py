"""An accord on a day, as a monitor looks at it: all that the table, the JSON and the briefs show.

What stands here is what `trucebook accord ACCORD --format json` writes, field by field;
docs/accord-states.md describes it.
"""

from dataclasses import dataclass
from datetime import date

from trucebook.accords.accord import DeadlineKind, Quantity, Role, Source
from trucebook.accords.levels import Level
from trucebook.accords.quoting import Reason
from trucebook.accords.state import State
from trucebook.accords.violence import Event, Violence
from trucebook.reconcile.dialogue import AnswerKind
from trucebook.records.vocabulary import Action, AgreementKind


@dataclass(frozen=True, slots=True)
class PartyView:
    """Somebody's part in the accord.

    Attributes:
        name: as in the registry.
        role: party, obliged, not_party, guarantor, mediator, witness.
        signatories: who signed for them.
        note: what a careful reader should know.
        to_verify: it has not been seen in a source yet.
    """

    name: str
    role: Role
    signatories: tuple[str, ...]
    note: str | None
    to_verify: bool


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """By when a clause is due, as decided by the day.

    Attributes:
        kind: fixed, relative, goal, standing or open.
        day: the last day on which it is in time.
        since: from when a standing duty holds.
        until: the last day of a standing duty that has a term.
        words: the day with how it was computed: "13 July 2020 (135 days from 29 February 2020)".
        accord_words: how the accord says it, in short.
    """

    kind: DeadlineKind
    day: date | None
    since: date | None
    until: date | None
    words: str
    accord_words: str | None


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause, its state on the day, and why.

    Attributes:
        id: within the accord.
        article: where it stands in the text.
        action: what is to be done, as a code.
        words: what is to be done.
        obligors: who must do it.
        through: who has to carry it out besides, without being bound.
        beneficiaries: for whom.
        quantities: how many.
        condition: on what it hangs.
        deadline: by when.
        state: where it stands.
        rule: the rule of docs/accord-states.md that says so: "R6".
        state_words: the state in words.
        past: its day is over.
        because: what put it there, latest first.
        beside: what else bears on it: plans, undertakings, what was said earlier.
        note: what a careful reader of the clause should know.
        to_verify: it has not been seen in a source yet.
    """

    id: str
    article: str | None
    action: Action
    words: str
    obligors: tuple[str, ...]
    through: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    condition: str | None
    deadline: DeadlineView
    state: State
    rule: str
    state_words: str
    past: bool
    because: tuple[Reason, ...]
    beside: tuple[Reason, ...]
    note: str | None
    to_verify: bool


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What answers an accusation.

    Attributes:
        kind: what it is to the accusation: denial, justification, counter_accusation ...
        said: who says what.
        why: by what it is known to answer.
    """

    kind: AnswerKind
    said: Reason
    why: str


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """An accusation and what the accused say to it.

    Attributes:
        accusation: who accuses whom.
        clauses: ids of the clauses that it speaks of.
        of_accord: it speaks of the accord, not only of somebody whom the accord binds.
        answers: what answers it, earliest first; empty where this ledger holds no answer.
    """

    accusation: Reason
    clauses: tuple[str, ...]
    of_accord: bool
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """How somebody reads what others read otherwise.

    Attributes:
        by: whose reading.
        words: the reading.
        clauses: ids of the clauses in dispute; empty for the accord as a whole.
        to_verify: it has not been seen in a source yet.
    """

    by: str
    words: str
    clauses: tuple[str, ...]
    to_verify: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """An accord on a day.

    Attributes:
        accord: its id.
        name: its full name.
        kind: what sort of agreement.
        on: the day: nothing published later is in here.
        signed: the day of signing or adoption.
        in_force: the day on which it took effect, where that is another.
        ended: the day on which it ended, where it had by `on`.
        note: what a user of the accord's file should know.
        parties: who is what to it, and who is not a party.
        reports: how many reports name it.
        undated: how many reports are left out, because nobody knows when they were published.
        summary: the state of things in a few sentences.
        whole: what is alleged and answered of the accord as a whole, latest first.
        clauses: every clause with its state.
        next_due: ids of the clauses whose day is to come, the next first.
        overdue: ids of the clauses that are overdue, or met in part and past their day, oldest day first.
        exchanges: accusations and answers, latest first.
        also_said: what else is said of the accord or of its conflict: warnings, demands, pledges, defences.
        violence: by type and week, since the signing.
        displacement: who fled or came back.
        promised_levels: numbers of troops that clauses promise.
        levels: numbers of troops that are told or planned.
        readings: how parties read the accord differently.
        sources: what the accord's file was taken from.
    """

    accord: str
    name: str
    kind: AgreementKind
    on: date
    signed: date | None
    in_force: date | None
    ended: date | None
    note: str | None
    parties: tuple[PartyView, ...]
    reports: int
    undated: int
    summary: tuple[str, ...]
    whole: tuple[Reason, ...]
    clauses: tuple[ClauseView, ...]
    next_due: tuple[str, ...]
    overdue: tuple[str, ...]
    exchanges: tuple[ExchangeView, ...]
    also_said: tuple[Reason, ...]
    violence: Violence
    displacement: tuple[Event, ...]
    promised_levels: tuple[Quantity, ...]
    levels: tuple[Level, ...]
    readings: tuple[ReadingView, ...]
    sources: tuple[Source, ...]

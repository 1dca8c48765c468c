"""An accord as its file has it: parties, clauses with their deadlines, disputed readings, sources."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from trucebook.records.vocabulary import Action, AgreementKind, Measure, Unit

Count = Annotated[int, Meta(ge=0, le=36_600)]
"""How many days or months; a hundred years at most, so that a slip of the pen is caught."""


class Role(StrEnum):
    """What somebody is to an accord."""

    PARTY = "party"
    """Bound by it, and signed."""
    OBLIGED = "obliged"
    """It lays duties on them though they did not sign."""
    GUARANTOR = "guarantor"
    """Stands in for its being kept."""
    MEDIATOR = "mediator"
    """Helped the parties to it."""
    WITNESS = "witness"
    """Was present, or accompanied the talks."""
    NOT_PARTY = "not_party"
    """Often taken for a party, and none: the accord binds them to nothing."""


class Check(StrEnum):
    """How well a fact of the file is established."""

    SEEN = "seen"
    """Read in the source named."""
    COMPUTED = "computed"
    """Worked out from facts that were seen."""
    TO_VERIFY = "to_verify"
    """Not yet seen in a source: check before use."""


class DeadlineKind(StrEnum):
    """What sort of day a clause is due by."""

    FIXED = "fixed"
    """A day that the text names."""
    RELATIVE = "relative"
    """So many days after a named day."""
    GOAL = "goal"
    """A day, fixed or relative, that the text calls a goal: missing it is no breach of the words."""
    STANDING = "standing"
    """None: it holds from a day on, for as long as the accord does."""
    OPEN = "open"
    """None is told, or it hangs on something that has no day yet."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts of the file come from.

    Attributes:
        id: by which facts name it: "pax".
        title: what it is.
        publisher: whose.
        date: of publication, ISO, as far as known ("2020-10").
        where: where to find it: an address, a database's number.
    """

    id: str
    title: str
    publisher: str | None = None
    date: str | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """What a statement of the file rests on.

    Attributes:
        check: how well it is established.
        sources: ids of sources.
        note: what a careful reader should know: how it was computed, how sources differ.
    """

    check: Check
    sources: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AccordParty:
    """Somebody's part in an accord.

    Attributes:
        name: as in the registry of actors and states.
        role: what they are to it.
        fact: what that rests on.
        signatories: persons who signed for them.
    """

    name: str
    role: Role
    fact: Fact
    signatories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day from which deadlines count: "signing", "truce", "D-day".

    Attributes:
        id: by which deadlines name it.
        what: what happened on it.
        fact: what that rests on.
        day: the day; empty where it has not come or is not known.
    """

    id: str
    what: str
    fact: Fact
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when.

    `after` with `months` and `days` is a day relative to a named day; months are counted first. A standing
    duty has no day to be done by; where it has a term, `until` or the relative day is its last day.

    Attributes:
        kind: what sort of day.
        day: the day, where the text names it.
        after: id of the named day from which `months` and `days` count: "signing".
        days: how many days after it.
        months: how many months after it.
        since: the day from which a standing duty holds; where it is empty, from when the accord is in force.
        until: the last day of a standing duty that has a term.
        clock: time of day and its zone, where told: "00:00 Kyiv time".
        words: how the accord says it, in our own short words: "within 135 days of signing".
    """

    kind: DeadlineKind
    day: date | None = None
    after: str | None = None
    days: Count | None = None
    months: Count | None = None
    since: date | None = None
    until: date | None = None
    clock: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many or how much.

    Attributes:
        measure: what is counted, where the codebook has a measure for it.
        low: the least, inclusive.
        high: the most, inclusive; empty where open.
        unit: people, families or items.
        words: in short: "8,600 US troops remain".
        remaining: the number is of what is to be left, not of what is to go.
        fact: what it rests on, where that is not the clause's; sources that differ are kept apart.
    """

    words: str
    measure: Measure | None = None
    low: int | None = None
    high: int | None = None
    unit: Unit = Unit.PEOPLE
    remaining: bool = False
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """A later decision that changed a clause.

    Attributes:
        decided: on which day.
        by: by whom.
        words: what was changed, in short.
        fact: what that rests on.
        deadline: the deadline from then on, where it was changed.
        suspends: the clause was suspended, or put back in force (False), or neither.
    """

    decided: date
    by: str
    words: str
    fact: Fact
    deadline: Deadline | None = None
    suspends: bool | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that an accord binds somebody to.

    Attributes:
        id: within the accord: "troops-8600".
        action: what is to be done.
        words: what is to be done, in our own short words.
        obligors: who must do it: names as in the registry; none where the text names nobody.
        deadline: by when.
        fact: what the clause rests on.
        article: where it stands in the text: "Part One, A 1".
        beneficiaries: for whom.
        quantities: how many; several where sources differ or kinds are told apart.
        territory: where: names of places.
        exempt: who is not protected by it, or what it does not cover.
        condition: on what it hangs, in short words.
        concurrent: ids of clauses that are to be carried out at the same time.
        verifier: who verifies it.
        revisions: later decisions, oldest first.
        through: who has to carry it out besides, though the accord does not bind them: names as in the
            registry.
    """

    id: str
    action: Action
    words: str
    obligors: tuple[str, ...]
    deadline: Deadline
    fact: Fact
    article: str | None = None
    beneficiaries: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    territory: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    condition: str | None = None
    concurrent: tuple[str, ...] = ()
    verifier: str | None = None
    revisions: tuple[Revision, ...] = ()
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DisputedReading:
    """How somebody reads a clause that others read otherwise.

    Attributes:
        clauses: ids of the clauses in dispute; none where it is about the accord as a whole.
        by: whose reading.
        words: the reading, in short.
        fact: what that rests on.
    """

    clauses: tuple[str, ...]
    by: str
    words: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Accord:
    """An accord.

    Attributes:
        id: "doha-2020", as its file is called.
        name: its full name.
        names: how reports name it.
        kind: what sort of agreement.
        countries: ISO 3166-1 alpha-2, of the conflict that it is about.
        parties: who is what to it.
        fact: what name, parties and days rest on.
        signed: the day of signing or adoption.
        in_force: the day on which it took effect, where that is another.
        ended: the day on which it ended or was replaced.
        days: named days besides `signing` (which is `signed`) and `force` (`in_force`, else `signed`).
        clauses: what it binds whom to.
        readings: disputed readings.
        sources: what its facts were taken from.
        under: id of the accord that it is part of, or that it carries out, where there is one.
        note: what a user of the file should know.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: AgreementKind
    parties: tuple[AccordParty, ...]
    fact: Fact
    countries: tuple[str, ...] = ()
    signed: date | None = None
    in_force: date | None = None
    ended: date | None = None
    days: tuple[NamedDay, ...] = ()
    clauses: tuple[Clause, ...] = ()
    readings: tuple[DisputedReading, ...] = ()
    sources: tuple[Source, ...] = ()
    under: str | None = None
    note: str | None = None

"""What no single value of an accord can tell: that what is named is there, that days are in order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from trucebook.accords.accord import Accord, Check, Clause, Deadline, DeadlineKind, Fact, Role
from trucebook.accords.deadlines import FORCE, SIGNING, days_of
from trucebook.accords.lines import Path
from trucebook.accords.shape import Misfit
from trucebook.knowledge.actors import actors
from trucebook.knowledge.states import states

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VERBS = frozenset({"check", "new", "list", "state"})

_COUNT = "months or days"
_NEEDS = MappingProxyType({
    DeadlineKind.FIXED: ("day",),
    DeadlineKind.RELATIVE: ("after", _COUNT),
    DeadlineKind.GOAL: ("day", "after", _COUNT),
    DeadlineKind.STANDING: ("since", "until", "after", _COUNT),
    DeadlineKind.OPEN: (),
})  # fmt: skip
"""What a deadline of each kind may tell; what it must is in `_deadline`."""


def mistakes(accord: Accord) -> Iterator[Misfit]:
    """All that does not hold in `accord`, and what should be looked at."""
    yield from _ids(accord)
    yield from _days(accord)
    yield from _facts(accord)
    yield from _parties(accord)
    for number, clause in enumerate(accord.clauses):
        yield from _clause(accord, clause, ("clauses", number))
    known = {clause.id for clause in accord.clauses}
    for number, reading in enumerate(accord.readings):
        yield from _missing(reading.clauses, known, "clause", ("readings", number, "clauses"))


def id_problem(id_: str) -> str | None:
    """Why an accord cannot have the id `id_`; none where it can."""
    if id_ in _VERBS:
        return f'"{id_}" is a verb of trucebook accord; choose another id'
    if not _ID.fullmatch(id_):
        return f'"{id_}" is no id; write small letters, digits and single hyphens, such as "doha-2020"'
    return None


def _ids(accord: Accord) -> Iterator[Misfit]:
    """Ids are well made, and each stands once."""
    if problem := id_problem(accord.id):
        yield Misfit(("id",), problem)
    yield from _unique((clause.id for clause in accord.clauses), "clauses")
    yield from _unique((source.id for source in accord.sources), "sources")
    yield from _unique((day.id for day in accord.days), "days", taken=(SIGNING, FORCE))


def _unique(ids: Iterable[str], key: str, taken: Iterable[str] = ()) -> Iterator[Misfit]:
    always, seen = set(taken), set()
    for number, id_ in enumerate(ids):
        path = (key, number, "id")
        if not _ID.fullmatch(id_):
            yield Misfit(path, f'"{id_}" is no id; write small letters, digits and single hyphens: "day-1"')
        if id_ in always or id_ in seen:
            why = "is there in every accord" if id_ in always else f"stands twice under {key}"
            yield Misfit(path, f'the id "{id_}" {why}; give each its own')
        seen.add(id_)


def _days(accord: Accord) -> Iterator[Misfit]:
    """The accord's own days are in order."""
    own = [(key, getattr(accord, key)) for key in ("signed", "in_force", "ended")]
    yield from _in_order(own, ())


def _in_order(days: Iterable[tuple[str, date | None]], path: Path) -> Iterator[Misfit]:
    told = [(key, day) for key, day in days if day]
    for (first, before), (second, after) in pairwise(told):
        if after < before:
            yield Misfit((*path, second), f'"{second}" ({after}) is before "{first}" ({before}); check both')


def _facts(accord: Accord) -> Iterator[Misfit]:
    """What facts rest on is listed."""
    known = {source.id for source in accord.sources}
    for fact, path in _facts_in(accord, ()):
        yield from _missing(fact.sources, known, "source", (*path, "sources"))
        if fact.check is Check.SEEN and not fact.sources:
            yield Misfit(path, 'a fact that was seen needs its "sources"; name them, or write "to_verify"')


def _facts_in(value: Any, path: Path) -> Iterator[tuple[Fact, Path]]:  # noqa: ANN401 - any part of an accord
    if isinstance(value, Fact):
        yield value, path
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _facts_in(item, (*path, number))
    elif is_dataclass(value):
        for field in fields(value):
            yield from _facts_in(getattr(value, field.name), (*path, field.name))


def _missing(ids: Iterable[str], known: set[str], what: str, path: Path) -> Iterator[Misfit]:
    for number, id_ in enumerate(ids):
        if id_ not in known:
            there = f"there are {', '.join(sorted(known))}" if known else f"no {what} is listed"
            yield Misfit((*path, number), f'there is no {what} "{id_}"; {there}')


def _parties(accord: Accord) -> Iterator[Misfit]:
    """Parties stand once, under names that reports are read to, and countries under their codes."""
    times = Counter(party.name for party in accord.parties)
    for number, party in enumerate(accord.parties):
        path = ("parties", number, "name")
        if times[party.name] > 1:
            yield Misfit(path, f'"{party.name}" stands {times[party.name]} times; list each party once')
        yield from _known(party.name, path)
    for number, code in enumerate(accord.countries):
        if code not in {state.country for state in states()}:
            yield Misfit(
                ("countries", number), f'no state has the code "{code}"; write ISO 3166-1 alpha-2, "AF"'
            )


def _known(name: str, path: Path) -> Iterator[Misfit]:
    if name not in _registry():
        yield Misfit(path, _unknown_party(name), remark=True)


def _unknown_party(name: str) -> str:
    proper = _aliases().get(name.casefold())
    hint = f'write "{proper}"' if proper else "records of reports may name it otherwise"
    return f'the registry of actors has no "{name}"; {hint}'


@cache
def _registry() -> frozenset[str]:
    of_states = (name for s in states() for name in (s.name, s.forces, s.government) if name)
    return frozenset({*of_states, *(actor.name for actor in actors())})


@cache
def _aliases() -> dict[str, str]:
    named = [(s.name, (*s.aliases, *s.adjectives)) for s in states()]
    named += [(s.forces, s.troops) for s in states()]
    named += [(actor.name, (actor.name, *actor.aliases)) for actor in actors()]
    return {alias.casefold(): name for name, aliases in reversed(named) for alias in aliases}


def _clause(accord: Accord, clause: Clause, path: Path) -> Iterator[Misfit]:
    yield from _obligors(accord, clause, path)
    others = {other.id for other in accord.clauses} - {clause.id}
    yield from _missing(clause.concurrent, others, "other clause", (*path, "concurrent"))
    yield from _deadline(accord, clause.deadline, (*path, "deadline"))
    for number, quantity in enumerate(clause.quantities):
        if quantity.low is not None and quantity.high is not None and quantity.low > quantity.high:
            wrong = f'"low" ({quantity.low:,}) is more than "high" ({quantity.high:,}); swap them'
            yield Misfit((*path, "quantities", number, "low"), wrong)
    for number, revision in enumerate(clause.revisions):
        at = (*path, "revisions", number)
        yield from _in_order([("signed", accord.signed), ("decided", revision.decided)], at)
        if revision.deadline:
            yield from _deadline(accord, revision.deadline, (*at, "deadline"))
    decided = [revision.decided for revision in clause.revisions]
    if decided != sorted(decided):
        yield Misfit((*path, "revisions"), "revisions go by the day on which they were decided; oldest first")


def _obligors(accord: Accord, clause: Clause, path: Path) -> Iterator[Misfit]:
    """Those obliged are parties, or are said to be obliged though they are none."""
    roles = {party.name: party.role for party in accord.parties}
    for number, name in enumerate(clause.obligors):
        at = (*path, "obligors", number)
        if name not in roles:
            yield Misfit(
                at,
                f'"{name}" is not listed; add it under [[parties]], with role "obliged" if it did not sign',
            )
        elif roles[name] is Role.NOT_PARTY:
            yield Misfit(
                at, f'"{name}" is listed as no party; make its role "obliged", or oblige somebody else'
            )


def _deadline(accord: Accord, deadline: Deadline, path: Path) -> Iterator[Misfit]:
    """A deadline tells what its kind needs, and nothing that it cannot mean."""
    kind = deadline.kind
    told = {key for key in ("day", "after", "since", "until") if getattr(deadline, key) is not None}
    if deadline.months is not None or deadline.days is not None:
        told.add(_COUNT)
    for key in sorted(told - set(_NEEDS[kind])):
        yield Misfit(path, f'a deadline of kind "{kind}" takes no {key}; leave it out, or change the kind')
    if problem := _incomplete(kind, told):
        yield Misfit(path, problem)
    known = {day.id for day in days_of(accord)}
    if deadline.after is not None:
        yield from _missing((deadline.after,), known, "named day", (*path, "after"))
    yield from _in_order([("since", deadline.since), ("until", deadline.until)], path)
    if deadline.day and accord.signed and deadline.day < accord.signed:
        yield Misfit(
            (*path, "day"), f"the day is before the signing ({accord.signed}); is it meant?", remark=True
        )


def _incomplete(kind: DeadlineKind, told: set[str]) -> str | None:
    relative = {"after", _COUNT}
    if len(told & relative) == 1:
        return f'a relative day needs "after" and {_COUNT}; add what is missing'
    if kind is DeadlineKind.FIXED and "day" not in told:
        return 'a deadline of kind "fixed" needs its "day"; add it'
    if kind is DeadlineKind.RELATIVE and not told & relative:
        return f'a deadline of kind "relative" needs "after" and {_COUNT}; add them'
    if kind is DeadlineKind.GOAL and ("day" in told) == (relative <= told):
        return f'a goal needs either its "day" or "after" and {_COUNT}; give one of the two'
    if kind is DeadlineKind.STANDING and "until" in told and relative <= told:
        return f'a term ends either "until" a day or {_COUNT} "after" one; give one of the two'
    return None

"""An accord on a day in a few sentences: what a monitor would say first."""

from collections import Counter
from collections.abc import Iterator, Sequence

from trucebook.accords.accusing import Accusation
from trucebook.accords.deadlines import day_words
from trucebook.accords.matters import Matters
from trucebook.accords.quoting import type_words
from trucebook.accords.rules import ahead_words
from trucebook.accords.state import AccordStates, ClauseState, State
from trucebook.accords.violence import Violence
from trucebook.reconcile.wording import is_plural, listed, names, said_by
from trucebook.records.vocabulary import IncidentType

NAMES = {state: state.value.replace("_", " ") for state in State} | {State.ALLEGED_BREACH: "breach alleged"}
"""States in words."""


def summary_of(matters: Matters, states: AccordStates, violence: Violence) -> tuple[str, ...]:
    """A line each on how clauses stand, what is alleged and answered, what is due next, and violence."""
    return (
        _clauses(states.clauses),
        *_alleged(matters, [a for a in states.dialogue.accusations if a.of_accord or a.clauses]),
        *_next(matters, states.clauses),
        _violence(violence),
    )


def _clauses(states: Sequence[ClauseState]) -> str:
    counts = Counter(state.state for state in states)
    told = ", ".join(f"{counts[state]} {NAMES[state]}" for state in State if state in counts)
    return f"{len(states)} clause{'' if len(states) == 1 else 's'}: {told}." if states else "No clauses."


def _alleged(matters: Matters, accusations: Sequence[Accusation]) -> Iterator[str]:
    """Who says that the accord was breached, by whom, and what the accused say to that: each pair once."""
    clauses = {clause.id: clause.words for clause in matters.accord.clauses}
    pairs: dict[str, dict[str, dict[str, None]]] = {}
    for accusation in accusations:
        speakers = accusation.saying.claim.speakers
        verb = "allege" if accusation.of_accord else "accuse"
        verb += "" if is_plural(speakers) else "s"
        what = f"{verb} a breach of the accord by" if accusation.of_accord else verb
        of = "; ".join(clauses[id_] for id_ in accusation.clauses)
        said = f"{names(speakers)} {what} {listed(accusation.accused)}{f' ({of})' if of else ''}"
        answers = pairs.setdefault(said, {})
        for claim in (reply.saying.claim for reply in accusation.disputes):
            who = names(claim.speakers)
            verb = said_by(claim.act, claim.speakers).removeprefix(who).strip()
            answers.setdefault(who, {})[verb] = None
    for said, by_body in pairs.items():
        told = [f"{who} {listed(tuple(verbs))}" for who, verbs in by_body.items()]
        yield f"{said}; {'; '.join(told) or 'this ledger holds no answer'}."


def _next(matters: Matters, states: Sequence[ClauseState]) -> Iterator[str]:
    ahead = [s for s in states if s.due.day and s.due.day >= matters.on and s.state is not State.MET]
    if ahead:
        state = min(ahead, key=lambda s: (s.due.day or matters.on, s.clause.id))
        day = state.due.day or matters.on
        yield f"Next due, {ahead_words((day - matters.on).days)}, on {day_words(day)}: {state.clause.words}."


def _violence(violence: Violence) -> str:
    counts: Counter[IncidentType] = Counter(event.type for event in violence.events)
    if not counts:
        return "This ledger holds no report of violence in the conflict since the signing."
    told = ", ".join(f"{type_words(type_)} {counts[type_]}" for type_ in IncidentType if type_ in counts)
    line = f"Violence told since the signing: {counts.total()} incident{'s' * (counts.total() != 1)} ({told})"
    return f"{line}; {violence.undated} of them without a day." if violence.undated else f"{line}."

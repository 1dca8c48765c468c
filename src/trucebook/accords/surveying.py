"""What matters to an accord on a day, put together as a monitor looks at it."""

from collections.abc import Iterable, Sequence
from datetime import date

from trucebook.accords.accord import Accord, Check, Fact
from trucebook.accords.bearing import Bearing, Sense
from trucebook.accords.levels import displacement_of, levels_of, promised_levels
from trucebook.accords.matters import Matters, Undertaken
from trucebook.accords.overview import (
    AnswerView,
    ClauseView,
    DeadlineView,
    ExchangeView,
    Overview,
    PartyView,
    ReadingView,
)
from trucebook.accords.quoting import Reason, reason_of, reason_of_saying
from trucebook.accords.state import AccordStates, ClauseState, State
from trucebook.accords.states import states_of
from trucebook.accords.summary import summary_of
from trucebook.accords.violence import violence_of
from trucebook.errors import UsageError


def overview_of(matters: Matters) -> Overview:
    """What matters to an accord on a day, put together for people.

    Raises:
        UsageError: where the accord was not there yet on that day.
    """
    accord, on = matters.accord, matters.on
    begun = min(filter(None, (accord.signed, accord.in_force)), default=None)
    if begun and begun > on:
        raise UsageError(
            f"{accord.id} was signed on {begun}: it has no state on {on}; give that day or a later"
        )
    states, violence = states_of(matters), violence_of(matters)
    return Overview(
        accord=accord.id,
        name=accord.name,
        kind=accord.kind,
        on=on,
        signed=accord.signed,
        in_force=accord.in_force,
        ended=accord.ended if accord.ended and accord.ended <= on else None,
        note=accord.note,
        parties=_parties(accord),
        reports=len(matters.reports),
        undated=matters.undated,
        summary=summary_of(matters, states, violence),
        whole=_reasons(states.whole),
        clauses=tuple(_clause(state) for state in states.clauses),
        next_due=_next_due(states.clauses, on),
        overdue=_overdue(states.clauses),
        exchanges=_exchanges(states),
        also_said=_also_said(states),
        violence=violence,
        displacement=displacement_of(matters),
        promised_levels=promised_levels(accord),
        levels=levels_of(matters),
        readings=_readings(accord),
        sources=accord.sources,
    )


def _parties(accord: Accord) -> tuple[PartyView, ...]:
    return tuple(
        PartyView(party.name, party.role, party.signatories, party.fact.note, _to_verify(party.fact))
        for party in accord.parties
    )


def _clause(state: ClauseState) -> ClauseView:
    clause, due = state.clause, state.due
    because = _reasons(state.because)
    return ClauseView(
        id=clause.id,
        article=clause.article,
        action=clause.action,
        words=clause.words,
        obligors=clause.obligors,
        through=clause.through,
        beneficiaries=clause.beneficiaries,
        quantities=clause.quantities,
        condition=clause.condition,
        deadline=DeadlineView(due.kind, due.day, due.since, due.until, due.shown, due.words),
        state=state.state,
        rule=state.rule,
        state_words=state.words,
        past=state.past,
        because=because,
        beside=_beside(because, state.beside),
        note=clause.fact.note,
        to_verify=_to_verify(clause.fact),
    )


def _beside(because: Sequence[Reason], bearings: Iterable[Bearing]) -> tuple[Reason, ...]:
    """What else bears on a clause; of plans read twice from the same words the undertaking."""
    found: dict[object, Reason] = {reason.quotes[0].passage: reason for reason in because}
    kept = []
    for reason in _reasons(bearings, undertakings_first=True):
        key = (reason.quotes[0].report, reason.quotes[0].passage)
        if reason.sense is not Sense.PLANNED or key not in found:
            found[key] = reason
            kept.append(reason)
    return tuple(kept)


def _reasons(bearings: Iterable[Bearing], *, undertakings_first: bool = False) -> tuple[Reason, ...]:
    """Bearings in words; each accusation is followed by its answers."""
    given = list(bearings)
    if undertakings_first:
        undertaken = [b for b in given if isinstance(b.matter, Undertaken)]
        given = [*undertaken, *(b for b in given if not isinstance(b.matter, Undertaken))]
    answers = [b for b in given if b.sense is Sense.ANSWER]
    if not answers:
        return tuple(map(reason_of, given))
    ordered: list[Bearing] = []
    for bearing in given:
        if bearing.sense is not Sense.ANSWER:
            ordered += [bearing, *(a for a in answers if a.answers == bearing.matter.id)]
    there = set(ordered)
    ordered += [a for a in answers if a not in there]
    return tuple(reason_of(bearing) for bearing in ordered)


def _next_due(states: Sequence[ClauseState], on: date) -> tuple[str, ...]:
    ahead = [s for s in states if s.due.day and s.due.day >= on and s.state is not State.MET]
    return tuple(s.clause.id for s in sorted(ahead, key=_day))


def _overdue(states: Sequence[ClauseState]) -> tuple[str, ...]:
    late = [s for s in states if s.past and s.state in (State.OVERDUE, State.PARTLY_MET)]
    return tuple(s.clause.id for s in sorted(late, key=_day))


def _day(state: ClauseState) -> tuple[date, str]:
    return state.due.day or date.max, state.clause.id


def _exchanges(states: AccordStates) -> tuple[ExchangeView, ...]:
    found = [
        ExchangeView(
            reason_of_saying(accusation.saying),
            accusation.clauses,
            accusation.of_accord,
            tuple(AnswerView(r.kind, reason_of_saying(r.saying), r.why) for r in accusation.replies),
        )
        for accusation in states.dialogue.accusations
    ]
    return tuple(sorted(found, key=lambda view: _last_told(view.accusation), reverse=True))


def _also_said(states: AccordStates) -> tuple[Reason, ...]:
    """Claims that are neither accusations nor answers to one, latest first."""
    found = [reason_of_saying(saying) for saying in states.dialogue.others]
    return tuple(sorted(found, key=_last_told, reverse=True))


def _last_told(reason: Reason) -> tuple[date, str]:
    return max(quote.latest or date.min for quote in reason.quotes), reason.id


def _readings(accord: Accord) -> tuple[ReadingView, ...]:
    return tuple(ReadingView(r.by, r.words, r.clauses, _to_verify(r.fact)) for r in accord.readings)


def _to_verify(fact: Fact) -> bool:
    return fact.check is Check.TO_VERIFY

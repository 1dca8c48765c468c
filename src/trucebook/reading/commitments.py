"""Cues of undertakings to commitments."""

from collections.abc import Sequence
from dataclasses import replace

from trucebook.reading.actions import action_told
from trucebook.reading.conditions import condition_clause
from trucebook.reading.confidence import Confidence
from trucebook.reading.drafts import MOST_PASSAGES, Draft, gathered, numbered, parties_of, time_trace
from trucebook.reading.explanation import Trace
from trucebook.reading.features import commitment_features
from trucebook.reading.figures import figure
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.reading.numbers import number
from trucebook.reading.resolved import Resolved
from trucebook.reading.speaking import own_side
from trucebook.reading.tokens import tokens
from trucebook.records import Agreement, Commitment, Figure, Party, Span, When
from trucebook.records.vocabulary import Action, Measure

_MEASURE = {
    Action.WITHDRAW_FORCES: Measure.TROOPS,
    Action.REDUCE_FORCES: Measure.TROOPS,
    Action.DEPLOY: Measure.TROOPS,
    Action.RELEASE_PRISONERS: Measure.RELEASED,
    Action.RETURN_DISPLACED: Measure.RETURNED,
    Action.DISARM: Measure.WEAPONS,
}
"""What the quantity of a commitment measures, where its words do not say it."""

_FEW = 2
"""A count up to which two commitments often have the same."""


def commitments(
    resolved: Resolved, agreements: Sequence[Draft[Agreement]], confidence: Confidence
) -> tuple[Draft[Commitment], ...]:
    """Make a commitment of each cue that has an obligor or a date; two cues for one thing make one.

    Args:
        resolved: the report.
        agreements: the agreements that they may belong to.
        confidence: weighs what speaks for a record.

    Returns:
        Commitments in the order of the text, with ids "k1", "k2", ...
    """
    drafts: list[Draft[Commitment]] = []
    for head, mark in resolved.heads(MarkKind.COMMITMENT):
        draft = _commitment(resolved, head, mark, agreements)
        known = any(_same(draft.record, other.record) for other in drafts[-3:])
        if known or not (draft.record.obligors or draft.record.due):
            continue
        before = next((i for i, d in enumerate(drafts) if _told_again(d.record, draft.record)), None)
        if before is None:
            drafts.append(draft)
        else:
            drafts[before] = _with_telling(drafts[before], draft)
    weighed = confidence.weighed(drafts, resolved, commitment_features)
    kept = (d for d in weighed if confidence.keeps(MarkKind.COMMITMENT, d.record.confidence))
    return numbered(kept, "k")


def _commitment(
    resolved: Resolved, head: int, mark: Mark, agreements: Sequence[Draft[Agreement]]
) -> Draft[Commitment]:
    """A commitment that has neither id nor confidence yet: these are known when all are weighed."""
    id_ = ""
    plain = action_told(resolved, head)
    action, words = plain or (Action(mark.label), mark.words.text)
    obligors, obligor_traces = _obligors(resolved, id_, head)
    names = {party.name for party in obligors}
    beneficiaries, beneficiary_traces = parties_of(
        resolved, id_, "beneficiaries", gathered(resolved, [head], Role.BENEFICIARY)
    )
    record = Commitment(
        id=id_,
        action=action,
        confidence=0.0,
        evidence=(resolved.passage_of(head),),
        agreement=_agreement(resolved, head, agreements),
        obligors=obligors,
        beneficiaries=tuple(party for party in beneficiaries if party.name not in names),
        quantity=_quantity(resolved, head, action),
        due=_due(resolved, head),
        condition=_condition(resolved, head),
    )
    likely = None if plain else mark.score
    traces = [Trace(id_, "action", action, (head,), likely, f"named by \u201c{words}\u201d")]
    if record.due:
        traces.append(time_trace(id_, "due", record.due))
    return Draft(record, (head,), (*traces, *obligor_traces, *beneficiary_traces))


def _obligors(resolved: Resolved, id_: str, head: int) -> tuple[tuple[Party, ...], tuple[Trace, ...]]:
    """Those linked to the cue; else the side of whoever says "we will"."""
    told = parties_of(resolved, id_, "obligors", gathered(resolved, [head], Role.OBLIGOR))
    if told[0]:
        return told
    own = own_side(resolved, head)
    return own, tuple(Trace(id_, "obligors", p.name, (head,), None, p.basis or "") for p in own)


def _agreement(resolved: Resolved, head: int, agreements: Sequence[Draft[Agreement]]) -> str | None:
    """The agreement whose words are linked, or that the commitment's own sentence names, if it names one."""
    for tail in resolved.role(head, Role.ACCORD):
        words = resolved.marks.marks[tail.mark].words
        for draft in agreements:
            if any(words.overlaps(named) for named in draft.record.evidence):
                return draft.record.id
    here = resolved.passage_of(head)
    named = {d.record.id for d in agreements if any(here.covers(words) for words in d.record.evidence)}
    return named.pop() if len(named) == 1 else None


def _quantity(resolved: Resolved, head: int, action: Action) -> Figure | None:
    """The count linked to the cue; one thing told without a number ("a unity government") is no quantity."""
    for tail in resolved.role(head, Role.QUANTITY):
        words = resolved.marks.marks[tail.mark].words
        if not _has_number(words):
            continue
        counted = resolved.figures.get(tail.mark) or figure(words, _MEASURE.get(action, Measure.WEAPONS))
        if counted is not None:
            return replace(counted, measure=_MEASURE.get(action, counted.measure))
    return None


def _has_number(words: Span) -> bool:
    found = tuple(tokens(words.text))
    return any(number(found, at) for at in range(len(found)))


def _due(resolved: Resolved, head: int) -> When | None:
    for tail in resolved.role(head, Role.DUE):
        if (when := resolved.times.get((tail.mark, True))) is not None:
            return when
    return None


def _condition(resolved: Resolved, head: int) -> Span | None:
    """The likeliest linked words that are one, as a whole clause."""
    for tail in resolved.role(head, Role.CONDITION):
        seen = resolved.marks.marks[tail.mark].words
        clause = condition_clause(resolved.text, seen, resolved.passage_of(tail.mark))
        if clause and not clause.covers(resolved.marks.marks[head].words):
            return clause
    return None


def _same(a: Commitment, b: Commitment) -> bool:
    """Whether two cues make one commitment: one passage, action and obligor, and no two dates or figures."""
    if a.evidence != b.evidence or a.action != b.action:
        return False
    if {p.name for p in a.obligors} != {p.name for p in b.obligors}:
        return False
    return (a.due == b.due or not a.due or not b.due) and (
        a.quantity == b.quantity or not a.quantity or not b.quantity
    )


def _told_again(first: Commitment, again: Commitment) -> bool:
    """Whether two passages tell of one commitment: one side is to do one thing to one number, by one time.

    "Troops would be cut to about 2,500", said an adviser; "we're going to be down to 2,500", he said later.
    """
    one, other = first.quantity, again.quantity
    if one is None or other is None or first.action != again.action:
        return False
    counted = (one.measure, one.low, one.high) == (other.measure, other.low, other.high)
    telling = (one.low or one.high or 0) > _FEW
    one_side = not _sides(first).isdisjoint(_sides(again))
    return counted and telling and one_side and _meet(first.due, again.due)


def _sides(commitment: Commitment) -> set[str]:
    """Its obligors and for whom they speak, by name: one country may have two governments."""
    return {name for p in commitment.obligors for name in (p.name, p.affiliation) if name}


def _meet(a: When | None, b: When | None) -> bool:
    """Whether two times can be one: spans that have a day in common, or one deadline."""
    if a is None or b is None:
        return True
    if a.earliest is None or b.earliest is None:
        return a.latest == b.latest
    return a.earliest <= (b.latest or b.earliest) and b.earliest <= (a.latest or a.earliest)


def _with_telling(draft: Draft[Commitment], again: Draft[Commitment]) -> Draft[Commitment]:
    """A commitment with the passage that tells of it again, and what only that tells."""
    one, other = draft.record, again.record
    record = replace(
        one,
        confidence=max(one.confidence, other.confidence),
        evidence=tuple(sorted({*one.evidence, *other.evidence}))[:MOST_PASSAGES],
        agreement=one.agreement or other.agreement,
        beneficiaries=one.beneficiaries or other.beneficiaries,
        due=one.due or other.due,
        condition=one.condition or other.condition,
    )
    told = {trace.field for trace in draft.traces}
    traces = (replace(trace, record=one.id) for trace in again.traces if trace.field not in told)
    return Draft(record, (*draft.heads, *again.heads), (*draft.traces, *traces))

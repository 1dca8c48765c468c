"""Cues of speech to claims."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from trucebook.reading.addressing import addressed, can_be_addressed
from trucebook.reading.confidence import Confidence
from trucebook.reading.drafts import (
    MOST_PASSAGES,
    Draft,
    gathered,
    numbered,
    parties_of,
    time_trace,
    without_their_bodies,
)
from trucebook.reading.explanation import Trace
from trucebook.reading.features import claim_features
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.reading.resolved import Resolved
from trucebook.reading.speaking import issuer_speaking, speaker_before
from trucebook.records import Agreement, Claim, Party, Published, Span, When
from trucebook.records.vocabulary import Act, PartyKind

_LONG_WORD = re.compile(r"[^\W\d_]{4}")
"""What a content has at least: a word of four letters."""

_ABOUT_SHARE = 0.75
"""Of the likeliest incident that a claim is about, the share that another must have to be one, too.

Chosen on the development split: F1 0.60 without, 0.67 from 0.7 to 0.8.
"""

_FEW_DAYS = timedelta(days=3)
"""How wide the day of publication may be for a claim without a time to take it."""


def claims(
    resolved: Resolved,
    incident_of: Mapping[int, str],
    agreements: Sequence[Draft[Agreement]],
    confidence: Confidence,
    published: Published | None = None,
) -> tuple[Draft[Claim], ...]:
    """Make a claim of each cue; what one speaker says again of the same makes one claim.

    Args:
        resolved: the report.
        incident_of: by incident trigger, the id of its incident.
        agreements: the agreements that claims may speak of.
        confidence: weighs what speaks for a record.
        published: when the report was published.

    Returns:
        Claims in the order of the text, with ids "c1", "c2", ...
    """
    drafts: list[Draft[Claim]] = []
    for head, mark in resolved.heads(MarkKind.CLAIM):
        draft = _claim(resolved, head, mark, incident_of, agreements)
        if _only_reports(draft.record):
            continue
        again = next((i for i, other in enumerate(drafts) if _same(draft.record, other.record)), None)
        if again is None:
            drafts.append(draft)
        else:
            drafts[again] = _joined(drafts[again], draft)
    weighed = confidence.weighed(drafts, resolved, claim_features)
    kept = [d for d in weighed if confidence.keeps(MarkKind.CLAIM, d.record.confidence)]
    return _dated(addressed(resolved, numbered(kept, "c")), published)


def _only_reports(claim: Claim) -> bool:
    """Whether it is a newspaper that could not find out: only the one in question disclaims (codebook)."""
    named = [party.kind for party in claim.speakers]
    return claim.act == Act.DISCLAIM and bool(named) and set(named) == {PartyKind.MEDIA}


def _claim(
    resolved: Resolved,
    head: int,
    mark: Mark,
    incident_of: Mapping[int, str],
    agreements: Sequence[Draft[Agreement]],
) -> Draft[Claim]:
    """A claim that has neither id nor confidence yet: these are known when all are weighed."""
    id_ = ""
    act = Act(mark.label)
    speakers, speaker_traces = _speakers(resolved, id_, head)
    names = {party.name for party in speakers}
    addressees, addressee_traces = parties_of(
        resolved, id_, "addressees", gathered(resolved, [head], Role.ADDRESSEE)
    )
    content = _content(resolved, head)
    record = Claim(
        id=id_,
        act=act,
        confidence=0.0,
        evidence=(resolved.passage_of(head),),
        speakers=speakers,
        addressees=tuple(p for p in addressees if p.name not in names and can_be_addressed(p, act)),
        about=_about(resolved, head, content, incident_of, agreements),
        when=_when(resolved, head),
        content=content,
    )
    cue = Trace(id_, "act", record.act, (head,), mark.score, f"named by \u201c{mark.words.text}\u201d")
    return Draft(record, (head,), (cue, *speaker_traces, *addressee_traces))


def _speakers(resolved: Resolved, id_: str, head: int) -> tuple[tuple[Party, ...], tuple[Trace, ...]]:
    """Those linked to the cue; else the last who spoke before it, or who issued the report.

    Who speaks for a body is the speaker, and not the body beside him ("Ada Marsh, spokeswoman for the army").
    """
    told, told_traces = parties_of(resolved, id_, "speakers", gathered(resolved, [head], Role.SPEAKER))
    if told:
        return without_their_bodies(told, told_traces)
    before, traces = parties_of(resolved, id_, "speakers", speaker_before(resolved, head))
    if before:
        basis = "whoever spoke before it"
        return tuple(replace(party, basis=basis) for party in before), traces
    own = issuer_speaking(resolved, head)
    if own is None:
        return (), ()
    return (own,), (Trace(id_, "speakers", own.name, (head,), None, own.basis or ""),)


def _content(resolved: Resolved, head: int) -> Span | None:
    """The likeliest words of what was said; a scrap ("its", a lone quote mark) says nothing."""
    marked = (resolved.marks.marks[tail.mark].words for tail in resolved.role(head, Role.CONTENT))
    return next((words for words in marked if _LONG_WORD.search(words.text)), None)


def _about(
    resolved: Resolved,
    head: int,
    content: Span | None,
    incident_of: Mapping[int, str],
    agreements: Sequence[Draft[Agreement]],
) -> tuple[str, ...]:
    """Ids of the linked incidents, of those named within the content, and of agreements named there."""
    found = _surest(resolved, head, incident_of)
    if content:
        found += [
            incident_of[i]
            for i, mark in resolved.heads(MarkKind.INCIDENT)
            if i in incident_of and content.covers(mark.words)
        ]
        found += [
            draft.record.id
            for draft in agreements
            if any(content.covers(words) for words in draft.record.evidence)
        ]
    return tuple(dict.fromkeys(found))


def _surest(resolved: Resolved, head: int, incident_of: Mapping[int, str]) -> list[str]:
    """The linked incidents that are nearly as likely as the likeliest; each is as its likeliest mention."""
    likely: dict[str, float] = {}
    for tail in resolved.role(head, Role.ABOUT):
        if tail.mark in incident_of:
            likely.setdefault(incident_of[tail.mark], tail.score)
    least = _ABOUT_SHARE * max(likely.values(), default=0.0)
    return [id_ for id_, score in likely.items() if score >= least]


def _when(resolved: Resolved, head: int) -> When | None:
    for tail in resolved.role(head, Role.TIME):
        if (when := resolved.times.get((tail.mark, False))) is not None:
            return when
    return None


def _inferred(known: Sequence[When], published: Published | None) -> When | None:
    if known:
        return When(known[0].earliest, known[0].latest, basis="the speaker's claim before it")
    if published and published.latest - published.earliest <= _FEW_DAYS:
        return When(published.earliest, published.latest, basis="no time told: the day of publication")
    return None


def _same(again: Claim, before: Claim) -> bool:
    """Whether two cues make one claim: one act and speaker, and one content, passage or thing spoken of.

    "The Taliban accuse Washington of breaching the deal", and their spokesman's quotation below, is one
    accusation.
    """
    if again.act != before.act:
        return False
    if set(again.about) & set(before.about) and _speak_for(again.speakers, before.speakers):
        return True
    ours, theirs = _names(again.speakers), _names(before.speakers)
    if not (ours <= theirs or theirs <= ours):
        return False
    if again.content and before.content and again.content.overlaps(before.content):
        return True
    if ours == theirs and ours and set(again.about) & set(before.about):
        return True
    return again.evidence == before.evidence and not (again.content and before.content)


def _speak_for(persons: Sequence[Party], bodies: Sequence[Party]) -> bool:
    """Whether these persons speak for the bodies that were said to have spoken."""
    return bool(bodies) and {person.affiliation for person in persons} == _names(bodies)


def _joined(first: Draft[Claim], again: Draft[Claim]) -> Draft[Claim]:
    """A claim with what its second telling adds: its passage, and whom and what it names besides."""
    a, b = first.record, again.record
    named = {party.name: party for party in (*b.addressees, *a.addressees)}
    record = replace(
        a,
        evidence=tuple(sorted({*a.evidence, *b.evidence}))[:MOST_PASSAGES],
        speakers=b.speakers if _speak_for(b.speakers, a.speakers) else max(a.speakers, b.speakers, key=len),
        addressees=tuple(named.values()),
        about=tuple(dict.fromkeys((*a.about, *b.about))),
        when=a.when or b.when,
        content=a.content or b.content,
    )
    traces = tuple(replace(trace, record=a.id) for trace in again.traces)
    return Draft(record, (*first.heads, *again.heads), (*first.traces, *traces))


def _names(parties: Sequence[Party]) -> set[str]:
    return {party.name for party in parties}


def _dated(drafts: Sequence[Draft[Claim]], published: Published | None) -> tuple[Draft[Claim], ...]:
    """Give a claim without a time of its own that of its speaker's claim before it, else the publication's.

    News tells of what was just said; where publication is not known to a few days, the claim stays undated.
    """
    out: list[Draft[Claim]] = []
    last: dict[str, When] = {}
    for draft in drafts:
        claim, traces = draft.record, draft.traces
        known = [last[party.name] for party in claim.speakers if party.name in last]
        if claim.when:
            last |= {party.name: claim.when for party in claim.speakers}
        else:
            claim = replace(claim, when=_inferred(known, published))
        if claim.when:
            traces = (*traces, time_trace(claim.id, "when", claim.when))
        out.append(Draft(claim, draft.heads, traces))
    return tuple(out)

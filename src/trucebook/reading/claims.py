"""Cues of speech to claims."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from trucebook.reading.drafts import Draft, gathered, parties_of, time_trace
from trucebook.reading.explanation import Trace
from trucebook.reading.incidents import Calibrate
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.reading.resolved import Resolved
from trucebook.records import Agreement, Claim, Party, Published, Span, When
from trucebook.records.vocabulary import Act

_FEW_DAYS = timedelta(days=3)
"""How wide the day of publication may be for a claim without a time to take it."""


def claims(
    resolved: Resolved,
    incident_of: Mapping[int, str],
    agreements: Sequence[Draft[Agreement]],
    calibrate: Calibrate,
    published: Published | None = None,
) -> tuple[Draft[Claim], ...]:
    """Make a claim of each cue; one speaker's cues of one act and one content make one claim.

    Args:
        resolved: the report.
        incident_of: by incident trigger, the id of its incident.
        agreements: the agreements that claims may speak of.
        calibrate: turns a mark's score into a confidence.
        published: when the report was published.

    Returns:
        Claims in the order of the text, with ids "c1", "c2", ...
    """
    drafts: list[Draft[Claim]] = []
    for head, mark in resolved.heads(MarkKind.CLAIM):
        draft = _claim(resolved, f"c{len(drafts) + 1}", head, mark, incident_of, agreements, calibrate)
        if not any(_same(draft.record, other.record) for other in drafts[-4:]):
            drafts.append(draft)
    return _dated(drafts, published)


def _claim(  # noqa: PLR0913, PLR0917 - one call, and each is another thing
    resolved: Resolved,
    id_: str,
    head: int,
    mark: Mark,
    incident_of: Mapping[int, str],
    agreements: Sequence[Draft[Agreement]],
    calibrate: Calibrate,
) -> Draft[Claim]:
    speakers, speaker_traces = parties_of(resolved, id_, "speakers", gathered(resolved, [head], Role.SPEAKER))
    names = {party.name for party in speakers}
    addressees, addressee_traces = parties_of(
        resolved, id_, "addressees", gathered(resolved, [head], Role.ADDRESSEE)
    )
    content = _content(resolved, head)
    record = Claim(
        id=id_,
        act=Act(mark.label),
        confidence=calibrate(mark.score, mark.kind),
        evidence=(resolved.passage_of(head),),
        speakers=speakers,
        addressees=tuple(party for party in addressees if party.name not in names),
        about=_about(resolved, head, content, incident_of, agreements),
        when=_when(resolved, head),
        content=content,
    )
    cue = Trace(id_, "act", record.act, (head,), mark.score, f"named by \u201c{mark.words.text}\u201d")
    return Draft(record, (head,), (cue, *speaker_traces, *addressee_traces))


def _content(resolved: Resolved, head: int) -> Span | None:
    tails = resolved.role(head, Role.CONTENT)
    return resolved.marks.marks[tails[0].mark].words if tails else None


def _about(
    resolved: Resolved,
    head: int,
    content: Span | None,
    incident_of: Mapping[int, str],
    agreements: Sequence[Draft[Agreement]],
) -> tuple[str, ...]:
    """Ids of the linked incidents, of those named within the content, and of agreements named there."""
    found = [incident_of[t.mark] for t in resolved.role(head, Role.ABOUT) if t.mark in incident_of]
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


def _same(a: Claim, b: Claim) -> bool:
    """Whether two cues make one claim: the same act, speaker and passage, or one content."""
    if a.act != b.act or _names(a.speakers) != _names(b.speakers):
        return False
    if a.content and b.content:
        return a.content.overlaps(b.content)
    return a.evidence == b.evidence


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

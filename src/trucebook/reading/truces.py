"""What a truce that is told binds its parties to, where no cue of an undertaking says so."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.drafts import Draft
from trucebook.reading.explanation import Trace
from trucebook.reading.resolved import Resolved
from trucebook.records import Commitment, Incident
from trucebook.records.vocabulary import Action, IncidentType, Occurrence

_TOLD = frozenset({Occurrence.OCCURRED, Occurrence.PLANNED})

_SHARE = 0.67
"""Of 27 truces told as news in the dispatches written to the codebook, 18 stand beside a commitment."""

_AFTER = 30
"""Code points after a trigger in which the words of a truce may stand: "an agreement on a ceasefire"."""


def truces(
    resolved: Resolved, incidents: Sequence[Draft[Incident]], known: Sequence[Draft[Commitment]]
) -> tuple[Draft[Commitment], ...]:
    """Make a commitment to cease hostilities of each truce whose parties are told to have agreed on it.

    A truce told as news, agreed or announced, binds those who make it; one of context, or of which an end is
    told, makes none here, nor one to which a cue has given a commitment already.

    Args:
        resolved: the report.
        incidents: its incidents.
        known: the commitments that cues made.

    Returns:
        The further commitments, with ids that go on from those of `known`.
    """
    drafts: list[Draft[Commitment]] = []
    for incident in incidents:
        if not incident.record.actors or not _is_truce(resolved, incident):
            continue
        draft = _commitment(f"k{len(known) + len(drafts) + 1}", incident)
        if not any(_tells(other.record, draft.record) for other in (*known, *drafts)):
            drafts.append(draft)
    return tuple(drafts)


def _is_truce(resolved: Resolved, incident: Draft[Incident]) -> bool:
    record = incident.record
    if record.type != IncidentType.AGREEMENT or record.background or record.occurrence not in _TOLD:
        return False
    words = _words()
    return any(words["truce"].search(named) for named in _named(resolved, incident)) and not any(
        words["over"].search(passage.text) for passage in record.evidence
    )


def _named(resolved: Resolved, incident: Draft[Incident]) -> Iterator[str]:
    """The words that name the incident, with a few that follow."""
    for head in incident.heads:
        words = resolved.marks.marks[head].words
        yield resolved.text[words.start : words.end + _AFTER]


def _commitment(id_: str, incident: Draft[Incident]) -> Draft[Commitment]:
    told = incident.record
    record = Commitment(
        id=id_,
        action=Action.CEASE_HOSTILITIES,
        confidence=told.confidence * _SHARE,
        evidence=told.evidence,
        obligors=told.actors,
    )
    step = "who agrees on a truce is bound by it"
    traces = [Trace(id_, "action", record.action, incident.heads, None, step)]
    traces += [Trace(id_, "obligors", party.name, (), None, step) for party in record.obligors]
    return Draft(record, incident.heads, tuple(traces))


def _tells(known: Commitment, other: Commitment) -> bool:
    """Whether a commitment tells the same already: it is to cease hostilities, or of one passage."""
    if known.action == other.action:
        return True
    return any(a.overlaps(b) for a in known.evidence for b in other.evidence)


@cache
def _words() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
        for name, words in load_toml("truce_words.toml").items()
    }

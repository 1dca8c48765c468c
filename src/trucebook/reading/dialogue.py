"""What claims and incidents tell of each other: whom a claim is directed at, who vouches for an incident."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from trucebook.reading.drafts import Draft
from trucebook.reading.explanation import Trace
from trucebook.records import Claim, Incident, Party
from trucebook.records.vocabulary import Act

_BLAMES = frozenset({Act.ACCUSE, Act.CONDEMN})
"""Acts that are directed at the doers of what they speak of."""

_ANSWERS = frozenset({Act.DENY, Act.REJECT})
"""Acts that are directed at whoever said what they answer.

Who "has not commented" speaks to nobody: of 249 that disclaim in the marked reports 30 have an addressee.
"""

_ASSERTS = frozenset({Act.ACCUSE, Act.CLAIM_RESPONSIBILITY, Act.CONFIRM})
"""Acts whose speaker says that the incident happened."""


def with_addressees(
    claims: Sequence[Draft[Claim]], incidents: Sequence[Draft[Incident]]
) -> tuple[Draft[Claim], ...]:
    """Give each claim that names nobody as its addressee the one that the dialogue makes clear.

    Who blames somebody for an incident speaks to its actors; who denies speaks to the last accuser before,
    where that accusation was about the same or named the denier.
    """
    doers = {draft.record.id: draft.record.actors for draft in incidents}
    out: list[Draft[Claim]] = []
    for draft in claims:
        found = () if draft.record.addressees else _addressees(draft.record, doers, out)
        out.append(_directed(draft, found) if found else draft)
    return tuple(out)


def _addressees(
    claim: Claim, doers: Mapping[str, tuple[Party, ...]], before: Sequence[Draft[Claim]]
) -> tuple[Party, ...]:
    if claim.act in _BLAMES:
        return _others([party for id_ in claim.about for party in doers.get(id_, ())], claim.speakers)
    if claim.act in _ANSWERS:
        for earlier in reversed(before):
            if earlier.record.act in _BLAMES and _answers(claim, earlier.record):
                return _others(earlier.record.speakers, claim.speakers)
    return ()


def _answers(claim: Claim, accusation: Claim) -> bool:
    """Whether a denial is of this accusation: both about the same, or it blames who denies."""
    return bool(
        set(claim.about) & set(accusation.about) or _sides(claim.speakers) & _sides(accusation.addressees)
    )


def _sides(parties: Iterable[Party]) -> set[str]:
    """The names of parties, and of the bodies that persons speak for."""
    return {name for party in parties for name in (party.name, party.affiliation) if name}


def _others(parties: Iterable[Party], speakers: Sequence[Party]) -> tuple[Party, ...]:
    own = _sides(speakers)
    found = {party.name: party for party in parties if not _sides([party]) & own}
    return tuple(found.values())


def _directed(draft: Draft[Claim], found: tuple[Party, ...]) -> Draft[Claim]:
    parties = tuple(
        replace(p, basis="the doer of what it speaks of, or whose word it answers") for p in found
    )
    traces = (Trace(draft.record.id, "addressees", p.name, draft.heads, None, p.basis or "") for p in parties)
    return Draft(replace(draft.record, addressees=parties), draft.heads, (*draft.traces, *traces))


def with_sources(
    incidents: Sequence[Draft[Incident]], claims: Sequence[Draft[Claim]]
) -> tuple[Draft[Incident], ...]:
    """Give each incident that names no source the speakers who say in a claim that it happened."""
    said: dict[str, dict[str, Party]] = {}
    for draft in claims:
        if draft.record.act in _ASSERTS:
            for id_ in draft.record.about:
                said.setdefault(id_, {}).update({p.name: p for p in draft.record.speakers})
    return tuple(
        draft if draft.record.sources else _sourced(draft, tuple(said.get(draft.record.id, {}).values()))
        for draft in incidents
    )


def _sourced(draft: Draft[Incident], found: tuple[Party, ...]) -> Draft[Incident]:
    parties = tuple(replace(party, basis="says so in a claim about it") for party in found)
    traces = (Trace(draft.record.id, "sources", p.name, draft.heads, None, p.basis or "") for p in parties)
    return Draft(replace(draft.record, sources=parties), draft.heads, (*draft.traces, *traces))

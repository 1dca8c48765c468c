"""Whom a claim is addressed to, where only what its speaker said before it tells."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.drafts import Draft
from trucebook.reading.explanation import Trace
from trucebook.reading.parties.lexicon import lexicon
from trucebook.reading.resolved import Resolved
from trucebook.records import Claim, Party
from trucebook.records.vocabulary import Act, PartyKind

_TO_SOMEBODY = frozenset({Act.ACCUSE, Act.WARN, Act.DEMAND})
"""Acts with an addressee more often than not: in the marked reports 98, 72 and 72 of 100.

Of such a claim right after another of its speaker's that has one, 7 in 10 that do not name another have the
same; of pledges and denials 4 in 10.
"""

_AT_MEDIA = _TO_SOMEBODY | {Act.CONDEMN}
"""Acts that may be addressed to news media; by others somebody speaks through them."""

_NEAR = 1
"""Sentences from the claim before."""


def can_be_addressed(party: Party, act: Act) -> bool:
    """Whether somebody is spoken to by such words, and not something: "the other side", "an inquiry".

    Who denies something to Reuters or on state television answers others.
    """
    if party.kind == PartyKind.MEDIA:
        return act in _AT_MEDIA
    noun = party.name.split()[-1]
    if party.kind != PartyKind.UNKNOWN or not party.name.islower():
        return True
    return noun.endswith("s") or noun in lexicon().heads or noun in lexicon().roles or noun in _sides()


@cache
def _sides() -> frozenset[str]:
    return frozenset(load_toml("party_words.toml")["sides"])


def addressed(resolved: Resolved, drafts: Sequence[Draft[Claim]]) -> list[Draft[Claim]]:
    """The claims; one to somebody who is not named has the addressees of its speaker's claim before it.

    "He warned the Front against it. 'These attacks must stop,' he said." demands it of the Front.
    """
    out: list[Draft[Claim]] = []
    for draft in drafts:
        before = out[-1] if out else None
        if before and _goes_on(resolved, before, draft):
            draft = _to(draft, before.record)  # noqa: PLW2901 - the one that goes into the list
        out.append(draft)
    return out


def _goes_on(resolved: Resolved, before: Draft[Claim], draft: Draft[Claim]) -> bool:
    """Whether a claim of an act to somebody, who is not named, goes on from one of the same speakers."""
    claim = draft.record
    if claim.act not in _TO_SOMEBODY or claim.addressees or not claim.speakers:
        return False
    apart = resolved.sentence_of[draft.heads[0]] - resolved.sentence_of[before.heads[-1]]
    speakers = {party.name for party in claim.speakers}
    return apart <= _NEAR and speakers == {party.name for party in before.record.speakers}


def _to(draft: Draft[Claim], before: Claim) -> Draft[Claim]:
    basis = "addressed in the speaker's claim before it"
    addressees = tuple(replace(party, basis=basis) for party in before.addressees)
    traces = (
        Trace(draft.record.id, "addressees", party.name, draft.heads, None, basis) for party in addressees
    )
    return replace(
        draft, record=replace(draft.record, addressees=addressees), traces=(*draft.traces, *traces)
    )

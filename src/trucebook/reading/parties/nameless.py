"""Parties that are told twice, or by nothing but a common noun."""

from collections.abc import Iterable

from trucebook.reading.parties.lexicon import lexicon, words_of
from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind

_SMALL = frozenset({"a", "an", "and", "of", "the", "in"})  # tell nobody apart
_ARMED = frozenset(
    {PartyKind.STATE_FORCES, PartyKind.REBEL, PartyKind.POLITICAL_MILITIA, PartyKind.IDENTITY_MILITIA}
)


def without_nameless(parties: Iterable[Party]) -> tuple[Party, ...]:
    """`parties` without those that a common noun alone stands for, where one of their kind has a name.

    "The army said that its soldiers had left" tells of one doer. Civilians are told apart by such nouns, and
    stay.
    """
    listed = tuple(parties)
    if len(listed) < 2:
        return listed
    kinds = {party.kind for party in listed if not _is_nameless(party)}
    return tuple(party for party in listed if party.kind not in kinds or not _is_nameless(party))


def without_told_again(parties: Iterable[Party]) -> tuple[Party, ...]:
    """`parties` without those that a longer name tells again: "market" beside "crowded market".

    Only common nouns and unknown names are told again; a body beside one with a longer name may be another.
    """
    listed = [(party, _content_words(party.name)) for party in parties]
    return tuple(
        party
        for party, words in listed
        if not (party.kind == PartyKind.UNKNOWN or party.name[:1].islower())
        or not any(words < longer for _, longer in listed)
    )


def _content_words(name: str) -> frozenset[str]:
    """The words of a name in lower case, plurals as singulars, without articles and the like."""
    return frozenset(word.casefold().rstrip("s") for word in words_of(name)) - _SMALL


def without_machines(parties: Iterable[Party]) -> tuple[Party, ...]:
    """`parties` without what is driven or flown by somebody who is not told: "two jets", "tanks".

    "Government helicopters" are the government's, and stay.
    """
    return tuple(party for party in parties if _noun(party.name) not in lexicon().machines)


def _is_nameless(party: Party) -> bool:
    """Whether a party has no name: "its soldiers", "troops"."""
    if party.kind not in _ARMED:
        return False
    return party.name[:1].islower() and _noun(party.name) in lexicon().heads


def _noun(name: str) -> str:
    """A name in lower case without the words before it that are no part of it: "its", "two"."""
    words = [word.casefold() for word in words_of(name)]
    while len(words) > 1 and words[0] in lexicon().before:
        words = words[1:]
    return " ".join(words)

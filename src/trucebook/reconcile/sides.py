"""Who speaks for whom: a spokesman for his body, an army for its state, a wing for its group.

A party stands on one or more sides, each a short key: "state:US", "party:taliban". Two parties that share one
speak for each other. Keys come from the registry of actors and states, so "Ansar Allah" is on the Houthis'
side, and from the party's kind and country, so the defence ministry of a state is on that state's.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from trucebook.knowledge.files import load_toml
from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import states
from trucebook.reading.parties.registry import actors_in, lookup
from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind

_OF_A_STATE = frozenset({PartyKind.STATE_FORCES, PartyKind.GOVERNMENT})
_ARMED = _OF_A_STATE | {PartyKind.REBEL, PartyKind.POLITICAL_MILITIA, PartyKind.IDENTITY_MILITIA}
_BYSTANDERS: Final = frozenset({PartyKind.CIVILIANS, PartyKind.MEDIA, PartyKind.NGO})
_AGAINST: Final = ("anti", "ex", "former", "counter")
"""Words before a name that part somebody from it: an anti-Taliban militia is not the Taliban's."""

_ACRONYM: Final = 4


def sides(party: Party) -> frozenset[str]:
    """The sides that `party` speaks and acts for; never empty for a party with a name."""
    return _sides(party.name, party.kind, party.country, party.affiliation)


def sides_of(parties: Iterable[Party]) -> frozenset[str]:
    """The sides of all of `parties` together."""
    found = [sides(party) for party in parties]
    return found[0] if len(found) == 1 else frozenset().union(*found)


def same_side(a: Iterable[Party], b: Iterable[Party]) -> bool:
    """Whether somebody of `a` speaks for somebody of `b`, or the other way about."""
    return not sides_of(a).isdisjoint(sides_of(b))


def canonical(party: Party) -> str:
    """The key by which two mentions of one party meet, whatever name each gives it.

    Unlike sides it keeps a state, its army and its ministries apart.
    """
    return _canonical(party.name)


@lru_cache(maxsize=16384)  # the same names come again and again
def _canonical(name: str) -> str:
    actor = lookup(name)
    if actor:
        return f"party:{fold(actor.name)}"
    state = _state(name)
    return f"state:{state}" if state else f"name:{fold(name) or name.casefold()}"


def speaks_as(party: Party) -> Party:
    """The body that `party` speaks for; itself where it speaks for none."""
    return Party(party.affiliation) if party.affiliation else party


def body(party: Party) -> str:
    """The one side that a body is first of all heard as: the state, the group, or else the name."""
    found = sorted(sides(party), key=lambda key: (not key.startswith("state:"), key))
    return found[0] if found else canonical(party)


def is_named(party: Party) -> bool:
    """Whether its name tells it from others: "Taliban" does; "Gunmen", "the army", "Two witnesses" do not."""
    return _is_named(party.name)


@lru_cache(maxsize=16384)
def _is_named(name: str) -> bool:
    capital = [word for word in name.split() if word[:1].isupper()]
    acronym = any(len(word) > 1 and word.isupper() for word in capital)  # "US forces"; "us" is a common word
    return acronym or any(word.casefold() not in _common_words() for word in capital)


@cache
def _common_words() -> frozenset[str]:
    """Words that name nobody by themselves, as reports print them with a capital where a sentence begins."""
    words = load_toml("party_words.toml")
    lists = [words["pronouns"], words["before"], words["after"], *words["heads"].values()]
    return frozenset(word for phrases in lists for phrase in phrases for word in phrase.casefold().split())


def is_belligerent(party: Party, *, acted: bool) -> bool:
    """Whether it is a party to the fighting: who acted and is no bystander, targets that fight or rule."""
    return party.kind not in _BYSTANDERS if acted else party.kind in _ARMED


def is_armed(party: Party) -> bool:
    """Whether it, or the body that it speaks for, fights or rules: forces, governments, rebels, militias."""
    if party.kind in _ARMED:
        return True
    actor = lookup(party.affiliation or party.name)
    return actor.kind in _ARMED if actor else any(key.startswith("state:") for key in sides(party))


@lru_cache(maxsize=16384)
def _sides(name: str, kind: PartyKind, country: str | None, affiliation: str | None) -> frozenset[str]:
    found = _of_name(name)
    if affiliation:
        found |= _of_name(affiliation)
    groups = any(key.startswith("party:") for key in found)
    if kind in _OF_A_STATE and not groups:
        # "army" and "government" without a country are of one state, in one report as in the next.
        found |= {f"state:{country or '?'}"} if country or not is_named(Party(name)) else set()
    return frozenset(found)


def _of_name(name: str) -> set[str]:
    country = _state(name) or _forces().get(fold(name))
    if country:
        return {f"state:{country}"}
    actor = lookup(name)
    if actor:
        known = {f"party:{fold(actor.name)}"} if actor.kind not in _OF_A_STATE else set()
        known |= {f"state:{actor.country}"} if actor.kind in _OF_A_STATE and actor.country else set()
        known |= _of_name(actor.of) if actor.of and actor.of != name else set()
        return known or {f"party:{fold(actor.name)}"}
    inside = {
        f"party:{fold(actor.name)}"
        for start, _, actor in actors_in(name)
        if actor.kind in _ARMED and not name[:start].rstrip(" -").casefold().endswith(_AGAINST)
    }
    own = {f"name:{fold(name)}"} if fold(name) else set()
    country = None if inside else _by_adjective(name)
    return inside | own | ({f"state:{country}"} if country else set())


def _state(name: str) -> str | None:
    # "US" and "CAR" are states as they stand, "us" and "car" are not.
    return _exact().get(name) or (_states().get(fold(name)) if len(name) > _ACRONYM else None)


def _by_adjective(name: str) -> str | None:
    """The country of "Afghan Ministry of Defense": a state's adjective, and a body such as states have."""
    words = name.split()
    country = next((_adjectives()[a] for n in (1, 2) if (a := " ".join(words[:n])) in _adjectives()), None)
    return country if any(word.casefold() in _state_bodies() for word in words[1:]) else None


@cache
def _adjectives() -> Mapping[str, str]:
    return {name: s.country for s in reversed(states()) for name in (s.name, *s.aliases, *s.adjectives)}


@cache
def _state_bodies() -> frozenset[str]:
    heads = load_toml("party_words.toml")["heads"]
    phrases = [*heads[PartyKind.STATE_FORCES], *heads[PartyKind.GOVERNMENT]]
    return frozenset(phrase for phrase in phrases if " " not in phrase)


@cache
def _exact() -> Mapping[str, str]:
    return {name: state.country for state in reversed(states()) for name in (state.name, *state.aliases)}


@cache
def _states() -> Mapping[str, str]:
    return {fold(name): country for name, country in _exact().items() if len(name) > _ACRONYM}


@cache
def _forces() -> Mapping[str, str]:
    """Countries by the folded names of their forces and governments."""
    return {
        fold(name): state.country
        for state in reversed(states())
        for name in (state.forces, *state.troops, state.government)
        if len(name) > _ACRONYM
    }

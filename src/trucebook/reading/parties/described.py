"""Names told with words that only say what their bearers are: "rebel group Ansaru", "mediator Qatar"."""

import re
from dataclasses import replace

from trucebook.reading.countries import By, namings
from trucebook.reading.parties.bodies import state_body
from trucebook.reading.parties.groups import known_group, party_of, people_of_group
from trucebook.reading.parties.lexicon import lexicon
from trucebook.reading.parties.registry import actors_in, lookup
from trucebook.reading.parties.roster import Roster
from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind

_TOKEN = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_LED = re.compile(r"^(?P<by>[\w.]+-led)\s(?:[\w\-\u2013]+\s){0,3}(?P<what>coalition)\b", re.IGNORECASE)
_COALITION = re.compile(r"^(?:the )?(?:(?:military|international) )?coalition\b", re.IGNORECASE)
_FOLLOWING = re.compile(r"\b(?:loyal|allied|aligned) (?:to|with) (?:the )?(?:[a-z]+ )?")
_MOST_WORDS = 8  # before a name; more are a sentence
_KINDS = frozenset(
    {
        PartyKind.REBEL,
        PartyKind.POLITICAL_MILITIA,
        PartyKind.IDENTITY_MILITIA,
        PartyKind.INTERNATIONAL,
        PartyKind.NGO,
        PartyKind.POLITICAL,
    }
)
"""Kinds whose nouns stand before the name of such a party: "militia", but not "government" or "villagers"."""


def described(phrase: str, roster: Roster) -> Party | None:
    """The group or state that `phrase` names at its end, after words that only say what it is.

    "The Iran-backed Houthi rebels" are the Houthis, "broker Norway" is Norway; but "US-backed rebels" name
    nobody, and "former FARC fighters" are not the FARC.
    """
    starts = [match.start() for match in _TOKEN.finditer(phrase)][: _MOST_WORDS + 1]
    tokens = phrase.split()
    for i in range(1, len(starts)):
        group, state = _says_of_a_group(tokens[i - 1]), tokens[i - 1].casefold() in lexicon().of_states
        if not (group or state):
            return None
        rest = phrase[starts[i] :]
        named = (known_group(rest, roster) or people_of_group(rest, roster)) if group else None
        found = named or (_state(rest) if state else None)
        if found:
            return found if _fits(found, phrase[: starts[i]]) else None
    return None


def _fits(group: Party, before: str) -> bool:
    """Whether the adjective of a state before a name fits it: "the Peruvian Congress" is not the US one.

    Rebels may well be of one land and fight in another.
    """
    if group.kind is PartyKind.REBEL or not group.country:
        return True
    return all(n.country == group.country for n in namings(before) if n.by is By.ADJECTIVE)


def follows_somebody(phrase: str) -> bool:
    """Whether a phrase tells forces by whom they are loyal to, whose own words are their only name."""
    return bool(_FOLLOWING.search(phrase))


def without_trailing(phrase: str) -> str:
    """`phrase` without a word at its end that is no part of the name: the "auspices" of "UN auspices"."""
    rest, _, last = phrase.rpartition(" ")
    return rest if rest and last.casefold() in lexicon().trailing else phrase


def kind_of_followers(phrase: str) -> PartyKind | None:
    """The kind of the "forces loyal to Riek Machar": that of the group whom he leads; none where not told."""
    match = _FOLLOWING.search(phrase)
    first = next(actors_in(phrase[match.end() :]), None) if match else None
    if first is None:
        return None
    leader = first[2]
    group = lookup(leader.of) if leader.kind is PartyKind.PERSON and leader.of else leader
    return group.kind if group and group.kind is not PartyKind.PERSON else PartyKind.POLITICAL_MILITIA


def coalition(phrase: str, roster: Roster) -> Party | None:
    """A coalition by its leader ("US-led military coalition"), or the only one that the report names so."""
    led = _LED.match(phrase)
    actor = lookup(f"{led['by']} {led['what']}") if led else None
    if actor:
        return party_of(actor, roster)
    if not _COALITION.match(phrase):
        return None
    named = roster.only_called("coalition")
    if named is None:
        return Party(name=phrase, kind=PartyKind.INTERNATIONAL)
    return replace(party_of(named, roster), basis=f"the only coalition named: {named.name}")


def _says_of_a_group(token: str) -> bool:
    word = token.casefold().strip(",\"'\u201c\u201d\u2018\u2019")
    if word in lexicon().of_groups or lexicon().heads.get(word) in _KINDS:
        return True
    first, _, last = word.rpartition("-")
    if last in lexicon().compounds and first:
        return True
    return word.startswith(("pro-", "anti-")) or _is_of_a_state(_POSSESSIVE.sub("", token), token)


def _is_of_a_state(bare: str, token: str) -> bool:
    """Whether the word is the adjective of a state, or its name in the genitive: "Lebanese", "Lebanon's"."""
    wanted = {By.ADJECTIVE} if bare == token else {By.NAME, By.REGION}
    return any((n.start, n.end) == (0, len(bare)) and n.by in wanted for n in namings(bare))


def _state(rest: str) -> Party | None:
    """The state that `rest` as a whole is the name of."""
    whole = any((n.start, n.end) == (0, len(rest)) and n.by is By.NAME for n in namings(rest))
    return state_body(rest) if whole else None

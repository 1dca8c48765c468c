"""Party mentions that name a group or body: known actors, their people, and what takes them up."""

import re
from dataclasses import replace

from trucebook.knowledge.actors import Actor
from trucebook.knowledge.states import states
from trucebook.reading.countries import By, country_of, namings
from trucebook.reading.parties.bodies import body_of, ministry_of
from trucebook.reading.parties.lexicon import head_in, lexicon, words_of
from trucebook.reading.parties.phrases import BRACKETED
from trucebook.reading.parties.registry import actors_in, group_like, lookup, person_like
from trucebook.reading.parties.roster import Roster
from trucebook.records import Party
from trucebook.records.vocabulary import PartyKind

_POSSESSIVE = re.compile(r"['\u2019]s?$")
ARTICLES = "the|this|that|these|those|both"
_ARTICLE = re.compile(rf"^\W*(?:{ARTICLES})\s", re.IGNORECASE)
_UNARMED = frozenset({PartyKind.INTERNATIONAL, PartyKind.NGO, PartyKind.MEDIA, PartyKind.POLITICAL})
_SHORTLY = 250  # characters: a sentence or two
_DEFINITE = frozenset(
    ("army", "military", "police", "government", "government forces", "government troops", "regime")
)
"""Nouns that take up a party without an article, too, as headlines have them."""


def known_group(phrase: str, roster: Roster) -> Party | None:
    """A group of the registry named in full, or by an abbreviation that the report explains.

    A long name may differ in one letter: "Allied Democratic Forcs".
    """
    full = roster.short.get(phrase)
    actor = lookup(full or phrase) or group_like(full or phrase)
    if actor and actor.kind is not PartyKind.PERSON:
        return party_of(actor, roster)
    return Party(name=full, basis=f"the report explains {phrase}") if full and not actor else None


def party_of(actor: Actor, roster: Roster) -> Party:
    """The party that `actor` was on the day of the report."""
    return Party(name=actor.name, kind=actor.kind_on(roster.day), country=actor.country)


def people_of_group(phrase: str, roster: Roster) -> Party | None:
    """A group told by its people: "Taliban fighters", "Hezbollah leaders". Civilians are not the group."""
    first = next(actors_in(phrase), None)
    if first is None or first[0] or first[2].kind is PartyKind.PERSON:
        return None
    _, end, actor = first
    rest = re.sub(r"^['\u2019]s\b", "", phrase[end:]).strip()
    head = None if phrase[end : end + 1] == "-" else head_in(rest, lexicon().heads)
    if head is None or lexicon().heads[head] is PartyKind.CIVILIANS:
        return None
    return party_of(actor, roster)


def body_of_leader(phrase: str, roster: Roster) -> Party | None:
    """The government or forces of a state told by its leader: "the Assad regime"."""
    words = words_of(phrase)
    noun = head_in(phrase, lexicon().bodies)
    if noun is None or len(words) <= len(noun.split()) or not words[0][0].isupper():
        return None
    named = words[-len(noun.split()) - 1]
    leader = _leader(_POSSESSIVE.sub("", named), roster) or _leader(named.removesuffix("s"), roster)
    acts_for = leader.of_on(roster.day) if leader else None
    if leader is None or acts_for is None:
        return None
    basis = f"the {noun} of {leader.name}"
    state = next((s for s in states() if (s.country, s.name) == (leader.country, acts_for)), None)
    if state:
        return replace(body_of(state, lexicon().bodies[noun]), basis=basis)
    group = lookup(acts_for)
    armed = group is not None and group.kind not in _UNARMED and lexicon().bodies[noun] == "forces"
    return replace(party_of(group, roster), basis=basis) if group and armed else None


def _leader(surname: str, roster: Roster) -> Actor | None:
    full = roster.full_name(surname)
    return person_like(full) if full else roster.known_person(surname)


def taken_up(phrase: str, said: str, start: int, roster: Roster) -> Party | None:
    """Whom "the insurgents", "the army" or "the government" take up: the only such one that is named.

    Args:
        phrase: the noun without its article.
        said: the words with it.
        start: where they stand, so that what was told shortly before counts more.
        roster: whom the report names.
    """
    noun = phrase.casefold()
    sort = lexicon().anaphors.get(noun)
    with_article = bool(_ARTICLE.match(said))
    if sort is None or not (with_article or noun in _DEFINITE):
        return None
    if sort == "rebel":
        actor = roster.only_armed_group(start)
        basis = f"the only armed group named: {actor.name}" if actor else ""
        return replace(party_of(actor, roster), basis=basis) if actor else None
    state = roster.only_state("government" if noun.startswith(("government", "regime")) else sort)
    if state is None:
        return None
    body = body_of(state, "security" if noun.startswith("security") else sort)
    return replace(body, basis=f"the only {sort} named, or that of the report's country: {state.name}")


def one_of_two(word: str, start: int, roster: Roster) -> Party | None:
    """Whom "the former" and "the latter" mean: one of the two parties named shortly before, if it was two."""
    if word.casefold() not in {"former", "latter"}:
        return None
    begin = max(0, start - _SHORTLY)
    before = roster.text[begin:start]
    named = [(at, party_of(a, roster)) for at, _, a in actors_in(before) if a.kind is not PartyKind.PERSON]
    named += [(n.start, body_of(n.state, "state")) for n in namings(before) if n.state and n.by is By.NAME]
    parties = list(dict.fromkeys(party for _, party in sorted(named, key=lambda each: each[0])))
    if len(parties) != 2:
        return None
    chosen = parties[word.casefold() == "latter"]
    return replace(chosen, basis=f"the {word} of {parties[0].name} and {parties[1].name}")


def bracketed(phrase: str, roster: Roster) -> Party | None:
    """The group named in brackets after words that name none: "the civil defence [White Helmets]"."""
    match = BRACKETED.search(phrase)
    actor = lookup(match["within"]) if match else None
    return party_of(actor, roster) if actor and actor.kind is not PartyKind.PERSON else None


def ministry(phrase: str, roster: Roster) -> Party | None:
    """A ministry without its state: that of the report's country."""
    bare = ministry_of(phrase, None)
    state = roster.only_state("government") if bare and not country_of(phrase) else None
    placed = ministry_of(phrase, state) if state else None
    return replace(placed, basis=f"the report's country: {state.name}") if placed and state else bare


def called_short(phrase: str, said: str, roster: Roster) -> Party | None:
    """A body told by one word of its name: "the Observatory"."""
    if phrase.casefold() not in lexicon().organisations:
        return None
    if not (_ARTICLE.match(said) or phrase[0].isupper()):
        return None
    actor = roster.only_called(phrase)
    return replace(party_of(actor, roster), basis=f"the only {phrase} named: {actor.name}") if actor else None


def country_in(phrase: str) -> str | None:
    """The one country that `phrase` names, other than as a friend or foe ("US-backed", "pro-Russian")."""
    named = {
        n.country for n in namings(phrase) if "-" not in phrase[n.end : n.end + 1] + phrase[: n.start][-1:]
    }
    return named.pop() if len(named) == 1 else None

"""Names of known actors found: in a mention as a whole, and anywhere in a text."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz.distance import Levenshtein

from trucebook.knowledge.actors import Actor, actors
from trucebook.knowledge.folding import fold
from trucebook.knowledge.spellings import spellings
from trucebook.knowledge.states import states
from trucebook.records.vocabulary import PartyKind

_WORD = re.compile(r"\w")
_LONGEST_ACRONYM = 6
_PHRASE = 300  # characters: a phrase is asked for again and again, a longer text once
_LONG_GROUP = 8  # letters
_SMALL = frozenset({"of", "for", "the", "and", "in", "to", "de", "la", "al", "el", "e", "ul"})
_LONG_NAME = 9  # letters: a shorter name of a person that differs in one letter may well be another person's


@lru_cache(maxsize=16_384)  # the same names come again and again, within a report and across reports
def lookup(phrase: str) -> Actor | None:
    """The actor that `phrase` as a whole names, whatever the case, accents and Arabic articles.

    Abbreviations in capitals count only as they stand ("IS" is one, "is" is not).
    """
    exact, folded = _names()
    return exact.get(phrase) or (folded.get(fold(phrase)) if any(c.isupper() for c in phrase) else None)


def person_like(name: str) -> Actor | None:
    """The person in the registry whose full name is `name`, or differs in one letter but not the first."""
    found = lookup(name)
    if found or len(name) < _LONG_NAME:
        return found if found and found.kind is PartyKind.PERSON else None
    key = fold(name)
    for known, actor in _persons().get(key[:1], ()):
        if Levenshtein.distance(key, known, score_cutoff=1) <= 1:
            return actor
    return None


@lru_cache(maxsize=4096)
def group_like(name: str) -> Actor | None:
    """The group or body in the registry whose name differs from `name` in one letter but not the first.

    Only for long names written as names are: each word with a capital or one of the small joining words.
    """
    words = name.split()
    written = all(word[:1].isupper() or word in _SMALL for word in words)
    if len(name) < _LONG_GROUP or not written or name.isupper() or any(c.isdigit() for c in name):
        return None
    key = fold(name)
    for known, actor in _groups().get((key[:1], len(key.split())), ()):
        if Levenshtein.distance(key, known, score_cutoff=1) <= 1:
            return actor
    return None


def persons_called(surname: str) -> tuple[Actor, ...]:
    """The persons in the registry whom reports name again by `surname`."""
    return _surnames().get(fold(surname), ())


def actors_in(text: str) -> Iterator[tuple[int, int, Actor]]:
    """The actors named in `text`: offset of the first character, offset after the last, actor."""
    return iter(_in_phrase(text)) if len(text) <= _PHRASE else _found(text)


@lru_cache(maxsize=16_384)
def _in_phrase(text: str) -> tuple[tuple[int, int, Actor], ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[int, int, Actor]]:
    automaton, meanings = _automaton()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if (start and _WORD.match(text[start - 1])) or (end < len(text) and _WORD.match(text[end])):
            continue
        yield start, end, meanings[index]


@cache
def _all() -> tuple[Actor, ...]:
    """The actors of the files, and the forces of every state by their own names."""
    forces = (Actor(s.forces, PartyKind.STATE_FORCES, s.country, aliases=s.troops) for s in states())
    return (*actors(), *forces)


@cache
def _spelled() -> tuple[tuple[Actor, str], ...]:
    """Every actor with each spelling of each of its names: first the listed names, then what differs."""
    listed = [(actor, name) for actor in _all() for name in (actor.name, *actor.aliases)]
    return (*listed, *((actor, other) for actor, name in listed for other in spellings(name)[1:]))


@cache
def _names() -> tuple[Mapping[str, Actor], Mapping[str, Actor]]:
    exact: dict[str, Actor] = {}
    folded: dict[str, Actor] = {}
    for actor, name in _spelled():
        exact.setdefault(name, actor)
        if not (name.isupper() and len(name) <= _LONGEST_ACRONYM):
            folded.setdefault(fold(name), actor)
    return MappingProxyType(exact), MappingProxyType(folded)


@cache
def _persons() -> Mapping[str, tuple[tuple[str, Actor], ...]]:
    by_letter: dict[str, list[tuple[str, Actor]]] = {}
    for actor in actors():
        if actor.kind is PartyKind.PERSON:
            by_letter.setdefault(fold(actor.name)[:1], []).append((fold(actor.name), actor))
    return MappingProxyType({letter: tuple(known) for letter, known in by_letter.items()})


@cache
def _groups() -> Mapping[tuple[str, int], tuple[tuple[str, Actor], ...]]:
    """The long names of all that are no persons, folded, by first letter and number of words."""
    found: dict[tuple[str, int], dict[str, Actor]] = {}
    for actor in _all():
        for name in (actor.name, *actor.aliases):
            key = fold(name)
            if actor.kind is not PartyKind.PERSON and len(key) >= _LONG_GROUP - 1 and " " in key:
                found.setdefault((key[:1], len(key.split())), {}).setdefault(key, actor)
    return MappingProxyType({key: tuple(known.items()) for key, known in found.items()})


@cache
def _surnames() -> Mapping[str, tuple[Actor, ...]]:
    found: dict[str, list[Actor]] = {}
    for actor in actors():
        if actor.kind is PartyKind.PERSON:
            single = (alias for alias in actor.aliases if " " not in alias)
            for name in dict.fromkeys(fold(n) for n in (actor.surname, *single)):
                found.setdefault(name, []).append(actor)
    return MappingProxyType({name: tuple(known) for name, known in found.items()})


@cache
def _automaton() -> tuple[AhoCorasick, tuple[Actor, ...]]:
    meanings: dict[str, Actor] = {}
    for actor, name in _spelled():
        meanings.setdefault(name, actor)
        if len(name) > _LONGEST_ACRONYM:
            meanings.setdefault(name.upper(), actor)
    return AhoCorasick(list(meanings), matchkind=MatchKind.LeftmostLongest), tuple(meanings.values())

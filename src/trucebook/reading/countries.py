"""Countries that a text names: by their names, their people, their seats of government, their regions."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from trucebook.knowledge.regions import regions
from trucebook.knowledge.states import State, states


class By(StrEnum):
    """By what sort of word a country is named."""

    NAME = "name"  # "Afghanistan", "the US"
    ADJECTIVE = "adjective"  # "Afghan"
    PEOPLE = "people"  # "Afghans"
    SEAT = "seat"  # "Kabul", "the White House"
    REGION = "region"  # "Donbas"


@dataclass(frozen=True, slots=True)
class Naming:
    """A word that names a country.

    Attributes:
        start: offset of its first character.
        end: offset after its last character.
        country: ISO 3166-1 alpha-2.
        by: by what sort of word.
        state: the state named; empty for a region.
    """

    start: int
    end: int
    country: str
    by: By
    state: State | None = None


_WORD = re.compile(r"\w")
_PHRASE = 300  # characters: a phrase is asked for again and again, a longer text once or twice


def namings(text: str) -> Iterator[Naming]:
    """The countries named in `text`, in its order. A plural s, or a bare genitive s, may follow."""
    return iter(_in_phrase(text)) if len(text) <= _PHRASE else _found(text)


@lru_cache(maxsize=16_384)
def _in_phrase(text: str) -> tuple[Naming, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[Naming]:
    automaton, meanings = _automaton()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if start and _WORD.match(text[start - 1]):
            continue
        if _ends(text, end):
            country, by, state = meanings[index]
            yield Naming(start, end, country, by, state)
        elif text.startswith("s", end) and _ends(text, end + 1):
            country, by, state = meanings[index]
            plural = By.PEOPLE if by is By.ADJECTIVE else by
            yield Naming(start, end + 1, country, plural, state)


def countries_named(text: str) -> Counter[str]:
    """How often `text` names each country (ISO 3166-1 alpha-2), by whatever word."""
    return Counter(naming.country for naming in namings(text))


def country_of(words: str) -> str | None:
    """The one country (ISO 3166-1 alpha-2) that `words` name: "Israeli soldiers" is IL."""
    named = {naming.country for naming in namings(words)}
    return named.pop() if len(named) == 1 else None


def _ends(text: str, end: int) -> bool:
    return end >= len(text) or not _WORD.match(text[end])


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[str, By, State | None], ...]]:
    meanings: dict[str, tuple[str, By, State | None]] = {}
    for pattern, meaning in _patterns():
        meanings.setdefault(pattern, meaning)
        if len(pattern) > 3:  # dispatches in capitals; "US" and "UK" stand as they are
            meanings.setdefault(pattern.upper(), meaning)
    automaton = AhoCorasick(list(meanings), matchkind=MatchKind.LeftmostLongest)
    return automaton, tuple(meanings.values())


def _patterns() -> Iterator[tuple[str, tuple[str, By, State | None]]]:
    for state in states():
        yield state.name, (state.country, By.NAME, state)
        for words, by in (
            (state.aliases, By.NAME),
            (state.adjectives, By.ADJECTIVE),
            (state.people, By.PEOPLE),
            (state.seats, By.SEAT),
        ):
            for word in words:
                if not word.startswith("the "):  # "the North" is a country only to the reader of parties
                    yield word, (state.country, by, state)
    for region in regions().values():
        if len(region.countries) == 1:
            for name in (region.name, *region.aliases):
                yield name.removeprefix("the "), (region.countries[0], By.REGION, None)

"""The tables of figures.toml and counted.toml, read once."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from trucebook.knowledge.files import load_toml
from trucebook.records.vocabulary import Category, Group

Phrase = tuple[str, ...]
Phrases = dict[str, tuple[Phrase, ...]]
"""Phrases by their first word, the longest first."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How count phrases are built.

    Attributes:
        before: phrases before a number, by what they do: least, most, about, between, neutral.
        after: phrases after it: least, most, about, range.
        none, shares, money, measures, labels: signs that it is no count, or that the count is none.
        determiners: words for one, with a singular.
        collectives: nouns of many, which are not one.
        holders: nouns whose number follows them: "a family of five".
        ends: words at which what is counted ends.
        fillers: words between a number and what it counts.
        hyphened: those of them that stand behind a hyphen.
        particles: small words within the names of people.
        participles: words that tell what happened to those counted, or which of them are meant.
    """

    before: dict[str, Phrases]
    after: dict[str, Phrases]
    none: frozenset[str]
    shares: frozenset[str]
    money: frozenset[str]
    measures: frozenset[str]
    labels: frozenset[str]
    determiners: frozenset[str]
    collectives: frozenset[str]
    holders: frozenset[str]
    ends: frozenset[str]
    fillers: frozenset[str]
    hyphened: frozenset[str]
    particles: frozenset[str]
    participles: frozenset[str]


@dataclass(frozen=True, slots=True)
class CountedWords:
    """Whom figures count.

    Attributes:
        people: category and group by the words, in the singular.
        plurals: singulars of plurals that no rule makes.
        families: words of families and households.
        items: words of things that are counted among people.
        longest: words in the longest phrase of `people`.
    """

    people: dict[Phrase, tuple[Category, Group | None]]
    plurals: dict[str, str]
    families: frozenset[str]
    items: frozenset[str]
    longest: int


@cache
def figure_words() -> FigureWords:
    """The words of count phrases that the package knows.

    Raises:
        KnowledgeError: where figures.toml is missing or damaged.
    """
    raw = load_toml("figures.toml")
    before = {name: _phrases(listed) for name, listed in raw["qualifiers"].items()}
    after = {name: _phrases(listed) for name, listed in raw["suffixes"].items()}
    words = {name: frozenset(listed) for name, listed in raw["words"].items()}
    return FigureWords(before=before, after=after, fillers=words.pop("between"), **words)


@cache
def counted_words() -> CountedWords:
    """The words for whom or what is counted that the package knows.

    Raises:
        KnowledgeError: where counted.toml is missing or damaged.
    """
    raw = load_toml("counted.toml")
    people: dict[Phrase, tuple[Category, Group | None]] = {}
    for name, words in raw["categories"].items():
        people |= {_key(word): (Category(name), None) for word in words}
    for name, table in raw["groups"].items():
        people |= {_key(word): (Category(table["category"]), Group(name)) for word in table["words"]}
    return CountedWords(
        people=people,
        plurals=raw["plurals"],
        families=frozenset(raw["units"]["families"]),
        items=frozenset(raw["units"]["items"]),
        longest=max(len(key) for key in people),
    )


def _phrases(listed: list[Any]) -> Phrases:
    """Phrases by their first word, the longest first."""
    keys = sorted((_key(phrase) for phrase in listed), key=len, reverse=True)
    return {first: tuple(key for key in keys if key[0] == first) for first in {key[0] for key in keys}}


def _key(phrase: str) -> Phrase:
    """The words of a phrase as the tokeniser parts them."""
    return tuple(phrase.replace("-", " - ").replace("'", " ' ").split())

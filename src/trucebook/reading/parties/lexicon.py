"""The common words of party mentions, from party_words.toml and roles.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from trucebook.knowledge.files import load_toml
from trucebook.records.vocabulary import PartyKind

_WORD = re.compile(r"[^\W_]+(?:[.\u2019'\-][^\W_]+)*")
_STOPS = frozenset(
    [
        "of",
        "in",
        "from",
        "at",
        "on",
        "near",
        "with",
        "who",
        "that",
        "which",
        "for",
        "to",
        "by",
        "against",
        "outside",
        "inside",
        "under",
        "whose",
        "around",
        "loyal",
        "allied",
        "aligned",
        "belonging",
        "led",
        "backed",
        "headed",
        "commanded",
    ]
)
_LONGEST_HEAD = 5  # words: "members of the security forces"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by what they mean in a party mention; all in small letters.

    Attributes:
        pronouns: words that name nobody by themselves.
        before: words before a party that are no part of its name.
        heads: the kind of party that a noun means.
        bodies: the body of a state that a noun means: forces, security, police, government, state.
        anaphors: what a noun with an article takes up: rebel, forces, police, government.
        helping: words before a party for which, or beside which, something is done.
        organisations: last words of the names of bodies.
        ministries: the printed name of a ministry by the words for it.
        of_groups: words that say what a group is whose name follows.
        of_states: words that say what a state is whose name follows.
        compounds: last parts of compounds that do so: "backed" of "Iran-backed".
        trailing: words after a name that are no part of it: "auspices".
        media_first: first words of the names of media: "radio".
        media_last: last words of the names of media: "times".
        machines: nouns for what is driven, flown or fired, and does nothing by itself.
        not_names: capitalised words that are no part of a person's name.
        titles: words right before a person's name.
        roles: offices and callings.
        role_starts: first words of roles.
        role_words: every word that some role or title is made of.
        role_of: words after a role, before the body that it is held in.
        role_to: words after a role, before whereto or about what it is.
    """

    pronouns: frozenset[str]
    before: frozenset[str]
    heads: Mapping[str, PartyKind]
    bodies: Mapping[str, str]
    anaphors: Mapping[str, str]
    helping: frozenset[str]
    organisations: frozenset[str]
    ministries: Mapping[str, str]
    of_groups: frozenset[str]
    of_states: frozenset[str]
    compounds: frozenset[str]
    trailing: frozenset[str]
    media_first: frozenset[str]
    media_last: frozenset[str]
    machines: frozenset[str]
    not_names: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    role_starts: frozenset[str]
    role_words: frozenset[str]
    role_of: frozenset[str]
    role_to: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once.

    Raises:
        KnowledgeError: where a file cannot be read.
    """
    words, roles = load_toml("party_words.toml"), load_toml("roles.toml")
    return Lexicon(
        pronouns=frozenset(words["pronouns"]),
        before=frozenset(words["before"]),
        heads=MappingProxyType({noun: PartyKind(kind) for noun, kind in _inverted(words["heads"]).items()}),
        bodies=MappingProxyType(_inverted(words["bodies"])),
        anaphors=MappingProxyType(_inverted(words["anaphors"])),
        helping=frozenset(words["helping"]["words"]),
        organisations=frozenset(words["organisations"]["words"]),
        ministries=MappingProxyType(words["ministries"]),
        of_groups=frozenset(words["describing"]["of_groups"]),
        of_states=frozenset(words["describing"]["of_states"]),
        compounds=frozenset(words["describing"]["compounds"]),
        trailing=frozenset(words["describing"]["after"]),
        media_first=frozenset(words["media_names"]["first"]),
        media_last=frozenset(words["media_names"]["last"]),
        machines=frozenset(words["machines"]["words"]),
        not_names=frozenset(words["not_names"]["words"]),
        titles=frozenset(roles["titles"]),
        roles=frozenset(roles["roles"]),
        role_starts=frozenset(role.split()[0] for role in roles["roles"]),
        role_words=frozenset(w for role in (*roles["roles"], *roles["titles"]) for w in role.split()),
        role_of=frozenset(roles["of"]),
        role_to=frozenset(roles["to"]),
    )


def _inverted(table: dict[str, Any]) -> dict[str, str]:
    """The key by word; where a word stands under several keys, the first."""
    inverted: dict[str, str] = {}
    for key, words in table.items():
        for word in words:
            inverted.setdefault(word, key)
    return inverted


def words_of(text: str) -> list[str]:
    """The words of `text`, without signs."""
    return _WORD.findall(text)


def head_in(text: str, nouns: Mapping[str, Any]) -> str | None:
    """The noun of `nouns` by which the phrase `text` is known: the longest at the end of its first part.

    "supporters of the army" is known by "supporters". None where its head is no such noun.
    """
    words = [word.casefold() for word in words_of(text)]
    cut = next((i for i, word in enumerate(words) if word in _STOPS and i), len(words))
    if cut < len(words) and " ".join(words[: cut + 3]) in nouns:
        return " ".join(words[: cut + 3])
    for start in range(max(0, cut - _LONGEST_HEAD), cut):
        if " ".join(words[start:cut]) in nouns:
            return " ".join(words[start:cut])
    return None

"""The words and incident types by which reports tell of a duty under an accord, from clause_words.toml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from trucebook.errors import KnowledgeError
from trucebook.knowledge.files import load_toml
from trucebook.records.vocabulary import Action, IncidentType

_FILE = "clause_words.toml"
_NEVER = re.compile(r"(?!)")
_BETWEEN = r"\W+(?:\w+\W+){0,3}?"  # what `..` in the file stands for

Words = re.Pattern[str]


_OWN = r"(?:(?!of\b|from\b)[\w-]+\s+){0,2}"
"""Words before whom a number counts: "US", "of" not: 1,000 of the soldiers that remain are no level."""


@dataclass(frozen=True, slots=True)
class ActionWords:
    """By what reports tell of one action.

    Attributes:
        types: types of incidents by which it is carried out.
        breach: types of incidents that an accusation of breaching it is about.
        done: words by which such an incident carries it out; empty for any words.
        undone: words by which it is the contrary.
        about: words by which an accusation speaks of it.
        gradual: it is done bit by bit.
    """

    types: frozenset[IncidentType]
    breach: frozenset[IncidentType]
    done: Words | None
    undone: Words
    about: Words
    gradual: bool


@dataclass(frozen=True, slots=True)
class CommonWords:
    """Words that tell how far something was done, what is there, and what is suspended or over.

    Attributes:
        whole: all of it was done.
        part: some of it was.
        level_before: words that end right before a number of what is there.
        level_after: words that follow such a number, or whom it counts.
        suspended: of a declaration that suspends.
        resumed: of one that takes up again.
        ended: of one that ends.
        accord: what it suspends or ends: the accord, not a thing of it.
    """

    whole: Words
    part: Words
    level_before: Words
    level_after: Words
    suspended: Words
    resumed: Words
    ended: Words
    accord: Words


@cache
def words_of(action: Action) -> ActionWords:
    """The words and types of `action`.

    Raises:
        KnowledgeError: where the file has none for it, or an unknown type.
    """
    try:
        entry: dict[str, Any] = _file()[action.value]
        return ActionWords(
            types=frozenset(IncidentType(type_) for type_ in entry["types"]),
            breach=frozenset(IncidentType(type_) for type_ in entry["breach"]),
            done=pattern_of(entry["done"]) if entry.get("done") else None,
            undone=pattern_of(entry.get("undone", ())),
            about=pattern_of(entry["about"]),
            gradual=bool(entry.get("gradual", False)),
        )
    except (KeyError, ValueError) as error:
        raise KnowledgeError(
            f"{_FILE}: the section [{action.value}] does not fit ({error}); it needs types, breach and about"
        ) from error


@cache
def common_words() -> CommonWords:
    """The words for any action.

    Raises:
        KnowledgeError: where the file lacks some.
    """
    try:
        degree, level, declared = (_file()[section] for section in ("degree", "level", "declared"))
        passed = "|".join(map(re.escape, level["passed"]))
        return CommonWords(
            whole=pattern_of(degree["whole"]),
            part=pattern_of(degree["part"]),
            level_before=re.compile(
                rf"{pattern_of(level['before']).pattern}\W+(?:(?:{passed})\W+)*$", re.IGNORECASE
            ),
            level_after=re.compile(
                rf"(?:{_OWN}{pattern_of(level['counted']).pattern}\W+)?{pattern_of(level['after']).pattern}",
                re.IGNORECASE,
            ),
            suspended=pattern_of(declared["suspended"]),
            resumed=pattern_of(declared["resumed"]),
            ended=pattern_of(declared["ended"]),
            accord=pattern_of(declared["accord"]),
        )
    except KeyError as error:
        raise KnowledgeError(
            f"{_FILE}: the words {error} are missing; write them, or an empty list"
        ) from error


def pattern_of(words: Iterable[str]) -> Words:
    """A pattern that finds any of `words`: whole words, `*` for any ending, `..` for up to three words."""
    made = "|".join(_one(phrase) for phrase in words)
    return re.compile(rf"\b(?:{made})(?!\w)", re.IGNORECASE) if made else _NEVER


def _one(phrase: str) -> str:
    parts = [re.escape(word).replace(r"\*", r"\w*") for word in phrase.split()]
    return r"\W+".join(parts).replace(rf"\W+{re.escape('..')}\W+", _BETWEEN)


@cache
def _file() -> dict[str, Any]:
    return load_toml(_FILE)

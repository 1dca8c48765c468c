"""One person or thing, told without a number: "a policeman", "his wife", "rebel leader Omar Haddad"."""

from functools import cache
from typing import NamedTuple

from trucebook.knowledge.actors import actors
from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import states
from trucebook.reading.figures.counted import head_of, is_plural, names_person, who_from
from trucebook.reading.figures.lexicon import figure_words
from trucebook.reading.tokens import Token, word_at
from trucebook.records.vocabulary import PartyKind

Tokens = tuple[Token, ...]


class Single(NamedTuple):
    """One person or thing.

    Attributes:
        who: first and last-but-one index of the tokens that name it.
        is_named: whether a name or bare noun tells it, without a determiner.
    """

    who: tuple[int, int]
    is_named: bool


def single(words: Tokens, at: int) -> Single | None:
    """Read the one person or thing that is told from token `at` on; None where it is many or none."""
    lexicon = figure_words()
    start = at
    while word_at(words, start) in lexicon.determiners:
        start += 1
    first, end = _noun(words, start)
    named = words[first:end]
    if not named or named[0].word in lexicon.ends:
        return None
    if start == at:
        is_person = (_is_name(named) or names_person(named) or _ends_in_name(named)) and not _is_body(named)
        return Single((first, end), is_named=True) if is_person else None
    is_many = head_of(named)[-1].word in lexicon.collectives
    is_one = word_at(words, at) in {"a", "an"} or not is_plural(named)
    return Single((first, end), is_named=False) if is_one and not is_many else None


def _noun(words: Tokens, at: int) -> tuple[int, int]:
    """The words of one noun phrase from `at` on, which "and" or a comma ends."""
    first, end = who_from(words, at)
    return first, next((i for i in range(first, end) if words[i].word == "and"), end)


def _is_name(words: Tokens) -> bool:
    """Whether all words are a person's name: capitals and small particles, and no plural of a people."""
    particles = figure_words().particles
    if not all(token.is_capital or token.word in particles for token in words):
        return False
    return any(token.is_capital for token in words) and (len(words) > 1 or not is_plural(words))


def _is_body(words: Tokens) -> bool:
    """Whether the words are a state, its adjective, or an armed group or body: "Afghan", "Taliban"."""
    return fold(" ".join(token.text for token in words)) in _bodies()


@cache
def _bodies() -> frozenset[str]:
    """The names, adjectives and aliases of states and of the actors of the registry."""
    of_states = (name for state in states() for name in (state.name, *state.adjectives))
    bodies = (actor for actor in actors() if actor.kind is not PartyKind.PERSON)
    of_actors = (name for body in bodies for name in (body.name, *body.aliases))
    return frozenset(fold(name) for name in (*of_states, *of_actors))


def _ends_in_name(words: Tokens) -> bool:
    """Whether a title or description ends in a name: "rebel leader Omar Haddad"."""
    particles = figure_words().particles
    first = len(words)
    while first and (words[first - 1].is_capital or words[first - 1].word in particles):
        first -= 1
    return 0 < first < len(words) and _is_name(words[first:]) and not is_plural(words[:first])

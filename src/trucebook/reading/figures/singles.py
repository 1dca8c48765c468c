"""One person or thing, told without a number: "a policeman", "his wife", "rebel leader Omar Haddad"."""

from typing import NamedTuple

from trucebook.reading.figures.counted import head_of, is_plural, names_person, who_from
from trucebook.reading.figures.lexicon import figure_words
from trucebook.reading.tokens import Token, word_at

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
        is_person = _is_name(named) or names_person(named) or _ends_in_name(named)
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


def _ends_in_name(words: Tokens) -> bool:
    """Whether a title or description ends in a name: "rebel leader Omar Haddad"."""
    particles = figure_words().particles
    first = len(words)
    while first and (words[first - 1].is_capital or words[first - 1].word in particles):
        first -= 1
    return 0 < first < len(words) and _is_name(words[first:]) and not is_plural(words[:first])

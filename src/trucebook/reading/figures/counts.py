"""The counts of a phrase: told by a number, by a holder ("a family of five"), by a singular or by a name."""

from dataclasses import dataclass, replace

from trucebook.reading.figures.bounds import Bounds, bounds_at
from trucebook.reading.figures.counted import who_from
from trucebook.reading.figures.lexicon import figure_words
from trucebook.reading.figures.singles import Single, single
from trucebook.reading.tokens import Token, word_at

Tokens = tuple[Token, ...]

_NEAR = 6
"""Tokens before a holder or a number of its own: "a large and armed group of 12" has five."""


@dataclass(frozen=True, slots=True)
class Count:
    """One count.

    Attributes:
        low: the least it can be; None where only an upper bound is told.
        high: the most; None where only a lower one is.
        approximate: "about", "nearly".
        who: first and last-but-one index of the tokens for whom it counts.
        end: index of the token after it.
        is_named: whether a name or a bare noun tells it, not a number or determiner.
        counts_members: whether it counts the members of what it names: "a family of five".
    """

    low: int | None
    high: int | None
    approximate: bool
    who: tuple[int, int]
    end: int
    is_named: bool = False
    counts_members: bool = False

    def plus(self, more: "Count") -> "Count":
        """The sum of two counts of one list; open where either is."""
        return replace(
            self,
            low=None if self.low is None or more.low is None else self.low + more.low,
            high=None if self.high is None or more.high is None else self.high + more.high,
            approximate=self.approximate or more.approximate,
            who=(self.who[0], more.who[1]),
            end=more.end,
            counts_members=False,
        )


def first_count(words: Tokens) -> Count | None:
    """The count with which a phrase begins; None where it gives no number."""
    if held := _held(words):
        return held
    if found := bounds_at(words, 0) or _later_number(words):
        return _numbered(words, found)
    found_single = single(words, 0)
    return _one(found_single) if found_single else None


def further_count(words: Tokens, whole: Count, first: Count) -> Count | None:
    """The next count of a list: "two soldiers and a child", "Omar and his guard", "my uncle, two sons".

    Names after a number or a comma tell who they were and are not counted again: "two men, Omar and Ali".
    """
    start = whole.end
    while word_at(words, start) in {",", "and"}:
        start += 1
    if start == whole.end or start >= len(words):
        return None
    if found := bounds_at(words, start):
        return _further_number(words, found)
    found_single = single(words, start)
    if found_single is None:
        return None
    if word_at(words, start - 1) == "and":
        return _one(found_single) if not found_single.is_named or first.high == 1 else None
    is_list = not first.is_named and any(token.word == "and" for token in words[start:])
    return _one(found_single) if is_list and not found_single.is_named else None


def _further_number(words: Tokens, found: Bounds) -> Count | None:
    """A number of a list; an age ("a boy, 12") and a part ("12 of them") are none."""
    is_part = word_at(words, found.end) == "of" and word_at(words, found.end + 1) in {"whom", "them", "those"}
    count = _numbered(words, found)
    return None if is_part or count.who[0] == count.who[1] else count


def _one(found: Single) -> Count:
    """The count of one person or thing."""
    first, end = found.who
    return Count(1, 1, approximate=False, who=(first, end), end=end, is_named=found.is_named)


def _held(words: Tokens) -> Count | None:
    """Read "a family of five", "a convoy of 20 trucks": the number after the noun is the count."""
    lexicon = figure_words()
    for at in range(min(len(words), _NEAR)):
        if words[at].word in lexicon.ends or bounds_at(words, at):
            return None
        if words[at].word not in lexicon.holders or word_at(words, at + 1) != "of":
            continue
        found = bounds_at(words, at + 2)
        if found is None:
            return None
        count = _numbered(words, found)
        is_bare = count.who[0] == count.who[1]
        return replace(count, who=(at, at + 1), counts_members=True) if is_bare else count
    return None


def _numbered(words: Tokens, found: Bounds) -> Count:
    """A count told by a number, with whom it counts."""
    first, end = who_from(words, found.end)
    joins = (at for at in range(first, end) if words[at].word == "and")
    end = next((at for at in joins if _begins_count(words, at + 1)), end)
    return Count(found.low, found.high, found.approximate, who=(first, end), end=max(end, found.end))


def _begins_count(words: Tokens, at: int) -> bool:
    """Whether a further count begins here: "two soldiers and one hostage", "... and a child"."""
    return word_at(words, at) in figure_words().determiners or bounds_at(words, at) is not None


def _later_number(words: Tokens) -> Bounds | None:
    """A number after an adjective or two: "unarmed 14 men"; after "a" only "a fresh 4,000-strong force"."""
    lexicon = figure_words()
    after_one = word_at(words, 0) in lexicon.determiners
    for start in range(1, min(_NEAR, len(words))):
        if words[start].word in lexicon.ends or words[start].word in {",", "and", "of"}:
            return None
        found = bounds_at(words, start)
        if found and (not after_one or _is_strong(words, found)):
            return found
    return None


def _is_strong(words: Tokens, found: Bounds) -> bool:
    """Whether a number is followed by "-strong", "-member" or "-man"."""
    return word_at(words, found.end) == "-" and word_at(words, found.end + 1) in figure_words().hyphened

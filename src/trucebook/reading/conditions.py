"""The condition of an undertaking: the whole clause that the encoder saw the middle or the beginning of."""

import re
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.phrases import any_of, whole
from trucebook.records import Span

_ENDS = re.compile(r"[.,;:\u201c\u201d\"](?=\W|$)|\n\n|\s[\u2013\u2014]\s")
"""What ends a clause; a full stop or comma within a number or an abbreviation does not."""

_REACH = 40
"""Characters before the words that were seen in which the clause may begin."""

_LONGEST = 240
"""Characters of the longest condition; what goes on longer tells other things, too."""


def condition_clause(text: str, seen: Span, sentence: Span) -> Span | None:
    """The clause of a condition, from its first word to the sign that ends it.

    "Front adheres" of "we will only leave if the Front adheres to the deal" is "if the Front adheres to the
    deal". None where no word in what was seen, or shortly before it, begins a condition.

    Args:
        text: the stored text.
        seen: the words that the encoder took for a condition.
        sentence: the sentence in which they stand.
    """
    first = _first_word(text, seen, sentence)
    if first is None:
        return None
    last = min(sentence.end, first + _LONGEST)
    end = _ENDS.search(text, min(max(seen.end, first + 1), last), last)
    return Span.of(text, first, end.start() if end else _whole_word(text, first, last))


def _first_word(text: str, seen: Span, sentence: Span) -> int | None:
    """Where the word that begins a condition stands: the nearest before what was seen, or the first in it."""
    before: int | None = None
    for word in _beginning().finditer(text, max(sentence.start, seen.start - _REACH), sentence.end):
        if word.start() >= seen.end:
            break
        if word.start() > seen.start:
            return word.start() if before is None else before
        is_apart = word.end() < seen.start and _ENDS.search(text, word.end(), seen.start)
        before = before if is_apart else word.start()
    return before


def _whole_word(text: str, first: int, last: int) -> int:
    """The end of the last whole word before `last`, or `last` where there is but one."""
    if last >= len(text) or not text[last].isalnum():
        return last
    space = text.rfind(" ", first, last)
    return space if space > first else last


@cache
def _beginning() -> re.Pattern[str]:
    """A word with which a condition begins, the longest first."""
    return whole(any_of(load_toml("condition_words.toml")["words"]))

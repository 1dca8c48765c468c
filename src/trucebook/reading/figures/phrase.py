"""From a span marked as a count to the codebook's figure."""

from functools import lru_cache

from trucebook.reading.figures.bounds import bounds_at, is_share
from trucebook.reading.figures.counted import counted
from trucebook.reading.figures.counts import Count, first_count, further_count
from trucebook.reading.figures.lexicon import figure_words
from trucebook.reading.tokens import Token, tokens
from trucebook.records import Figure, Party, Span
from trucebook.records.vocabulary import Measure, Unit

_LONGEST = 400
"""Code points: no count is told in more, and a span that long was marked wrongly."""
_MOST = 10_000_000_000
"""More than there are people: such a number was misread."""
_QUOTES = frozenset('"“”«»*')


def figure(words: Span, measure: Measure, *, source: Party | None = None) -> Figure | None:
    """Read a count phrase: "at least 14 security guards", "a family of five", "Omar and a guard".

    Counts of a list are added up ("two soldiers and a child" is 3): the report tells them as one figure.

    Args:
        words: the whole phrase.
        measure: what is counted.
        source: who gives the count, besides the publisher.

    Returns:
        The figure; None where the words give no number ("civilians"), a share, a sum of money, or none.
    """
    read = _read(words.text[:_LONGEST], measure)
    if read is None:
        return None
    return Figure(
        measure=measure,
        low=read.low,
        high=read.high,
        approximate=read.approximate,
        unit=read.unit,
        who=read.who,
        category=read.category,
        group=read.group,
        source=source,
        words=words,
    )


@lru_cache(maxsize=4096)
def _read(text: str, measure: Measure) -> Figure | None:
    """The figure of a phrase, but for where it stands and who gives it."""
    words = tuple(token for token in tokens(text) if token.text not in _QUOTES)
    if not words or _tells_none(words) or is_share(words):
        return None
    first = first_count(words)
    count = _added(words, first) if first else None
    if count is None or not _is_plausible(count):
        return None
    named = words[count.who[0] : count.who[1]]
    sort = counted(named, measure)
    return Figure(
        measure=measure,
        low=count.low,
        high=count.high,
        approximate=count.approximate,
        unit=Unit.PEOPLE if count.counts_members and sort.unit is Unit.FAMILIES else sort.unit,
        who=text[named[0].start : named[-1].end] if named else None,
        category=sort.category,
        group=sort.group,
    )


def _added(words: tuple[Token, ...], first: Count) -> Count:
    """A count with the further ones of its list."""
    whole = first
    while more := further_count(words, whole, first):
        whole = whole.plus(more)
    return whole


def _tells_none(words: tuple[Token, ...]) -> bool:
    """Whether the phrase says that there were none: "no injuries"; not so "no more than 12 men"."""
    return words[0].word in figure_words().none and bounds_at(words, 0) is None


def _is_plausible(count: Count) -> bool:
    """Whether a count is one: a zero is no figure (codebook, hard cases)."""
    told = [bound for bound in (count.low, count.high) if bound is not None]
    return bool(told) and all(0 < bound <= _MOST for bound in told)

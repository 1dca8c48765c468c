"""What stands around the words of a time and belongs to them: "since", "-long", "began"."""

import re
from dataclasses import replace
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.times.expression import Length, Shift, Stretch
from trucebook.reading.times.finding import find
from trucebook.reading.times.resolving import resolve
from trucebook.reading.times.spans import parse
from trucebook.records import Published, Span, When

_REACH = 60
"""Code points to each side in which words of a time's clause are looked for."""
_WIDE = 27
"""Days: what "began in March" began in a month or longer; what began on a day is told by that day."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_CUT = re.compile(
    r"(?:\b(?:this|last|next|late|early|mid|same|previous|following|past|since)\s|-"
    rf"|\b(?:{_MONTH}|{_WEEKDAY})[.,]{{0,2}}\s|\d(?:st|nd|rd|th)?\s(?=\|{_MONTH}))\|"
    r"|\|(?:\s(?:last|next|this|of|ago|earlier|later|morning|afternoon|evening|night|week|month|year)\b"
    rf"|,?\s{_MONTH})|{_MONTH}\.?\|[.,]{{0,2}}\s?\d",
    re.IGNORECASE,
)
"""What may belong to a time that was cut, its words between two bars: only beside these more is sought."""
_BESIDE = 14
"""Code points to each side in which that is seen."""
_ANOTHER = re.compile(
    r"(?:after|before|following)\b|(?:since|from|until)\s+the\b|.*\b(?:after|before)$",
    re.IGNORECASE | re.DOTALL,
)
"""Words of a time that is told of something else: "after 10 months", "since the October 7 (attacks)"."""
_WHEN = re.compile(r",?\s+when\b", re.IGNORECASE)
_LASTING = re.compile(r"-(?:long|old)\b")


def whole(text: str, words: Span) -> Span:
    """The words of a time with those that a cut left out: "Feb. 8" of "Feb.", "the week-long" of "the week".

    Args:
        text: the stored text.
        words: the time as it was marked.
    """
    start, end = words.start, words.end
    if lasting := _LASTING.match(text, end):
        return Span.of(text, start, lasting.end())
    before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    if not _CUT.search(f"{before}|{words.text}|{after}"):
        return words
    offset = max(0, start - _REACH)
    for found in find(text[offset : end + _REACH]):
        first, last = found.words.start + offset, found.words.end + offset
        if first < words.end and words.start < last and _belongs(text, found.words.text, last):
            start, end = min(start, first), max(end, last)
    return Span.of(text, start, end)


def _belongs(text: str, found: str, end: int) -> bool:
    """Whether a time that a mark meets is the mark's own: "the second since Sunday, when" tells of Sunday."""
    if "\n" in found or _ANOTHER.match(found):
        return False
    return not (found[:5].casefold() == "since" and _WHEN.match(text, end))


def up_to_publication(text: str, when: When, published: Published | None) -> When:
    """A time that something began in, up to publication: "fighting that began in 2021 has displaced ...".

    Only months and years are widened so, and nothing of which an end is told ("and ended with a ceasefire").

    Args:
        text: the stored text.
        when: the time with its words.
        published: when the report was published.
    """
    words = when.words
    if published is None or words is None or when.earliest is None or when.latest is None:
        return when
    wide = (when.latest - when.earliest).days >= _WIDE and when.latest < published.earliest
    led = _words(text[max(0, words.start - _REACH) : words.start])[-2:] + _words(words.text)[:2]
    following = _words(text[words.end : words.end + _REACH])
    table = _table()
    if not wide or table["began"].isdisjoint(led) or not table["ended"].isdisjoint(following):
        return when
    return replace(when, latest=published.latest)


def lasted(words: Span, published: Published | None) -> When | None:
    """The days up to publication that a length fills: "the nine-month war", "three days of fighting".

    Returns:
        The interval with its words; None where they are no length, or a vague one.
    """
    expression = parse(words.text)
    if not isinstance(expression, Length) or expression.ahead or not 0 < expression.low == expression.high:
        return None
    found = resolve(Stretch(expression.high, expression.unit, -1), published=published)
    return replace(found, words=words) if found else None


def counted_back(words: Span, from_: Published | None) -> When | None:
    """The days that lie so long before or after a day: the deal's of "two days after the deal".

    Args:
        words: "two days after", "a week before".
        from_: the day that the words count from: that of what came two days after the deal.

    Returns:
        The interval with its words; None where they do not count.
    """
    expression = parse(words.text)
    if not isinstance(expression, Shift) or expression.of is not None:
        return None
    back = replace(expression, sign=-expression.sign, narrated=False)
    found = resolve(back, published=from_)
    return replace(found, words=words) if found else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


@cache
def _table() -> dict[str, frozenset[str]]:
    """The words of the table `course` of times.toml."""
    return {name: frozenset(words) for name, words in load_toml("times.toml")["course"].items()}

"""Names that a mark cuts in two, made whole: "Associated" of "Associated Press" is no source.

The tagger decides piece by piece, and now and then ends a name too early: three in a hundred of its parties
and four of its places stand before a further capital, against one in two hundred of those that people marked.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from trucebook.intake.paragraphs import is_caseless
from trucebook.knowledge.files import load_toml
from trucebook.reading.countries import countries_named
from trucebook.reading.marks import Mark, MarkKind, Marks
from trucebook.reading.sentences import Sentence
from trucebook.records import Span

_NAMES = (MarkKind.PARTY, MarkKind.PLACE)
_MOST_WORDS = 4
"""Words that a name is made longer by: with more, a list without commas would become one name."""

_MOSTLY = 0.6
"""Share of its long words that a headline has in capitals."""

_CAPITAL = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff](?:[\w-]|['\u2019](?!s\b))*"
_NEXT = re.compile(rf" (?P<word>{_CAPITAL})")
_LAST = re.compile(rf"(?:^|[\s(])(?P<word>{_CAPITAL})\.?$")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_STOPPED = re.compile(r"[.!?\u2026][\"\u201d\u2019')\]]*$")
_INITIALS = re.compile(r"(?:^|\W)(?:[A-Z]\.)+[A-Z]$")
_HYPHENED_ON = re.compile(r"-(?P<word>[^\W\d_]+)")
_HYPHENED_BEFORE = re.compile(r"(?<!\w)(?P<word>[^\W\d_]+)-$")
_PARTS = re.compile(r"[\s-]")
_BEFORE = 20  # characters looked at before a name
_SHORT_TITLE = 4  # letters of a title that a stop follows: "Gen."


@dataclass(frozen=True, slots=True)
class _Around:
    """What a name is looked at in.

    Attributes:
        text: the stored text.
        others: where marks of other kinds begin; no name is made longer into them.
        headlines: sentences that are written in capitals throughout.
    """

    text: str
    others: frozenset[int]
    headlines: tuple[Span, ...]


def with_whole_names(text: str, sentences: tuple[Sentence, ...], marks: Marks) -> Marks:
    """The marks, those of parties and places with the whole of the names that they cut.

    Two marks of one name both have the whole of it. Texts without small letters are left as they are, and so
    are headlines: where every word has a capital, it says nothing, and no stop stands at the end.

    Args:
        text: the stored text.
        sentences: the sentences that were read.
        marks: what was perceived in them.
    """
    if is_caseless(text):
        return marks
    headlines = tuple(s.words for s in sentences if _is_headline(s.words.text))
    found: dict[int, Span] = {}
    for kind in _NAMES:
        others = frozenset(mark.words.start for mark in marks.marks if mark.kind != kind)
        around = _Around(text, others, headlines)
        named = {i: mark.words for i, mark in enumerate(marks.marks) if mark.kind == kind}
        longer = {i: span for i, words in named.items() if (span := _whole(words, around)) != words}
        if longer:
            found.update(_united(text, named | longer))
    changed = tuple(_with_words(mark, found.get(i, mark.words)) for i, mark in enumerate(marks.marks))
    return replace(marks, marks=changed)


def _with_words(mark: Mark, words: Span) -> Mark:
    return mark if words == mark.words else replace(mark, words=words)


def _is_headline(sentence: str) -> bool:
    words = _LONG_WORD.findall(sentence)
    capitals = sum(not word[0].islower() for word in words)
    return not _STOPPED.search(sentence) and capitals > _MOSTLY * len(words)


def _whole(words: Span, around: _Around) -> Span:
    """The whole of the name that `words` are of; `words` themselves where nothing is cut."""
    start, end = _start(words, around.text), _end(words, around)
    return Span.of(around.text, start, end) if (start, end) != (words.start, words.end) else words


def _start(words: Span, text: str) -> int:
    """Where the name begins: with the "al-" or "North-" before it."""
    start, first = words.start, _PARTS.split(words.text.lstrip("-"))[0]
    cut = start + 1 if words.text.startswith("-") else start
    while before := _HYPHENED_BEFORE.search(text[max(0, cut - _BEFORE) : cut]):
        if not _is_joined(before["word"], first):
            break
        start = cut = cut - len(before[0])
        first = before["word"]
    return start


def _end(words: Span, around: _Around) -> int:
    text, end = around.text, words.end
    last = _PARTS.split(words.text.rstrip("-"))[-1]
    end -= len(words.text) - len(words.text.rstrip("-"))
    while (hyphened := _HYPHENED_ON.match(text, end)) and _is_joined(last, hyphened["word"]):
        end, last = hyphened.end(), hyphened["word"]
    end = max(end, words.end)
    if _INITIALS.search(text[words.start : end]) and text[end : end + 1] == ".":
        end += 1
    if any(headline.covers(words) for headline in around.headlines):
        return end
    return _to_last_capital(words.start, end, around)


def _to_last_capital(start: int, end: int, around: _Around) -> int:
    """Where the words in capitals end that go on from a name whose last word has one."""
    text = around.text
    for _ in range(_MOST_WORDS):
        last = _LAST.search(text[start:end])
        shortened = last and len(last["word"]) <= _SHORT_TITLE and text[end : end + 1] == "."
        further = _NEXT.match(text, end + 1 if shortened else end)
        if not last or not further or _begins_anew(further, around):
            break
        end = further.end()
    return end


def _begins_anew(further: re.Match[str], around: _Around) -> bool:
    """Whether the next word is another mark's, or a day or an article, which go on no name."""
    return further.start("word") in around.others or further["word"].casefold() in _never_within()


def _is_joined(before: str, after: str) -> bool:
    """Whether a hyphen joins two parts of one name, "Jean-Yves", and not two countries, "Israel-Gaza"."""
    if before.casefold() in _prefixes():
        return True
    capitals = before[:1].isupper() and after[:1].isupper()
    return capitals and not countries_named(before) and not countries_named(after)


def _united(text: str, named: dict[int, Span]) -> dict[int, Span]:
    """The spans, those that now meet each as the whole of them."""
    runs = list(_runs(text, named.values()))
    starts = [run.start for run in runs]
    return {i: runs[bisect_right(starts, words.start) - 1] for i, words in named.items()}


def _runs(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans that overlap as one."""
    current: Span | None = None
    for span in sorted(spans):
        if current and current.overlaps(span):
            current = Span.of(text, current.start, max(current.end, span.end))
            continue
        if current:
            yield current
        current = span
    if current:
        yield current


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(load_toml("name_words.toml")["prefixes"])


@cache
def _never_within() -> frozenset[str]:
    return frozenset(load_toml("name_words.toml")["never_within"])

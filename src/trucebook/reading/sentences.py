"""The news of a report as sentences, found by rules.

The rules are those of Grefenstette and Tapanainen ("What is a word, what is a sentence?", 1994): a stop
ends a sentence unless the word before it is an abbreviation or an initial, or the word after goes on.
To them come what news pages need: stops whose following blank was lost, and texts without case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trucebook.errors import KnowledgeError
from trucebook.intake.paragraphs import is_caseless
from trucebook.intake.passages import NEWS_KINDS, Passage, PassageKind
from trucebook.knowledge.files import load_toml
from trucebook.records import Span

_FILE = "abbreviations.toml"
_LONGEST = 1_500  # characters; a sentence of a treaty has some 600, so a longer one has lost its stops
_LONGEST_WORD = 30  # characters before a stop, and after it, that are looked at
_STOP = re.compile(
    r"(?<![.!?\u2026])(?P<stop>[.!?\u2026]++)(?P<close>[\"\u201d\u2019'\u00bb)\]]*)(?=\s|[A-Z\"\u201c\u2018]|$)"
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"\u201c\u2018']+$")
_NEXT = re.compile(r"(?P<gap>[\s\"\u201c\u2018'\u00ab(\[]*)(?P<word>[^\s.,;:!?\"\u201d)\]]*)(?P<stop>\.?)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_OPENING_QUOTES = frozenset("\"\u201c\u2018\u00ab'")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the news.

    Attributes:
        words: where it stands; neither begins nor ends with a blank.
        passage: index of its passage in the passages that it was read from.
        kind: what that passage is.
    """

    words: Span
    passage: int
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    before_name: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


def sentences(text: str, passages: tuple[Passage, ...]) -> tuple[Sentence, ...]:
    """Split the passages of `text` that tell news into sentences, in order; the other passages have none.

    A sentence of over 1,500 characters is cut at a blank, so that nothing is unbounded.
    """
    caseless = is_caseless(text)
    return tuple(
        Sentence(Span.of(text, start, end), index, passage.kind)
        for index, passage in enumerate(passages)
        if passage.kind in NEWS_KINDS
        for start, end in _sentences_of(text, passage.words, caseless=caseless)
    )


def _sentences_of(text: str, words: Span, *, caseless: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*_ends(words.text, caseless=caseless), len(words.text)):
        piece = words.text[start:end]
        if piece.strip():
            begin = words.start + start + len(piece) - len(piece.lstrip())
            yield from _bounded(text, begin, begin + len(piece.strip()))
        start = end


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence from `start` to `end`, cut after a comma or else at a blank where it is too long."""
    while end - start > _LONGEST:
        piece = text[start : start + _LONGEST]
        cut = max(piece.rfind("; "), piece.rfind(", ")) + 1 or max(piece.rfind(" "), 0) or _LONGEST
        yield start, start + len(piece[:cut].rstrip())
        start += cut
        while text[start].isspace():
            start += 1
    yield start, end


def _ends(words: str, *, caseless: bool) -> Iterator[int]:
    """Offsets in `words` after which a new sentence begins."""
    begin = counted = quotes = 0
    for match in _STOP.finditer(words):
        quotes += words.count('"', counted, match.start())
        counted = match.start()
        end = match.end()
        if match["close"].startswith('"') and words[end : end + 1].isalpha() and quotes % 2 == 0:
            end = match.end("stop")  # `said."We`: the quotation mark opens what follows
        if _ends_sentence(words, match, begin, end, caseless=caseless):
            yield end
            begin = end


def _ends_sentence(words: str, match: re.Match[str], begin: int, end: int, *, caseless: bool) -> bool:
    following = _NEXT.match(words, end, end + _LONGEST_WORD)
    if following is None or not following["word"]:
        return False
    before = _WORD_BEFORE.search(words[max(begin, match.start() - _LONGEST_WORD) : match.start()])
    word = before.group() if before else ""
    blank = following["gap"][:1].isspace()
    if not blank and (_is_address(word) or _is_initial(following)):
        return False
    if following["word"][0].islower() and not (caseless and blank):
        return False
    if match["stop"] != "." or match["close"]:
        return True
    if word.isdigit():
        return words[begin : match.start()].strip() != word  # "1. During the period": the number of an item
    return _is_end_after(word, following, caseless=caseless)


def _is_address(word: str) -> bool:
    return "@" in word or "/" in word or word.casefold().startswith("www")


def _is_initial(following: re.Match[str]) -> bool:
    return len(following["word"]) == 1 and bool(following["stop"])


def _is_end_after(word: str, following: re.Match[str], *, caseless: bool) -> bool:
    """Whether the full stop after `word` ends its sentence, rather than only an abbreviation."""
    known = _abbreviations()
    last = word.rpartition("-")[2]
    forms = {word, last}
    if caseless or (word.isupper() and len(word) > 1):
        forms |= {form.capitalize() for form in forms} | {word.casefold()}
    if forms & known.before_name or (forms & known.before_number and following["word"][0].isdigit()):
        return False
    if forms & known.either or _DOTTED.search(word) or (len(last) == 1 and last.isalpha()):
        quoted = not _OPENING_QUOTES.isdisjoint(following["gap"])
        return quoted or (following["word"].casefold() in known.starters and not _is_initial(following))
    return True


@cache
def _abbreviations() -> _Abbreviations:
    lists = load_toml(_FILE)
    try:
        return _Abbreviations(
            frozenset(lists["before_name"]),
            frozenset(lists["before_number"]),
            frozenset(lists["either"]),
            frozenset(lists["starters"]),
        )
    except KeyError as error:
        raise KnowledgeError(f"knowledge file {_FILE} has no list {error}; put it back") from error

"""Time expressions in running text, with where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trucebook.reading.numbers import ordinal
from trucebook.reading.times.expression import Expression
from trucebook.reading.times.grammar import time
from trucebook.reading.times.lexicon import lexicon
from trucebook.reading.times.scan import Read, Scan
from trucebook.reading.tokens import tokens
from trucebook.records import Span

_PIECE = 4000
"""Code points read at a time, so that memory stays small on a text of any length."""
_LONGEST_LEAD = 12
"""Tokens that may come before the core: "in the early part of the second half of last" has ten."""
_BREAK = re.compile(r"\n\s*\n|[.!?]\s|\s")


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression, and the words that it was read from."""

    words: Span
    expression: Expression


def find(text: str) -> Iterator[Found]:
    """Find the time expressions of running text, in order, none overlapping another.

    It is conservative: "may", "march on" and "2,000" are no times; "in May", "4 March" and "since 2001" are.
    Time and memory grow with the length of the text, whatever is in it.
    """
    for start, end in _pieces(text):
        scan = Scan(tokens(text, start, end), lexicon())
        for first, (expression, after) in reads(scan):
            words = Span.of(text, scan.words[first].start, scan.words[after - 1].end)
            yield Found(words, expression)


def reads(scan: Scan) -> Iterator[tuple[int, Read]]:
    """Every expression among the tokens, with the index of its first token, in order, none overlapping."""
    done = 0
    for at in _starts(scan):
        if at < done or scan.word(at) in scan.lexicon.inner:
            continue
        read = time(scan, at)
        if read and read[1] > at:
            yield at, read
            done = read[1]


def _starts(scan: Scan) -> Iterator[int]:
    """The tokens at which an expression can begin: those that lead up to a core word, and the core itself."""
    tried = 0
    for at, token in enumerate(scan.words):
        if token.word not in scan.lexicon.cores and not _is_dated(scan, at):
            continue
        first = at
        while first > tried and at - first < _LONGEST_LEAD and _leads(scan, first - 1):
            first -= 1
        yield from range(first, at + 1)
        tried = at + 1


def _leads(scan: Scan, at: int) -> bool:
    """Whether the token at `at` may come before the core of an expression."""
    return scan.words[at].word in scan.lexicon.leading or scan.words[at].is_number


def _is_dated(scan: Scan, at: int) -> bool:
    """Whether a number alone can be a time: a year, a decade, a date, hours and minutes, or "the 24th"."""
    text = scan.words[at].text
    if not scan.words[at].is_number:
        return False
    if not text.isdecimal():
        return "," not in text
    if not scan.strict and ordinal(scan.words, at):
        return True
    return len(text) == 4 or (len(text) == 2 and scan.word(at + 1) == "s")


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into pieces between sentences, or between words where a sentence is too long."""
    start = 0
    while start < len(text):
        end = min(start + _PIECE, len(text))
        if end < len(text):
            breaks = [match.end() for match in _BREAK.finditer(text, end - _PIECE // 8, end)]
            sentences = [at for at in breaks if text[at - 2] in ".!?\n"]
            end = (sentences or breaks or [end])[-1]
        yield start, end
        start = end

"""The words of a stretch of text, with their offsets: what the grammars of times and figures read."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      \d{4}-\d{2}-\d{2}(?!\d)             # 2020-02-29
    | \d+(?:[.,:/]\d+)*                   # 14  5,600  1.5  29/02/2020  04:00
    | (?:[^\W\d_]\.){2,}                  # a.m.  U.N.
    | [^\W\d_]+                           # any word
    | \S                                  # any other sign, one at a time
    """,
    re.VERBOSE,
)


_PLAIN = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'"}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-")
)  # curly apostrophes and every length of dash, as they are typed


class Token(NamedTuple):
    """One word, number or sign.

    Attributes:
        text: as it stands.
        word: in lower case, with plain apostrophes and hyphens, for looking up.
        start: offset of its first character.
        end: offset after its last character.
    """

    text: str
    word: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return "0" <= self.text[0] <= "9"

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text` between `start` and `end`, with offsets into the whole of `text`."""
    stop = len(text) if end is None else end
    return tuple(
        Token(word := match[0], _plain(word.lower()), *match.span())
        for match in _TOKEN.finditer(text, start, stop)
    )


def _plain(word: str) -> str:
    """`word` with plain apostrophes and hyphens; most words have plain letters only, and are left at once."""
    return word if word.isascii() and word != "`" else word.translate(_PLAIN)


def touching(words: tuple[Token, ...], at: int) -> bool:
    """Whether token `at` follows the one before it without a space."""
    return 0 < at < len(words) and words[at - 1].end == words[at].start


def word_at(words: tuple[Token, ...], at: int) -> str:
    """The lower-case word at `at`; empty before the first and after the last."""
    return words[at].word if 0 <= at < len(words) else ""

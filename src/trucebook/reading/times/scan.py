"""The tokens that the time grammar reads, and how strictly it reads them."""

from dataclasses import dataclass

from trucebook.reading.times.expression import Expression
from trucebook.reading.times.lexicon import Lexicon
from trucebook.reading.tokens import Token

Read = tuple[Expression, int]
"""An expression, and the index of the token after it."""


@dataclass(frozen=True, slots=True)
class Scan:
    """Tokens under the grammar.

    Attributes:
        words: the tokens.
        lexicon: the words of time.
        strict: whether this is running text, where "may" and "2000" are mostly no times; in a span that is
            known to be a time they are.
    """

    words: tuple[Token, ...]
    lexicon: Lexicon
    strict: bool = True

    def word(self, at: int) -> str:
        """The lower-case word at `at`; empty outside the text."""
        return self.words[at].word if 0 <= at < len(self.words) else ""

    def has(self, at: int, *expected: str) -> bool:
        """Whether the words from `at` on are `expected`."""
        return all(self.word(at + step) == word for step, word in enumerate(expected))

    def skip(self, at: int, *optional: str) -> int:
        """The index after the word at `at` where it is one of `optional`, else `at`."""
        return at + 1 if self.word(at) in optional else at

    def number(self, at: int, *, most: int, digits: int = 2) -> int:
        """The plain number of at most `digits` digits at `at`, where it is 1 to `most`; else 0."""
        text = self.word(at)
        if not text.isascii() or not text.isdecimal() or len(text) > digits:
            return 0
        return int(text) if int(text) <= most else 0

    def touching(self, at: int) -> bool:
        """Whether token `at` follows the one before it without a space."""
        return 0 < at < len(self.words) and self.words[at - 1].end == self.words[at].start

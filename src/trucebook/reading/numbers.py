"""Numbers in words and digits: "5,600", "thirty-four", "a million and a half", "tens of thousands"."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from trucebook.knowledge.files import load_toml
from trucebook.reading.tokens import Token, touching, word_at

Tokens = tuple[Token, ...]

_LONGEST_DIGITS = 15  # no count of people or things needs more, and int() refuses thousands of digits
_LONGEST_PHRASE = 12  # "two hundred thousand three hundred and six" is six words
_COUNT = re.compile(r"[0-9]+(?:[.,][0-9]{3})+|[0-9]+(?:[.,][0-9]+)?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_ARTICLES = frozenset({"a", "an"})


class Number(NamedTuple):
    """A number read from tokens.

    Attributes:
        low: its value, or the least that vague words can mean.
        vague: whether it has no upper bound: "dozens", "several hundred".
        end: index of the token after it.
    """

    low: int
    vague: bool
    end: int


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of numbers.toml."""

    cardinals: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    plurals: dict[str, int]
    some: dict[str, int]
    exact: dict[str, int]


@cache
def number_words() -> NumberWords:
    """The number words that the package knows.

    Raises:
        KnowledgeError: where numbers.toml is missing or damaged.
    """
    return NumberWords(**load_toml("numbers.toml"))


def number(words: Tokens, at: int) -> Number | None:
    """Read the number that begins at token `at`, taking as many tokens as belong to it."""
    if at >= len(words):
        return None
    return _vague(words, at) or _halved(words, at) or _plain(words, at)


def ordinal(words: Tokens, at: int) -> Number | None:
    """Read an ordinal at token `at`: "first", "29th" (two tokens: digits and their ending)."""
    word = word_at(words, at)
    if value := number_words().ordinals.get(word):
        return Number(value, vague=False, end=at + 1)
    value = _integer(word)
    if value and touching(words, at + 1) and word_at(words, at + 1) in {"st", "nd", "rd", "th"}:
        return Number(value, vague=False, end=at + 2)
    return None


def _vague(words: Tokens, at: int) -> Number | None:
    """Read "dozens", "tens of thousands", "several hundred", "a few", "a couple of dozen"."""
    lexicon = number_words()
    word = word_at(words, at)
    if value := lexicon.plurals.get(word):
        following = lexicon.plurals.get(word_at(words, at + 2), 0) if word_at(words, at + 1) == "of" else 0
        if following > value or following == lexicon.plurals["millions"]:
            return Number(value * following, vague=True, end=at + 3)
        return Number(value, vague=True, end=at + 1)
    start = at + 1 if word in _ARTICLES else at
    word = word_at(words, start)
    value = lexicon.some.get(word, 0)
    if not value:
        return None
    end = start + 2 if word_at(words, start + 1) == "of" and _scale(words, start + 2) else start + 1
    if scale := _scale(words, end):
        return Number(value * scale, vague=True, end=end + 1)
    return Number(value, vague=word not in lexicon.exact, end=end)


def _halved(words: Tokens, at: int) -> Number | None:
    """Read "half a million", "a quarter of a million"; a half of anything else is a share, not a number."""
    at += 1 if word_at(words, at) in _ARTICLES else 0
    parts = {"half": 2, "quarter": 4}.get(word_at(words, at))
    if not parts:
        return None
    at += 2 if word_at(words, at + 1) == "of" else 1
    at += 1 if word_at(words, at) in _ARTICLES else 0
    scale = _scale(words, at)
    return Number(scale // parts, vague=False, end=at + 1) if scale else None


def _plain(words: Tokens, at: int) -> Number | None:
    """Read digits or number words with what multiplies them: "1.5 million", "two hundred and six"."""
    if words[at].is_number:
        amount, end = _digits(words, at)
    elif words[at].word in _ARTICLES:
        amount, end = (1.0, at + 1) if _scale(words, at + 1) else (None, at)
    elif _scale(words, at):
        amount, end = 1.0, at  # "some hundred men"
    else:
        amount, end = _spelled(words, at)
    if amount is None:
        return None
    if _is_and_a_half(words, end) and _scale(words, end + 3):
        amount, end = amount + 0.5, end + 3
    total, end = _scaled(words, amount, end)
    return Number(round(total), vague=False, end=end)


def _scaled(words: Tokens, amount: float, end: int) -> tuple[float, int]:
    """Multiply by the scales that follow and add the rest: "two hundred thousand three hundred and six"."""
    total, current, last = 0.0, amount, 0
    for _ in range(_LONGEST_PHRASE):
        end += 1 if word_at(words, end) == "-" and _scale(words, end + 1) else 0
        scale = _scale(words, end) or _suffix(words, end)
        rest, after = _spelled(words, _after_and(words, end))
        if current and scale > last:
            current, last, end = current * scale, scale, end + 1
            if scale >= 1000:
                total, current = total + current, 0.0
        elif last and _is_and_a_half(words, end):
            return total + current + last / 2, end + 3
        elif last and rest:
            current, last, end = current + rest, 0, after
        else:
            break
    return total + current, end


def _after_and(words: Tokens, at: int) -> int:
    """The index after "and" or "-and-", with which a number goes on; `at` where there is none."""
    start = at + 1 if word_at(words, at) == "-" else at
    if word_at(words, start) != "and":
        return at
    return start + 2 if word_at(words, start + 1) == "-" else start + 1


def _is_and_a_half(words: Tokens, at: int) -> bool:
    """Whether the words from `at` on are "and a half"."""
    return [word_at(words, at + step) for step in range(3)] == ["and", "a", "half"]


def _spelled(words: Tokens, at: int) -> tuple[float | None, int]:
    """Read a number below a hundred in words: "seven", "thirty-four", "thirty four"."""
    cardinals = number_words().cardinals
    value = cardinals.get(word_at(words, at))
    if value is None:
        return None, at
    after = at + 2 if word_at(words, at + 1) == "-" else at + 1
    unit = cardinals.get(word_at(words, after), 0)
    if value >= 20 and 0 < unit < 10:
        return value + unit, after + 1
    return value, at + 1


def _digits(words: Tokens, at: int) -> tuple[float | None, int]:
    """Read a number in digits: "14", "5,600", "41 500", "1.5"; dots before three digits part thousands."""
    text = words[at].text
    end = at + 1
    if len(text) > _LONGEST_DIGITS or not _COUNT.fullmatch(text):
        return None, end
    if text.isdecimal() and len(text) <= 3 and not text.startswith("0"):
        while _is_group(words, end) and len(text) < _LONGEST_DIGITS:
            text += words[end].text
            end += 1
    if _THOUSANDS.fullmatch(text) and not _scale(words, end):
        return float(text.replace(",", "").replace(".", "")), end
    return float(
        text.replace(",", "") if _THOUSANDS.fullmatch(text) and "," in text else text.replace(",", ".")
    ), end


def _is_group(words: Tokens, at: int) -> bool:
    """Whether token `at` is a group of three digits one space after the token before it: "41 500"."""
    if at >= len(words):
        return False
    text = words[at].text
    return len(text) == 3 and text.isdecimal() and words[at].start - words[at - 1].end == 1


def _scale(words: Tokens, at: int) -> int:
    """What the word at `at` multiplies by; 0 where it is no such word."""
    return number_words().scales.get(word_at(words, at), 0)


def _suffix(words: Tokens, at: int) -> int:
    """What letters written against digits multiply by: "10k"; 0 where there are none."""
    if not touching(words, at) or not words[at - 1].is_number:
        return 0
    return number_words().suffixes.get(words[at].word, 0)


def _integer(text: str) -> int:
    """The plain number that `text` is; 0 where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST_DIGITS else 0

"""How many a count phrase says: its number, with what bounds it."""

from dataclasses import dataclass, replace

from trucebook.reading.figures.lexicon import FigureWords, Phrases, figure_words
from trucebook.reading.numbers import Number, number
from trucebook.reading.tokens import Token, touching, word_at

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds that a count phrase gives, and where they end.

    Attributes:
        low: the least it can be; None where only an upper bound is told.
        high: the most; None where only a lower one is.
        approximate: "about", "nearly".
        start: index of the number's first token.
        end: index of the token after the number and what follows it.
    """

    low: int | None
    high: int | None
    approximate: bool
    start: int
    end: int


def bounds_at(words: Tokens, at: int) -> Bounds | None:
    """Read the bounds that begin at token `at`: qualifiers, a number, a second number, suffixes."""
    lexicon = figure_words()
    told: set[str] = set()
    start = at
    while start < min(len(words), at + 12):
        found = _qualifier(words, start, lexicon)
        if found is None or (found[0] == "neutral" and number(words, start)):
            break
        told.add(found[0])
        start = found[1]
    if word_at(words, at) == "all" and word_at(words, at + 1) == "but":
        return _all_but(words, at)
    count = counted_number(words, start)
    return _bounded(words, start, count, told, lexicon) if count else None


def counted_number(words: Tokens, at: int) -> Number | None:
    """Read the number at `at` where it counts something: no age, model, year, share, sum of money or size."""
    lexicon = figure_words()
    found = number(words, at)
    if found is None or _is_name(words, at, lexicon) or _is_code(words, at):
        return None
    after = word_at(words, found.end)
    if after in lexicon.measures or (touching(words, found.end) and after in {"st", "nd", "rd", "th"}):
        return None
    if after == "-" and word_at(words, found.end + 1) in lexicon.measures:
        return None
    return found


def is_share(words: Tokens) -> bool:
    """Whether the phrase tells a share or a sum of money: "nearly half the population", "$5 million"."""
    lexicon = figure_words()
    return any(
        token.word in lexicon.money or (token.word in lexicon.shares and not _is_amount(words, at))
        for at, token in enumerate(words)
    )


def _is_amount(words: Tokens, at: int) -> bool:
    """Whether "half" or "quarter" belongs to a number: "half a million", "a million and a half"."""
    if words[at].word not in {"half", "quarter"}:
        return False
    return number(words, at) is not None or [word_at(words, at - 2), word_at(words, at - 1)] == ["and", "a"]


def _is_name(words: Tokens, at: int, lexicon: FigureWords) -> bool:
    """Whether the number is part of a name or an age: "F-16", "Unit 8200", "aged 12", "in 2014"."""
    if not words[at].is_number:
        return False
    before = word_at(words, at - 1)
    if before in lexicon.labels or (touching(words, at) and at and words[at - 1].is_word):
        return True
    if before == "-" and touching(words, at) and at > 1 and words[at - 2].is_word:
        return touching(words, at - 1)
    is_year = len(words[at].text) == 4 and words[at].text[:2] in {"19", "20"}
    return is_year and before in {"in", "since", "of", "during"}


def _is_code(words: Tokens, at: int) -> bool:
    """Whether digits are a code: they begin with 0 ("010"), or stand in a bare list ("3152, 3107")."""
    text = words[at].text
    is_listed = all(token.text == "," or token.text.isdecimal() for token in words)
    return text.isdecimal() and (text.startswith("0") or (is_listed and len(words) > 1))


def _bounded(words: Tokens, start: int, count: Number, told: set[str], lexicon: FigureWords) -> Bounds:
    """Bound a number by what stands before it and after it."""
    end = count.end
    high: int | None = count.low
    is_range = _phrase(words, end, lexicon.after["range"])
    second = counted_number(words, is_range) if is_range and is_range < len(words) else None
    if "between" in told and second is None and word_at(words, end) == "and":
        second = counted_number(words, end + 1) if end + 1 < len(words) else None
    if second and second.low > count.low:
        low = count.low * _missing_scale(words, count, second)
        return Bounds(low, None if second.vague else second.low, "about" in told, start, second.end)
    bounds = Bounds(count.low, None if count.vague else high, "about" in told and not count.vague, start, end)
    if "least" in told:
        bounds = replace(bounds, high=None)
    elif "most" in told and not count.vague:
        bounds = replace(bounds, low=None)
    return _suffixed(words, bounds, lexicon)


def _missing_scale(words: Tokens, first: Number, second: Number) -> int:
    """What the first of two numbers leaves out: "two to three thousand", "10-15 million"."""
    is_scaled = second.low >= 1000 and not word_at(words, second.end - 1)[0:1].isdigit()
    unscaled = word_at(words, first.end - 1) != word_at(words, second.end - 1)
    if not (is_scaled and unscaled and first.low < 1000 and second.end > first.end + 2):
        return 1
    scale = max(scale for scale in (1000, 1_000_000, 1_000_000_000) if second.low >= scale)
    return scale if first.low * scale <= second.low else 1


def _suffixed(words: Tokens, bounds: Bounds, lexicon: FigureWords) -> Bounds:
    """Take "or more", "or so", "+" after a number into its bounds."""
    if end := _phrase(words, bounds.end, lexicon.after["least"]):
        return replace(bounds, high=None, end=end)
    if end := _phrase(words, bounds.end, lexicon.after["most"]):
        return replace(bounds, low=None, end=end) if bounds.high is not None else bounds
    if end := _phrase(words, bounds.end, lexicon.after["about"]):
        return replace(bounds, approximate=bounds.high is not None, end=end)
    return bounds


def _all_but(words: Tokens, at: int) -> Bounds | None:
    """Read "all but one of the 60 hostages": 59."""
    less = number(words, at + 2)
    if less is None:
        return None
    start = less.end
    while word_at(words, start) in {"of", "the", "his", "her", "its", "their"}:
        start += 1
    whole = number(words, start)
    if whole is None or whole.vague or whole.low <= less.low:
        return None
    rest = whole.low - less.low
    return Bounds(rest, rest, approximate=False, start=at, end=whole.end)


def _qualifier(words: Tokens, at: int, lexicon: FigureWords) -> tuple[str, int] | None:
    """The qualifier at `at` and the index after it."""
    found = [
        (end - at, name, end)
        for name, phrases in lexicon.before.items()
        if (end := _phrase(words, at, phrases))
    ]
    return max(found)[1:] if found else None


def _phrase(words: Tokens, at: int, phrases: Phrases) -> int:
    """The index after the longest of `phrases` at `at`; 0 where none stands there."""
    for phrase in phrases.get(word_at(words, at), ()):
        if all(word_at(words, at + step) == word for step, word in enumerate(phrase)):
            return at + len(phrase)
    return 0

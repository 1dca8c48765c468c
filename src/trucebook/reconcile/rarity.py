"""How rare a word is in English, from a source that no ledger changes: the encoder's own vocabulary.

Word-piece vocabularies of the BERT family list whole words by falling frequency, so the place of a word in
the list stands for its rank, and by Zipf's law the logarithm of its rank for its rarity. What has no entry of
its own is rarer than all that have: names of villages and persons, and long numbers, which tell incidents
apart.
"""

import math
import re
from functools import cache, lru_cache

from tokenizers import Tokenizer

from trucebook.knowledge.files import load_toml
from trucebook.knowledge.folding import fold, plain
from trucebook.reading.model import MODEL_FOLDER

FIRST_WORD = 1996
"""Number of the first whole word ("the") in the vocabulary; before it stand signs, letters and digits."""

LEAST_RARITY = math.log(250)
"""Words commoner than the 250 commonest of English tell nothing."""

PIECE_RARITY = 0.6
"""By how much every further piece makes a word rarer than the rarest with an entry."""

_WORD = re.compile(r"[^\W_]+(?:[.,'\u2019][^\W_]+)*")
_SHORTEST = 3


def rare_words(text: str, most: int) -> tuple[tuple[str, float], ...]:
    """The rarest words of `text` with their rarity, each once, as it first stands, rarest first.

    Args:
        text: any words.
        most: how many at most.
    """
    forms = {stem(word): word for word in reversed(_WORD.findall(text))}
    found = [(word, rarity(key)) for key, word in forms.items() if len(key) >= _SHORTEST]
    rare = [(word, value) for word, value in found if value >= LEAST_RARITY]
    return tuple(sorted(rare, key=lambda item: (-item[1], item[0]))[:most])


@lru_cache(maxsize=200_000)
def rarity(word: str) -> float:
    """The natural logarithm of a word's rank in English, about 0 ("the") to 13; 0 for words of the calendar.

    Args:
        word: a stem.
    """
    if not word or word in _calendar():
        return 0.0
    if word[:1].isdigit():
        return LEAST_RARITY + len(word.strip("0")) if len(word) >= _SHORTEST else 0.0
    pieces = _tokenizer().encode(word, add_special_tokens=False).ids
    rarest = math.log(_tokenizer().get_vocab_size() - FIRST_WORD)
    if len(pieces) == 1:
        return math.log(max(1, pieces[0] - FIRST_WORD + 1))
    return rarest + PIECE_RARITY * min(4, len(pieces) - 1)


@cache
def _calendar() -> frozenset[str]:
    """Stems of words for times, which are compared as days."""
    times = load_toml("times.toml")
    return frozenset(stem(word) for table in ("months", "weekdays", "units") for word in times[table])


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(MODEL_FOLDER / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A word in lower case without the ends in which its forms differ most: "strikes" is "strike"."""
    known = plain(word.replace("'s", "").replace("\u2019s", "").replace(",", "")).replace(" ", "")
    return known[:-1] if len(known) > 4 and known.endswith("s") and not known.endswith("ss") else known


@lru_cache(maxsize=200_000)
def folded(name: str) -> str:
    """The key of a name (`knowledge.folding.fold`), or the name where nothing is left; remembered."""
    return fold(name) or name

"""Names of places and parties folded to keys, so that one name in several spellings meets itself.

Two strengths. `fold` removes what never tells names apart in print: case, diacritics, hyphens, apostrophes,
the Arabic article. `skeleton` removes more, for names that the first did not find: the vowels and doubled
letters in which transliterations from Arabic, Pashto or Cyrillic differ ("Marja", "Marjah", "Marjeh").
"""

import re
import unicodedata
from functools import lru_cache

ARTICLES = frozenset(
    [
        "al",
        "el",
        "ad",
        "adh",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "ath",
        "az",
        "ed",
        "er",
        "es",
        "esh",
        "et",
        "ez",
        "ul",
    ]
)
"""The Arabic article, alone and assimilated to the sun letters, as the usual romanisations write it."""

_LETTERS = str.maketrans(
    {
        "\u0131": "i",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "þ": "th",
        "ə": "e",
        "ǝ": "e",
        "Ə": "E",
        "ħ": "h",
        "ŋ": "n",
        "ɓ": "b",
        "ɗ": "d",
        "'": None,
        "\u2019": None,
        "\u2018": None,
        "\u02bc": None,
        "\u02bb": None,
        "\u02be": None,
        "ʿ": None,
        "`": None,
        "\u00b4": None,
        "\u2032": None,
        "“": None,
        "”": None,
        '"': None,
        "\u02b9": None,
        ".": None,
        "&": " and ",
    }
)
_WORD = re.compile(r"[a-z0-9]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def plain(name: str) -> str:
    """`name` in lower-case ASCII words with single spaces between; letters of other scripts are lost.

    Dots vanish ("U.S." is "us"), hyphens and other signs part words, apostrophes join them.
    """
    name = name.translate(_LETTERS)
    if _NOT_ASCII.search(name):
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(name.casefold()))


@lru_cache(maxsize=16_384)  # the same names come again and again, within a report and across reports
def fold(name: str) -> str:
    """The key of `name`: `plain`, without Arabic articles where something else is left."""
    words = plain(name).split()
    kept = [word for word in words if word not in ARTICLES]
    return " ".join(kept or words)


_SKELETON = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b(?:ye|e|i)\b", " "),  # the Persian link: Nad-e Ali, Nawa-i, Musa-ye
        (r"\s+", ""),  # Lashkar Gah, Lashkargah
        (r"(?:ah|eh|iya|iyah|ia)$", "a"),
        (r"kh|gh|q|ck", "k"),
        (r"sh|ch|tz|ts", "s"),
        (r"dh|th", "t"),
        (r"dj|zh|j", "z"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"[aeiouy]+", "a"),
        (r"h", ""),
        (r"(.)\1+", r"\1"),
    )
)


def skeleton(key: str) -> str:
    """What is left of a folded `key` when vowels, doubled letters and near sounds are made one.

    The rules are those in which romanisations of Arabic, Pashto and Ukrainian differ most. They are loose:
    use them only where the key itself finds nothing. A skeleton under four letters would meet too many names;
    such a key is returned as it is.
    """
    bare = key
    for pattern, replacement in _SKELETON:
        bare = pattern.sub(replacement, bare)
    return bare if len(bare) >= 4 else key

"""Which language a report is in. English ones are read; others are named, so that they can be refused."""

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from trucebook.knowledge.files import load_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAMPLE = 20_000  # characters: some 3,000 words, far more than it takes
_FEW_WORDS = 20
"""Under so many words, names outweigh grammar. On pieces of 250 characters (30 words and more) of 557 English
reports from Afghanistan, Syria, the Sudans and others, the identifier, given the languages of the list,
took none for another language."""
_ENGLISH_SHARE = 0.1
"""Of words that give English away, above which nothing else is asked. It spares reports the loading of the
identifier (0.8 s). All of the same 557 reports have more (0.11 to 0.4, half of them over 0.24); sentences of
sixteen other languages, Danish and Dutch among them, had 0.03 at most. To be chosen anew with that list."""
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def language_of(text: str, *, hint: str | None = None) -> str:
    """The language that `text` is written in, as an ISO 639-1 code.

    Capitals do not matter. A text of under twenty words in Latin letters cannot be told: it is in the
    language of `hint` (a code, or an English name) where there is one, else taken for English.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    if not words:
        return code_of(hint) or "en"
    if sum(map(_english_words().__contains__, words)) / len(words) >= _ENGLISH_SHARE:
        return "en"
    if len(words) < _FEW_WORDS and _is_latin(words):
        return code_of(hint) or "en"
    return _identified(sample)


def language_name(code: str) -> str:
    """The English name of the language with this ISO 639-1 code, or the code where it is not a common one."""
    return _names().get(code, code)


def code_of(told: str | None) -> str | None:
    """The ISO 639-1 code in what somebody calls a language ("en-GB", "EN", "English"); empty for nothing."""
    if not told or not told.strip():
        return None
    told = told.strip().lower()
    by_name = {name.lower(): code for code, name in _names().items()}
    return by_name.get(told) or re.split(r"[-_]", told, maxsplit=1)[0]


def _is_latin(words: list[str]) -> bool:
    """Whether most letters are Latin, which Unicode has below U+0250."""
    letters = "".join(words)
    return sum(letter < "\u0250" for letter in letters) * 2 > len(letters)


def _identified(sample: str) -> str:
    """What py3langid takes `sample` for, among the languages that we list."""
    import py3langid  # noqa: PLC0415 - takes a second, and most reports do not need it

    names = _names()
    return next((code for code, _ in py3langid.rank(sample) if code in names), "en")


@cache
def _names() -> "Mapping[str, str]":
    return MappingProxyType(dict(load_toml("languages.toml")["names"]))


@cache
def _english_words() -> frozenset[str]:
    return frozenset(load_toml("languages.toml")["english"])

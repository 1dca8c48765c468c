"""Words that name an agreement: "the Doha agreement", "a ceasefire", "the deal"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from trucebook.knowledge.files import load_toml
from trucebook.records import Span
from trucebook.records.vocabulary import AgreementKind

_DETERMINER = r"(?P<determiner>the|a|an|their|its|this|that|any|no|both|last|every)\s+"
_YEAR = r"(?:19|20)\d\d"
_AFTER = 120  # characters after a phrase that may tell which agreement it is
_NAME = r"[A-Z][\w.'\u2019]*(?:[-\u2013/][A-Z]?[\w.'\u2019]+)*"


@dataclass(frozen=True, slots=True)
class AgreementName:
    """A phrase that names an agreement.

    Attributes:
        words: the phrase, without its determiner.
        kind: what sort of agreement its words make it.
        named: whether it tells one agreement from others (a name, a year); else it is "the deal".
        general: whether it speaks of no one agreement ("a ceasefire", "any deal").
        after: what follows it in its sentence: "between the United States and the Taliban".
    """

    words: Span
    kind: AgreementKind
    named: bool
    general: bool
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    pattern: re.Pattern[str]
    any_head: re.Pattern[str]
    heads: Mapping[str, str]
    kinds: Mapping[str, str]
    alone: frozenset[str]
    others: frozenset[str]


def agreement_names(text: str, start: int = 0, end: int | None = None) -> Iterator[AgreementName]:
    """Find the phrases between `start` and `end` that name an agreement of war or peace, in order."""
    lexicon = _lexicon()
    end = len(text) if end is None else end
    if not lexicon.any_head.search(text, start, end):  # as in most sentences; this is much faster to see
        return
    for match in lexicon.pattern.finditer(text, start, end):
        before = match["before"] or ""
        words = {word.casefold() for word in re.findall(r"[\w'-]+", before)}
        head = re.sub(r"\s+", " ", match["head"]).casefold()
        named = bool(re.search(rf"{_YEAR}|\b{_NAME}", before))
        if words & lexicon.others:
            continue
        kind = next((k for word, k in lexicon.kinds.items() if word in before.casefold()), None)
        determiner = (match["determiner"] or "").casefold()
        if not (named or kind or head in lexicon.alone or determiner in {"the", "this", "their"}):
            continue
        yield AgreementName(
            words=Span.of(text, match.start("phrase"), match.end("phrase")),
            kind=AgreementKind(kind or lexicon.heads[head]),
            named=named,
            general=not named and determiner in {"", "a", "an", "any", "no", "every"},
            after=text[match.end("phrase") : min(match.end("phrase") + _AFTER, end)],
        )


def kind_told(words: str) -> AgreementKind | None:
    """What sort of agreement `words` say that it is; none for a mere "deal" or "agreement"."""
    lexicon = _lexicon()
    text = " ".join(words.casefold().split())
    if kind := next((kind for word, kind in lexicon.kinds.items() if word in text), None):
        return AgreementKind(kind)
    return next((AgreementKind(lexicon.heads[head]) for head in lexicon.alone if text.endswith(head)), None)


@cache
def _lexicon() -> _Lexicon:
    table: dict[str, Any] = load_toml("agreements.toml")
    heads = sorted(table["heads"], key=len, reverse=True)
    small = "|".join(re.escape(word) for word in sorted(table["between"]["words"], key=len, reverse=True))
    head = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in heads)
    before = rf"(?P<before>(?:(?:{_NAME}|{_YEAR}|(?i:{small}))\s+){{0,6}})"
    pattern = re.compile(rf"\b(?:(?i:{_DETERMINER}))?(?P<phrase>{before}(?i:(?P<head>{head})))(?![\w-])")
    return _Lexicon(
        pattern,
        re.compile(head, re.IGNORECASE),
        table["heads"],
        table["kinds"],
        frozenset(table["alone"]["heads"]),
        frozenset(table["others"]["words"]),
    )

"""The words of a place mention parsed: the names in it, what sort of place, and how they hang together.

"the Syrian town of Jabla" has the name Jabla, a town, in Syria; "Nad Ali and Marja districts" has two names,
both districts; "Diyala province, northeast of Baghdad" has Diyala, a province, near Baghdad.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise

from trucebook.knowledge.files import load_toml
from trucebook.reading.countries import By, namings
from trucebook.records.vocabulary import PlacePrecision

_TOKEN = re.compile(r"[^\W_]+(?:[.\u2019'\-][^\W_]+)*\.?|[,;/()&]")
_POSSESSIVE = re.compile(r"[\u2019']s$|(?<=s)[\u2019']$")
_LONGEST_NAME = 6  # words: "Democratic Republic of the Congo" has five
_LONGEST_PHRASE = 40  # words: no mention of a place is longer


class Tie(StrEnum):
    """How a name hangs on the one before it."""

    FIRST = "first"
    LIST = "list"  # "Kunar and Nangarhar"
    IN = "in"  # "Khan Younis in Gaza": the one before lies in it
    OF = "of"  # "Syria's Kobani": it lies in the one before
    NEAR = "near"  # "northeast of Baghdad"
    COMMA = "comma"  # a list or a container; only the places themselves tell


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a place phrase.

    Attributes:
        text: the name, without the words around it.
        known: whether some list of places holds it.
        tie: how it hangs on the name before it.
        precision: what sort of place the words beside it say; empty where they say none.
        direction: "southern", where it stands right before.
        site: "airport", where a word for a site stands right after.
        apart: whether an article sets it apart from the name before it in a list.
    """

    text: str
    known: bool
    tie: Tie = Tie.FIRST
    precision: PlacePrecision | None = None
    direction: str = ""
    site: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place phrase, parsed.

    Attributes:
        names: the names in it, in their order.
        refers: what sort of place a phrase without a name refers back to ("the city"); empty where to none.
        capital: whether it speaks of a capital ("the Iranian capital").
        site: whether its head is a site ("a mosque in Kirkuk").
    """

    names: tuple[Name, ...] = ()
    refers: PlacePrecision | None = None
    capital: bool = False
    site: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """place_words.toml."""

    types: dict[str, PlacePrecision]
    directions: frozenset[str]
    plain: frozenset[str]
    particles: frozenset[str]
    references: dict[str, PlacePrecision]
    features: frozenset[str]
    named_after: frozenset[str]


@cache
def _words() -> _Words:
    table = load_toml("place_words.toml")
    directions = frozenset(table["qualifiers"]["directions"])
    types = {word: PlacePrecision(level) for level, words in table["types"].items() for word in words}
    return _Words(
        types=types,
        directions=directions,
        plain=directions | frozenset(table["qualifiers"]["others"]) | frozenset(types),
        particles=frozenset(table["qualifiers"]["particles"]),
        features=frozenset(table["features"]["words"]),
        named_after=frozenset(table["features"]["named_after"]),
        references={w: PlacePrecision(level) for level, words in table["references"].items() for w in words},
    )


def is_feature(site: str) -> bool:
    """Whether a word for a site is a road, a river or the like, which lies where its name does not say."""
    return site.casefold() in _words().features


def is_named_after(site: str) -> bool:
    """Whether a word for a site is a hospital, a beach or the like, many of which have a borrowed name."""
    return site.casefold() in _words().named_after


def parse(words: str, known: Callable[[str], bool]) -> Phrase:
    """Parse `words`, the words of one place mention; `known` says whether a list of places holds a name."""
    tokens = list(_tokens(words))
    lowered = [_POSSESSIVE.sub("", t).rstrip(".").casefold() for t in tokens]
    names: list[Name] = []
    first, after = len(tokens), 0
    for start, end, is_known in _names(tokens, lowered, known):
        between = lowered[after:start]
        owned = after > 0 and bool(_POSSESSIVE.search(tokens[after - 1]))
        tie = _tie(between, owned=owned) if names else Tie.FIRST
        name = Name(_text(tokens[start:end]), is_known, tie, apart=bool(names) and "the" in between)
        names.append(_described(name, tokens, lowered, start, end))
        first, after = min(first, start), end
    return Phrase(
        names=tuple(_shared_sort(names)),
        refers=None if names else _reference(lowered),
        capital="capital" in lowered,
        site=any(_words().types.get(w) is PlacePrecision.SITE for w in lowered[:first]),
    )


def _tokens(words: str) -> Iterator[str]:
    """The words and signs; pairs of countries taken apart, and a genitive without apostrophe mended."""
    for token in _TOKEN.findall(words)[:_LONGEST_PHRASE]:
        halves = token.split("-")
        if len(halves) == 2 and all(_is_country(half) for half in halves):
            yield from (halves[0], "/", halves[1])  # "Israel-Lebanon"
        elif token.endswith("s") and not _is_country(token) and _is_country(token[:-1]):
            yield f"{token[:-1]}'s"  # "Syrias Kobani"
        else:
            yield token


def _names(
    tokens: list[str], lowered: list[str], known: Callable[[str], bool]
) -> Iterator[tuple[int, int, bool]]:
    """Names as (first token, token after the last, whether known), each as long as it can be."""
    start = 0
    while start < len(tokens):
        if start + 1 < len(tokens) and _is_adjective(f"{tokens[start]} {tokens[start + 1]}"):
            start += 2  # "Sri Lankan", "South Sudanese"
            continue
        run = _run_end(tokens, lowered, start)
        end = _longest_known(tokens, lowered, start, max(run, start + 1), known)
        if end:
            yield start, end, True
        elif run > start:
            end = run
            yield start, end, False
        start = end or start + 1


def _longest_known(
    tokens: list[str], lowered: list[str], start: int, run: int, known: Callable[[str], bool]
) -> int:
    """The end of the longest known name from `start` that takes in the run of capitals; 0 if none."""
    if not _is_capital(tokens[start]):
        return 0
    for end in range(min(len(tokens), start + _LONGEST_NAME), run - 1, -1):
        if not _is_capital(tokens[end - 1]) or any(_POSSESSIVE.search(t) for t in tokens[start : end - 1]):
            continue
        if end - start == 1 and (lowered[start] in _words().plain or _is_adjective(tokens[start])):
            continue
        if known(_text(tokens[start:end])):
            return end
    return 0


def _run_end(tokens: list[str], lowered: list[str], start: int) -> int:
    """The end of the run of capitalised words from `start`, with the small words of names between them."""
    end = at = start
    while at < len(tokens):
        if _is_capital(tokens[at]):
            if lowered[at] in _words().plain or _is_compound(tokens[at]) or _is_adjective(tokens[at]):
                break
            end = at + 1
            if _POSSESSIVE.search(tokens[at]):
                break
        elif end == start or lowered[at] not in _words().particles:
            break
        at += 1
    return end


def _text(tokens: list[str]) -> str:
    text = " ".join(tokens)
    for sign in ",;/)":
        text = text.replace(f" {sign}", sign)
    return _POSSESSIVE.sub("", text)


def _is_capital(token: str) -> bool:
    """Whether it is written as a name is: "Kirkuk", "al-Bab"."""
    return token[0].isalpha() and any(c.isupper() for c in token)


def _is_compound(token: str) -> bool:
    """Whether it is a capitalised word whose last part is a small one: "Hamas-run", "Muslim-majority"."""
    last = token.rpartition("-")[2]
    return "-" in token and last.islower() and len(last) > 2


def _is_country(token: str) -> bool:
    named = (naming.state for naming in namings(token) if naming.by is By.NAME and naming.state)
    return any(token in {state.name, *state.aliases} for state in named)


def _is_adjective(token: str) -> bool:
    """Whether it is the adjective of a country, or a pair of them: "Syrian", "Turkish-Syrian"."""
    return all(
        any(n.by in {By.ADJECTIVE, By.PEOPLE} and (n.start, n.end) == (0, len(part)) for n in namings(part))
        for part in _POSSESSIVE.sub("", token).split("-")
    )


_NEAR = frozenset(
    ["near", "with", "outside", "off", "from", "between", "along", "towards", "toward", "to", "by", "around"]
)


def _tie(between: list[str], *, owned: bool) -> Tie:
    if _NEAR & set(between) or any(
        word in _words().directions and after == "of" for word, after in pairwise(between)
    ):
        return Tie.NEAR
    if {"in", "of", "inside", "within", "on", "at", "("} & set(between):
        return Tie.IN
    if owned:
        return Tie.OF
    if {"and", "or", "&", "/", ";"} & set(between):
        return Tie.LIST
    return Tie.COMMA if "," in between else Tie.OF


def _described(name: Name, tokens: list[str], lowered: list[str], start: int, end: int) -> Name:
    """`name` with what the words beside it say: its sort ("Kursk region", "town of Jabla") and direction."""
    sort, site = None, ""
    if end < len(tokens) and not _POSSESSIVE.search(tokens[end - 1]):
        sort = _words().types.get(lowered[end])
        site = tokens[end] if sort is PlacePrecision.SITE else ""
    if sort is None and start > 1 and lowered[start - 1] in {"of", "the"}:
        before = lowered[start - 3] if lowered[start - 1] == "the" and start > 2 else lowered[start - 2]
        sort = _words().types.get(before) if "of" in lowered[start - 2 : start] else None
    if sort is None and start:
        sort = _words().types.get(lowered[start - 1])
    direction = tokens[start - 1] if start and lowered[start - 1] in _words().directions else ""
    return replace(name, precision=sort, direction=direction, site=site)


def _shared_sort(names: list[Name]) -> Iterator[Name]:
    """The sort that stands after a list, "Nad Ali and Marja districts", given to each name of it."""
    for i, name in enumerate(names):
        if name.precision is None and i + 1 < len(names):
            tail = i + 1
            while tail < len(names) and names[tail].tie in {Tie.LIST, Tie.COMMA} and not names[tail].apart:
                tail += 1
            last = names[tail - 1]
            if tail - 1 > i and last.tie is Tie.LIST:
                yield replace(name, precision=last.precision)
                continue
        yield name


def _reference(lowered: list[str]) -> PlacePrecision | None:
    """What a phrase without a name refers back to: "the city", "across the country".

    Only with an article, for "villages" are nowhere in particular; and except for the country, with no
    direction, for "the central region" may be any.
    """
    directed = bool(_words().directions & set(lowered))
    if not {"the", "this"} & set(lowered) or (directed and "country" not in lowered):
        return None
    for word in reversed(lowered):
        if word in _words().references:
            return _words().references[word]
    return None

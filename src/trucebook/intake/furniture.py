"""What one paragraph is by its own words, whatever stands around it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from trucebook.errors import KnowledgeError
from trucebook.intake.kinds import PassageKind
from trucebook.knowledge.files import load_toml

_FILE = "furniture.toml"
_LONGEST_FURNITURE = 600  # characters; nothing longer is furniture, so that news is not lost by a pattern
_LONGEST_CAPTION = 1_200  # characters; picture desks put a story's background into a caption
_HEAD = 300
_TAIL = 200
_BULLET = re.compile(r"\A(?:[-\u2013—•*●▪‣◦·►>»|]|\d{1,2}[.)])\s+")
_CLOSING = " .:;!>»|…"
_BY_PATTERN = (
    ("date", PassageKind.DATELINE),
    ("credit", PassageKind.CREDIT),
    ("byline", PassageKind.BYLINE),
)
_LISTS = (
    "furniture",
    *(name for name, _kind in _BY_PATTERN),
    "announces_links",
    "blurb",
    "caption_head",
    "caption_tail",
    "closing",
    "item",
    "stamp",
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words and patterns of `knowledge/furniture.toml`, ready to be matched.

    Attributes:
        lines: whole lines that are furniture, folded.
        sections: names of a site's departments, folded.
        link_lists: lines that open a list of links to other stories, folded.
        patterns: for each list under [patterns], one expression that matches what any of them matches.
        pieces: the expressions of months, dates, times and zones that patterns are made of.
    """

    lines: frozenset[str]
    sections: frozenset[str]
    link_lists: frozenset[str]
    patterns: Mapping[str, re.Pattern[str]]
    pieces: Mapping[str, str]


@cache
def furniture() -> Furniture:
    """Load the patterns, once.

    Raises:
        KnowledgeError: where a list is missing, or an expression cannot be compiled.
    """
    tables = load_toml(_FILE)
    try:
        lines, pieces = tables["lines"], _whole(tables["pieces"])
        known = {name: frozenset(lines[name]) for name in ("furniture", "sections", "link_lists")}
        patterns = {name: _any_of(name, tables["patterns"][name], pieces) for name in _LISTS}
    except KeyError as error:
        raise KnowledgeError(f"knowledge file {_FILE} has no entry {error}; put it back") from error
    return Furniture(known["furniture"], known["sections"], known["link_lists"], patterns, pieces)


def _whole(pieces: Mapping[str, str]) -> dict[str, str]:
    """The pieces with those that they name put in: dates hold months, times hold zones."""
    month, zone = pieces["month"], pieces["zone"]
    date, time = pieces["date"].replace("{month}", month), pieces["time"].replace("{zone}", zone)
    return {"month": month, "zone": zone, "date": date, "time": time}


def _any_of(name: str, parts: list[str], pieces: Mapping[str, str]) -> re.Pattern[str]:
    expression = "|".join(f"(?:{part})" for part in parts)
    for piece, pattern in pieces.items():
        expression = expression.replace(f"{{{piece}}}", pattern)
    try:
        return re.compile(expression, re.IGNORECASE | re.DOTALL)
    except re.error as error:
        raise KnowledgeError(f"knowledge file {_FILE}, [patterns] {name}: {error}; mend the list") from error


def fold(line: str) -> str:
    """`line` as the lists hold it: small, without bullet and closing punctuation."""
    return _BULLET.sub("", line, count=1).rstrip(_CLOSING).casefold()


def links_follow(paragraph: str) -> bool:
    """Whether `paragraph` is or ends in what announces links to other stories ("Related", "READ MORE:")."""
    if len(paragraph) <= _HEAD and fold(paragraph) in furniture().link_lists:
        return True
    return furniture().patterns["announces_links"].search(paragraph[-_TAIL:]) is not None


def closing_credit(paragraph: str) -> int:
    """Where the names of those who wrote begin at the end of `paragraph`; its length where there are none."""
    offset = max(0, len(paragraph) - _HEAD)
    match = furniture().patterns["closing"].search(paragraph[offset:])
    return offset + match.start() if match else len(paragraph)


def is_section(line: str) -> bool:
    """Whether `line` is the name of a site's department ("Middle East")."""
    return len(line) <= _HEAD and fold(line) in furniture().sections


def is_blurb(line: str) -> bool:
    """Whether `line` says what a show's video, over the story, is about."""
    return len(line) <= _HEAD and furniture().patterns["blurb"].match(line) is not None


def kind_by_words(paragraph: str) -> PassageKind | None:
    """What `paragraph` is by its own words; None where they do not tell: it may be news."""
    known = furniture()
    if len(paragraph) <= _LONGEST_FURNITURE and (kind := _beside_news(paragraph, known)):
        return kind
    if len(paragraph) <= _LONGEST_CAPTION and _is_caption(paragraph, known):
        return PassageKind.CAPTION
    if known.patterns["stamp"].match(paragraph[:_HEAD]):
        return PassageKind.ENTRY
    return PassageKind.ITEM if known.patterns["item"].match(paragraph[:_HEAD]) else None


def _beside_news(paragraph: str, known: Furniture) -> PassageKind | None:
    folded = fold(paragraph)
    if folded in known.lines or folded in known.link_lists:
        return PassageKind.FURNITURE
    # A menu's entries are numbered or bulleted, too: "1. Skip to content".
    if known.patterns["furniture"].match(_BULLET.sub("", paragraph, count=1)):
        return PassageKind.FURNITURE
    return next((kind for name, kind in _BY_PATTERN if known.patterns[name].match(paragraph)), None)


def _is_caption(paragraph: str, known: Furniture) -> bool:
    if known.patterns["caption_head"].match(paragraph[:_HEAD]):
        return True
    return known.patterns["caption_tail"].search(paragraph[-_TAIL:]) is not None

"""Links as the words between two marks settle them, however sure the encoder is of others."""

import re
from collections.abc import Iterator
from functools import cache

from trucebook.reading.beside import VIOLENT
from trucebook.reading.marks import Link, Mark, MarkKind, Marks, Role
from trucebook.reading.parties.lexicon import lexicon
from trucebook.records.vocabulary import IncidentType

_MADE_AT_A_PLACE = frozenset({IncidentType.AGREEMENT, IncidentType.TALKS})
"""Happenings after whose place accords are named."""

_FROM = re.compile(r"\s+from\s+(?:(?:the|an?)\s+)?", re.IGNORECASE)
"""Between violence and its doer: of the 14 who stand so in the marked reports all did it."""

_AND = re.compile(r"\s*(?:,|,?\s+and)\s+(?:(?:the|an?)\s+)?", re.IGNORECASE)

_WHENCE = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_OWN = re.compile(r"(?:its|their|his|her|our)\b", re.IGNORECASE)
"""After "from": whence somebody does something, who is then no target: "shelled us from its own base"."""

_DOER = 0.9
"""How sure a link is that those words alone make."""

_LONGEST = 40  # characters before a party that say that it is helped


def settled(text: str, marks: Marks) -> tuple[Link, ...]:
    """The links of `marks`, without those that the words rule out, and with those that they tell plainly.

    "Air strikes violated the Doha agreement" tells of none in Doha, though it may tell that the agreement was
    signed there; "strikes in support of the army" are none on the army; "rockets from the Front" are fired by
    it; what it fires "from its own base" hits no base.

    Args:
        text: the stored text.
        marks: what was perceived in it.
    """
    names, helped = set(_in_names(text, marks)), set(_helped(text, marks))
    doers, whence = set(_from(text, marks)), set(_whence(text, marks))

    def stands(link: Link) -> bool:
        label = marks.marks[link.head].label
        if link.role is Role.TARGET:
            spared = link.tail in helped or (label in VIOLENT and link.tail in whence)
            return not spared and (link.head, link.tail) not in doers
        made_there = label in _MADE_AT_A_PLACE
        return link.role is not Role.PLACE or link.tail not in names or made_there

    known = {(link.head, link.tail) for link in marks.links if link.role is Role.ACTOR}
    told = (Link(head, tail, Role.ACTOR, _DOER) for head, tail in sorted(doers - known))
    return (*filter(stands, marks.links), *told)


def _in_names(text: str, marks: Marks) -> Iterator[int]:
    """The places after which an accord or talks are named: "the Doha agreement", "the Geneva talks"."""
    accords = [mark.words for _, mark in _of_kind(marks, MarkKind.ACCORD)]
    begin = {mark.words.start for mark in marks.marks if mark.label in _MADE_AT_A_PLACE}
    for i, mark in _of_kind(marks, MarkKind.PLACE):
        start, end = mark.words.start, mark.words.end
        within = any(accord.start <= start and end < accord.end for accord in accords)
        if within or (end + 1 in begin and text[end].isspace()):
            yield i


def _helped(text: str, marks: Marks) -> Iterator[int]:
    """The parties that something is done for, or together with."""
    for i, mark in _of_kind(marks, MarkKind.PARTY):
        if _helping().search(text, max(0, mark.words.start - _LONGEST), mark.words.start):
            yield i


def _whence(text: str, marks: Marks) -> Iterator[int]:
    """What is somebody's own from which he does something: the base of "fired from its own base"."""
    for i, mark in _of_kind(marks, MarkKind.PARTY):
        start = mark.words.start
        if _OWN.match(text, start) and _WHENCE.search(text, max(0, start - _LONGEST), start):
            yield i


def _from(text: str, marks: Marks) -> Iterator[tuple[int, int]]:
    """Violence and whom it came from: "attacks from the Front", "strikes from army and navy"."""
    by_start = {mark.words.start: i for i, mark in _of_kind(marks, MarkKind.PARTY)}
    for head, mark in _of_kind(marks, MarkKind.INCIDENT):
        between = _FROM.match(text, mark.words.end) if mark.label in VIOLENT else None
        while between and (party := by_start.get(between.end())) is not None:
            yield head, party
            between = _AND.match(text, marks.marks[party].words.end)


def _of_kind(marks: Marks, kind: MarkKind) -> Iterator[tuple[int, Mark]]:
    return ((i, mark) for i, mark in enumerate(marks.marks) if mark.kind == kind)


@cache
def _helping() -> re.Pattern[str]:
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(lexicon().helping))
    return re.compile(rf"\b(?:{words})\s+(?:(?:the|its|their|his)\s+)?$", re.IGNORECASE)

"""Links as the words between two marks settle them, however sure the encoder is of others."""

import re
from collections.abc import Iterator, Mapping
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

_BEFORE_CUE = re.compile(r"\s+(?:(?:has|have|had|also|again|later)\s+){0,2}", re.IGNORECASE)
"""Between a speaker and the cue: who stands so is who speaks, in 2,827 of 2,943 places in the marked reports.

The others are cues that are no words of speech ("the army must withdraw", says somebody else), which the
encoder tells from these.
"""

_DOER = 0.9
"""How sure a link is that those words alone make."""

_LONGEST = 40  # characters before a party that say that it is helped


def settled(text: str, marks: Marks) -> tuple[Link, ...]:
    """The links of `marks`, without those that the words rule out, and with those that they tell plainly.

    "Air strikes violated the Doha agreement" tells of none in Doha, though it may tell that the agreement was
    signed there; "strikes in support of the army" are none on the army; "rockets from the Front" are fired by
    it; where "the Front warns", nobody else warns who is not named with it.

    Args:
        text: the stored text.
        marks: what was perceived in it.
    """
    names, helped = set(_in_names(text, marks)), set(_helped(text, marks))
    doers = set(_from(text, marks))
    unheard = set(_unheard(text, marks))

    def stands(link: Link) -> bool:
        if link.role is Role.SPEAKER:
            return (link.head, link.tail) not in unheard
        if link.role is Role.TARGET:
            return link.tail not in helped and (link.head, link.tail) not in doers
        made_there = marks.marks[link.head].label in _MADE_AT_A_PLACE
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


def _from(text: str, marks: Marks) -> Iterator[tuple[int, int]]:
    """Violence and whom it came from: "attacks from the Front", "strikes from army and navy"."""
    by_start = {mark.words.start: i for i, mark in _of_kind(marks, MarkKind.PARTY)}
    for head, mark in _of_kind(marks, MarkKind.INCIDENT):
        between = _FROM.match(text, mark.words.end) if mark.label in VIOLENT else None
        while between and (party := by_start.get(between.end())) is not None:
            yield head, party
            between = _AND.match(text, marks.marks[party].words.end)


def _unheard(text: str, marks: Marks) -> Iterator[tuple[int, int]]:
    """Cues, and their speakers other than who stands before the cue and who is named together with him."""
    speakers: dict[int, dict[int, int]] = {}
    for link in marks.links:
        if link.role is Role.SPEAKER:
            speakers.setdefault(link.head, {})[marks.marks[link.tail].words.end] = link.tail
    for head, by_end in speakers.items():
        heard = set(_before(text, marks, by_end, marks.marks[head].words.start))
        if heard:
            yield from ((head, tail) for tail in by_end.values() if tail not in heard)


def _before(text: str, marks: Marks, by_end: Mapping[int, int], start: int) -> Iterator[int]:
    """Of the parties with these ends, the one that stands before `start`, and those named with it."""
    between = _BEFORE_CUE
    while ends := [end for end in by_end if between.fullmatch(text, end, start)]:
        yield by_end[ends[0]]
        start, between = marks.marks[by_end[ends[0]]].words.start, _AND


def _of_kind(marks: Marks, kind: MarkKind) -> Iterator[tuple[int, Mark]]:
    return ((i, mark) for i, mark in enumerate(marks.marks) if mark.kind == kind)


@cache
def _helping() -> re.Pattern[str]:
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(lexicon().helping))
    return re.compile(rf"\b(?:{words})\s+(?:(?:the|its|their|his)\s+)?$", re.IGNORECASE)

"""The dateline before a story's first words: "JUBA, May 12 (Xinhua) --"."""

import re
from functools import cache

from trucebook.intake.furniture import furniture

_LONGEST = 110  # characters; "BANGUI, CENTRAL AFRICAN REPUBLIC, September 12, 2014 (A, B) -" takes 64
_MARK = re.compile(r"\s?(?:—|\u2013|--+|\.\s?-+|_+)\s*|\s-+\s+|:\s+|(?<=[)\]/])(?:-\s*|\.?\s+)|$")
_WIRE = re.compile(r"(?:^|\s)(?:\((?P<round>[^()]{2,60})\)|\[[^\[\]]{2,60}\]|/[^/]{2,60}/)[.,]?$")
_EVIDENCE = re.compile(r"[\d(\[/]")  # a date has a number, a wire has brackets or strokes
_WORD = r"[^\W\d_a-z][\w.'\u2019-]*"
_PLACES = re.compile(
    rf"(?!(?:On|In|At|By|Since|After|Until|From|The|And|But|Meanwhile|Update)\b)"
    rf"{_WORD}(?:(?:, ?| ?/ ?| )(?:near |in |de |la |el |of |the |and |du |al-)?{_WORD}){{0,7}}"
    rf"(?: [(\[][^()\[\]]{{2,40}}[)\]])?[.,]?"
)
# The town in capitals, and the land or province after a comma or in brackets as it likes.
_CAPITALS = re.compile(
    r"(?=\S{3})[^\W\d_a-z][^\W_a-z]*(?:[ /.'\u2019-]{1,3}[^\W\d_a-z][^\W_a-z]*)*\.?(?:, .*| [(\[].*)?"
)


def dateline_end(paragraph: str, *, opens_story: bool) -> int:
    """Where the news begins in `paragraph`: the offset after its dateline, 0 where it has none.

    A place with a date or a wire is a dateline anywhere. A place in capitals alone ("QAMISHLI —") is one
    only where the paragraph opens the story: further down it may be somebody who speaks.
    """
    for mark in _MARK.finditer(paragraph, 0, min(len(paragraph), _LONGEST)):
        if mark.start() == _LONGEST < len(paragraph):
            break
        sign = mark.group().strip()
        head = paragraph[: mark.start()].strip()
        if _is_dateline(head, sign or "." * mark.group().isspace(), opens_story=opens_story):
            return mark.end()
    return 0


def _is_dateline(head: str, sign: str, *, opens_story: bool) -> bool:
    """Whether `head` is place, date and wire, or two of them; `sign` parts it from the story."""
    if not opens_story and not _EVIDENCE.search(head):
        return False
    wire = _WIRE.search(head)
    rest = head[: wire.start()] if wire else head
    dated = _day().sub("", rest, count=1)
    has_date = dated != rest or bool(wire and wire["round"] and _day().search(wire["round"]))
    places = dated.strip(" ,.;")
    if places and not _PLACES.fullmatch(places):
        return False
    if has_date:
        return bool(places or wire)
    if wire:
        # Without a dash it is a name with its short form: "the Arakan Army (AA) said".
        return sign not in {"", "."} or (sign == "" and bool(_CAPITALS.fullmatch(places)))
    return opens_story and sign != "" and bool(_CAPITALS.fullmatch(places))


@cache
def _day() -> re.Pattern[str]:
    month = furniture().pieces["month"]
    weekday = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    return re.compile(
        rf"{weekday}\b(?:{month}\b\.?,?\s?\d{{1,2}}\b|\d{{1,2}}\s{month}\b\.?)(?:,?\s\d{{4}}\b)?",
        re.IGNORECASE,
    )

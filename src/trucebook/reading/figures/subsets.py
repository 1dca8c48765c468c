"""Which figure of a report is a part of which: "23 civilians including nine children"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trucebook.records import Figure

_REACH = 120
"""Code points between a figure and its part: further apart, "including" speaks of something else."""
_INCLUDES = re.compile(
    r"\b(?:including|includ(?:es|ed)|among(?:st)?\s+(?:them|those|whom)|among\s+the\s+dead)\b", re.IGNORECASE
)
_OF_THEM = re.compile(
    r"\s*(?:people\s+|\w+\s+){0,2}(?:of|among)\s+(?:whom|them|these|those|the\s+(?:dead|victims|wounded|injured))\b",
    re.IGNORECASE,
)
_INNER_OF_THEM = re.compile(r"\b(?:of|among)\s+(?:whom|them|these|those)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;!?]\s")


def subsets(figures: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """Mark each figure that is part of an earlier one of the same measure with that one's words.

    Args:
        figures: figures of one incident, in any order.
        text: the report's stored text.

    Returns:
        The same figures in the same order, `part_of` filled in where the text says "including", "among them",
        "of whom" between or beside them, and the part is not larger than the whole.
    """
    return tuple(
        replace(part, part_of=whole.words) if (whole := _whole(part, figures, text)) else part
        for part in figures
    )


def _whole(part: Figure, figures: Sequence[Figure], text: str) -> Figure | None:
    """The nearest earlier figure that `part` is said to be part of."""
    if part.words is None or part.part_of is not None:
        return None
    wholes = [whole for whole in figures if _may_hold(whole, part) and _says_part(whole, part, text)]
    return max(wholes, key=lambda whole: (_least(whole), whole.words), default=None)


def _may_hold(whole: Figure, part: Figure) -> bool:
    """Whether one figure can hold the other: same measure and unit, told before it, nearby, not smaller."""
    if whole is part or whole.words is None or part.words is None or whole.measure != part.measure:
        return False
    is_before = whole.words.start < part.words.start and part.words.start - whole.words.end <= _REACH
    most = whole.high if whole.high is not None else (None if whole.low is not None else 0)
    return (
        is_before
        and whole.unit == part.unit
        and (most is None or _least(part) <= most)
        and _least(part) <= max(_least(whole), most or 0)
    )


def _least(figure: Figure) -> int:
    """The least that a figure says, or its only bound."""
    return figure.low if figure.low is not None else figure.high or 0


def _says_part(whole: Figure, part: Figure, text: str) -> bool:
    """Whether the words between or beside two figures say that one is part of the other."""
    if whole.words is None or part.words is None:
        return False
    between = text[whole.words.end : part.words.start] if whole.words.end <= part.words.start else ""
    inside = text[whole.words.start : part.words.start] if whole.words.covers(part.words) else ""
    after = text[part.words.end : part.words.end + 40]
    is_same_sentence = not _SENTENCE_END.search(between)
    if is_same_sentence and (_INCLUDES.search(between) or _INCLUDES.search(inside)):
        return True
    if _INCLUDES.match(part.words.text) or _INNER_OF_THEM.search(part.words.text):
        return True
    if re.search(r"\bamong(?:st)?\s+(?:them|those|the\s+dead)\b", between, re.IGNORECASE):
        return True
    return bool(_OF_THEM.match(after)) or (is_same_sentence and bool(_INNER_OF_THEM.search(between)))

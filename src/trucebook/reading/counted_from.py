"""Times that count from what follows them: "two days after a deal" tells when something else was."""

import re

from trucebook.reading.resolved import Resolved
from trucebook.records import Span

_COUNTING = re.compile(r"\b(?:hour|day|week|month|year|decade)s?,?\s(?:after|before)$", re.IGNORECASE)
_THEN = re.compile(r"\s(?:after|before)\b", re.IGNORECASE)


def counting(resolved: Resolved, time: int) -> Span | None:
    """The words of a time that counts from something told after it, "two days after"; None of other times.

    Args:
        resolved: the report.
        time: a mark, whose words may leave the last of them out: "two days" before "after".
    """
    words = resolved.marks.marks[time].words
    then = _THEN.match(resolved.text, words.end)
    whole = Span.of(resolved.text, words.start, then.end() if then else words.end)
    return whole if _COUNTING.search(whole.text) else None


def counted_from(resolved: Resolved, time: int, head: int) -> Span | None:
    """The words with which a time counts from the mention `head`, which it stands before in its sentence."""
    marks = resolved.marks.marks
    follows = marks[time].words.end <= marks[head].words.start
    together = resolved.sentence_of[time] == resolved.sentence_of[head]
    return counting(resolved, time) if follows and together else None

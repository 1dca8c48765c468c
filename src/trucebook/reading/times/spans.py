"""From a span that is known to be a time to its days."""

from dataclasses import replace
from functools import lru_cache

from trucebook.reading.times.clocks import clock
from trucebook.reading.times.expression import UNDATED, Bound, Edge, Expression, Joint, Shift
from trucebook.reading.times.finding import reads
from trucebook.reading.times.grammar import time
from trucebook.reading.times.lexicon import lexicon
from trucebook.reading.times.resolving import resolve
from trucebook.reading.times.scan import Scan
from trucebook.reading.tokens import tokens
from trucebook.records import Clock, Published, Span, When

_LONGEST = 400
"""Code points: no time is told in more words, and a span that long was marked wrongly."""


def when(
    words: Span,
    *,
    published: Published | None,
    narrated: When | None = None,
    future: bool | None = None,
) -> When | None:
    """Give the days, and the time of day where told, of a span that was marked as a time.

    The span may be somewhat too long or too short: "on Wednesday", "in the first two months of 2021".

    Args:
        words: the span.
        published: when the report was published.
        narrated: the time that the story has reached, for "the following day", "at 04:00".
        future: whether what happens then is still to come ("will meet on Monday"); None where not known.

    Returns:
        The time with its words; None where nothing in them can be dated ("hours after they left", "11 days").
    """
    expression = parse(words.text)
    time_of_day = clock_in(words.text)
    found = resolve(expression, published=published, narrated=narrated, future=future) if expression else None
    if found is None and time_of_day is None:
        return None
    return replace(found or When(), clock=time_of_day, words=words)


def parse(words: str) -> Expression | None:
    """Read what the words of a time say, before anything anchors it; None where they say nothing of the kind.

    Longer words than any time is told in are cut.
    """
    return _parsed(words[:_LONGEST])


@lru_cache(maxsize=4096)
def _parsed(words: str) -> Expression | None:
    """The same, kept: reports tell the same times again and again."""
    scan = Scan(tokens(words), lexicon(), strict=False)
    parts: list[Expression] = []
    counted: Shift | None = None
    for _, (read, end) in reads(scan):
        if isinstance(read, Shift) and _hangs(scan, read, end):
            counted = read
            continue
        if counted and not isinstance(read, UNDATED):
            parts.append(replace(counted, of=read))
            counted = None
        else:
            parts.append(read)
    return _whole(_edge(scan), parts)


def _hangs(scan: Scan, shift: Shift, end: int) -> bool:
    """Whether a shift is counted from what comes next: "four years after the 2003 invasion"."""
    is_open = shift.narrated and shift.of is None and end < len(scan.words)
    return is_open and scan.word(end - 1) in {"before", "after"}


def clock_in(words: str) -> Clock | None:
    """The first time of day in the words: "around 23:20 (20:20 GMT) on Sunday"."""
    scan = Scan(tokens(words[:_LONGEST]), lexicon(), strict=False)
    for at in range(len(scan.words)):
        if found := clock(scan, at):
            return found[0]
    return None


def _edge(scan: Scan) -> Edge | None:
    """The bound that the words begin with, where other words stand between it and its time."""
    found = scan.lexicon.bound_at(scan.words, 0)
    return found[0] if found and time(scan, 0) is None else None


def _whole(edge: Edge | None, parts: list[Expression]) -> Expression | None:
    """One expression of all that the words say."""
    dated = [part for part in parts if not isinstance(part, UNDATED)]
    if not dated:
        return parts[0] if parts else None
    whole = dated[0] if len(dated) == 1 else Joint(tuple(dated))
    return whole if edge in {None, Edge.AT} or isinstance(whole, Bound) else Bound(Edge(edge), whole)

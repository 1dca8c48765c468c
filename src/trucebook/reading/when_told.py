"""When an incident was, where no time with a day of its own is linked to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trucebook.reading.beside import VIOLENT, time_beside
from trucebook.reading.counted_from import counted_from, counting
from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.resolved import Resolved, Tail
from trucebook.reading.times import counted_back, lasted, up_to_publication, whole
from trucebook.records import Published, Span, When
from trucebook.records.vocabulary import IncidentType, Occurrence, PublishedBasis

_LASTING = VIOLENT | {IncidentType.TERRITORY, IncidentType.DISPLACEMENT}
"""Types of incidents that go on: their length up to publication says when they were."""

_FEW_WORDS = re.compile(r"\s*(?:[\w-]+\s+){0,3}")
_OVER = re.compile(r"\b(?:after|end of|ended|ending|previous|earlier)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What says that something is over: "after 19 years of civil war"."""

_COUNTED = re.compile(
    r"(?P<words>\b(?:[\d,]+|[a-z]+)\s(?:day|week|month|year)s?\s(?:after|before))\s"
    r"(?:the|a|an|its|their|his|her|last|this)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_REACH = 80  # characters before a trigger


def when_told(resolved: Resolved, heads: Sequence[int]) -> tuple[Tail | None, When] | None:
    """The days that a length, a count from another time, or its sentence's only time give an incident.

    Args:
        resolved: the report.
        heads: the mentions of the incident.

    Returns:
        The mark that tells the time, None where none does, and the time; None where nothing tells one.
    """
    return (
        next(_lengths(resolved, heads), None)
        or next(_counts(resolved, heads), None)
        or time_beside(resolved, heads)
    )


def still_on(resolved: Resolved, heads: Sequence[int], when: When) -> When:
    """The days of an incident that goes on: up to publication for "fighting that began in 2021 has ...".

    Args:
        resolved: the report.
        heads: the mentions of the incident.
        when: the time that is linked to one of them.
    """
    if not any(_goes_on(resolved, head) for head in heads) or when.words is None:
        return when
    return up_to_publication(resolved.text, when, resolved.published)


def _goes_on(resolved: Resolved, head: int) -> bool:
    mark = resolved.marks.marks[head]
    return mark.label in _LASTING and mark.occurrence == Occurrence.OCCURRED


def _lengths(resolved: Resolved, heads: Sequence[int]) -> Iterator[tuple[Tail, When]]:
    """The lengths that are told of a mention: "the nine-month war", "three days of fighting"."""
    for head in heads:
        if not _goes_on(resolved, head):
            continue
        linked = {tail.mark for tail in resolved.role(head, Role.TIME)}
        here = resolved.standing_in(MarkKind.TIME, resolved.sentence_of[head])
        for i in sorted(linked.union(here)):
            words = resolved.marks.marks[i].words
            before = resolved.text[max(0, words.start - _REACH) : words.start]
            dated = (i, False) in resolved.times
            if not dated and (i in linked or _is_of(resolved, i, head)) and not _OVER.search(before):
                found = lasted(whole(resolved.text, words), resolved.published)
                if found:
                    yield Tail(i, 0.0), replace(found, basis="so long, up to publication")


def _is_of(resolved: Resolved, time: int, head: int) -> bool:
    """Whether a length stands right before a mention, or is alone in its sentence."""
    end, start = resolved.marks.marks[time].words.end, resolved.marks.marks[head].words.start
    near = end <= start <= end + _REACH and _FEW_WORDS.fullmatch(resolved.text, end, start)
    return bool(near) or _alone(resolved, time, head)


def _alone(resolved: Resolved, time: int, head: int) -> bool:
    """Whether a length of something else ("the week-long offensive") is the only time of the sentence."""
    if not resolved.text.startswith("-", resolved.marks.marks[time].words.end):
        return False
    return list(resolved.standing_in(MarkKind.TIME, resolved.sentence_of[head])) == [time]


def _counts(resolved: Resolved, heads: Sequence[int]) -> Iterator[tuple[None, When]]:
    """The days counted back to a mention: the deal of "the meeting came two days after a landmark deal"."""
    for head in heads:
        words = _counting_words(resolved, head)
        anchor = _anchor(resolved, head) if words else None
        if words and anchor:
            when = counted_back(words, anchor)
            if when:
                yield None, replace(when, basis="counted from the time told beside it")


def _counting_words(resolved: Resolved, head: int) -> Span | None:
    """The words that count from a mention, by a link or right before it."""
    for tail in resolved.role(head, Role.TIME):
        if words := counted_from(resolved, tail.mark, head):
            return words
    at = resolved.marks.marks[head].words.start
    found = _COUNTED.search(resolved.text, max(0, at - _REACH), at)
    return Span.of(resolved.text, *found.span("words")) if found else None


def _anchor(resolved: Resolved, head: int) -> Published | None:
    """The only day that the sentence tells, or, where it tells none, the day of publication."""
    here = resolved.standing_in(MarkKind.TIME, resolved.sentence_of[head])
    told = [
        resolved.times[i, False] for i in here if (i, False) in resolved.times and not counting(resolved, i)
    ]
    days = {(when.earliest, when.latest) for when in told if when.earliest and when.latest}
    if not days:
        return resolved.published
    first, last = days.pop()
    return Published(first, last, PublishedBasis.STATED) if not days and first and last else None

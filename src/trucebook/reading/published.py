"""When a report was published, from what its own text prints or lets one work out; no world knowledge."""

import re
from collections.abc import Sequence
from functools import cache

from trucebook.intake.passages import Passage, PassageKind
from trucebook.knowledge.files import load_toml
from trucebook.reading.times import Found, find, resolve
from trucebook.reading.times.days import Days
from trucebook.reading.times.expression import Calendar, Either
from trucebook.reading.writing_time import Told, on_dateline, written
from trucebook.records import Published, Span
from trucebook.records.vocabulary import PublishedBasis

_HEAD = 1500
"""Code points from the top in which a page prints its date: below, such dates are other stories'."""
_LONGEST = 300
"""Code points of a passage that may print the date: longer ones tell the story."""
_LINE = 400
"""Code points in which a text that lost its line breaks has its headline, agency and date."""
_PRINTS = frozenset({PassageKind.DATELINE, PassageKind.BYLINE})
_PICTURES = frozenset({PassageKind.CAPTION, PassageKind.CREDIT})
_AROUND = 10
"""Code points that may stand beside a date in a line that has as many of its own: a time of day, a label."""
_STORY_BEGINS = re.compile(r"\s+(?:[-\u2013\u2014|:]\s+)?[\"'\u201c\u2018]?[A-Z]")
"""After a date that opens a text without line breaks: "26.12.2014 The army ..."."""
_READ = 30_000
"""Code points of the text that are looked at: a report's own time is told near its top."""


def published_in(text: str, passages: Sequence[Passage]) -> Published | None:
    """Date a report by its own text.

    A date printed as the report's own (alone on its line near the top, in the dateline or byline, after
    "Published on", before the first word of the text) is `stated`. Else the date is `inferred`, as narrowly
    as the text supports: see `trucebook.reading.writing_time`. Dates of pictures and of other stories on the
    page state nothing.

    Args:
        text: the stored text.
        passages: its passages, in order.

    Returns:
        The days that it can have been published on, with the words that say so; None where nothing does.
    """
    return _stated(text, passages) or _inferred(text, passages)


def narrowed(given: Published, text: str, passages: Sequence[Passage]) -> Published:
    """Narrow a given interval of publication by the day that the report prints without its year.

    Args:
        given: what the caller or the file says: "2012".
        text: the stored text.
        passages: its passages, in order.

    Returns:
        The one day within `given` that the dateline or headline can mean; `given` where there is none.
    """
    if given.earliest == given.latest:
        return given
    found = on_dateline(text, Days(given.earliest, given.latest), _told(text, passages))
    if found is None or found[0].earliest is None:
        return given
    return Published(found[0].earliest, found[0].earliest, given.basis, found[1])


def _stated(text: str, passages: Sequence[Passage]) -> Published | None:
    """The date that the page prints as its own: the best sign first, then the first on the page."""
    candidates = [
        (rank, found.words.start, found)
        for passage in passages
        if passage.words.start < _READ
        for found in _dates_in(text, passage)
        if (rank := _rank(found, passage)) is not None
    ]
    for _, _, found in sorted(candidates, key=lambda candidate: candidate[:2]):
        days = resolve(found.expression, published=None)
        if days and days.earliest and days.latest:
            return Published(days.earliest, days.latest, PublishedBasis.STATED, found.words)
    return None


def _dates_in(text: str, passage: Passage) -> list[Found]:
    """The dates with day and year in a passage, with offsets into the stored text."""
    start = passage.words.start
    told = passage.words.text if len(passage.words.text) <= _LONGEST else passage.words.text[:_LINE]
    return [
        Found(Span.of(text, start + found.words.start, start + found.words.end), found.expression)
        for found in find(told)
        if isinstance(found.expression, Either)
        or (isinstance(found.expression, Calendar) and found.expression.day and found.expression.year)
    ]


def _rank(found: Found, passage: Passage) -> int | None:
    """How good a sign of the report's own date this is, 0 the best; None where it is none."""
    told = passage.words.text.lower()
    before = told[: found.words.start - passage.words.start]
    if _opens(found, passage, before):
        return 1
    if passage.kind in _PICTURES or any(word in told for word in _signs("other")):
        return None
    is_short = len(passage.words.text) - len(found.words.text) <= len(found.words.text) + _AROUND
    is_own = is_short or passage.kind in _PRINTS
    if is_own and any(word in before for word in _signs("printed")):
        return 0
    is_own = is_own or (found.words.end <= _LINE and _stands_alone(found, before))
    if found.words.start > _HEAD or not is_own:
        return None
    if any(word in before for word in _signs("updated")):
        return 3
    return 1 if passage.kind is PassageKind.DATELINE else 2


def _stands_alone(found: Found, before: str) -> bool:
    """Whether a date with its weekday is no part of a sentence: "AFP Sunday 8 June 2014"."""
    has_weekday = isinstance(found.expression, Calendar) and found.expression.weekday is not None
    words = before.split()
    return has_weekday and bool(words) and words[-1] not in _signs("within") and words[-1][-1].isalnum()


def _opens(found: Found, passage: Passage, before: str) -> bool:
    """Whether a date stands before the first word of a text, or after nothing but "Published"."""
    label = before.strip(" :\n")
    is_first = passage.words.start == 0 and (not label or label in _signs("printed"))
    return is_first and bool(_STORY_BEGINS.match(passage.words.text, found.words.end))


@cache
def _signs(table: str) -> tuple[str, ...]:
    """The words of one table of published.toml."""
    return tuple(load_toml("published.toml")[table]["words"])


def _inferred(text: str, passages: Sequence[Passage]) -> Published | None:
    """What the report's own words about time let one work out."""
    found = written(text, _told(text, passages))
    if found is None or found[0].earliest is None or found[0].latest is None:
        return None
    return Published(found[0].earliest, found[0].latest, PublishedBasis.INFERRED, found[1])


def _told(text: str, passages: Sequence[Passage]) -> list[Told]:
    """The times of a report, with where they stand."""
    return [
        Told(
            expression=found.expression,
            words=Span.of(
                text, passage.words.start + found.words.start, passage.words.start + found.words.end
            ),
            passage=index,
            kind=passage.kind,
        )
        for index, passage in enumerate(passages)
        if passage.words.start < _READ and passage.kind is not PassageKind.FURNITURE
        for found in find(passage.words.text)
    ]

"""Marked-up texts by hand, so that what comes after the encoder is tested without it."""

from collections.abc import Sequence
from datetime import date

from trucebook.intake.passages import passages
from trucebook.reading.confidence import Confidence
from trucebook.reading.marks import Link, Mark, MarkKind, Marks, Role
from trucebook.reading.resolve import resolve
from trucebook.reading.resolved import Resolved
from trucebook.reading.sentences import sentences
from trucebook.records import Published, Span
from trucebook.records.vocabulary import Occurrence, PublishedBasis

SUNDAY = Published(date(2020, 10, 18), date(2020, 10, 18), PublishedBasis.GIVEN)
"""A Sunday."""


def span(text: str, words: str, occasion: int = 1) -> Span:
    """The `occasion`-th place where `words` stand in `text`."""
    start = -1
    for _ in range(occasion):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def mark(
    text: str,
    kind: MarkKind,
    words: str,
    label: str = "",
    *,
    told: Occurrence = Occurrence.OCCURRED,
    background: bool = False,
    score: float = 0.9,
    occasion: int = 1,
) -> Mark:
    """A mark on the `occasion`-th place of `words`."""
    occurrence = told if kind == MarkKind.INCIDENT else None
    return Mark(kind, span(text, words, occasion), score, label, occurrence, background)


def resolved(
    text: str,
    marks: Sequence[Mark],
    links: Sequence[tuple[int, Role, int]] = (),
    *,
    published: Published | None = SUNDAY,
    scores: Sequence[float] = (),
) -> Resolved:
    """The report `text` with these marks and links (head, role, tail), resolved as the reader does it.

    `scores` are the links', in their order; without them each has 0.9.
    """
    likely = scores or [0.9] * len(links)
    joined = tuple(
        Link(head, tail, role, score) for (head, role, tail), score in zip(links, likely, strict=True)
    )
    return resolve(text, sentences(text, passages(text)), Marks(tuple(marks), joined), published)


SURE = Confidence()
"""A confidence that is the mark's own score, and that keeps every record."""

"""Marks to values: who, where, when and how many the marked words say."""

from collections.abc import Mapping
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.knowledge.gazetteer import gazetteer
from trucebook.reading.figures import figure
from trucebook.reading.labels import QUANTITY
from trucebook.reading.marks import MarkKind, Marks
from trucebook.reading.parties import parties, roster
from trucebook.reading.places import Context, context, places
from trucebook.reading.resolved import Resolved, tails_of
from trucebook.reading.sentences import Sentence
from trucebook.reading.times import when
from trucebook.records import Figure, Party, Place, Published, Span, When
from trucebook.records.vocabulary import Measure, PlacePrecision


def resolve(
    text: str, sentences: tuple[Sentence, ...], marks: Marks, published: Published | None
) -> Resolved:
    """Give the marks of a report their values.

    Args:
        text: the stored text.
        sentences: the sentences that were read.
        marks: what was perceived in them.
        published: when the report was published.
    """
    mentions = _words(marks, MarkKind.PLACE)
    around = context(text, mentions.values())
    return Resolved(
        text=text,
        sentences=sentences,
        marks=marks,
        tails=tails_of(marks.links),
        parties=_parties(text, marks, published),
        places={i: places(words, context=around) for i, words in mentions.items()},
        times=_times(marks, published),
        figures=_figures(marks),
        country=_leading_country(around),
    )


def _words(marks: Marks, kind: MarkKind) -> dict[int, Span]:
    return {i: mark.words for i, mark in enumerate(marks.marks) if mark.kind == kind}


def _parties(text: str, marks: Marks, published: Published | None) -> dict[int, tuple[Party, ...]]:
    mentions = {i: _trimmed(words) for i, words in _words(marks, MarkKind.PARTY).items()}
    known = roster(text, mentions.values(), published)
    return {i: parties(words, roster=known) for i, words in mentions.items()}


def _trimmed(words: Span) -> Span:
    """A mention without the words at its end that a cut in the wrong place left there ("people who")."""
    text = words.text
    while (parts := text.rsplit(None, 1)) and len(parts) > 1 and parts[1].casefold() in _left_over():
        text = parts[0]
    return Span(words.start, words.start + len(text), text)


@cache
def _left_over() -> frozenset[str]:
    return frozenset(load_toml("party_words.toml")["after"])


def _times(marks: Marks, published: Published | None) -> Mapping[tuple[int, bool], When]:
    """Every time twice: of something past, and of something to come; the story's own time goes along."""
    out: dict[tuple[int, bool], When] = {}
    narrated: When | None = None
    for i, words in _words(marks, MarkKind.TIME).items():
        past = when(words, published=published, narrated=narrated, future=False)
        coming = when(words, published=published, narrated=narrated, future=True)
        if past is not None:
            out[i, False] = past
            narrated = past if past.earliest and past.latest else narrated
        if coming is not None:
            out[i, True] = coming
    return out


def _figures(marks: Marks) -> dict[int, Figure]:
    out = {}
    for i, mark in enumerate(marks.marks):
        if mark.kind == MarkKind.FIGURE and mark.label != QUANTITY:
            counted = figure(mark.words, Measure(mark.label))
            if counted is not None:
                out[i] = counted
    return out


def _leading_country(around: Context) -> Place | None:
    """The country that the report plays in, as a place that is inferred; None where none leads."""
    code = around.dominant
    entry = gazetteer().country(code) if code else None
    if entry is None:
        return None
    return Place(
        name=entry.name,
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        precision=PlacePrecision.COUNTRY,
        basis="no place is told; the report's other places lie there",
    )

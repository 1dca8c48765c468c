"""Marks to values: who, where, when and how many the marked words say."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from trucebook.knowledge.files import load_toml
from trucebook.knowledge.gazetteer import gazetteer
from trucebook.reading.by_words import settled
from trucebook.reading.figures import figure
from trucebook.reading.labels import QUANTITY
from trucebook.reading.marks import MarkKind, Marks
from trucebook.reading.parties import parties, roster
from trucebook.reading.parties.lexicon import lexicon
from trucebook.reading.parties.media import is_media
from trucebook.reading.parties.registry import lookup
from trucebook.reading.places import Context, context, places
from trucebook.reading.resolved import Resolved, sentences_of, standing_by, tails_of
from trucebook.reading.sentences import Sentence
from trucebook.reading.times import ahead, counted_back, when, whole
from trucebook.records import Figure, Party, Place, Published, Span, When
from trucebook.records.vocabulary import Measure, PartyKind, PlacePrecision

_LONGEST_RANGE = 40  # characters before the upper end of a range
_RANGE = re.compile(r"[^\s\u2013\u2014-]+\s*(?:to\b|[\u2013\u2014-])\s*")
"""The lower end of a range, one word, and what joins it to the upper: "eight to "."""

_BODIES = frozenset(
    {
        PartyKind.STATE_FORCES,
        PartyKind.REBEL,
        PartyKind.POLITICAL_MILITIA,
        PartyKind.IDENTITY_MILITIA,
        PartyKind.INTERNATIONAL,
    }
)
_CITY = 500_000  # inhabitants
_NOUNS_AFTER = re.compile(r"(\s[^\W\d_]+)(\s[^\W\d_]+)?")


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
    named = _parties(text, marks, published)
    mentions = _place_words(marks, named)
    around = context(text, mentions.values())
    sentence_of = sentences_of(marks.marks, sentences)
    return Resolved(
        text=text,
        sentences=sentences,
        marks=marks,
        tails=tails_of(settled(text, marks)),
        parties=named,
        places=_places(marks, mentions, around),
        times=_times(text, _time_words(marks, named), published),
        figures=_figures(text, marks),
        sentence_of=sentence_of,
        standing=standing_by(marks.marks, sentence_of),
        country=_leading_country(around),
        published=published,
    )


def _words(marks: Marks, kind: MarkKind) -> dict[int, Span]:
    return {i: mark.words for i, mark in enumerate(marks.marks) if mark.kind == kind}


def _place_words(marks: Marks, named: Mapping[int, Sequence[Party]]) -> dict[int, Span]:
    """The mentions of places, without groups, missions ("ISAF") and surnames that were taken for one.

    A place in the name of a newspaper is none either: Lakeside of "Lakeside Post".
    """
    longer = {words.text.split()[-1] for words in _words(marks, MarkKind.PLACE).values() if " " in words.text}
    surnames = _surnames(named) - longer
    media = [words for words in _words(marks, MarkKind.PARTY).values() if is_media(words.text)]
    return {
        i: words
        for i, words in _words(marks, MarkKind.PLACE).items()
        if not any(name.covers(words) for name in media)
        and not _is_body(words.text)
        and not (words.text in surnames and not gazetteer().find(words.text))
    }


def _surnames(named: Mapping[int, Sequence[Party]]) -> frozenset[str]:
    """The last names of the persons that a report tells of."""
    people = (
        party.name.split() for found in named.values() for party in found if party.kind == PartyKind.PERSON
    )
    return frozenset(name[-1] for name in people if len(name) > 1)


def _is_body(name: str) -> bool:
    """Whether a name is known as that of a group or mission, and of no city: "Hamas", not "Brussels"."""
    known = lookup(name)
    if known is None or known.kind not in _BODIES:
        return False
    return name.isupper() or all(place.population < _CITY for place in gazetteer().find(name))


def _parties(text: str, marks: Marks, published: Published | None) -> dict[int, tuple[Party, ...]]:
    triggers = sorted(_words(marks, MarkKind.INCIDENT).values())
    mentions = {
        i: _trimmed(_before_trigger(_with_noun(text, words), triggers))
        for i, words in _words(marks, MarkKind.PARTY).items()
    }
    known = roster(text, mentions.values(), published)
    return {i: parties(words, roster=known) for i, words in mentions.items()}


def _with_noun(text: str, words: Span) -> Span:
    """A mention cut off before its noun, with it: "a source" where "a" was marked, "rescue workers"."""
    word = words.text.casefold()
    cut = word in lexicon().before or (word.isalpha() and words.text.islower() and not _is_noun(word))
    found = _NOUNS_AFTER.match(text, words.end) if cut else None
    if found is None:
        return words
    ends = [found.end(group) for group in (2, 1) if found[group]]
    noun = next((end for end in ends if _is_noun(text[words.end : end].strip().casefold())), None)
    return Span.of(text, words.start, noun) if noun else words


def _is_noun(words: str) -> bool:
    return words in lexicon().heads or words in lexicon().roles


def _before_trigger(words: Span, triggers: Sequence[Span]) -> Span:
    """A mention without the name of a happening at its end: the Taliban of "Taliban offensive"."""
    within = bisect_right(triggers, words.start, key=lambda trigger: trigger.start)
    for trigger in triggers[within : within + len(words.text)]:
        if trigger.start >= words.end:
            break
        if words.end <= trigger.end:
            text = words.text[: trigger.start - words.start].rstrip()
            return Span(words.start, words.start + len(text), text)
    return words


def _trimmed(words: Span) -> Span:
    """A mention without what a wrong cut left at its end: "who" of "people who", a lone quote mark."""
    text = words.text
    while (parts := text.rsplit(None, 1)) and len(parts) > 1 and _is_left_over(parts[1]):
        text = parts[0]
    return Span(words.start, words.start + len(text), text)


def _is_left_over(word: str) -> bool:
    return word.casefold() in _left_over() or not any(sign.isalnum() for sign in word)


@cache
def _left_over() -> frozenset[str]:
    return frozenset(load_toml("party_words.toml")["after"])


def _time_words(marks: Marks, named: Mapping[int, Sequence[Party]]) -> dict[int, Span]:
    """The mentions of times, without surnames that were taken for one: Jan of "Ismail Jan"."""
    surnames = _surnames(named)
    return {i: words for i, words in _words(marks, MarkKind.TIME).items() if words.text not in surnames}


def _times(
    text: str, marked: Mapping[int, Span], published: Published | None
) -> Mapping[tuple[int, bool], When]:
    """Every time twice: of something past, and of something to come; the story's own time goes along.

    Where a verb says that it lies ahead ("scheduled for March 10"), it does both times.
    """
    out: dict[tuple[int, bool], When] = {}
    narrated: When | None = None
    for i, seen in marked.items():
        words = whole(text, seen)
        coming = when(words, published=published, narrated=narrated, future=True)
        past = coming if ahead(text, words) else _past(words, published, narrated)
        if past is not None:
            out[i, False] = past
            narrated = past if past.earliest and past.latest else narrated
        if coming is not None:
            out[i, True] = coming
    return out


def _past(words: Span, published: Published | None, narrated: When | None) -> When | None:
    """When something past was; None where that would be after publication, counted from an unknown day."""
    found = when(words, published=published, narrated=narrated, future=False)
    later = found and published and found.earliest and found.earliest > published.latest
    return None if later and counted_back(words, published) else found


def _places(marks: Marks, mentions: Mapping[int, Span], around: Context) -> dict[int, tuple[Place, ...]]:
    """The places that the mentions name; a part of a party's name that no gazetteer knows is none."""
    named = list(_words(marks, MarkKind.PARTY).values())
    out = {}
    for i, words in mentions.items():
        found = places(words, context=around)
        known = tuple(place for place in found if place.latitude is not None)
        only_known = len(known) < len(found) and any(party.covers(words) for party in named)
        out[i] = known if only_known else found
    return out


def _figures(text: str, marks: Marks) -> dict[int, Figure]:
    """What the figures count; the two ends of a range ("8 to 12") both have the whole range."""
    out = {}
    for i, span in _whole_ranges(text, _words(marks, MarkKind.FIGURE)).items():
        label = marks.marks[i].label
        counted = figure(span, Measure(label)) if label != QUANTITY else None
        if counted is not None:
            out[i] = counted
    return out


def _whole_ranges(text: str, words: Mapping[int, Span]) -> dict[int, Span]:
    """The words of each figure, both ends of a range with the whole of it: "8 to 12"."""
    spans = dict(words)
    for (i, first), (k, second) in pairwise(sorted(words.items(), key=lambda item: item[1])):
        joint = text[first.start : min(second.start, first.start + _LONGEST_RANGE)]
        if second.start - first.start < _LONGEST_RANGE and _RANGE.fullmatch(joint):
            spans[i] = spans[k] = Span.of(text, first.start, second.end)
    return spans


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

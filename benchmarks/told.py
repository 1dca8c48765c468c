"""Incidents of a marked-up corpus, each as its report tells it, ready to be laid beside each other.

They come in two ways: as the reader makes them of what it perceives, with its errors, and as it makes them of
the corpus's own marks, without those of perceiving.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from benchmarks.markup import MarkedReport, marked
from trucebook.intake import Metadata, given_date, read_text
from trucebook.reading.encoder import Encoder
from trucebook.reading.explanation import Explanation
from trucebook.reading.marks import Link, Mark, MarkKind, Marks
from trucebook.reading.model import MODEL_FOLDER
from trucebook.reading.reader import Reader, standard_stages
from trucebook.reconcile.told import Telling, Told
from trucebook.records import Span
from trucebook.records.vocabulary import Occurrence

_SHINGLE = 5
_ONE_TEXT = 0.5
"""Two texts are of one origin where they share half of the five-word strings of the shorter."""

Offsets = tuple[int, int]


class Way(StrEnum):
    """How the incidents were come by."""

    READ = "read"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Telt:
    """One incident of the corpus.

    Attributes:
        told: the incident and its report.
        way: how it was come by.
        triggers: offsets of the words that name it.
        name: what the corpus calls the incident that most of them belong to; unique in its report.
    """

    told: Told
    way: Way
    triggers: tuple[Offsets, ...]
    name: str


class _Given(Encoder):
    """Stands in for the encoder and perceives what the corpus has marked."""

    def __init__(self, encoder: Encoder) -> None:
        """Take over the tuning of `encoder`; `marks` is set for every report."""
        self.tuning = encoder.tuning
        self.marks = Marks()

    def perceive(self, text: str, sentences: Sequence[Span]) -> Marks:  # noqa: ARG002 - as the encoder's
        """The marks that were given, whatever the text."""
        return self.marks


def telt(paths: Iterable[Path]) -> Iterator[Telt]:
    """Every incident of the reports of `paths`, in both ways."""
    encoder = Encoder.load(MODEL_FOLDER)
    given = _Given(encoder)
    readers = {Way.READ: Reader(standard_stages(encoder)), Way.MARKS: Reader(standard_stages(given))}
    entries = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    origins = _origins({entry["id"]: entry["text"] for entry in entries})
    for entry in entries:
        report = marked(entry)
        given.marks = _marks(report)
        for way, reader in readers.items():
            explained = reader.explain(read_text(entry["text"], _metadata(entry)))
            yield from _of_report(explained, report, way, origins[entry["id"]])


def _metadata(entry: dict[str, Any]) -> Metadata:
    return Metadata(
        title=entry.get("title"),
        publisher=entry.get("publisher"),
        published=given_date(entry.get("published") or ""),
        language="en",
    )


def _marks(report: MarkedReport) -> Marks:
    marks = tuple(
        Mark(
            m.kind,
            Span.of(report.text, m.start, m.end),
            1.0,
            m.label,
            Occurrence(m.occurrence) if m.occurrence else None,
            m.background,
        )
        for m in report.marks
    )
    return Marks(marks, tuple(Link(head, tail, role, 1.0) for head, role, tail in report.links))


def _of_report(explained: Explanation, report: MarkedReport, way: Way, origin: str) -> Iterator[Telt]:
    stored = explained.reading.report
    telling = Telling(report.id, origin, stored.published, stored.publisher, stored.agencies, stored.title)
    heads = {trace.record: trace.marks for trace in explained.traces if trace.field == "type"}
    for incident in explained.reading.incidents:
        words = [explained.marks.marks[i].words for i in heads[incident.id]]
        triggers = tuple((span.start, span.end) for span in words)
        told = Told(f"{report.id}-{incident.id}", incident, telling)
        yield Telt(told, way, triggers, _name(report, triggers))


def _name(report: MarkedReport, triggers: Sequence[Offsets]) -> str:
    names = Counter(
        mark.incident or f"#{i}"
        for i, mark in enumerate(report.marks)
        if mark.kind == MarkKind.INCIDENT and any(overlap((mark.start, mark.end), t) for t in triggers)
    )
    return min(names, key=lambda name: (-names[name], name)) if names else ""


def overlap(one: Offsets, other: Offsets) -> bool:
    """Whether two stretches of text share a character."""
    return one[0] < other[1] and other[0] < one[1]


def _origins(texts: dict[str, str]) -> dict[str, str]:
    """By report, the first report that its text is a print of: itself, mostly."""
    shingles = {id_: _shingles(text) for id_, text in texts.items()}
    origins: dict[str, str] = {}
    for id_ in sorted(texts):
        mine = shingles[id_]
        like = (
            other
            for other in origins
            if len(mine & shingles[other]) >= _ONE_TEXT * max(1, min(len(mine), len(shingles[other])))
        )
        first = next(like, id_)
        origins[id_] = origins.get(first, id_)
    return origins


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return {tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))}

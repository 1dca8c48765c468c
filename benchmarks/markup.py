"""Marked-up reports as the spans and links that the encoder is to learn.

The format is described beside the corpus: one report a line, records with offsets in code points.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trucebook.reading.labels import LAYERS, QUANTITY
from trucebook.reading.marks import MarkKind, Role

DEVELOPMENT_PREFIXES = ("0", "1")
"""Reports of the corpus whose id begins so are the development split: nothing is trained on them."""

KIND_OF_LETTER = {"I": MarkKind.INCIDENT, "C": MarkKind.CLAIM, "K": MarkKind.COMMITMENT}
LABEL_FIELD = {MarkKind.INCIDENT: "type", MarkKind.CLAIM: "act", MarkKind.COMMITMENT: "action"}
TAILS = {
    "actor": (Role.ACTOR, MarkKind.PARTY),
    "target": (Role.TARGET, MarkKind.PARTY),
    "source": (Role.SOURCE, MarkKind.PARTY),
    "speaker": (Role.SPEAKER, MarkKind.PARTY),
    "addressee": (Role.ADDRESSEE, MarkKind.PARTY),
    "obligor": (Role.OBLIGOR, MarkKind.PARTY),
    "beneficiary": (Role.BENEFICIARY, MarkKind.PARTY),
    "place": (Role.PLACE, MarkKind.PLACE),
    "time": (Role.TIME, MarkKind.TIME),
    "due": (Role.DUE, MarkKind.TIME),
    "content": (Role.CONTENT, MarkKind.CONTENT),
    "cond": (Role.CONDITION, MarkKind.CONDITION),
    "accord": (Role.ACCORD, MarkKind.ACCORD),
    "qty": (Role.QUANTITY, MarkKind.FIGURE),
}


@dataclass(frozen=True, slots=True)
class GoldMark:
    """A span of the corpus with its label; triggers also bear `occurrence`, `background` and `incident`."""

    kind: MarkKind
    start: int
    end: int
    label: str = ""
    occurrence: str = ""
    background: bool = False
    incident: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """A report with what it is to be read as. `links` are triples of head index, role, tail index."""

    id: str
    text: str
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[GoldMark, ...]
    links: tuple[tuple[int, Role, int], ...]
    publisher: str = ""
    published: str = ""


def read_markup(path: Path) -> Iterator[MarkedReport]:
    """The reports of a corpus file, in order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield marked(json.loads(line))


def is_development(report: MarkedReport) -> bool:
    """Whether the report is held out: by its id, or, for originals, by a number that ends in 0 or 5."""
    if report.id.startswith("orig-"):
        return report.id[-1] in "05"
    return report.id.startswith(DEVELOPMENT_PREFIXES)


def marked(entry: Mapping[str, Any]) -> MarkedReport:
    """One report of the corpus, its records turned into marks and links."""
    heads = [_head(record) for record in entry["records"]]
    tails = _tails(entry["records"])
    kept = _without_overlap([*heads, *(mark for mark, _ in tails)])
    index = {_key(mark): i for i, mark in enumerate(kept)}
    links = {
        (index[_key(heads[head])], role, index[_key(mark)])
        for mark, uses in tails
        for head, role in uses
        if _key(mark) in index and _key(heads[head]) in index
    }
    links |= set(_corefering(kept))
    return MarkedReport(
        id=entry["id"],
        text=entry["text"],
        sentences=tuple((start, end) for start, end in entry["sentences"]),
        marks=tuple(kept),
        links=tuple(sorted(links)),
        publisher=entry.get("publisher") or "",
        published=entry.get("published") or "",
    )


def _key(mark: GoldMark) -> tuple[MarkKind, int, int]:
    return mark.kind, mark.start, mark.end


def _head(record: Mapping[str, Any]) -> GoldMark:
    kind = KIND_OF_LETTER[record["kind"]]
    start, end = record["trigger"] if kind == MarkKind.INCIDENT else record["cue"]
    about = re.split(r"[ ,;]+", record.get("about") or "")
    return GoldMark(
        kind,
        start,
        end,
        label=record[LABEL_FIELD[kind]],
        occurrence=record.get("occ", ""),
        background=bool(record.get("bg")),
        incident=str(record.get("id") or record.get("same") or ""),
        about=tuple(name for name in about if name),
    )


def _tails(records: Sequence[Mapping[str, Any]]) -> list[tuple[GoldMark, list[tuple[int, Role]]]]:
    """Every linked span once, with the heads (by index of record) and roles that it serves."""
    uses: dict[tuple[MarkKind, int, int], list[tuple[int, Role]]] = {}
    labels: dict[tuple[MarkKind, int, int], str] = {}
    for number, record in enumerate(records):
        for name, (role, kind) in TAILS.items():
            for start, end in record.get(name, ()):
                uses.setdefault((kind, start, end), []).append((number, role))
                if name == "qty":
                    labels.setdefault((kind, start, end), QUANTITY)
        for measure, start, end in record.get("fig", ()):
            uses.setdefault((MarkKind.FIGURE, start, end), []).append((number, Role.FIGURE))
            labels[MarkKind.FIGURE, start, end] = measure
    return [(GoldMark(*key, label=labels.get(key, "")), by) for key, by in uses.items()]


def _without_overlap(marks: Sequence[GoldMark]) -> list[GoldMark]:
    """Of spans of one kind that overlap, the longest; in the order of the text."""
    kept: list[GoldMark] = []
    seen: dict[MarkKind, list[GoldMark]] = {layer.kind: [] for layer in LAYERS}
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start)):
        if all(mark.end <= other.start or other.end <= mark.start for other in seen[mark.kind]):
            seen[mark.kind].append(mark)
            kept.append(mark)
    return sorted(kept, key=lambda m: (m.start, m.end, m.kind))


def _corefering(marks: Sequence[GoldMark]) -> Iterator[tuple[int, Role, int]]:
    """Links from each mention to the earlier ones of its incident, and from claims to what they are about."""
    for i, mark in enumerate(marks):
        for j, other in enumerate(marks):
            if other.kind != MarkKind.INCIDENT or not other.incident:
                continue
            if mark.kind == MarkKind.INCIDENT and j < i and mark.incident == other.incident:
                yield i, Role.SAME, j
            if mark.kind == MarkKind.CLAIM and other.incident in mark.about:
                yield i, Role.ABOUT, j

"""A marked-up corpus as a file of reports with reference records, so that whole records can be scored on it.

    python -m benchmarks.as_gold CORPUS.jsonl [MORE.jsonl ...] > GOLD.jsonl

Names stand as their words, days are left out, and figures are those that the reader makes of the marked
words: the file tells how records are found, told apart and put together, not how words are resolved.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.markup import GoldMark, MarkedReport, is_development, read_markup
from trucebook.reading.figures import figure
from trucebook.reading.marks import MarkKind, Role
from trucebook.records import Span
from trucebook.records.vocabulary import Measure


def main() -> None:
    """Convert as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--all", action="store_true", help="all reports, not only the development split")
    options = parser.parse_args()
    for path in options.corpus:
        for report in read_markup(path):
            if options.all or is_development(report):
                print(json.dumps(as_gold(report)))


def as_gold(report: MarkedReport) -> dict[str, Any]:
    """One report with its marks gathered into records."""
    gold = {
        "published": None,
        "incidents": list(_incidents(report)),
        "claims": [_claim(report, i) for i, m in enumerate(report.marks) if m.kind == MarkKind.CLAIM],
        "commitments": [
            _commitment(report, i) for i, m in enumerate(report.marks) if m.kind == MarkKind.COMMITMENT
        ],
    }
    head = {"url": f"markup:{report.id}", "title": None, "publisher": report.publisher}
    return {**head, "published": report.published, "text": report.text, "gold": gold}


def _incidents(report: MarkedReport) -> Iterator[dict[str, Any]]:
    groups: dict[str, list[int]] = {}
    for i, mark in enumerate(report.marks):
        if mark.kind == MarkKind.INCIDENT:
            groups.setdefault(mark.incident or f"#{i}", []).append(i)
    for heads in groups.values():
        marks = [report.marks[i] for i in heads]
        told = {m.occurrence for m in marks}
        yield {
            "type": sorted({m.label for m in marks}),
            "occurrence": ["occurred"] if "occurred" in told else sorted(told),
            "background": all(m.background for m in marks),
            "actors": _words(report, heads, Role.ACTOR),
            "targets": _words(report, heads, Role.TARGET),
            "places": _words(report, heads, Role.PLACE),
            "sources": _words(report, heads, Role.SOURCE),
            "figures": list(_figures(report, heads)),
            "evidence": _sentences(report, marks),
        }


def _tails(report: MarkedReport, heads: Iterable[int], role: Role) -> list[GoldMark]:
    chosen = set(heads)
    numbers = {tail for head, r, tail in report.links if head in chosen and r == role}
    return [report.marks[i] for i in sorted(numbers)]


def _words(report: MarkedReport, heads: Iterable[int], role: Role) -> list[str]:
    return list(dict.fromkeys(report.text[m.start : m.end] for m in _tails(report, heads, role)))


def _figures(report: MarkedReport, heads: Iterable[int]) -> Iterator[dict[str, Any]]:
    for mark in _tails(report, heads, Role.FIGURE):
        known = figure(Span.of(report.text, mark.start, mark.end), Measure(mark.label))
        if known:
            yield {"measure": known.measure, "low": known.low, "high": known.high}


def _sentences(report: MarkedReport, marks: Iterable[GoldMark]) -> list[str]:
    return [report.text[a:b] for a, b in report.sentences if any(a <= m.start < b for m in marks)]


def _claim(report: MarkedReport, head: int) -> dict[str, Any]:
    mark = report.marks[head]
    speakers, addressees = _words(report, [head], Role.SPEAKER), _words(report, [head], Role.ADDRESSEE)
    return {
        "act": [mark.label],
        "speaker": speakers[0] if speakers else None,
        "addressee": addressees[0] if addressees else None,
        "evidence": _sentences(report, [mark]),
    }


def _commitment(report: MarkedReport, head: int) -> dict[str, Any]:
    mark = report.marks[head]
    obligors = _words(report, [head], Role.OBLIGOR)
    return {
        "action": [mark.label],
        "obligor": obligors[0] if obligors else None,
        "evidence": _sentences(report, [mark]),
    }


if __name__ == "__main__":
    main()

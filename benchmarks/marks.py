"""How well the encoder perceives, per label, on the held-out part of a marked-up corpus.

    python -m benchmarks.marks CORPUS.jsonl [MORE.jsonl ...] [--model FOLDER] [--all]

Prints one JSON object. A span is right where its label is and half of the shorter of it and the reference's
overlaps; a link where role, head and tail are.
"""

import argparse
import json
from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from pathlib import Path

from benchmarks.markup import MarkedReport, is_development, read_markup
from benchmarks.matching import Counts, count_attributes, count_links, count_marks, summary
from trucebook.reading.encoder import Encoder
from trucebook.reading.model import MODEL_FOLDER
from trucebook.records import Span


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER)
    parser.add_argument("--all", action="store_true", help="measure on every report of the files")
    options = parser.parse_args()
    reports = [r for path in options.corpus for r in read_markup(path) if options.all or is_development(r)]
    print(json.dumps(measure(Encoder.load(options.model, threads=2), reports), indent=1))


def measure(encoder: Encoder, reports: Iterable[MarkedReport]) -> dict[str, object]:
    """Scores of spans, links and attributes on `reports`, without the heads that are only weighed."""
    judged = copy(encoder)
    judged.tuning = replace(encoder.tuning, weighed={})
    counts = {name: Counts() for name in ("spans", "links", "attributes")}
    for report in reports:
        sentences = [Span.of(report.text, start, end) for start, end in report.sentences]
        marks = judged.perceive(report.text, sentences)
        count_marks(report, marks, counts["spans"])
        count_links(report, marks, counts["links"])
        count_attributes(report, marks, counts["attributes"])
    return summary(counts)


if __name__ == "__main__":
    main()

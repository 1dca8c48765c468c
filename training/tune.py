"""Choose a model's thresholds and calibration on the development split.

    python -m training.tune CORPUS.jsonl [MORE.jsonl ...] --model FOLDER --version NAME

Writes `tuning.json` into the model's folder. Heads get the threshold with the best F1; parties, places,
times and other tails the one with the best F2, since links choose among them; roles the one with the best F1.
"""

import argparse
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.markup import MarkedReport, is_development, read_markup
from benchmarks.matching import HEADS, Counts, count_marks, pair_marks

from trucebook.reading.encoder import Encoder
from trucebook.reading.labels import LAYERS, ROLES
from trucebook.reading.marks import MarkKind, Marks
from trucebook.records import Span

GRID = tuple(round(0.15 + 0.05 * i, 2) for i in range(13))
"""Thresholds tried."""

FEW = 25
"""With fewer owed than this, a threshold fits chance: the middle of the grid's lower half is taken."""

DEFAULT = 0.4


def main() -> None:
    """Tune as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--version", required=True)
    options = parser.parse_args()
    reports = [r for path in options.corpus for r in read_markup(path) if is_development(r)]
    spans = _tune_spans(options.model, options.version, reports)
    _write(options.model, options.version, spans, dict.fromkeys(_role_names(), 0.05), 0.5, {})
    perceived = _perceive(options.model, reports)
    links = _tune_links(reports, perceived)
    calibration = _calibrate(reports, perceived)
    _write(options.model, options.version, spans, links, 0.5, calibration)


def _write(  # noqa: PLR0913, PLR0917 - the fields of the file
    folder: Path,
    version: str,
    spans: Mapping[str, float],
    links: Mapping[str, float],
    background: float,
    calibration: Mapping[str, tuple[float, float]],
) -> None:
    tuning = {
        "version": version,
        "spans": spans,
        "links": links,
        "background": background,
        "calibration": calibration,
    }
    (folder / "tuning.json").write_text(json.dumps(tuning, indent=1) + "\n")


def _perceive(folder: Path, reports: Iterable[MarkedReport]) -> list[Marks]:
    encoder = Encoder.load(folder, threads=2)
    return [encoder.perceive(r.text, [Span.of(r.text, a, b) for a, b in r.sentences]) for r in reports]


def _tune_spans(folder: Path, version: str, reports: Sequence[MarkedReport]) -> dict[str, float]:
    best: dict[str, tuple[float, float]] = {}
    for threshold in GRID:
        _write(
            folder,
            version,
            {layer.kind: threshold for layer in LAYERS},
            dict.fromkeys(_role_names(), 1.1),
            0.5,
            {},
        )
        counts = Counts()
        for report, marks in zip(reports, _perceive(folder, reports), strict=True):
            count_marks(report, marks, counts)
        for layer in LAYERS:
            labels = [x for x in counts.owed | counts.found if x.split(".")[0] == layer.kind]
            result = counts.score(labels)
            beta = 1.0 if layer.kind in HEADS else 2.0
            value = _f(result["precision"], result["recall"], beta) if result["owed"] >= FEW else 0.0
            if value > best.get(layer.kind, (-1.0, 0.0))[0]:
                best[layer.kind] = (value, threshold if value else DEFAULT)
    return {kind: threshold for kind, (_, threshold) in best.items()}


def _f(precision: float, recall: float, beta: float) -> float:
    weighted = beta**2 * precision + recall
    return (1 + beta**2) * precision * recall / weighted if weighted else 0.0


def _role_names() -> list[str]:
    return [f"{rule.head}.{rule.role}" for rule in ROLES]


def _tune_links(reports: Sequence[MarkedReport], perceived: Sequence[Marks]) -> dict[str, float]:
    scored: dict[str, list[tuple[float, bool]]] = {name: [] for name in _role_names()}
    owed = dict.fromkeys(_role_names(), 0)
    for report, marks in zip(reports, perceived, strict=True):
        back = {j: i for i, j in pair_marks(report.marks, marks.marks).items()}
        gold = set(report.links)
        for head, role, _ in gold:
            owed[f"{report.marks[head].kind}.{role}"] += 1
        for link in marks.links:
            right = (back.get(link.head, -1), link.role, back.get(link.tail, -1)) in gold
            scored[f"{marks.marks[link.head].kind}.{link.role}"].append((link.score, right))
    return {name: _best_threshold(pairs, owed[name]) for name, pairs in scored.items()}


def _best_threshold(pairs: Sequence[tuple[float, bool]], owed: int) -> float:
    if owed < FEW:
        return DEFAULT
    best = (0.0, DEFAULT)
    for threshold in GRID:
        kept = [right for score, right in pairs if score >= threshold]
        value = 2 * sum(kept) / (len(kept) + owed)
        best = max(best, (value, threshold))
    return best[1]


def _calibrate(reports: Sequence[MarkedReport], perceived: Sequence[Marks]) -> dict[str, tuple[float, float]]:
    points: dict[MarkKind, list[tuple[float, bool]]] = {kind: [] for kind in HEADS}
    for report, marks in zip(reports, perceived, strict=True):
        back = {j: i for i, j in pair_marks(report.marks, marks.marks).items()}
        for j, mark in enumerate(marks.marks):
            if mark.kind in points:
                i = back.get(j)
                right = i is not None and report.marks[i].label == mark.label
                points[mark.kind].append((mark.score, right))
    return {kind: _platt(scores) for kind, scores in points.items() if len(scores) >= FEW}


def _platt(
    points: Sequence[tuple[float, bool]], *, steps: int = 2000, rate: float = 0.05
) -> tuple[float, float]:
    """Slope and intercept that fit the logit of the scores to the answers, by gradient descent."""
    logits = [math.log(min(max(s, 1e-6), 1 - 1e-6) / (1 - min(max(s, 1e-6), 1 - 1e-6))) for s, _ in points]
    slope, intercept = 1.0, 0.0
    for _ in range(steps):
        errors = [
            1 / (1 + math.exp(-(slope * x + intercept))) - float(right)
            for x, (_, right) in zip(logits, points, strict=True)
        ]
        slope -= rate * sum(e * x for e, x in zip(errors, logits, strict=True)) / len(points)
        intercept -= rate * sum(errors) / len(points)
    return round(slope, 3), round(intercept, 3)


if __name__ == "__main__":
    main()

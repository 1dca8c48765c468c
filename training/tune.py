"""Choose a model's thresholds on the development split.

    python -m training.tune CORPUS.jsonl [MORE.jsonl ...] --model FOLDER --version NAME

Writes `tuning.json` into the model's folder. Heads and roles get the threshold with the best F1;
parties, places, times and other tails the one with the best F1.5, since links choose among them. Which
records are likely enough is fitted next, by `training.confidence`.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from benchmarks.markup import MarkedReport, is_development, read_markup
from benchmarks.matching import HEADS, Counts, count_marks, pair_marks

from training.remembering import Remembering
from trucebook.reading.confidence import Confidence
from trucebook.reading.encoder import Encoder
from trucebook.reading.labels import LAYERS, ROLES
from trucebook.reading.marks import Marks
from trucebook.reading.model import Tuning, model_files
from trucebook.records import Span

GRID = tuple(round(0.15 + 0.05 * i, 2) for i in range(13))
"""Thresholds tried."""

FEW = 25
"""With fewer owed than this, a threshold fits chance: the middle of the grid's lower half is taken."""

DEFAULT = 0.4

NOTHING = Confidence(weights={}, least={})
"""The confidence of a model for which none is fitted yet."""


def main() -> None:
    """Tune as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--version", required=True)
    options = parser.parse_args()
    reports = [r for path in options.corpus for r in read_markup(path) if is_development(r)]
    _write(options.model, Tuning("", {}, {}, 0.5, NOTHING))
    encoder = Remembering(model_files(options.model))
    tuning = Tuning(options.version, _tune_spans(encoder, reports), {}, 0.5, NOTHING)
    encoder.tuning = replace(tuning, links=dict.fromkeys(_role_names(), 0.05))
    tuning = replace(tuning, links=_tune_links(reports, _perceive(encoder, reports)))
    _write(options.model, tuning)


def _write(folder: Path, tuning: Tuning) -> None:
    (folder / "tuning.json").write_text(json.dumps(asdict(tuning), indent=1) + "\n")


def _perceive(encoder: Encoder, reports: Iterable[MarkedReport]) -> list[Marks]:
    return [encoder.perceive(r.text, [Span.of(r.text, a, b) for a, b in r.sentences]) for r in reports]


def _tune_spans(encoder: Encoder, reports: Sequence[MarkedReport]) -> dict[str, float]:
    best: dict[str, tuple[float, float]] = {}
    for threshold in GRID:
        spans = {str(layer.kind): threshold for layer in LAYERS}
        encoder.tuning = Tuning("", spans, dict.fromkeys(_role_names(), 1.1), 0.5, NOTHING)
        counts = Counts()
        for report, marks in zip(reports, _perceive(encoder, reports), strict=True):
            count_marks(report, marks, counts)
        for layer in LAYERS:
            labels = [x for x in counts.owed | counts.found if x.split(".")[0] == layer.kind]
            result = counts.score(labels)
            beta = 1.0 if layer.kind in HEADS else 1.5
            value = _f(result["precision"], result["recall"], beta) if result["owed"] >= FEW else 0.0
            if value > best.get(layer.kind, (-1.0, 0.0))[0]:
                best[layer.kind] = (value, threshold if value else DEFAULT)
    return {str(kind): threshold for kind, (_, threshold) in best.items()}


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


if __name__ == "__main__":
    main()

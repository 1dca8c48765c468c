"""Choose a model's thresholds by the records that come out, where `training.tune` chooses them by the marks.

    python -m training.by_records CORPUS.jsonl [MORE.jsonl ...] --model FOLDER --scorer SCORE.py

Starts from the thresholds in the folder's `tuning.json`, moves each up and down, and keeps what raises the
mean ledger score of the corpora's development splits, turned into references. Those tell no days, so that the
thresholds of times stay as they are. The best goes into `tuning.json`; each gain is printed.
"""

import argparse
import importlib.util
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from benchmarks.as_gold import as_gold
from benchmarks.markup import is_development, read_markup

from training.side_by_side import SideBySide
from trucebook.intake import Failure, load
from trucebook.reading.model import Tuning, model_files
from trucebook.records import Report

STEPS = (-0.15, -0.05, 0.05, 0.15)
"""By how much a threshold is moved."""

GAIN = 0.0005
"""What a move must bring, or it is chance."""

LOWEST, HIGHEST = 0.05, 0.9

TIMES = frozenset({"time", "incident.time", "claim.time", "commitment.due"})
"""Thresholds that references without days cannot choose."""

Scorer = Callable[[list[dict[str, Any]], list[dict[str, Any]]], dict[str, Any]]


def main() -> None:
    """Choose as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True, help="has a function score(gold, predicted)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that read")
    options = parser.parse_args()
    corpora = [references(path) for path in options.corpus]
    scorer = _scorer(options.scorer)
    owed = [one for corpus in corpora for one in corpus]
    with closing(SideBySide(options.model, _reports(owed), options.jobs)) as readers:

        def measured(tuning: Tuning) -> float:
            read = {one["report"]["url"]: one for one in readers.read(tuning)}
            return sum(_ledger_score(corpus, read, scorer) for corpus in corpora) / len(corpora)

        best = climbed(model_files(options.model).tuning, measured)
    (options.model / "tuning.json").write_text(json.dumps(asdict(best), indent=1) + "\n")


def climbed(tuning: Tuning, measured: Callable[[Tuning], float]) -> Tuning:
    """The tuning after each threshold in turn was moved by the step that gains most, if one does.

    Args:
        tuning: where to start.
        measured: how good a tuning is.
    """
    best = measured(tuning)
    print(f"{best:.4f} before")
    for name in thresholds(tuning):
        for moved in moves(tuning, name):
            value = measured(moved)
            if value >= best + GAIN:
                best, tuning = value, moved
                print(f"{best:.4f} {name} {_value(tuning, name)}", flush=True)
    return tuning


def thresholds(tuning: Tuning) -> list[str]:
    """The names of what is chosen: kinds of marks, "head.role" of links, and "least" of kinds of records."""
    least = [f"least {kind}" for kind in tuning.confidence.least]
    return [*(name for name in (*tuning.spans, *tuning.links) if name not in TIMES), *least, "background"]


def moves(tuning: Tuning, name: str) -> Iterator[Tuning]:
    """The tuning with one threshold moved by each step, within bounds."""
    value = _value(tuning, name)
    for step in STEPS:
        moved = round(value + step, 3)
        if LOWEST <= moved <= HIGHEST:
            yield _with(tuning, name, moved)


def _value(tuning: Tuning, name: str) -> float:
    if name == "background":
        return tuning.background
    if name.startswith("least "):
        return tuning.confidence.least[name.removeprefix("least ")]
    return (tuning.links if name in tuning.links else tuning.spans)[name]


def _with(tuning: Tuning, name: str, value: float) -> Tuning:
    if name == "background":
        return replace(tuning, background=value)
    if name.startswith("least "):
        least = {**tuning.confidence.least, name.removeprefix("least "): value}
        return replace(tuning, confidence=replace(tuning.confidence, least=least))
    if name in tuning.links:
        return replace(tuning, links={**tuning.links, name: value})
    return replace(tuning, spans={**tuning.spans, name: value})


def references(path: Path) -> list[dict[str, Any]]:
    """What should be read in the held-out reports of a marked-up corpus.

    Raises:
        ValueError: where it has none.
    """
    found = [as_gold(report) for report in read_markup(path) if is_development(report)]
    if not found:
        raise ValueError(f"{path} has no report of the development split: give a corpus that has some")
    return found


def _reports(owed: Iterable[dict[str, Any]]) -> list[Report]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "references.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in owed), encoding="utf-8")
        return [report for report in load([file]) if not isinstance(report, Failure)]


def _scorer(path: Path) -> Scorer:
    """The function `score` of the script at `path`.

    Raises:
        ValueError: where it is no script of Python.
    """
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{path} is no script of Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Scorer = module.score
    return score


def _ledger_score(corpus: Sequence[dict[str, Any]], read: dict[str, dict[str, Any]], scorer: Scorer) -> float:
    told = [read[one["url"]] for one in corpus if one["url"] in read]
    return float(scorer(list(corpus), told)["ledger_score"])


if __name__ == "__main__":
    main()

"""Choose a model's thresholds by the records that come out, where `training.tune` chooses them by the marks.

    python -m training.by_records REFERENCES.jsonl [MORE.jsonl ...] --model FOLDER --scorer SCORE.py

Starts from the thresholds in the folder's `tuning.json`, moves each up and down, and keeps what raises the
mean ledger score of the files of references. Where these tell no days, as those that `benchmarks.as_gold`
makes of marks, the thresholds of times stay as they are. The best goes into `tuning.json`; each gain is
printed.
"""

import argparse
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

from training.references import Predicted, Reference, Scorer, read_references, reports, tell_days
from training.side_by_side import SideBySide
from trucebook.reading.model import Tuning, model_files

STEPS = (-0.15, -0.05, 0.05, 0.15)
"""By how much a threshold is moved."""

GAIN = 0.0005
"""What a move must bring, or it is chance."""

LOWEST, HIGHEST = 0.05, 0.9

TIMES = frozenset({"time", "incident.time", "claim.time", "commitment.due"})
"""Thresholds that references without days cannot choose."""


def main() -> None:
    """Choose as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("references", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True, help="has score(), pair() and KINDS")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that read")
    options = parser.parse_args()
    corpora = [read_references([path]) for path in options.references]
    scorer = Scorer(options.scorer)
    owed = [one for corpus in corpora for one in corpus]
    with closing(SideBySide(options.model, reports(owed), options.jobs)) as readers:

        def measured(tuning: Tuning) -> float:
            read = {one["report"]["url"]: one for one in readers.read(tuning)}
            return sum(_ledger_score(corpus, read, scorer) for corpus in corpora) / len(corpora)

        tuning = model_files(options.model).tuning
        best = climbed(tuning, thresholds(tuning, days=tell_days(owed)), measured)
    (options.model / "tuning.json").write_text(json.dumps(asdict(best), indent=1) + "\n")


def climbed(tuning: Tuning, names: Iterable[str], measured: Callable[[Tuning], float]) -> Tuning:
    """The tuning after each threshold in turn was moved by the step that gains most, if one does.

    Args:
        tuning: where to start.
        names: the thresholds that are moved.
        measured: how good a tuning is.
    """
    best = measured(tuning)
    print(f"{best:.4f} before")
    for name in names:
        for moved in moves(tuning, name):
            value = measured(moved)
            if value >= best + GAIN:
                best, tuning = value, moved
                print(f"{best:.4f} {name} {_value(tuning, name)}", flush=True)
    return tuning


def thresholds(tuning: Tuning, *, days: bool) -> list[str]:
    """The names of what is chosen: kinds of marks, "head.role" of links, and "least" of kinds of records.

    Args:
        tuning: has them all; of a head that is weighed below its threshold, that is moved.
        days: whether the thresholds of times can be chosen, too.
    """
    names = (name for name in (*tuning.least, *tuning.links) if days or name not in TIMES)
    return [*names, *(f"least {kind}" for kind in tuning.confidence.least), "background"]


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
    return (tuning.links if name in tuning.links else tuning.least)[name]


def _with(tuning: Tuning, name: str, value: float) -> Tuning:
    if name == "background":
        return replace(tuning, background=value)
    if name.startswith("least "):
        least = {**tuning.confidence.least, name.removeprefix("least "): value}
        return replace(tuning, confidence=replace(tuning.confidence, least=least))
    if name in tuning.links:
        return replace(tuning, links={**tuning.links, name: value})
    if name in tuning.weighed:
        return replace(tuning, weighed={**tuning.weighed, name: value})
    return replace(tuning, spans={**tuning.spans, name: value})


def _ledger_score(corpus: Sequence[Reference], read: Mapping[str, Predicted], scorer: Scorer) -> float:
    return scorer.ledger_score(corpus, [read[one["url"]] for one in corpus if one["url"] in read])


if __name__ == "__main__":
    main()

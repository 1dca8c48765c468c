"""Learn how much each feature of a pair of incidents speaks for their being one, and write the weights.

    python -m training.pairs PAIRS.jsonl REPORTS.jsonl [MORE.jsonl ...] [--check]

PAIRS holds judged pairs of incidents of the marked-up REPORTS: {"a": {"report", "triggers"}, "b": ...,
"label": same, part or different}. Figures by cross-validation are printed; with --check nothing is written.
"""

import argparse
import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.told import Telt, Way, overlap, telt

from training.retold import retold
from training.softmax import Matrix, fit, probabilities
from trucebook.reconcile.blocking import block_keys, block_rank, candidates
from trucebook.reconcile.columns import columns_of
from trucebook.reconcile.features import features
from trucebook.reconcile.traits import Traits, traits_of

LABELS = ("different", "same", "part")
FOLDS = 5

IMPORTANCE = {"judged": 1.0, "beside": 0.3, "within": 0.1, "chance": 0.15, "retold": 0.2}
"""How much a pair of each source counts. Judged pairs were looked at one by one; the others follow from the
markup, from chance, or were made: there are many of them, and they are easier."""

PENALTY = 1.0
MISSING_PENALTY = 8.0
"""On the squares of weights. Those of missing values are held closer to nothing: what a report leaves out
depends on its sort far more than on the incident."""

MISSING = ("neither", "one", "unknown", "other_measure")
RETOLD = 3200
_RETOLD_REPORTS = 60  # groups of made pairs that folds keep together


@dataclass(frozen=True, slots=True)
class Sample:
    """A pair with what it is.

    Attributes:
        a: one incident.
        b: the other.
        label: index into `LABELS`.
        source: where the pair comes from: a key of `IMPORTANCE`.
        reports: the two reports, which cross-validation keeps apart.
        way: how the incidents were come by.
    """

    a: Traits
    b: Traits
    label: int
    source: str
    reports: tuple[str, str]
    way: Way


def main() -> None:
    """Learn, and write or check."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    samples = gathered(list(telt(options.reports)), judged(options.pairs))
    names, x = matrix(samples)
    held_out = cross_validated(samples, names, x)
    print(json.dumps(figures(samples, calibrated(samples, held_out)), indent=1))
    if not options.check:
        path = Path(str(files("trucebook.reconcile").joinpath("weights.json")))
        path.write_text(json.dumps(learned(samples, names, x, held_out), indent=1) + "\n", encoding="utf-8")


def judged(path: Path) -> list[dict[str, Any]]:
    """The judged pairs of a file, without those that the judge was unsure of."""
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [pair for pair in pairs if pair["label"] in LABELS]


def gathered(incidents: Sequence[Telt], pairs: Sequence[Mapping[str, Any]]) -> list[Sample]:
    """Every sample, in an order that is always the same."""
    rng = random.Random(7)  # noqa: S311 - no secret
    traits = {(t.way, t.told.id): traits_of(t.told) for t in incidents}
    by_report: dict[tuple[Way, str], list[Telt]] = {}
    for each in incidents:
        by_report.setdefault((each.way, each.told.telling.report), []).append(each)
    return [
        *_judged(by_report, traits, pairs),
        *_beside(by_report, traits, pairs, rng),
        *_within(by_report, traits),
        *_by_chance(traits, rng),
        *_retold(traits),
    ]


_Reports = Mapping[tuple[Way, str], Sequence[Telt]]
_Traits = Mapping[tuple[Way, str], Traits]


def _found(reports: _Reports, way: Way, side: Mapping[str, Any]) -> Telt | None:
    """The incident that most of a side's triggers belong to."""
    shared = [
        (sum(any(overlap(tuple(t), own) for own in each.triggers) for t in side["triggers"]), -i, each)
        for i, each in enumerate(reports.get((way, side["report"]), ()))
    ]
    most = max(shared, key=lambda s: s[:2], default=(0, 0, None))
    return most[2] if most[0] else None


def _sides(
    reports: _Reports, pairs: Sequence[Mapping[str, Any]], way: Way
) -> Iterator[tuple[int, Telt, Telt]]:
    for number, pair in enumerate(pairs):
        a, b = _found(reports, way, pair["a"]), _found(reports, way, pair["b"])
        if a and b:
            yield number, a, b


def _judged(reports: _Reports, traits: _Traits, pairs: Sequence[Mapping[str, Any]]) -> Iterator[Sample]:
    for way in Way:
        for number, a, b in _sides(reports, pairs, way):
            label = LABELS.index(pairs[number]["label"])
            yield _sample(a, b, traits, label, "judged")


def _sample(a: Telt, b: Telt, traits: _Traits, label: int, source: str) -> Sample:
    both = a.told.telling.report, b.told.telling.report
    return Sample(traits[a.way, a.told.id], traits[b.way, b.told.id], label, source, both, a.way)


def _beside(
    reports: _Reports, traits: _Traits, pairs: Sequence[Mapping[str, Any]], rng: random.Random
) -> Iterator[Sample]:
    """What one report tells beside an incident is another than what the other report tells of it."""
    same = [pair for pair in pairs if pair["label"] == "same"]
    for _, a, b in _sides(reports, same, Way.MARKS):
        for one, other in ((a, b), (b, a)):
            near = [t for t in reports[one.way, one.told.telling.report] if t.name != one.name]
            alike = [t for t in near if traits[t.way, t.told.id].group == traits[one.way, one.told.id].group]
            for t in (*rng.sample(alike, min(2, len(alike))), *rng.sample(near, min(1, len(near)))):
                yield _sample(t, other, traits, 0, "beside")


def _within(reports: _Reports, traits: _Traits) -> Iterator[Sample]:
    """Pairs of one report that share a block, by the names that the corpus gives its incidents."""
    for told in reports.values():
        known = [(t, set(block_keys(traits[t.way, t.told.id]))) for t in told if t.name]
        for i, (a, keys) in enumerate(known):
            for b, others in known[i + 1 :]:
                if not keys.isdisjoint(others):
                    yield _sample(a, b, traits, int(a.name == b.name), "within")


_MONTHS_APART = 45


def _by_chance(traits: _Traits, rng: random.Random) -> Iterator[Sample]:
    """Pairs that share a block and were published long after each other, of which one at least is news."""
    for way in Way:
        mine = [t for (w, _), t in traits.items() if w == way and t.published]
        left, right = candidates([block_keys(t) for t in mine], [block_rank(t) for t in mine])
        by_type: dict[tuple[str, str], list[int]] = {}
        for i, t in enumerate(mine):
            by_type.setdefault((t.places[0].country if t.places else "", t.group), []).append(i)
        blocked = list(zip(left.tolist(), right.tolist(), strict=True))
        loose = [(i, rng.choice(by)) for by in by_type.values() for i in by]
        chosen = [*rng.sample(blocked, min(12_000, len(blocked))), *rng.sample(loose, min(3000, len(loose)))]
        far = [(mine[i], mine[k]) for i, k in chosen if _months_apart(mine[i], mine[k])]
        for a, b in far[:700]:
            yield Sample(a, b, 0, "chance", (a.report, b.report), way)


def _months_apart(a: Traits, b: Traits) -> bool:
    if a.report == b.report or (a.background and b.background) or not a.published or not b.published:
        return False
    news = [t for t in (a, b) if not t.background]
    dated = [t.first or (t.published or (0, 0))[0] for t in news]
    others = [t.first for t in (a, b) if t.background]
    days = [*dated, *(day for day in others if day is not None)]
    return (
        len(days) > 1
        and max(days) - min(days) > _MONTHS_APART
        and abs(a.published[0] - b.published[0]) > _MONTHS_APART
    )


def _retold(traits: _Traits) -> Iterator[Sample]:
    mine = [t for (way, _), t in traits.items() if way == Way.READ]
    for i, (a, b, label) in enumerate(retold(mine, RETOLD)):
        group = f"retold {i % _RETOLD_REPORTS}"
        yield Sample(a, b, LABELS.index(label), "retold", (group, group), Way.READ)


def matrix(samples: Sequence[Sample]) -> tuple[list[str], Matrix]:
    """Names of the features, and the features of every sample after a column of ones."""
    columns = columns_of([t for s in samples for t in (s.a, s.b)])
    left = 2 * np.arange(len(samples))
    found = features(columns, left, left + 1)
    x = np.stack([np.ones(len(samples)), *(values.astype(float) for values in found.values())], axis=1)
    return list(found), x


def penalties(names: Sequence[str]) -> Matrix:
    """What each weight's square costs: the intercept nearly nothing."""
    missing = [name.partition(".")[2] in MISSING for name in names]
    return np.array([1e-3, *(MISSING_PENALTY if each else PENALTY for each in missing)])


def _labels(samples: Sequence[Sample]) -> Any:  # noqa: ANN401 - an array of integers
    return np.array([s.label for s in samples], np.int64)


def _importance(samples: Sequence[Sample]) -> Matrix:
    return np.array([IMPORTANCE[s.source] for s in samples])


def cross_validated(samples: Sequence[Sample], names: Sequence[str], x: Matrix) -> Matrix:
    """Probabilities of every sample by weights that were learned without either of its two reports.

    Reports are dealt into `FOLDS` folds; for the pairs between two folds, what is learned from is the pairs
    among the others. The pairs hang together too much for folds that no pair crosses.
    """
    labels, importance, cost = _labels(samples), _importance(samples), penalties(names)
    fold = np.array([[_fold(report) for report in s.reports] for s in samples])
    out = np.zeros((len(samples), len(LABELS)))
    for i in range(FOLDS):
        for k in range(i, FOLDS):
            test = ((fold == (i, k)) | (fold == (k, i))).all(axis=1)
            train = ~np.isin(fold, [i, k]).any(axis=1)
            weights = fit(x[train], labels[train], importance[train], penalty=cost)
            out[test] = probabilities(x[test], weights)
    return out


def _fold(report: str) -> int:
    return int.from_bytes(hashlib.sha256(report.encode()).digest()[:8], "big") % FOLDS


def learned(samples: Sequence[Sample], names: Sequence[str], x: Matrix, held_out: Matrix) -> dict[str, Any]:
    """The weights of all samples, calibrated on held-out probabilities, with what they were learned from."""
    weights = fit(x, _labels(samples), _importance(samples), penalty=penalties(names))
    scale, shift = calibration(samples, held_out)
    weights = scale * weights
    weights[0] += shift
    counts = Counter((s.source, LABELS[s.label]) for s in samples)
    return {
        "made_by": "training/pairs.py",
        "learned_from": {source: {k: counts[source, k] for k in LABELS} for source in IMPORTANCE},
        "importance": IMPORTANCE,
        "calibration": {"scale": round(scale, 4), "same": round(shift[0], 4), "part": round(shift[1], 4)},
        "intercept": _both(weights[0]),
        "weights": {name: _both(w) for name, w in zip(names, weights[1:], strict=True)},
    }


def _both(pair: Iterable[float]) -> dict[str, float]:
    same, part = pair
    return {"same": round(float(same), 3), "part": round(float(part), 3)}


def calibration(samples: Sequence[Sample], held_out: Matrix) -> tuple[float, Matrix]:
    """One factor for all log odds and a shift for each, which make held-out probabilities likeliest.

    Platt scaling for three classes: fitted on all samples by their importance, made pairs left out.
    """
    kept = np.array([s.source != "retold" for s in samples])
    odds = np.log(np.maximum(held_out, 1e-6))
    odds = odds[kept, 1:] - odds[kept, :1]
    labels, importance = _labels(samples)[kept], _importance(samples)[kept]
    scale, shift = 1.0, np.zeros(2)
    for _ in range(40):  # coordinate-wise: each step is a small regression of its own
        scores = np.column_stack([np.zeros(len(odds)), scale * odds + shift])
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        left = chance[:, 1:] - np.eye(len(LABELS))[labels][:, 1:]
        spread = importance[:, None] * chance[:, 1:] * (1 - chance[:, 1:])
        shift = shift - (importance[:, None] * left).sum(axis=0) / spread.sum(axis=0)
        mean = (chance[:, 1:] * odds).sum(axis=1)
        curve = (importance * ((chance[:, 1:] * odds**2).sum(axis=1) - mean**2)).sum()
        scale -= 0.5 * float((importance[:, None] * left * odds).sum() / curve)
    return float(scale), shift


def calibrated(samples: Sequence[Sample], held_out: Matrix) -> Matrix:
    """Held-out probabilities after `calibration`."""
    scale, shift = calibration(samples, held_out)
    odds = np.log(np.maximum(held_out, 1e-6))
    chance = np.exp(np.column_stack([np.zeros(len(odds)), scale * (odds[:, 1:] - odds[:, :1]) + shift]))
    return np.asarray(chance / chance.sum(axis=1, keepdims=True))


def figures(samples: Sequence[Sample], held_out: Matrix) -> dict[str, Any]:
    """How good held-out probabilities are on the judged pairs, by the way the incidents were come by."""
    out: dict[str, Any] = {}
    for way in Way:
        chosen = np.array([s.source == "judged" and s.way == way for s in samples])
        labels = _labels(samples)[chosen]
        out[str(way)] = {"pairs": int(chosen.sum()), **scores(labels, held_out[chosen])}
    return out


def scores(labels: Any, chance: Matrix) -> dict[str, float]:  # noqa: ANN401 - an array of integers
    """F1 of each class by the likeliest, and of `same` how well its probability is calibrated."""
    best = chance.argmax(axis=1)
    same = labels == LABELS.index("same")
    p = chance[:, LABELS.index("same")]
    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(
        (bins == b).mean() * abs(p[bins == b].mean() - same[bins == b].mean()) for b in set(bins.tolist())
    )
    f1 = {f"f1_{label}": _f1(labels == i, best == i) for i, label in enumerate(LABELS)}
    return {
        **f1,
        "brier_same": round(float(((p - same) ** 2).mean()), 4),
        "calibration_error_same": round(float(error), 4),
    }


def _f1(truth: Any, found: Any) -> float:  # noqa: ANN401 - arrays of truth values
    return round(2 * int((truth & found).sum()) / max(1, int(truth.sum() + found.sum())), 4)


if __name__ == "__main__":
    main()

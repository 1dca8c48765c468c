"""How well pairs of incidents of real reports are told to be one, a part of the other, or two.

    python -m benchmarks.judged_pairs PAIRS.jsonl REPORTS.jsonl [MORE.jsonl ...]

By 5-fold cross-validation in which no report is on both sides (`training.pairs`): F1 of `same`, `part` and
`different`, and of the probability of `same` its Brier score and expected calibration error over ten bins.
Twice: with incidents as the reader makes them of the texts, errors and all, and as it makes them of the marks
of the corpus. Pairs of which the reader did not find both incidents are left out, and counted. Beside them
stand two guesses that any of it must beat: that all pairs are the same, and that those are that share a third
of their rare words.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from training.pairs import Sample, calibrated, cross_validated, figures, gathered, judged, matrix
from training.softmax import Matrix

from benchmarks.told import telt


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("reports", type=Path, nargs="+")
    options = parser.parse_args()
    print(json.dumps(measure(options.pairs, options.reports), indent=2))


def measure(pairs: Path, reports: Sequence[Path]) -> dict[str, Any]:
    """The figures on the judged `pairs` of incidents of `reports`."""
    wanted = judged(pairs)
    samples = gathered(list(telt(reports)), wanted)
    names, x = matrix(samples)
    held_out = cross_validated(samples, names, x)
    return {
        "judged": len(wanted),
        **figures(samples, calibrated(samples, held_out)),
        "all_same": figures(samples, _all_same(len(samples))),
        "alike_in_words": figures(samples, _alike_in_words(samples, names, x)),
    }


def _all_same(count: int) -> Matrix:
    return np.tile([0.0, 1.0, 0.0], (count, 1))


def _alike_in_words(samples: Sequence[Sample], names: Sequence[str], x: Matrix) -> Matrix:
    alike = x[:, 1 + list(names).index("words.alike")] >= 1 / 3
    return np.stack([~alike, alike, np.zeros(len(samples))], axis=1).astype(float)


if __name__ == "__main__":
    main()

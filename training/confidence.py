"""Fit how likely a record is, and choose the least likelihood of one that is made, by reference records.

    python -m training.confidence REFERENCES.jsonl [MORE.jsonl ...] --model FOLDER --scorer SCORE.py

A record is right that the reference owes, and wrong where it has none; one that it calls optional teaches
nothing. Reports that the model learnt from are of no use here: it is too sure of them.
The fit goes into the folder's `tuning.json`; for each kind the graded F1 by cross-validation is printed.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from training.references import KINDS, Predicted, Reference, Scorer, read_references, reports
from training.remembering import Remembering
from trucebook.reading.confidence import Confidence
from trucebook.reading.encoder import Encoder
from trucebook.reading.features import Features
from trucebook.reading.model import model_files
from trucebook.reading.reader import Reader, standard_stages
from trucebook.records import Report
from trucebook.records.json import to_json

STRENGTH = 0.3
"""Inverse of the penalty on weights: a strong one, since the records are few."""

PARTS = 10
"""Of so many parts of the reports each is judged by a fit to the others."""

GRID = tuple(round(0.1 + 0.025 * step, 3) for step in range(31))
"""Least confidences tried; what is chosen is best together with its neighbours."""


@dataclass(frozen=True, slots=True)
class Noting(Confidence):
    """A confidence that keeps every record, and notes what speaks for those of the report read last.

    Attributes:
        noted: by kind, the features of each record, in the order of the records.
    """

    noted: dict[str, list[Features]] = field(default_factory=dict)

    def of(self, kind: str, features: Features) -> float:
        """One half, after a note of the features."""
        self.noted.setdefault(kind, []).append(features)
        return 0.5


@dataclass(frozen=True, slots=True)
class Made:
    """A record that is made where nothing is left out.

    Attributes:
        report: number of its report.
        id: its id there.
        features: what speaks for it.
        right: whether the reference owes it; None where it calls it optional.
    """

    report: int
    id: str
    features: Features
    right: bool | None


def main() -> None:
    """Fit as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("references", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True, help="has score(), pair() and KINDS")
    options = parser.parse_args()
    owed, scorer = read_references(options.references), Scorer(options.scorer)
    files = model_files(options.model)
    confidence = fitted(Remembering(files), owed, scorer)
    tuning = asdict(replace(files.tuning, confidence=confidence))
    (options.model / "tuning.json").write_text(json.dumps(tuning, indent=1) + "\n")


def fitted(encoder: Encoder, owed: Sequence[Reference], scorer: Scorer) -> Confidence:
    """The confidence that fits the records which are made with this encoder, whatever it had before.

    Args:
        encoder: perceives, with the thresholds of its tuning.
        owed: reports with reference records.
        scorer: says which records are which.
    """
    noting = Noting()
    encoder.tuning = replace(encoder.tuning, confidence=noting)
    read, noted = _read(Reader(standard_stages(encoder)), noting, reports(owed))
    weights, least = {}, {}
    for name, kind in KINDS.items():
        made = list(_made(owed, read, noted, name, scorer))
        weights[kind] = _weights(made)
        least[kind], value = _least(made, owed, read, name, scorer)
        print(f"{name}: {len(made)} weighed, graded F1 {value:.3f} from {least[kind]} on", flush=True)
    return Confidence(weights, least)


def _read(
    reader: Reader, noting: Noting, stored: Sequence[Report]
) -> tuple[list[Predicted], list[dict[str, list[Features]]]]:
    """The readings, and by kind the features of their records."""
    read, noted = [], []
    for report in stored:
        noting.noted.clear()
        read.append(json.loads(to_json(reader.read(report))))
        noted.append(dict(noting.noted))
    return read, noted


def _made(
    owed: Sequence[Reference],
    read: Sequence[Predicted],
    noted: Sequence[Mapping[str, list[Features]]],
    name: str,
    scorer: Scorer,
) -> Iterator[Made]:
    """The weighed records of one kind; what is made without weighing (a truce's duties) has no features."""
    for number, (one, reading, told) in enumerate(zip(owed, read, noted, strict=True)):
        pairs = scorer.pairs(one, reading, name)
        for i, (record, features) in enumerate(zip(reading[name], told.get(KINDS[name], []), strict=False)):
            optional = i in pairs and pairs[i].get("optional")
            yield Made(number, record["id"], features, None if optional else i in pairs)


def _weights(made: Sequence[Made]) -> dict[str, float]:
    """The weight of each feature, and the intercept."""
    telling = [one for one in made if one.right is not None]
    vectors = DictVectorizer(sparse=False)
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(vectors.fit_transform([dict(one.features) for one in telling]), [one.right for one in telling])
    names = ["intercept", *vectors.get_feature_names_out()]
    return dict(zip(names, [round(float(w), 3) for w in (*model.intercept_, *model.coef_[0])], strict=True))


def _least(
    made: Sequence[Made],
    owed: Sequence[Reference],
    read: Sequence[Predicted],
    name: str,
    scorer: Scorer,
) -> tuple[float, float]:
    """The least confidence with the best graded F1, each report judged by a fit to others, and that F1."""
    likely = _cross_validated(made, KINDS[name])
    values = [scorer.graded(owed, _kept(read, name, likely, least), name) for least in GRID]
    smooth = np.convolve(values, np.ones(3) / 3, "valid")
    best = int(smooth.argmax()) + 1
    return GRID[best], values[best]


def _cross_validated(made: Sequence[Made], kind: str) -> dict[tuple[int, str], float]:
    """How likely each record is by a fit to the reports of the other parts."""
    out: dict[tuple[int, str], float] = {}
    for part in range(PARTS):
        weights = _weights([one for one in made if one.report % PARTS != part])
        judge = Confidence(weights={kind: weights})
        out |= {(m.report, m.id): judge.of(kind, m.features) for m in made if m.report % PARTS == part}
    return out


def _kept(
    read: Sequence[Predicted], name: str, likely: Mapping[tuple[int, str], float], least: float
) -> list[Predicted]:
    """The readings with the records of this kind that are likely enough, and those that were not weighed."""
    return [
        {**reading, name: [r for r in reading[name] if likely.get((number, r["id"]), 1.0) >= least]}
        for number, reading in enumerate(read)
    ]


if __name__ == "__main__":
    main()

"""Fit what tells how likely a record is, and choose the least likelihood of one that is made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.markup import MarkedReport
from benchmarks.matching import pair_marks
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from trucebook.intake.metadata import Metadata
from trucebook.intake.report import make_report
from trucebook.reading.confidence import (
    Confidence,
    Features,
    claim_features,
    commitment_features,
    incident_features,
)
from trucebook.reading.explanation import Explanation
from trucebook.reading.marks import Mark, MarkKind
from trucebook.reading.reader import Reader
from trucebook.records import Claim, Commitment, Incident

STRENGTH = 0.3
"""Inverse of the penalty on weights: a strong one, since the records are few."""

BETA = 0.8
"""How much recall counts against precision where the least confidence of an incident is chosen.

Markup marks every mention of an incident, and a careful coder leaves out what is only touched on. Claims and
commitments a coder makes as markup marks them: for those the threshold of their cues is enough.
"""

NAMING = {"type": Incident, "act": Claim, "action": Commitment}
"""The field of a trace that tells which marks a record was made of."""


@dataclass(frozen=True, slots=True)
class Made:
    """A record that was made: its kind of head, what speaks for it, and whether a coder made it too."""

    kind: MarkKind
    features: Features
    right: bool


def fit_confidence(reader: Reader, reports: Sequence[MarkedReport]) -> Confidence:
    """Weights and least confidences for the records that `reader` makes of marked-up reports.

    Args:
        reader: reads with a confidence that keeps every record.
        reports: reports that nothing was trained on.
    """
    made = [one for report in reports for one in _made(report, reader)]
    weights = {}
    for kind in (MarkKind.INCIDENT, MarkKind.CLAIM, MarkKind.COMMITMENT):
        chosen = [one for one in made if one.kind == kind]
        weights[str(kind)] = _weights(chosen)
    told = [one for one in made if one.kind == MarkKind.INCIDENT]
    judge = Confidence(weights=weights)
    scored = [(judge.of(one.kind, one.features), one.right) for one in told]
    least = _least(scored, sum(_owed(report, MarkKind.INCIDENT) for report in reports))
    return Confidence(weights, {str(MarkKind.INCIDENT): least})


def _weights(made: Sequence[Made]) -> dict[str, float]:
    vectors = DictVectorizer(sparse=False)
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(vectors.fit_transform([dict(one.features) for one in made]), [one.right for one in made])
    names = ["intercept", *vectors.get_feature_names_out()]
    return dict(zip(names, [round(float(w), 3) for w in (*model.intercept_, *model.coef_[0])], strict=True))


def _least(scored: Iterable[tuple[float, bool]], owed: int) -> float:
    """The confidence from which on records are kept with the best F."""
    best, right = (0.0, 0.0), 0
    for count, (confidence, is_right) in enumerate(sorted(scored, reverse=True), start=1):
        right += is_right
        value = (1 + BETA**2) * right / (BETA**2 * owed + count)
        best = max(best, (value, confidence))
    return best[1]


def _owed(report: MarkedReport, kind: MarkKind) -> int:
    """How many records of a kind the markup holds: incidents once each, however often they are told."""
    return len({mark.incident or i for i, mark in enumerate(report.marks) if mark.kind == kind})


def _made(report: MarkedReport, reader: Reader) -> Iterator[Made]:
    """The records made of a report; one is right if its label is and no surer one tells of the same."""
    told = reader.explain(make_report(report.text, Metadata(), language="en"))
    back = {j: i for i, j in pair_marks(report.marks, told.marks.marks).items()}
    taken: set[str] = set()
    for record, heads in sorted(_heads(told), key=lambda r: -_best(told, r[1]).score):
        best = _best(told, heads)
        owners = [report.marks[back[head]] for head in heads if head in back]
        names = {f"{m.kind} {m.incident or m.start}" for m in owners}
        right = bool(names - taken) and any(m.label == best.label for m in owners)
        taken |= names
        yield Made(best.kind, _features(record, best.score, len(heads)), right)


def _best(told: Explanation, heads: Sequence[int]) -> Mark:
    return max((told.marks.marks[head] for head in heads), key=lambda mark: mark.score)


def _heads(told: Explanation) -> Iterator[tuple[Incident | Claim | Commitment, tuple[int, ...]]]:
    reading = told.reading
    records: dict[str, Incident | Claim | Commitment] = {}
    records |= {r.id: r for r in reading.incidents}
    records |= {r.id: r for r in reading.claims}
    records |= {r.id: r for r in reading.commitments}
    for trace in told.traces:
        record = records.get(trace.record)
        if record is not None and isinstance(record, NAMING.get(trace.field, ())):
            yield record, trace.marks


def _features(record: Incident | Claim | Commitment, score: float, mentions: int) -> Features:
    if isinstance(record, Incident):
        return incident_features(record, score=score, mentions=mentions)
    if isinstance(record, Claim):
        return claim_features(record, score=score)
    return commitment_features(record, score=score)

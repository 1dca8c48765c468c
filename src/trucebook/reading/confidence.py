"""How likely a record is one that a careful coder would make, and which records are likely enough."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from trucebook.reading.drafts import Draft
from trucebook.reading.features import Candidate, Features
from trucebook.reading.marks import Role
from trucebook.reading.resolved import Resolved
from trucebook.records import Claim, Commitment, Incident

WeighedT = TypeVar("WeighedT", Incident, Claim, Commitment)


@dataclass(frozen=True, slots=True)
class Confidence:
    """Weighs a record's features (logistic regression, fitted on reports with reference records).

    Attributes:
        weights: by kind of head ("incident"), the weight of each feature; "intercept" is one of them. Where a
            kind has none, a record is as likely as its mark.
        least: by kind of head, the least confidence with which a record is made.
    """

    weights: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))
    least: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, kind: str, features: Features) -> float:
        """The probability that a careful coder would make the record with these features."""
        weights = self.weights.get(kind, {"score": 1.0})
        total = weights.get("intercept", 0.0)
        total += sum(weights.get(name, 0.0) * value for name, value in features.items())
        return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))), 3)

    def keeps(self, kind: str, confidence: float) -> bool:
        """Whether a record with this confidence is made."""
        return confidence >= self.least.get(kind, 0.0)

    def weighed(
        self,
        drafts: Sequence[Draft[WeighedT]],
        resolved: Resolved,
        features_of: Callable[[Sequence[Candidate[WeighedT]]], list[Features]],
    ) -> list[Draft[WeighedT]]:
        """The drafts of one kind of record, each with its confidence.

        Args:
            drafts: all that a report may tell, each weighed in view of the others.
            resolved: the report.
            features_of: what speaks for records of this kind.
        """
        candidates = [_candidate(draft, resolved) for draft in drafts]
        kinds = [resolved.marks.marks[draft.heads[0]].kind for draft in drafts]
        likely = map(self.of, kinds, features_of(candidates))
        return [
            replace(draft, record=replace(draft.record, confidence=confidence))
            for draft, confidence in zip(drafts, likely, strict=True)
        ]


def _candidate(draft: Draft[WeighedT], resolved: Resolved) -> Candidate[WeighedT]:
    """The draft with what the report's marks say of it."""
    mentions = [resolved.marks.marks[head] for head in draft.heads]
    return Candidate(
        record=draft.record,
        score=max(mention.score for mention in mentions),
        mentions=len(mentions),
        present=max(mention.present for mention in mentions),
        weakest=min(mention.score for mention in mentions),
        linked={role: len(_in_role(draft, resolved, role)) for role in Role},
    )


def _in_role(draft: Draft[WeighedT], resolved: Resolved, role: Role) -> set[int]:
    """The marks that play a role in any of the mentions."""
    return {tail.mark for head in draft.heads for tail in resolved.role(head, role)}

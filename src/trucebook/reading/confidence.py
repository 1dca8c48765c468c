"""How likely a record is one that a careful coder would make, and which records are likely enough."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from trucebook.records import Claim, Commitment, Incident

Features = Mapping[str, float]
"""What speaks for or against a record, by name: 1.0 where something is told, numbers where it has a size."""

_NEITHER = 1e-6
"""Probabilities are kept this far from 0 and 1, where their logit would be infinite."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """Weighs a record's features (logistic regression, fitted on the development split).

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


def incident_features(incident: Incident, *, score: float, mentions: int) -> Features:
    """What speaks for an incident.

    Args:
        incident: the record, whatever its confidence.
        score: probability of its surest trigger.
        mentions: how many triggers tell of it.
    """
    told = {
        "actors": incident.actors,
        "targets": incident.targets,
        "places": any(place.words for place in incident.places),
        "when": incident.when and incident.when.words,
        "figures": incident.figures,
        "sources": incident.sources,
        "background": incident.background,
    }
    kinds = {f"type={incident.type}": 1.0, f"occurrence={incident.occurrence}": 1.0}
    return {"score": _logit(score), "mentions": math.log2(mentions), **_present(told), **kinds}


def claim_features(claim: Claim, *, score: float) -> Features:
    """What speaks for a claim; `score` is the probability of its cue."""
    told = {
        "speakers": claim.speakers,
        "addressees": claim.addressees,
        "about": claim.about,
        "content": claim.content,
        "when": claim.when and claim.when.words,
    }
    return {"score": _logit(score), **_present(told), f"act={claim.act}": 1.0}


def commitment_features(commitment: Commitment, *, score: float) -> Features:
    """What speaks for a commitment; `score` is the probability of its cue."""
    told = {
        "obligors": commitment.obligors,
        "beneficiaries": commitment.beneficiaries,
        "due": commitment.due,
        "quantity": commitment.quantity,
        "condition": commitment.condition,
        "agreement": commitment.agreement,
    }
    return {"score": _logit(score), **_present(told), f"action={commitment.action}": 1.0}


def _present(told: Mapping[str, object]) -> dict[str, float]:
    return {name: 1.0 for name, value in told.items() if value}


def _logit(score: float) -> float:
    bounded = min(max(score, _NEITHER), 1 - _NEITHER)
    return math.log(bounded / (1 - bounded))

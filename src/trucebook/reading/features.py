"""What speaks for and against records: what each tells, how surely, and what is told beside it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from trucebook.reading.like_types import like
from trucebook.records import Claim, Commitment, Incident, Record
from trucebook.records.vocabulary import PartyKind

Features = Mapping[str, float]
"""What speaks for or against a record, by name: 1.0 where something is told, numbers where it has a size."""

RecordT = TypeVar("RecordT", bound=Record)

_NEITHER = 1e-6
"""Probabilities are kept this far from 0 and 1, where their logit would be infinite."""


@dataclass(frozen=True, slots=True)
class Candidate(Generic[RecordT]):
    """A record that may be made.

    Attributes:
        record: the record, whatever its confidence.
        score: probability of the surest trigger or cue that tells of it.
        mentions: how many do.
    """

    record: RecordT
    score: float
    mentions: int = 1


def incident_features(candidates: Sequence[Candidate[Incident]]) -> list[Features]:
    """What speaks for each of a report's incidents.

    Of one that tells little, and of one beside which a surer one of a like type is told, a coder more often
    makes no record of its own. Whether it is background or planned says nothing: such are often optional.
    """
    return [{**_of_incident(one), **_beside_incident(one, _surer(one, candidates))} for one in candidates]


def claim_features(candidates: Sequence[Candidate[Claim]]) -> list[Features]:
    """What speaks for each of a report's claims."""
    return [{**_of_claim(one), **_beside_claim(one, _surer(one, candidates))} for one in candidates]


def commitment_features(candidates: Sequence[Candidate[Commitment]]) -> list[Features]:
    """What speaks for each of a report's commitments."""
    return [_of_commitment(one) for one in candidates]


def _of_incident(one: Candidate[Incident]) -> dict[str, float]:
    incident = one.record
    told = _present(
        {
            "actors": incident.actors,
            "targets": incident.targets,
            "places": any(place.words for place in incident.places),
            "when": incident.when and incident.when.words,
            "figures": incident.figures,
            "sources": incident.sources,
        }
    )
    little = {"thin": len(told) <= 1, "nobody": not (incident.actors or incident.targets)}
    how = {"score": _logit(one.score), "mentions": math.log2(one.mentions), f"type={incident.type}": 1.0}
    return {**how, **told, **_present(little)}


def _beside_incident(one: Candidate[Incident], surer: Sequence[Candidate[Incident]]) -> dict[str, float]:
    incident = one.record
    near = [other.record for other in surer if like(other.record.type, incident.type)]
    beside = {
        "same type": any(other.type == incident.type for other in near),
        "same sentence": any(set(other.evidence) & set(incident.evidence) for other in near),
        "same names": any(_names(other) & _names(incident) for other in near),
    }
    return {"like": math.log1p(len(near)), **_present(beside)}


def _of_claim(one: Candidate[Claim]) -> dict[str, float]:
    claim = one.record
    told = {
        "speakers": claim.speakers,
        "addressees": claim.addressees,
        "about": claim.about,
        "content": claim.content,
        "when": claim.when and claim.when.words,
        "person": any(party.kind == PartyKind.PERSON for party in claim.speakers[:1]),
        "nameless": any(party.name[:1].islower() for party in claim.speakers[:1]),
    }
    return {"score": _logit(one.score), **_present(told)}


def _beside_claim(one: Candidate[Claim], surer: Sequence[Candidate[Claim]]) -> dict[str, float]:
    here = [other.record for other in surer if set(other.record.evidence) & set(one.record.evidence)]
    return _present({"same sentence": here, "same act": any(other.act == one.record.act for other in here)})


def _of_commitment(one: Candidate[Commitment]) -> dict[str, float]:
    commitment = one.record
    told = {
        "obligors": commitment.obligors,
        "beneficiaries": commitment.beneficiaries,
        "due": commitment.due,
        "quantity": commitment.quantity,
        "condition": commitment.condition,
        "agreement": commitment.agreement,
    }
    return {"score": _logit(one.score), **_present(told)}


def _surer(one: Candidate[RecordT], candidates: Sequence[Candidate[RecordT]]) -> list[Candidate[RecordT]]:
    return [other for other in candidates if other is not one and other.score >= one.score]


def _names(incident: Incident) -> set[str]:
    return {party.name for party in (*incident.actors, *incident.targets)}


def _present(told: Mapping[str, object]) -> dict[str, float]:
    return {name: 1.0 for name, value in told.items() if value}


def _logit(score: float) -> float:
    bounded = min(max(score, _NEITHER), 1 - _NEITHER)
    return math.log(bounded / (1 - bounded))

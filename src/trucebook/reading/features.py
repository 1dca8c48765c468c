"""What speaks for and against records: what each tells, how surely, and what is told beside it."""

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from trucebook.reading.like_types import like
from trucebook.records import Claim, Commitment, Incident, Record, Span
from trucebook.records.vocabulary import IncidentType, PartyKind

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
        score: probability of the surest trigger or cue that tells of it, with its label.
        mentions: how many do.
        present: probability of the surest, whatever its label.
        weakest: probability of the least sure, with its label.
        linked: by role, how many marks are linked to any of them.
    """

    record: RecordT
    score: float
    mentions: int = 1
    present: float = 1.0
    weakest: float = 1.0
    linked: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


_Key = tuple[str | None, Span | str | None]
"""What records have in common: a type or act, with a passage or a name."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """How sure the candidates of a report are, by what they share, so that none is laid beside all others.

    Attributes:
        scores: by key, the scores of those that have it, in ascending order.
    """

    scores: Mapping[_Key, Sequence[float]]

    @classmethod
    def of(
        cls, candidates: Iterable[Candidate[RecordT]], keys_of: Callable[[RecordT], Iterable[_Key]]
    ) -> "_Beside":
        """The table of these candidates."""
        scores: dict[_Key, list[float]] = {}
        for one in candidates:
            for key in keys_of(one.record):
                scores.setdefault(key, []).append(one.score)
        return cls({key: sorted(found) for key, found in scores.items()})

    def surer(self, score: float, key: _Key, *, own: bool) -> int:
        """How many others that have `key` are at least as sure; `own` where the one asked for has it, too."""
        found = self.scores.get(key, ())
        return len(found) - bisect_left(found, score) - own


def incident_features(candidates: Sequence[Candidate[Incident]]) -> list[Features]:
    """What speaks for each of a report's incidents.

    Of one that tells little, and of one beside which a surer one of a like type is told, a coder more often
    makes no record of its own. Whether it is background or planned says little: such are often optional.
    """
    beside = _Beside.of(candidates, _keys_of_incident)
    return [{**_of_incident(one), **_beside_incident(one, beside)} for one in candidates]


def claim_features(candidates: Sequence[Candidate[Claim]]) -> list[Features]:
    """What speaks for each of a report's claims."""
    beside = _Beside.of(candidates, _keys_of_claim)
    return [{**_of_claim(one), **_beside_claim(one, beside)} for one in candidates]


def commitment_features(candidates: Sequence[Candidate[Commitment]]) -> list[Features]:
    """What speaks for each of a report's commitments."""
    return [_of_commitment(one) for one in candidates]


def _of_incident(one: Candidate[Incident]) -> dict[str, float]:
    incident = one.record
    told = _present(
        {
            "actors": incident.actors,
            "targets": incident.targets,
            "places": any(_stands_in(place.words, incident.evidence) for place in incident.places),
            "when": incident.when and incident.when.words,
            "figures": incident.figures,
            "sources": incident.sources,
        }
    )
    little = {"thin": len(told) <= 1, "nobody": not (incident.actors or incident.targets)}
    how = {"mentions": math.log2(one.mentions), f"type={incident.type}": 1.0}
    return {**_sureness(one), **_linked(one), **how, **told, **_present(little)}


def _stands_in(words: Span | None, passages: Iterable[Span]) -> bool:
    """Whether words are told and stand in one of the passages, and were not taken over from others."""
    return words is not None and any(passage.covers(words) for passage in passages)


def _keys_of_incident(incident: Incident) -> set[_Key]:
    """What another incident may share with this one, each with its type."""
    names = {party.name for party in (*incident.actors, *incident.targets)}
    whats: set[Span | str | None] = {None, *incident.evidence, *names}
    return {(incident.type, what) for what in whats}


def _beside_incident(one: Candidate[Incident], beside: _Beside) -> dict[str, float]:
    own = one.record.type
    whats = {what for _, what in _keys_of_incident(one.record)} - {None}
    types = [type_ for type_ in IncidentType if like(type_, own)]

    def shares(kind: type[Span] | type[str]) -> bool:
        keys = ((type_, what) for type_ in types for what in whats if isinstance(what, kind))
        return any(beside.surer(one.score, key, own=key[0] == own) for key in keys)

    near = sum(beside.surer(one.score, (type_, None), own=type_ == own) for type_ in types)
    told = {
        "same type": beside.surer(one.score, (own, None), own=True),
        "same sentence": shares(Span),
        "same names": shares(str),
    }
    return {"like": math.log1p(near), **_present(told)}


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
    return {**_sureness(one), **_linked(one), **_present(told)}


def _keys_of_claim(claim: Claim) -> set[_Key]:
    """The passages of a claim, each alone and with its act."""
    return {(act, passage) for passage in claim.evidence for act in (None, claim.act)}


def _beside_claim(one: Candidate[Claim], beside: _Beside) -> dict[str, float]:
    shared = [key for key in _keys_of_claim(one.record) if beside.surer(one.score, key, own=True)]
    return _present({"same sentence": shared, "same act": any(act for act, _ in shared)})


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
    return {**_sureness(one), **_present(told)}


def _sureness(one: Candidate[RecordT]) -> dict[str, float]:
    """How sure the encoder is of what tells of a record."""
    return {"score": _logit(one.score), "present": _logit(one.present), "weakest": _logit(one.weakest)}


def _linked(one: Candidate[RecordT]) -> dict[str, float]:
    """How many marks play each role, as the logarithm that counts the first few most."""
    return {f"linked={role}": math.log2(1 + count) for role, count in one.linked.items() if count}


def _present(told: Mapping[str, object]) -> dict[str, float]:
    return {name: 1.0 for name, value in told.items() if value}


def _logit(score: float) -> float:
    bounded = min(max(score, _NEITHER), 1 - _NEITHER)
    return math.log(bounded / (1 - bounded))

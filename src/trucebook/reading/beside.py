"""What the sentence of an incident tells beside it, where the encoder linked nothing."""

from collections.abc import Sequence
from dataclasses import replace

from trucebook.reading.counted_from import counting
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.reading.resolved import Resolved, Tail
from trucebook.records import Place, When
from trucebook.records.vocabulary import IncidentType, Measure, PlacePrecision

VIOLENT = frozenset(
    {
        IncidentType.ARMED_CLASH,
        IncidentType.AIR_STRIKE,
        IncidentType.SHELLING,
        IncidentType.BOMBING,
        IncidentType.ATTACK,
        IncidentType.UNREST,
    }
)
"""Types of incidents in which people are hurt."""

_ON_THE_GROUND = VIOLENT | {
    IncidentType.ABDUCTION,
    IncidentType.DETENTION,
    IncidentType.DESTRUCTION,
    IncidentType.DISPLACEMENT,
    IncidentType.FORCE_MOVEMENT,
    IncidentType.TERRITORY,
    IncidentType.VIOLATION,
}
"""Types of incidents that happen at a place, and not at a table or by decree."""

_BEFORE = 2
"""Sentences back to which a place is taken over."""

_CAUSES = {
    Measure.KILLED: VIOLENT | {IncidentType.DETENTION, IncidentType.SEXUAL_VIOLENCE},
    Measure.INJURED: VIOLENT,
    Measure.CASUALTIES: VIOLENT,
    Measure.DETAINED: frozenset({IncidentType.DETENTION}),
    Measure.ABDUCTED: frozenset({IncidentType.ABDUCTION}),
    Measure.RELEASED: frozenset({IncidentType.RELEASE}),
    Measure.DISPLACED: frozenset({IncidentType.DISPLACEMENT}),
}
"""Of which incidents a count can be the outcome."""


def time_beside(resolved: Resolved, heads: Sequence[int]) -> tuple[Tail, When] | None:
    """The only time told in the sentence of a mention, for an incident that has none of its own.

    A time that counts from something else ("two days after a deal") does not count as one.

    "The army on Wednesday said it had struck" takes Wednesday (codebook, hard cases).
    """
    for head in heads:
        here = resolved.sentence_of[head]
        times = [
            i
            for i in resolved.standing_in(MarkKind.TIME, here)
            if (i, False) in resolved.times and not counting(resolved, i)
        ]
        if len(times) == 1:
            when = resolved.times[times[0], False]
            return Tail(times[0], 0.0), replace(when, basis="the time told in its sentence")
    return None


def places_beside(resolved: Resolved, heads: Sequence[int]) -> list[tuple[Place, Tail]]:
    """The places of the sentences of the mentions, where all of them lie in one province."""
    here = sorted({resolved.sentence_of[head] for head in heads})
    found: dict[str, tuple[Place, Tail]] = {}
    for i in (mark for sentence in here for mark in resolved.standing_in(MarkKind.PLACE, sentence)):
        for place in resolved.places.get(i, ()):
            told = replace(place, basis=place.basis or "the place told in its sentence")
            found.setdefault(place.name.casefold(), (told, Tail(i, 0.0)))
    provinces = {(place.country, place.admin1) for place, _ in found.values()}
    return list(found.values()) if len(provinces) == 1 and all(p for _, p in provinces) else []


def places_before(resolved: Resolved, heads: Sequence[int]) -> list[tuple[Place, Tail]]:
    """Where the incident told last before was, for one on the ground in whose sentences no place is told.

    "Shells hit the market of Orvane. Nine were wounded when rescuers came under fire." What is told more than
    two sentences before, and history, may be meant to be elsewhere: of 20 places taken over so in reports
    with reference records, 10 are the reference's, 4 are others, and for 6 it gives the country alone.
    """
    marks = resolved.marks.marks
    here = {resolved.sentence_of[head] for head in heads}
    if any(resolved.standing_in(MarkKind.PLACE, sentence) for sentence in here):
        return []
    if marks[heads[0]].label not in _ON_THE_GROUND or all(marks[head].background for head in heads):
        return []
    first = min(here)
    for sentence in range(first, first - _BEFORE - 1, -1):
        found: dict[str, tuple[Place, Tail]] = {}
        for other in resolved.standing_in(MarkKind.INCIDENT, sentence):
            for tail in () if other in heads else resolved.role(other, Role.PLACE):
                for place in resolved.places.get(tail.mark, ()):
                    if place.precision not in {None, PlacePrecision.COUNTRY}:
                        told = replace(place, basis="no place is told; the one told last before")
                        found.setdefault(place.name.casefold(), (told, tail))
        if found:
            return list(found.values())
    return []


def figures_beside(resolved: Resolved) -> dict[int, tuple[Tail, ...]]:
    """By mention, the counts that are linked to no incident and can be its outcome.

    Each goes to the nearest mention in its own sentence that can have caused it.
    """
    linked = {
        tail.mark for (_, role), tails in resolved.tails.items() if role == Role.FIGURE for tail in tails
    }
    mentions: dict[int, list[tuple[int, Mark]]] = {}
    for head, mark in resolved.heads(MarkKind.INCIDENT):
        mentions.setdefault(resolved.sentence_of[head], []).append((head, mark))
    found: dict[int, tuple[Tail, ...]] = {}
    for i, figure in resolved.figures.items():
        causes = _CAUSES.get(figure.measure, frozenset())
        at = resolved.marks.marks[i].words.start
        here = [m for m in mentions.get(resolved.sentence_of[i], ()) if m[1].label in causes]
        if here and i not in linked:
            nearest, _ = min(here, key=lambda m: abs(m[1].words.start - at))
            found[nearest] = (*found.get(nearest, ()), Tail(i, 0.0))
    return found

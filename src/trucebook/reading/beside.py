"""What the sentence of an incident tells beside it, where the encoder linked nothing."""

from collections.abc import Sequence
from dataclasses import replace

from trucebook.reading.counted_from import counting
from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.reading.resolved import Resolved, Tail
from trucebook.records import Place, When
from trucebook.records.vocabulary import IncidentType, Measure

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

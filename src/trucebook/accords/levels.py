"""Numbers told over time: troops against what was promised, and people displaced or returned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from trucebook.accords.accord import Accord, Quantity
from trucebook.accords.amounts import is_level
from trucebook.accords.bearing import passages_of, tellings_of
from trucebook.accords.matters import Happening, Matters, Undertaken, days_of, told_day
from trucebook.accords.quoting import Quote, quotes_of
from trucebook.accords.sides import sides_among
from trucebook.accords.violence import Event, event_of
from trucebook.records import Figure, Party, When
from trucebook.records.vocabulary import IncidentType, Measure, Occurrence
from trucebook.wording.time_words import when_words
from trucebook.wording.words import bounds_words, parties_words

_MOVED = frozenset({Measure.DISPLACED, Measure.RETURNED})


@dataclass(frozen=True, slots=True)
class Level:
    """A number of troops that somebody tells.

    Attributes:
        low: the least; empty where open.
        high: the most; empty where open.
        approximate: the words say "about".
        words: the number in words: "about 4,500".
        there: the words say that so many are there, or are to be left; else they came, went, or it is open.
        planned: it is a plan or an undertaking, not a report.
        when: for which days, in words.
        earliest: the first of these days.
        latest: the last.
        told: the day by which it was published.
        by: who says so, besides the publisher.
        quotes: the words.
    """

    low: int | None
    high: int | None
    approximate: bool
    words: str
    there: bool
    planned: bool
    when: str
    earliest: date | None
    latest: date | None
    told: date
    by: str
    quotes: tuple[Quote, ...]


def promised_levels(accord: Accord) -> tuple[Quantity, ...]:
    """The numbers of troops that clauses promise, in their order."""
    return tuple(q for c in accord.clauses for q in c.quantities if q.measure is Measure.TROOPS)


def levels_of(matters: Matters) -> tuple[Level, ...]:
    """Each number of troops that is told of those who promised one, once for the same words, oldest first."""
    bound = tuple(
        dict.fromkeys(
            name
            for clause in matters.accord.clauses
            if any(quantity.measure is Measure.TROOPS for quantity in clause.quantities)
            for name in clause.obligors
        )
    )
    if not bound:
        return ()
    found: dict[tuple[object, ...], Level] = {}
    for matter, figure in _told(matters, bound):
        place = (tellings_of(matter)[0].report, figure.words or matter.id)
        found.setdefault(place, _level(matter, figure))
    return tuple(sorted(found.values(), key=lambda v: (v.told, v.earliest or date.max, v.quotes[0].id)))


def displacement_of(matters: Matters) -> tuple[Event, ...]:
    """Who fled, was moved or came back, as told, oldest first."""
    moved = [
        happening
        for happening in matters.happenings
        if happening.incident.occurrence is Occurrence.OCCURRED
        and (
            happening.incident.type is IncidentType.DISPLACEMENT
            or any(figure.measure in _MOVED for figure in happening.incident.figures)
        )
    ]
    moved.sort(key=lambda h: (days_of(h)[0] or days_of(h)[1] or date.max, h.id))
    return tuple(event_of(happening) for happening in moved)


def _told(matters: Matters, bound: tuple[str, ...]) -> Iterator[tuple[Happening | Undertaken, Figure]]:
    """Counts of troops of those bound; an undertaking before the incident that was read from its words."""
    for undertaken in matters.undertakings:
        commitment = undertaken.commitment
        if commitment.quantity and _are_theirs(commitment.obligors, bound):
            yield from ((undertaken, figure) for figure in _of_troops((commitment.quantity,)))
    for happening in matters.happenings:
        incident = happening.incident
        if incident.type is IncidentType.FORCE_MOVEMENT and _are_theirs(incident.actors, bound):
            yield from ((happening, figure) for figure in _of_troops(incident.figures))


def _are_theirs(parties: tuple[Party, ...], bound: tuple[str, ...]) -> bool:
    return not parties or bool(sides_among(parties, bound))


def _of_troops(figures: Iterable[Figure]) -> Iterator[Figure]:
    return (figure for figure in figures if figure.measure is Measure.TROOPS)


@lru_cache(maxsize=8192)  # likewise on every day that is looked at
def _level(matter: Happening | Undertaken, figure: Figure) -> Level:
    when, planned, by = _circumstances(matter, figure)
    return Level(
        figure.low,
        figure.high,
        figure.approximate,
        bounds_words(figure),
        is_level(figure, passages_of(matter)),
        planned,
        when_words(when, opening="from"),
        when.earliest if when else None,
        when.latest if when else None,
        told_day(tellings_of(matter)[0]),
        by,
        quotes_of(matter),
    )


def _circumstances(matter: Happening | Undertaken, figure: Figure) -> tuple[When | None, bool, str]:
    """For when it is told, whether that is a plan, and who says so."""
    source = (figure.source,) if figure.source else ()
    if isinstance(matter, Undertaken):
        return matter.commitment.due, True, parties_words(source)
    incident = matter.incident
    return (
        incident.when,
        incident.occurrence is not Occurrence.OCCURRED,
        parties_words(source or incident.sources),
    )

"""Violence since the signing, by type and week, as records tell it; tolls are never added up.

One happening counts once where its tellings were merged, else each time it is told. What is only denied, and
what nobody tells but those who accuse, stands apart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from trucebook.accords.matters import Happening, Matters, days_of
from trucebook.accords.quoting import Quote, according_to, incident_words, quotes_of
from trucebook.records import Party
from trucebook.records.vocabulary import GROUP_OF_TYPE, Act, IncidentType, Occurrence
from trucebook.wording.words import places_words


@dataclass(frozen=True, slots=True)
class Count:
    """How many incidents of a type are told."""

    type: IncidentType
    incidents: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is told for a week, or for days that lie within no one week.

    Attributes:
        first: Monday, or the first of these days; empty for incidents of which no day is told.
        last: Sunday, or the last of these days.
        is_week: it is a week from Monday to Sunday.
        counts: by type, in the codebook's order.
    """

    first: date | None
    last: date | None
    is_week: bool
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An incident in words.

    Attributes:
        id: to quote.
        type: what sort of happening.
        words: who did what to whom, when, with what toll.
        places: where, in words.
        according: on whose word it rests besides the publisher's.
        quotes: the words of its tellings.
    """

    id: str
    type: IncidentType
    words: str
    places: str
    according: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Violence:
    """Violence since the signing, up to a day.

    Attributes:
        stretches: by week, oldest first; what has no day comes last.
        undated: how many have no day.
        events: what is told, oldest first.
        alleged: what only those tell who accuse somebody of it, and breaches told without their kind.
        denied: what is mentioned only to be denied.
    """

    stretches: tuple[Stretch, ...] = ()
    undated: int = 0
    events: tuple[Event, ...] = ()
    alleged: tuple[Event, ...] = ()
    denied: tuple[Event, ...] = ()


def violence_of(matters: Matters) -> Violence:
    """The violence that `matters` tell of."""
    found = [h for h in matters.happenings if GROUP_OF_TYPE[h.incident.type] == "violence"]
    accusers = _accusers(matters)
    told: list[Happening] = []
    alleged: list[Happening] = []
    denied: list[Happening] = []
    for happening in found:
        if happening.incident.occurrence is Occurrence.DENIED:
            denied.append(happening)
        elif happening.incident.occurrence is Occurrence.OCCURRED:
            (alleged if _only_alleged(happening, accusers) else told).append(happening)
    return Violence(
        _stretches(told),
        sum(days_of(happening) == (None, None) for happening in told),
        *(tuple(event_of(h) for h in _by_day(some)) for some in (told, alleged, denied)),
    )


@lru_cache(maxsize=8192)  # the same are told on every day that is looked at
def event_of(happening: Happening) -> Event:
    """A happening in words."""
    incident = happening.incident
    return Event(
        happening.id,
        incident.type,
        incident_words(incident),
        places_words(incident.places),
        according_to(incident),
        quotes_of(happening),
    )


def _accusers(matters: Matters) -> Mapping[str, Sequence[Party]]:
    """By the id of an incident as told, who accuses somebody of it."""
    found: dict[str, list[Party]] = {}
    for said in matters.claims:
        if said.claim.act is Act.ACCUSE:
            for id_ in said.claim.about:
                found.setdefault(id_, []).extend(said.claim.speakers)
    return found


def _only_alleged(happening: Happening, accusers: Mapping[str, Sequence[Party]]) -> bool:
    """Whether each telling cites for it those alone who accuse somebody of it."""
    if happening.incident.type is IncidentType.VIOLATION:
        return True
    return all(
        told.incident.sources and _names(told.incident.sources) <= _names(accusers.get(told.id, ()))
        for told in happening.told
    )


def _names(parties: Iterable[Party]) -> frozenset[str]:
    """The bodies that parties are or speak for."""
    return frozenset(party.affiliation or party.name for party in parties)


def _stretches(told: Iterable[Happening]) -> tuple[Stretch, ...]:
    counts: dict[tuple[date, date] | None, Counter[IncidentType]] = {}
    for happening in told:
        counts.setdefault(_stretch(happening), Counter())[happening.incident.type] += 1
    dated = sorted(days for days in counts if days)
    order: Sequence[tuple[date, date] | None] = [*dated, *([None] if None in counts else [])]
    return tuple(_counted(days, counts[days]) for days in order)


def _counted(days: tuple[date, date] | None, counts: Mapping[IncidentType, int]) -> Stretch:
    ordered = tuple(Count(type_, counts[type_]) for type_ in IncidentType if type_ in counts)
    if days is None:
        return Stretch(None, None, is_week=False, counts=ordered)
    return Stretch(*days, is_week=days == _week(days[0]), counts=ordered)


def _stretch(happening: Happening) -> tuple[date, date] | None:
    """The week in which it lies; its own days where these lie in no one week."""
    first, last = days_of(happening)
    first, last = first or last, last or first
    if first is None or last is None:
        return None
    week = _week(first)
    return week if last <= week[1] else (first, last)


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _by_day(happenings: Iterable[Happening]) -> list[Happening]:
    def place(happening: Happening) -> tuple[date, date, str]:
        first, last = days_of(happening)
        return first or last or date.max, last or date.max, happening.id

    return sorted(happenings, key=place)

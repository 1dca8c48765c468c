"""Values side by side: what reports tell of one field, equal values once, each with all who tell it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeVar

from trucebook.knowledge.folding import fold
from trucebook.reconcile.sides import canonical, is_named
from trucebook.reconcile.support import Setting, own_word
from trucebook.reconcile.told import Telling, Told
from trucebook.records import Figure, Incident, Party, Place, Span, When
from trucebook.records.vocabulary import IncidentType, Occurrence, PartyKind, PlacePrecision

T = TypeVar("T")

LONG: Final = 10**6
"""Days, more than any interval that is told has."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One record that tells a value.

    Attributes:
        record: its id, to quote.
        telling: its report.
        cited: whom the report cites for it; empty where it says so itself.
        words: the words that it was read from, in that report.
        own_word: all who are cited are parties to the incident: it counts for no independent origin.
    """

    record: str
    telling: Telling
    cited: tuple[str, ...] = ()
    words: Span | None = None
    own_word: bool = False


@dataclass(frozen=True, slots=True)
class Value(Generic[T]):
    """A value that one or more records tell.

    Attributes:
        value: the value, exactly as the first of the voices has it.
        voices: who tells it, latest report first.
        origins: how many independent origins tell it; not those on a belligerent's own word alone.
    """

    value: T
    voices: tuple[Voice, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """One value of one record, before equal ones are put together.

    Attributes:
        value: the value.
        key: equal for values that are the same.
        cited: who is cited for it.
        words: the words that it was read from.
    """

    value: T
    key: Hashable
    cited: tuple[Party, ...]
    words: Span | None


def latest(telling: Telling) -> tuple[date, date]:
    """By what reports are ordered in time; undated ones are before all others."""
    published = telling.published
    return (published.latest, published.earliest) if published else (date.min, date.min)


def side_by_side(
    told: Sequence[Told],
    items: Callable[[Incident], Iterable[Item[T]]],
    specific: Callable[[T], tuple[int, ...]],
    setting: Setting,
) -> tuple[Value[T], ...]:
    """The values that `items` takes from each member, equal ones once.

    Those that the most independent origins tell come first, then the most specific (the highest of what
    `specific` gives), then the most recent. Whose word counts follows from the `setting` of the incident.
    """
    voiced: dict[Hashable, list[tuple[Voice, T]]] = defaultdict(list)
    for member in sorted(told, key=lambda t: t.id):
        nth: dict[Hashable, int] = defaultdict(int)  # a count that one record tells twice is two counts
        for item in items(member.incident):
            own = bool(own_word(member, item.cited, setting.belligerents))
            cited = tuple(dict.fromkeys(party.name for party in item.cited))
            voice = Voice(member.id, member.telling, cited, item.words, own)
            voiced[item.key, nth[item.key]].append((voice, item.value))
            nth[item.key] += 1
    found = [_value(of_one, setting.origins) for of_one in voiced.values()]
    # Two stable sorts, as dates cannot be negated: by what comes last, then by what comes first.
    found.sort(key=lambda v: latest(v.voices[0].telling), reverse=True)
    found.sort(key=lambda v: (v.origins, specific(v.value)), reverse=True)
    return tuple(found)


def _value(voiced: list[tuple[Voice, T]], origins: Mapping[str, str]) -> Value[T]:
    voiced.sort(key=lambda pair: pair[0].record)
    voiced.sort(key=lambda pair: latest(pair[0].telling), reverse=True)
    independent = {origins[voice.telling.report] for voice, _ in voiced if not voice.own_word}
    return Value(voiced[0][1], tuple(voice for voice, _ in voiced), len(independent))


def types(told: Sequence[Told], setting: Setting) -> tuple[Value[IncidentType], ...]:
    """What sort of happening it is."""
    return side_by_side(told, lambda i: [_coded(i, i.type)], lambda _: (), setting)


def occurrences(told: Sequence[Told], setting: Setting) -> tuple[Value[Occurrence], ...]:
    """Whether it happened, or how else it is told."""
    return side_by_side(told, lambda i: [_coded(i, i.occurrence)], lambda _: (), setting)


def backgrounds(told: Sequence[Told], setting: Setting) -> tuple[Value[bool], ...]:
    """Whether it is told as history; equal numbers put news first."""
    return side_by_side(told, lambda i: [_coded(i, i.background)], lambda value: (not value,), setting)


def _coded(incident: Incident, value: T) -> Item[T]:
    return Item(value, str(value), incident.sources, incident.evidence[0])


def parties(
    told: Sequence[Told], setting: Setting, of: Callable[[Incident], Sequence[Party]]
) -> tuple[Value[Party], ...]:
    """The actors, targets or sources."""

    def items(incident: Incident) -> Iterable[Item[Party]]:
        cited = () if of(incident) is incident.sources else incident.sources
        once = {canonical(party): party for party in reversed(of(incident))}
        return [Item(party, key, cited, party.words) for key, party in reversed(once.items())]

    return side_by_side(told, items, _party_detail, setting)


def _party_detail(party: Party) -> tuple[int, ...]:
    return (is_named(party), party.kind is not PartyKind.UNKNOWN, party.country is not None)


def places(told: Sequence[Told], setting: Setting) -> tuple[Value[Place], ...]:
    """Where it was."""

    def items(incident: Incident) -> Iterable[Item[Place]]:
        once = {_place_key(place): place for place in reversed(incident.places)}
        return [Item(p, key, incident.sources, p.words) for key, p in reversed(once.items())]

    return side_by_side(told, items, lambda place: (-breadth(place), place.latitude is not None), setting)


def _place_key(place: Place) -> Hashable:
    return fold(place.name), place.country, fold(place.admin1 or "")


def breadth(place: Place) -> int:
    """How wide a place is, from 0 for a site; unknown is widest."""
    return len(PlacePrecision) if place.precision is None else list(PlacePrecision).index(place.precision)


def whens(told: Sequence[Told], setting: Setting) -> tuple[Value[When], ...]:
    """When it was."""

    def items(incident: Incident) -> Iterable[Item[When]]:
        when = incident.when
        if when and (when.earliest or when.latest or when.clock):
            yield Item(when, (when.earliest, when.latest, when.clock), incident.sources, when.words)

    return side_by_side(told, items, lambda when: (-days(when), when.clock is not None), setting)


def days(when: When) -> int:
    """How many days an interval spans; very many where it is open."""
    if when.earliest and when.latest:
        return (when.latest - when.earliest).days + 1
    return LONG + (when.earliest is None and when.latest is None)


def figures(told: Sequence[Told], setting: Setting) -> tuple[Value[Figure], ...]:
    """Every count that is told."""
    return side_by_side(told, counted, figure_detail, setting)


def counted(incident: Incident) -> tuple[Item[Figure], ...]:
    """The figures of one record: equal where they count as many of the same."""
    return tuple(
        Item(f, _figure_key(f), (f.source,) if f.source else incident.sources, f.words)
        for f in incident.figures
    )


def _figure_key(f: Figure) -> Hashable:
    return f.measure, f.unit, f.category, f.group, f.part_of is not None, f.low, f.high, f.approximate


def figure_detail(figure: Figure) -> tuple[int, ...]:
    """How specific a figure is: one number before a range before an open bound, exact before about."""
    bounded = figure.low is not None and figure.high is not None
    return (bounded and figure.low == figure.high, bounded, not figure.approximate)

"""Values of one incident that contradict each other as several reports tell them.

Counts contradict where no number fits both, and are far apart; days where no day does. Which of two is right
is not decided here: the one that fewer of the others agree with is shown first, with the others beside it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from functools import cache

import msgspec
from sqlalchemy import Connection, func, select

from trucebook.ledger.names import record_id
from trucebook.ledger.schema import entries, merged, reports, traits
from trucebook.reconcile.doubts import Doubt, DoubtfulValue, ValueAt
from trucebook.reconcile.tables import some
from trucebook.reconcile.traits import Count
from trucebook.records.vocabulary import Occurrence

FAR = 0.2
"""Counts are far apart where the least that one tells is more than the other's most by this part of it."""

DAYS_APART = 3
"""Days between two intervals from which they contradict: a report may date what was told by its telling."""

_LONG_APART = 30
"""Days from which on being farther apart makes a value no more doubtful."""

MOST_BESIDE = 20
"""Other values that are named beside one, at most."""


Contradictions = MutableMapping[int, tuple[DoubtfulValue, ...]]
"""By the entry of an incident that several records tell, its values that contradict each other. Such an entry
is replaced by another whenever one of its members or what is told of it changes, so they can be kept."""


class _Traits(msgspec.Struct):
    """What is read of an incident's traits."""

    occurrence: str
    first: int | None = None
    last: int | None = None
    figures: tuple[Count, ...] = ()


class _Kept(msgspec.Struct):
    traits: _Traits


_Interval = tuple[float, float]
"""The least and the most that a value can be."""

_Voice = tuple[ValueAt, _Interval]


def contradicted(connection: Connection, known: Contradictions) -> list[DoubtfulValue]:
    """The values of incidents that several records tell with which others do not agree, by incident.

    Args:
        connection: where to look.
        known: what was found before; what is found now is kept in it, and what counts no more is taken out.
    """
    several = select(merged.c.incident).group_by(merged.c.incident).having(func.count() > 1)
    now = {int(row[0]) for row in connection.execute(several).all()}
    found = {incident: held for incident in now if (held := known.get(incident)) is not None}
    found |= _found_apart(connection, sorted(now - found.keys()))
    for gone in [incident for incident in list(known) if incident not in now]:
        known.pop(gone, None)  # another thread may have taken it out
    known.update(found)
    return [one for incident in sorted(now) for one in found[incident]]


def _found_apart(
    connection: Connection, incidents: Sequence[int]
) -> Iterator[tuple[int, tuple[DoubtfulValue, ...]]]:
    """Of incidents, by their entries: a value of each kind of count, and one of the days, where they part."""
    decode = _decoder().decode
    for part in some(incidents):
        query = (
            select(merged.c.incident, reports.c.handle, entries.c.local, traits.c.data)
            .join(entries, entries.c.key == merged.c.entry)
            .join(reports, reports.c.key == entries.c.report)
            .join(traits, traits.c.entry == merged.c.entry)
            .where(merged.c.incident.in_(part))
        )
        groups: dict[int, list[tuple[str, _Traits]]] = defaultdict(list)
        for incident, handle, local, data in connection.execute(query).all():
            told = decode(data).traits
            if told.occurrence == Occurrence.OCCURRED:
                groups[incident].append((record_id(handle, local), told))
        yield from ((incident, tuple(_apart_in(groups.get(incident, ())))) for incident in part)


def _apart_in(members: Sequence[tuple[str, _Traits]]) -> Iterator[DoubtfulValue]:
    if sum(bool(told.figures) for _, told in members) > 1:
        for voices in _counts(members).values():
            yield from _apart(voices, Doubt.COUNTS)
    if _days_part(members):
        yield from _apart(_days(members), Doubt.DAYS)


def _days_part(members: Sequence[tuple[str, _Traits]]) -> bool:
    """Whether days that are told have none in common: a quick look, since those of most incidents have."""
    dated = [told for _, told in members if told.first is not None and told.last is not None]
    first = max((told.first or 0 for told in dated), default=0)
    return any((told.last or 0) < first for told in dated)


@cache
def _decoder() -> msgspec.msgpack.Decoder[_Kept]:
    return msgspec.msgpack.Decoder(_Kept)


def _counts(members: Sequence[tuple[str, _Traits]]) -> Mapping[tuple[str, str, str], list[_Voice]]:
    """Counts of the same, of each record the largest: two soldiers and three policemen do not contradict."""
    found: dict[tuple[str, str, str], list[_Voice]] = defaultdict(list)
    for id_, told in members:
        largest: dict[tuple[str, str, str], _Voice] = {}
        for position, count in enumerate(told.figures):
            if count.subset:
                continue
            key = (count.measure, count.unit, count.category)
            low = 0 if count.low is None else count.low
            interval = (low, float("inf") if count.high is None else count.high)
            if key not in largest or interval[0] > largest[key][1][0]:
                largest[key] = (ValueAt(id_, "figures", position), interval)
        for key, voice in largest.items():
            found[key].append(voice)
    return found


def _days(members: Sequence[tuple[str, _Traits]]) -> list[_Voice]:
    return [
        (ValueAt(id_, "when"), (told.first, told.last))
        for id_, told in members
        if told.first is not None and told.last is not None
    ]


def _apart(voices: Sequence[_Voice], why: Doubt) -> Iterator[DoubtfulValue]:
    """That value of one incident with which the fewest others agree, where two of them are far apart."""
    if len(voices) < 2:
        return
    lowest, highest = min(most for _, (_, most) in voices), max(least for _, (least, _) in voices)
    worth = _worth(lowest, highest, why)
    if worth <= 0:
        return
    ordered = sorted(voices, key=lambda voice: voice[0].record)
    low = next(voice for voice in ordered if voice[1][1] == lowest)
    high = next(voice for voice in ordered if voice[1][0] == highest)
    at, own = min(low, high, key=lambda voice: (_agreeing(voice[1], voices), voice[0].record))
    others = [place for place, other in ordered if not _meet(own, other)]
    yield DoubtfulValue(at, why, worth, tuple(others[:MOST_BESIDE]))


def _worth(lowest: float, highest: float, why: Doubt) -> float:
    """By how much the most that one tells falls short of the least that another does; 0 where it does not."""
    short = highest - lowest
    if why is Doubt.DAYS:
        return round(min(short / _LONG_APART, 1.0), 4) if short > DAYS_APART else 0.0
    return round(short / highest, 4) if short > 0 and short / highest >= FAR else 0.0


def _agreeing(interval: _Interval, voices: Sequence[_Voice]) -> int:
    return sum(_meet(interval, other) for _, other in voices)


def _meet(one: _Interval, other: _Interval) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])

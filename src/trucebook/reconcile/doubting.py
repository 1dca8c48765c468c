"""Single values that most need a person: what the reader was unsure of, and where reports contradict another.

Counts contradict where no number fits both, and are far apart; days where no day does. Which of two is right
is not decided here: the one that fewer of the others agree with is shown first, with the others beside it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import msgspec
from sqlalchemy import Connection, func, select

from trucebook.ledger import Ledger, RecordKind, Verb
from trucebook.ledger.book import JudgementRow
from trucebook.ledger.fields import NAMING
from trucebook.ledger.judging import bindings, in_force
from trucebook.ledger.names import record_id
from trucebook.ledger.schema import entries, judgements, merged, reports, traits
from trucebook.reconcile.traits import Count
from trucebook.records.vocabulary import Occurrence

UNSURE_BELOW = 0.5
"""Confidence below which a record is as likely none as one."""

FAR = 0.2
"""Counts are far apart where the least that one tells is more than the other's most by this part of it."""

DAYS_APART = 3
"""Days between two intervals from which they contradict: a report may date what was told by its telling."""

_LONG_APART = 30
"""Days from which on being farther apart makes a value no more doubtful."""

MOST = 500
"""Values that wait, at most."""

MOST_BESIDE = 20
"""Other values that are named beside one, at most."""


class Doubt(StrEnum):
    """Why a value is doubtful."""

    UNSURE = "unsure"
    """The reader was unsure that there is such a record at all."""
    COUNTS = "counts"
    """Reports of the incident tell counts that no number fits."""
    DAYS = "days"
    """They tell days that have none in common."""


@dataclass(frozen=True, slots=True)
class ValueAt:
    """Where a value stands.

    Attributes:
        record: id of the record, to quote.
        field: the codebook's name of the field.
        position: from 0, where the field has several.
    """

    record: str
    field: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class DoubtfulValue:
    """A value that waits for a person's word.

    Attributes:
        at: the value.
        why: why it is doubtful.
        worth: how much a word on it is worth, 0 to 1.
        others: what other reports of the same incident tell instead.
    """

    at: ValueAt
    why: Doubt
    worth: float
    others: tuple[ValueAt, ...] = ()


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


def doubtful_values(ledger: Ledger) -> tuple[DoubtfulValue, ...]:
    """The values that wait, that first on which a word is worth most; at most `MOST`.

    One on which a person said something, or on its record as a whole, does not wait any more.
    """
    with ledger.connect() as connection:
        settled = _settled(connection)
        found = [*_unsure(connection), *_contradicted(connection)]
    waiting = (
        one
        for one in found
        if (one.at.record, one.at.field) not in settled and (one.at.record, None) not in settled
    )
    return tuple(sorted(waiting, key=lambda one: (-one.worth, one.at.record, one.at.field))[:MOST])


def _unsure(connection: Connection) -> Iterator[DoubtfulValue]:
    query = (
        select(reports.c.handle, entries.c.local, entries.c.kind, entries.c.confidence)
        .join(reports, reports.c.key == entries.c.report)
        .where(entries.c.kind.in_([kind.value for kind in NAMING]), entries.c.shown.is_(True))
        .where(entries.c.confidence < UNSURE_BELOW)
        .order_by(entries.c.confidence, entries.c.key)
        .limit(MOST)
    )
    for row in connection.execute(query):
        at = ValueAt(record_id(row.handle, row.local), NAMING[RecordKind(row.kind)])
        yield DoubtfulValue(at, Doubt.UNSURE, round(1 - row.confidence, 4))


def _contradicted(connection: Connection) -> Iterator[DoubtfulValue]:
    """The values of incidents that several records tell, one of each kind of count, and one of the days."""
    groups: dict[int, list[tuple[str, _Traits]]] = defaultdict(list)
    several = select(merged.c.incident).group_by(merged.c.incident).having(func.count() > 1)
    query = (
        select(merged.c.incident, reports.c.handle, entries.c.local, traits.c.data)
        .join(entries, entries.c.key == merged.c.entry)
        .join(reports, reports.c.key == entries.c.report)
        .join(traits, traits.c.entry == merged.c.entry)
        .where(merged.c.incident.in_(several))
    )
    decode = _decoder().decode
    for incident, handle, local, data in connection.execute(query).all():
        told = decode(data).traits
        if told.occurrence == Occurrence.OCCURRED:
            groups[incident].append((record_id(handle, local), told))
    for members in groups.values():
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


def _settled(connection: Connection) -> set[tuple[str, str | None]]:
    """On what persons said something: ids of records, each with the field or, for all of it, with none."""
    verbs = (Verb.CONFIRM, Verb.CORRECT, Verb.REJECT, Verb.NOTE)
    with_some = select(judgements.c.report).where(judgements.c.verb.in_([verb.value for verb in verbs]))
    query = (
        select(judgements, reports.c.handle)
        .join(reports, reports.c.key == judgements.c.report)
        .where(judgements.c.report.in_(with_some))
        .order_by(judgements.c.report, judgements.c.number)
    )
    by_report: dict[str, list[JudgementRow]] = defaultdict(list)
    for row in connection.execute(query):
        by_report[row.handle].append(JudgementRow(row[1], Verb(row[2]), *row[3:13]))
    found: set[tuple[str, str | None]] = set()
    for handle, rows in by_report.items():
        force = in_force(rows)
        bound = bindings(rows, force)
        found |= {
            (record_id(handle, bound[row.number].local), row.field)
            for row in rows
            if row.verb in verbs and row.number in force
        }
    return found

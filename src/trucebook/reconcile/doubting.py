"""Single values that wait for a person: what the reader was unsure of, and what reports tell otherwise."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from trucebook.ledger import Ledger, RecordKind, Verb
from trucebook.ledger.book import JudgementRow
from trucebook.ledger.fields import NAMING
from trucebook.ledger.judging import bindings, in_force
from trucebook.ledger.names import record_id
from trucebook.ledger.schema import entries, judgements, reports
from trucebook.reconcile.contradicting import Contradictions, contradicted
from trucebook.reconcile.doubts import Doubt, DoubtfulValue, ValueAt

__all__ = [
    "Contradictions",
    "Doubt",
    "DoubtfulValue",
    "ValueAt",
    "WaitingValues",
    "number_waiting",
    "waiting_values",
]

UNSURE_BELOW = 0.5
"""Confidence below which a record is as likely none as one."""

MOST = 500
"""Values that are shown of those that wait, at most; all of them are counted."""


@dataclass(frozen=True, slots=True)
class WaitingValues:
    """The values that wait.

    Attributes:
        number: how many there are.
        first: those on which a word is worth most, that first; at most `MOST`.
    """

    number: int
    first: tuple[DoubtfulValue, ...]


def waiting_values(ledger: Ledger, known: Contradictions | None = None) -> WaitingValues:
    """The values that wait, that first on which a word is worth most, and how many there are in all.

    One on which a person said something, or on its record as a whole, does not wait any more.

    Args:
        ledger: the ledger.
        known: what was found before; what is found now is kept in it, and what counts no more is taken out.
    """
    known = {} if known is None else known
    with ledger.connect() as connection:
        settled = _settled(connection)
        alone, judged = _unsure(connection, settled)
        least_sure = connection.execute(_doubted_entries(entries.c.judged.is_(False)).limit(MOST))
        unsure = [*(_doubted(*row) for row in least_sure), *judged]
        apart = _apart(connection, known, settled)
    found = sorted((*unsure, *apart), key=lambda one: (-one.worth, one.at.record, one.at.field))
    return WaitingValues(alone + len(judged) + len(apart), tuple(found[:MOST]))


def number_waiting(ledger: Ledger, known: Contradictions) -> int:
    """How many values wait; `known` is as in `waiting_values`."""
    with ledger.connect() as connection:
        settled = _settled(connection)
        alone, judged = _unsure(connection, settled)
        return alone + len(judged) + len(_apart(connection, known, settled))


def _apart(
    connection: Connection, known: Contradictions, settled: Collection[tuple[str, str | None]]
) -> list[DoubtfulValue]:
    """The values that reports tell otherwise, of which nobody said anything."""
    return [one for one in contradicted(connection, known) if not _is_settled(one.at, settled)]


def _is_settled(at: ValueAt, settled: Collection[tuple[str, str | None]]) -> bool:
    return (at.record, at.field) in settled or (at.record, None) in settled


_DOUBTED = (
    entries.c.kind.in_([kind.value for kind in NAMING]),
    entries.c.shown.is_(True),
    entries.c.confidence < UNSURE_BELOW,
)


def _unsure(
    connection: Connection, settled: Collection[tuple[str, str | None]]
) -> tuple[int, list[DoubtfulValue]]:
    """How many records that nobody judged the reader was unsure of, and the judged ones that still wait.

    None is settled that nobody judged, so that only the few others must be looked at one by one.
    """
    alone = select(func.count()).select_from(entries).where(*_DOUBTED, entries.c.judged.is_(False))
    somewhere = entries.c.report.in_(select(judgements.c.report))
    rows = connection.execute(_doubted_entries(entries.c.judged.is_(True), somewhere))
    judged = [one for row in rows if not _is_settled((one := _doubted(*row)).at, settled)]
    return int(connection.execute(alone).scalar_one()), judged


def _doubted_entries(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Entries that the reader was unsure of, the least sure first."""
    return (
        select(reports.c.handle, entries.c.local, entries.c.kind, entries.c.confidence)
        .join(reports, reports.c.key == entries.c.report)
        .where(*_DOUBTED, *conditions)
        .order_by(entries.c.confidence, entries.c.key)
    )


def _doubted(handle: str, local: str, kind: str, confidence: float) -> DoubtfulValue:
    at = ValueAt(record_id(handle, local), NAMING[RecordKind(kind)])
    return DoubtfulValue(at, Doubt.UNSURE, round(1 - confidence, 4))


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

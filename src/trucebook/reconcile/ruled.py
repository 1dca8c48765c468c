"""What persons said of pairs of incidents, out of the book."""

from collections import defaultdict

from sqlalchemy import Connection, select

from trucebook.ledger.book import JudgementRow
from trucebook.ledger.judging import RULINGS, bindings, in_force
from trucebook.ledger.names import judgement_id, parse, record_id
from trucebook.ledger.schema import entries, judgements, reports
from trucebook.ledger.values import Verb
from trucebook.reconcile.pairs import Relation, Ruling
from trucebook.reconcile.tables import of_kind


def rulings_of(connection: Connection) -> tuple[Ruling, ...]:
    """All rulings in force, sorted; where persons judged one pair twice, the last word on it."""
    with_some = select(judgements.c.report).where(judgements.c.verb.in_([verb.value for verb in RULINGS]))
    query = (
        select(judgements, reports.c.handle)
        .join(reports, reports.c.key == judgements.c.report)
        .where(judgements.c.report.in_(with_some))
        .order_by(judgements.c.report, judgements.c.number)
    )
    by_report: dict[str, list[JudgementRow]] = defaultdict(list)
    for row in connection.execute(query):
        by_report[row.handle].append(JudgementRow(row[1], Verb(row[2]), *row[3:13]))
    last: dict[frozenset[str], tuple[str, Ruling]] = {}
    for handle, rows in by_report.items():
        for at, ruling in _in_force(handle, rows):
            pair = frozenset((ruling.a, ruling.b))
            if pair not in last or last[pair][0] < at:
                last[pair] = (at, ruling)
    return tuple(sorted((ruling for _, ruling in last.values()), key=lambda one: (one.a, one.b)))


def entries_of_incidents(connection: Connection, ids: set[str]) -> dict[str, int]:
    """The entries of incidents that lists show, by id; those that are not shown are left out."""
    found: dict[str, int] = {}
    names = sorted({parse(id_).report for id_ in ids})
    for start in range(0, len(names), 500):
        query = (
            select(reports.c.handle, entries.c.local, entries.c.key)
            .join(reports, reports.c.key == entries.c.report)
            .where(reports.c.handle.in_(names[start : start + 500]))
            .where(of_kind("incident"), entries.c.shown.is_(True))
        )
        for row in connection.execute(query):
            if (id_ := record_id(row.handle, row.local)) in ids:
                found[id_] = row.key
    return found


def _in_force(handle: str, rows: list[JudgementRow]) -> list[tuple[str, Ruling]]:
    force = in_force(rows)
    bound = bindings(rows, force)
    return [
        (
            row.at,
            Ruling(
                record_id(handle, bound[row.number].local),
                row.other,
                Relation(row.verb.value),
                judgement_id(handle, row.number),
            ),
        )
        for row in rows
        if row.verb in RULINGS and row.number in force and row.other
    ]

"""Loading what the book holds of reports."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select, tuple_

from trucebook.ledger.book import Book, JudgementRow, ReadingRow, StatementRow
from trucebook.ledger.cutting import Value
from trucebook.ledger.schema import judgements, readings, records, reports, statements, texts
from trucebook.ledger.values import Method, RecordKind, Verb

_STATEMENT = (
    statements.c.report,
    statements.c.local,
    statements.c.number,
    statements.c.reading,
    statements.c.judgement,
    statements.c.field,
    statements.c.position,
    statements.c.value,
    statements.c.start,
    statements.c.end,
    statements.c.confidence,
)


_KINDS = {kind.value: kind for kind in RecordKind}


def load_book(connection: Connection, key: int) -> Book:
    """All of one report."""
    return load_books(connection, [key])[key]


def load_books(
    connection: Connection, keys: Collection[int], *, only: Collection[tuple[int, str]] | None = None
) -> dict[int, Book]:
    """The reports with these keys.

    Args:
        connection: where to look.
        keys: the reports.
        only: the records (report's key, local id) whose statements are wanted; all where None.
    """
    told = connection.execute(
        select(reports, texts.c.text)
        .join(texts, texts.c.sha256 == reports.c.text_sha256)
        .where(reports.c.key.in_(keys))
    ).all()
    later = _older_versions(connection, [row.url for row in told if row.url is not None])
    read = _by_report(connection, _of(select(readings), readings.c.report, keys).order_by(readings.c.number))
    made = _by_report(connection, _of(select(records), records.c.report, keys))
    judged = _by_report(
        connection, _of(select(judgements), judgements.c.report, keys).order_by(judgements.c.number)
    )
    stated = _by_report(connection, _statements(keys, only, judged))
    return {
        row.key: Book(
            key=row.key,
            id=row.id,
            handle=row.handle,
            text=row.text,
            text_sha256=row.text_sha256,
            url=row.url,
            path=row.path,
            added=row.added,
            newest=row.key not in later,
            readings=tuple(ReadingRow(r[1], Method(r[2], r[3]), r[4], r[5]) for r in read[row.key]),
            kinds={r[1]: _KINDS[r[2]] for r in made[row.key]},
            judgements=tuple(JudgementRow(r[1], Verb(r[2]), *r[3:]) for r in judged[row.key]),
            statements=_in_order(stated[row.key]),
        )
        for row in told
    }


def _of(query: Select[Any], column: Any, keys: Collection[int]) -> Select[Any]:  # noqa: ANN401 - a column of integers
    return query.where(column.in_(keys))


def _statements(
    keys: Collection[int], only: Collection[tuple[int, str]] | None, judged: dict[int, list[Any]]
) -> Select[Any]:
    """Statements of the records in `only`; where a judgement was attached, of its whole report."""
    if only is None:
        return _of(select(*_STATEMENT), statements.c.report, keys)
    moved = {key for key, rows in judged.items() if any(r.verb == Verb.ATTACH for r in rows)}
    wanted = tuple_(statements.c.report, statements.c.local).in_(list(only))
    asked = wanted | statements.c.report.in_(moved) if moved else wanted
    return _of(select(*_STATEMENT).where(asked), statements.c.report, keys)  # pairs alone: SQLite would scan


def _by_report(connection: Connection, query: Select[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(query).all():
        found[row[0]].append(row)
    return found


def _in_order(rows: Iterable[Sequence[Any]]) -> tuple[StatementRow, ...]:
    return tuple(
        StatementRow(r[1], r[2], r[3], r[4], Value(r[5], r[6], r[7], r[8], r[9]), r[10])
        for r in sorted(rows, key=lambda r: int(r[2]))
    )


def _older_versions(connection: Connection, urls: Collection[str]) -> set[int]:
    """Keys of reports with one of these URLs beside which a later text is held."""
    rows = connection.execute(
        select(reports.c.url, reports.c.added, reports.c.id, reports.c.key)
        .where(reports.c.url.in_(urls))
        .order_by(reports.c.added, reports.c.id)
    ).all()
    newest = {row.url: row.key for row in rows}
    return {row.key for row in rows if newest[row.url] != row.key}

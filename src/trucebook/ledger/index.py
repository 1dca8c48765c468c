"""The index: what lists and filters look at, made from records as they now stand.

An entry is replaced, under a new key, when anything that the index holds of it changes. Its old rows in
`facets` and `search` stay until `rebuild`: they lead to an entry that is gone, and searches join entries.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, delete, select

from trucebook.ledger.book import Book
from trucebook.ledger.books import load_book
from trucebook.ledger.facets import facets_of, words_of
from trucebook.ledger.fields import NAMING
from trucebook.ledger.rows import insert, insert_new, run
from trucebook.ledger.schema import MERGING, entries, facets, meta, reports
from trucebook.ledger.values import STANDS, RecordKind, Standing
from trucebook.ledger.views import record_of, views_of
from trucebook.records import Commitment, Record, Report

MERGED: Final = "merged"
"""The kind of entries that stand for an incident of all reports, which reconciling makes."""

UNRECONCILED: Final = "unreconciled"
"""The row of `meta` that is there while reconciling has something to do."""

KEYS_OF_REPORT: Final = 1_000_000
"""Keys of entries that a report has room for: the report's key is its entries' keys' first digits."""

MAX_SEARCHED: Final = 250_000
"""Characters of a report that are searched: PostgreSQL holds no more than a megabyte of words in a row."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A record of a report, as the index needs it.

    Attributes:
        local: its local id; "" is the report itself.
        kind: what sort of record.
        standing: by whose word it is in the book, or why not.
        record: the record.
        judged: a person's judgement is in force on it.
    """

    local: str
    kind: RecordKind
    standing: Standing
    record: Record | Report
    judged: bool = False


@dataclass(frozen=True, slots=True)
class IndexRow:
    """What the index holds of one record.

    Attributes:
        columns: of its entry, from `local` to `name`.
        facets: what it can be found by: names and values.
        words: the words by which it is searched.
        digest: of all that.
    """

    columns: tuple[Any, ...]
    facets: tuple[tuple[str, str], ...]
    words: str
    digest: str


def indexed(book: Book) -> list[Indexed]:
    """Every record of a report as it now stands."""
    return [
        Indexed(view.local, view.kind, view.standing, record_of(book, view), bool(view.judgements))
        for view in views_of(book)
    ]


def index_rows(records: Sequence[Indexed], *, newest: bool) -> list[IndexRow]:
    """What the index holds of a report; `records` are all of it, the report itself first."""
    report = records[0].record
    assert isinstance(report, Report)  # noqa: S101 - as the docstring asks
    newest = newest and records[0].standing is not Standing.REJECTED
    by_local = {one.local: one.record for one in records if one.standing in STANDS}
    told = {one.local: facets_of(one.record, by_local, report) for one in records}
    told[""] |= {pair for local, pairs in told.items() if local in by_local for pair in pairs}
    return [_row(one, told[one.local], report, newest=newest) for one in records]


def put(connection: Connection, report: int, rows: Sequence[IndexRow], first: int = 0) -> None:
    """Put rows of a report into the index; `first` is the number that the report's first new key ends in."""
    if not rows:
        return
    keyed = list(enumerate(rows, start=report * KEYS_OF_REPORT + first))
    insert(connection, entries, [(key, report, *row.columns, row.digest) for key, row in keyed])
    found = sorted(
        (name, value, row.columns[1], row.columns[11], key)
        for key, row in keyed
        for name, value in row.facets
    )
    insert(connection, facets, found)
    insert_new(connection, meta, [(UNRECONCILED, "yes")])
    put_words(connection, [(key, row.words) for key, row in keyed])


def put_words(connection: Connection, words: Sequence[tuple[int, str]]) -> None:
    """Put the words by which entries are searched into the index, by the entries' keys."""
    if connection.dialect.name == "sqlite":
        run(connection, "INSERT INTO search (rowid, words) VALUES (?, ?)", words)
    else:
        run(
            connection, "INSERT INTO search (entry, words) VALUES (?, to_tsvector('english', ?::text))", words
        )


def refresh(connection: Connection, report: int) -> None:
    """Bring the index up to what the book now says of a report."""
    book = load_book(connection, report)
    rows = index_rows(indexed(book), newest=book.newest)
    query = select(entries.c.key, entries.c.local, entries.c.digest).where(
        entries.c.report == report, entries.c.kind != MERGED
    )
    held = connection.execute(query).all()
    right = {row.columns[0]: row.digest for row in rows}
    stale = [row.key for row in held if right.get(row.local) != row.digest]
    kept = {row.local for row in held if right.get(row.local) == row.digest}
    if stale:
        connection.execute(delete(entries).where(entries.c.key.in_(stale)))
    last = max((row.key for row in held), default=report * KEYS_OF_REPORT - 1)
    fresh = [row for row in rows if row.columns[0] not in kept]
    put(connection, report, fresh, last + 1 - report * KEYS_OF_REPORT)


def _row(one: Indexed, pairs: set[tuple[str, str]], report: Report, *, newest: bool) -> IndexRow:
    earliest, latest = _days(one.record)
    day = earliest or latest or (report.published.earliest.isoformat() if report.published else "")
    record: Any = one.record
    columns = (
        one.local,
        one.kind.value,
        one.standing.value,
        newest and one.standing in STANDS,
        one.judged,
        str(getattr(record, NAMING[one.kind])) if one.local else None,
        getattr(record, "occurrence", None) and str(record.occurrence),
        getattr(record, "background", None),
        getattr(record, "confidence", None),
        earliest,
        latest,
        day,
        record.title if one.kind is RecordKind.REPORT else getattr(record, "name", None),
    )
    told = tuple(sorted(pairs))
    words = words_of(record)[:MAX_SEARCHED]
    made_of = (columns, told, report.text_sha256 if one.kind is RecordKind.REPORT else words)
    digest = hashlib.blake2b(msgspec.json.encode(made_of), digest_size=8).hexdigest()
    return IndexRow(columns, told, words, digest)


def _days(record: Record | Report) -> tuple[str | None, str | None]:
    if isinstance(record, Report):
        when: Any = record.published
    else:
        when = record.due if isinstance(record, Commitment) else record.when
    if when is None:
        return None, None
    return when.earliest and when.earliest.isoformat(), when.latest and when.latest.isoformat()


def rebuild(connection: Connection) -> None:
    """Make the index of all reports anew, and sweep out what led nowhere. Reconcile it afterwards."""
    for table in (*MERGING, entries, facets):
        connection.execute(delete(table))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")
    else:
        connection.exec_driver_sql("DELETE FROM search")
    for key in connection.execute(select(reports.c.key).order_by(reports.c.key)).scalars().all():
        refresh(connection, key)

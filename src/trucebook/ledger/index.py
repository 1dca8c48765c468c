"""The index: what lists and filters look at, made from records as they now stand.

An entry is replaced, under a new key, when anything that the index holds of it changes. Its old rows in
`facets` and `search` stay until `rebuild`: they lead to an entry that is gone, and searches join entries.
"""

import hashlib
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection, delete, select

from trucebook.ledger.book import Book
from trucebook.ledger.books import load_books
from trucebook.ledger.facets import own_facets_of, publication_of, words_of
from trucebook.ledger.rows import insert_new
from trucebook.ledger.schema import INDEX, MERGING, entries, meta, reports
from trucebook.ledger.values import STANDS, RecordKind, Standing
from trucebook.ledger.views import record_of, views_of
from trucebook.ledger.writing import MERGED, Columns, IndexRow, take_out, write
from trucebook.records import Agreement, Claim, Commitment, Incident, Published, Record, Report, When

UNRECONCILED: Final = "unreconciled"
"""The row of `meta` that is there while reconciling has something to do."""

MAX_SEARCHED: Final = 250_000
"""Characters of a report that are searched: PostgreSQL holds no more than a megabyte of words in a row."""

_AT_ONCE = 100
"""Reports whose index is made together."""


class Indexed(NamedTuple):
    """A record of a report, as the index needs it. A tuple, because a report has a dozen.

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
    publication = publication_of(report)
    told = {one.local: own_facets_of(one.record, by_local) | publication for one in records}
    told[""].update(*[pairs for local, pairs in told.items() if local in by_local])
    return [_row(one, told[one.local], report, newest=newest) for one in records]


def put(connection: Connection, rows: Sequence[tuple[int, IndexRow]]) -> None:
    """Put rows of reports, each with its report's key, into the index; they are to be reconciled then."""
    if rows:
        write(connection, rows)
        insert_new(connection, meta, [(UNRECONCILED, "yes")])


def refresh(connection: Connection, keys: Collection[int]) -> None:
    """Bring the index up to what the book now says of the reports with these keys."""
    listed = sorted(keys)
    for start in range(0, len(listed), _AT_ONCE):
        some = listed[start : start + _AT_ONCE]
        held = _held(connection, some)
        right = [
            (book.key, row)
            for book in load_books(connection, some).values()
            for row in index_rows(indexed(book), newest=book.newest)
        ]
        digests = {(key, row.columns.local): row.digest for key, row in right}
        kept = {place for place, (_, digest) in held.items() if digests.get(place) == digest}
        take_out(connection, [entry for place, (entry, _) in held.items() if place not in kept])
        put(connection, [(key, row) for key, row in right if (key, row.columns.local) not in kept])


def _held(connection: Connection, keys: Sequence[int]) -> dict[tuple[int, str], tuple[int, str]]:
    """The entries of reports, with their digests, by report and local id."""
    query = select(entries.c.key, entries.c.report, entries.c.local, entries.c.digest).where(
        entries.c.report.in_(keys), entries.c.kind != MERGED
    )
    return {(row.report, row.local): (row.key, row.digest) for row in connection.execute(query)}


def _row(one: Indexed, pairs: set[tuple[str, str]], report: Report, *, newest: bool) -> IndexRow:
    local, kind, standing, record, judged = one
    label, occurrence, background, confidence, when, name = _told(record)
    earliest = when.earliest.isoformat() if when and when.earliest else None
    latest = when.latest.isoformat() if when and when.latest else None
    day = earliest or latest or (report.published.earliest.isoformat() if report.published else "")
    stands = newest and standing in STANDS
    told = (label, occurrence, background, confidence, earliest, latest, day, name)
    columns = _new(Columns, (local, str(kind), str(standing), stands, judged, *told))
    facets = tuple(sorted(pairs))
    words = words_of(record)[:MAX_SEARCHED]
    made_of: tuple[object, ...] = (columns, facets, words if local else report.text_sha256)
    if judged:
        made_of = (*made_of, record)  # a toll of a person's may show in nothing else
    digest = hashlib.blake2b(_encode(made_of), digest_size=8).hexdigest()
    return _new(IndexRow, (columns, facets, words, digest))


_new = tuple.__new__  # half of the time of calling the class
_encode = msgspec.json.Encoder().encode

_Told = tuple[str | None, str | None, bool | None, float, When | Published | None, str | None]


def _told(record: Record | Report) -> _Told:
    """What an entry has of a record: label, occurrence, background, confidence, time and name."""
    if isinstance(record, Incident):
        told = str(record.occurrence), record.background, record.confidence, record.when, None
        return str(record.type), *told
    if isinstance(record, Claim):
        return str(record.act), None, None, record.confidence, record.when, None
    if isinstance(record, Commitment):
        return str(record.action), None, None, record.confidence, record.due, None
    if isinstance(record, Agreement):
        return str(record.kind), None, None, 1.0, record.when, record.name
    return None, None, None, 1.0, record.published, record.title


def rebuild(connection: Connection) -> None:
    """Make the index of all reports anew, and sweep out what led nowhere. Reconcile it afterwards."""
    for table in (*MERGING, *INDEX):
        connection.execute(delete(table))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")
    else:
        connection.exec_driver_sql("DELETE FROM search")
    refresh(connection, connection.execute(select(reports.c.key)).scalars().all())

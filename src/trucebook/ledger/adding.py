"""Adding a reading: the report with its bytes, its records, and one statement for every value."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import Connection

from trucebook import __version__
from trucebook.errors import ContractError
from trucebook.ledger.book import Book
from trucebook.ledger.books import load_book
from trucebook.ledger.clock import now
from trucebook.ledger.drafts import Draft, check_report, drafts_of, localised
from trucebook.ledger.fields import NAMING, Value
from trucebook.ledger.identity import held_candidates, same
from trucebook.ledger.index import Indexed, index_rows, put, refresh
from trucebook.ledger.judging import queued
from trucebook.ledger.names import HANDLE_LENGTH, record_id
from trucebook.ledger.rows import Row, ask, insert, insert_keyed, insert_new
from trucebook.ledger.schema import arrivals, evidence, readings, records, reports, statements, texts
from trucebook.ledger.values import Added, Addition, Arrival, Method, Outcome, RecordKind, Standing
from trucebook.records import Report
from trucebook.records.vocabulary import PublishedBasis

TOOL = f"trucebook {__version__}"
"""What takes in and reads, unless a caller says otherwise."""

AT_ONCE = 64
"""Reports in one transaction at most. One of 50 takes half of the processor's time of 50 of one."""

SECONDS_AT_ONCE = 0.5
"""After which a report that is ready is not kept waiting for others."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A reading that is to be added, checked and cut into values before the ledger is locked.

    Attributes:
        report: the report as it was read.
        values: of the report's own fields.
        drafts: its records.
        method: how it was read.
        arrival: its bytes.
        given: the hash of what its reader was given.
    """

    report: Report
    values: Sequence[Value]
    drafts: Sequence[Draft]
    method: Method
    arrival: Arrival | None
    given: str


def ready(new: Addition) -> Ready:
    """Check a reading, and make it ready.

    Raises:
        ContractError: where it does not hold together; the message names the field.
    """
    report = new.reading.report
    drafts = drafts_of(new.reading, new.triggers)
    return Ready(report, check_report(report), drafts, new.method, new.arrival, given_digest(report))


def together(additions: Iterable[Addition]) -> Iterator[list[Ready]]:
    """Additions made ready, in groups that are written down in one transaction.

    Raises:
        ContractError: where one does not hold together, after all that came before it.
    """
    group: list[Ready] = []
    began = time.monotonic()
    for new in additions:
        try:
            group.append(ready(new))
        except ContractError:
            if group:
                yield group
            raise
        if len(group) == AT_ONCE or time.monotonic() - began > SECONDS_AT_ONCE:
            yield group
            group, began = [], time.monotonic()
    if group:
        yield group


def given(report: Report) -> Report:
    """What a reader was given where it gave `report`: without what only reading could tell."""
    published = report.published
    if published is not None and published.basis is not PublishedBasis.GIVEN:
        published = None
    return replace(report, published=published, totals=())


def given_digest(report: Report) -> str:
    """SHA-256 of what is known of a report before it is read, besides its text."""
    known = given(report)
    told = (known.title, known.publisher, known.agencies, known.language, known.published)
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()


def add(connection: Connection, new: Ready) -> Added:
    """Write `new` down, unless it is there already."""
    held = _held(connection, new.report.id)
    return _add_new(connection, new, held) if isinstance(held, str) else _read_anew(connection, new, held)


def _held(connection: Connection, id_: str) -> int | str:
    """The key of a report that is there; the handle that one gets that is not."""
    for length in (HANDLE_LENGTH, 20, 32, 64):
        found = ask(connection, "SELECT key, id FROM reports WHERE handle = ?", (id_[:length],))
        if not found:
            return id_[:length]
        key, other = found[0]
        if other == id_:
            return int(key)
    raise AssertionError("a handle of all 64 digits is the id")


def _add_new(connection: Connection, new: Ready, handle: str) -> Added:
    at = now()
    report = new.report
    insert_new(connection, texts, [(report.text_sha256, report.text)])
    row = (report.id, handle, report.text_sha256, report.url, report.path, at)
    key = insert_keyed(connection, reports, row)
    older = _older(connection, key, report.url)
    if new.arrival is not None:
        _put_arrival(connection, key, new.arrival, at)
    drafts, report = localised(new.drafts, {}, (), report)
    insert(connection, records, [(key, "", "report"), *((key, d.record.id, d.kind.value) for d in drafts)])
    _state(connection, key, _with(new, drafts, report))
    whole = [Indexed("", RecordKind.REPORT, Standing.READ, report)]
    whole += [Indexed(d.record.id, d.kind, Standing.READ, d.record) for d in drafts]
    put(connection, key, index_rows(whole, newest=True))
    for other in older:
        refresh(connection, other)
    ids = tuple(record_id(handle, draft.record.id) for draft in drafts)
    return Added(handle, Outcome.VERSION if older else Outcome.ADDED, ids)


def _read_anew(connection: Connection, new: Ready, key: int) -> Added:
    book = load_book(connection, key)
    _put_first_arrival(connection, key, new.arrival)
    last = book.readings[-1]
    if (last.method, last.given) == (new.method, new.given):
        return Added(book.handle, Outcome.KNOWN)
    candidates = [draft.candidate for draft in new.drafts]
    drafts, report = localised(new.drafts, same(held_candidates(book), candidates), book.kinds, new.report)
    fresh = [(key, d.record.id, d.kind.value) for d in drafts if d.record.id not in book.kinds]
    insert(connection, records, fresh)
    _state(connection, key, _with(new, drafts, report), book)
    refresh(connection, key)
    lost = queued(load_book(connection, key))
    return Added(
        book.handle,
        Outcome.REREAD,
        tuple(book.record_id(draft.record.id) for draft in drafts),
        tuple(book.judgement_id(row.number) for row in lost),
    )


def _with(new: Ready, drafts: Sequence[Draft], report: Report) -> Ready:
    """`new` with the ids of the ledger."""
    values = new.values if report is new.report else check_report(report)
    return replace(new, report=report, values=values, drafts=drafts)


def _state(connection: Connection, key: int, new: Ready, after: Book | None = None) -> None:
    """Put down a reading of a report, and its statements; `after` is what the book held of it before."""
    reading = after.current + 1 if after else 1
    first = after.next_statement if after else 1
    row = (key, reading, new.method.name, new.method.version, new.given, now())
    insert(connection, readings, [row])
    rows = statement_rows(key, "", new.values, first, reading=reading)
    for draft in new.drafts:
        rows += draft_rows(key, draft, first + len(rows), reading=reading)
    insert(connection, statements, rows)


def draft_rows(
    key: int, draft: Draft, number: int, *, reading: int | None = None, judgement: int | None = None
) -> list[Row]:
    """The statements of a record; that which names it has the trigger as its words, and its confidence."""
    naming = NAMING[draft.kind]
    confidence = getattr(draft.record, "confidence", None)
    local = draft.record.id
    return [
        (key, local, i, reading, judgement, v.field, 0, v.json, *draft.trigger, confidence)
        if v.field == naming
        else (key, local, i, reading, judgement, *v, None)
        for i, v in enumerate(draft.values, start=number)
    ]


def statement_rows(  # noqa: PLR0913 - each is a column
    key: int,
    local: str,
    values: Iterable[Value],
    number: int,
    *,
    reading: int | None = None,
    judgement: int | None = None,
    confidence: float | None = None,
) -> list[Row]:
    """The statements that the record `local` has `values`, numbered from `number`."""
    return [(key, local, i, reading, judgement, *v, confidence) for i, v in enumerate(values, start=number)]


def _older(connection: Connection, key: int, url: str | None) -> list[int]:
    """Keys of the reports that were held from the same URL."""
    if url is None:
        return []
    found = ask(connection, "SELECT key FROM reports WHERE url = ? AND key <> ?", (url, key))
    return [int(row[0]) for row in found]


def _put_first_arrival(connection: Connection, key: int, arrival: Arrival | None) -> None:
    """Keep the bytes of a report that was added without any."""
    if arrival is not None and not ask(connection, "SELECT 1 FROM arrivals WHERE report = ?", (key,)):
        _put_arrival(connection, key, arrival, now())


def _put_arrival(connection: Connection, key: int, arrival: Arrival, at: str) -> None:
    digest = hashlib.sha256(arrival.data).hexdigest()
    insert_new(connection, evidence, [(digest, arrival.data)])
    row = (key, 1, digest, arrival.origin, arrival.received or at, arrival.tool or TOOL)
    insert(connection, arrivals, [row])

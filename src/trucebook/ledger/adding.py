"""Adding a reading: the report with its bytes, its records, and one statement for every value."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import Connection

from trucebook import __version__
from trucebook.ledger.books import load_book
from trucebook.ledger.clock import now
from trucebook.ledger.drafts import localised
from trucebook.ledger.identity import held_candidates, same
from trucebook.ledger.index import put, refresh
from trucebook.ledger.judging import queued
from trucebook.ledger.names import HANDLE_LENGTH, record_id
from trucebook.ledger.readying import Ready, Told, with_ids_of_ledger
from trucebook.ledger.rows import Row, ask, insert, insert_new, new_keys, nothing
from trucebook.ledger.schema import arrivals, evidence, readings, records, reports, texts
from trucebook.ledger.stating import draft_rows, state, statement_rows
from trucebook.ledger.values import Added, Addition, Arrival, Outcome

TOOL = f"trucebook {__version__}"
"""What takes in and reads, unless a caller says otherwise."""

AT_ONCE = 2000
"""Reports in one transaction at most.

Each page that an index has is written once for all of them, and in a ledger of 100,000 reports a thousand
touch nearly every page of some: by 2000 half as much is written to the disk as by 1000. Others who write wait
for some five seconds at most.
"""

SECONDS_AT_ONCE = 0.5
"""After which a report that is ready is not kept waiting for others."""


def together(additions: Iterable[Addition]) -> Iterator[list[Addition]]:
    """Additions in groups that are written down in one transaction."""
    group: list[Addition] = []
    began = time.monotonic()
    for new in additions:
        group.append(new)
        if len(group) == AT_ONCE or time.monotonic() - began > SECONDS_AT_ONCE:
            yield group
            group, began = [], time.monotonic()
    if group:
        yield group


def add_all(connection: Connection, group: Sequence[Ready]) -> list[Added]:
    """Write a group down, leaving out what is there already: what became of each.

    Reports that are new go into each table together. Only where one hangs on another of the group, because it
    is the same, or from the same URL, that one is written down before it is looked at.
    """
    held = _held(connection, [new.report.id for new in group])
    done: list[Added] = []
    waiting: list[_New] = []
    begun: set[str | None] = set()
    for new in group:
        begins, url = new.report.id[:HANDLE_LENGTH], new.report.url
        if begins in held or not begun.isdisjoint((begins, url)):
            done += _add_new(connection, waiting)
            waiting = []
        key, handle = None, begins
        if begins in held or begins in begun:
            key, handle = _found(connection, new.report.id)
        if key is None:
            waiting.append(_New(new, handle, now()))
            begun |= {begins, url} - {None}
        else:
            done.append(_read_anew(connection, new, key))
    return done + _add_new(connection, waiting)


def _held(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those handles that reports with these ids would get and other reports, or they themselves, have."""
    handles = sorted({id_[:HANDLE_LENGTH] for id_ in ids})
    query = f"SELECT handle FROM reports WHERE handle IN ({', '.join('?' * len(handles))})"  # noqa: S608 - marks
    return {str(row[0]) for row in ask(connection, query, tuple(handles))}


def _found(connection: Connection, id_: str) -> tuple[int | None, str]:
    """The key of a report, where it is there, and the handle that it has or gets."""
    for length in (HANDLE_LENGTH, 20, 32, 64):
        found = ask(connection, "SELECT key, id FROM reports WHERE handle = ?", (id_[:length],))
        if not found:
            return None, id_[:length]
        key, other = found[0]
        if other == id_:
            return int(key), id_[:length]
    raise AssertionError("a handle of all 64 digits is the id")


@dataclass(frozen=True, slots=True)
class _New:
    """A report that is not there.

    Attributes:
        ready: it and what was read of it.
        handle: that it gets.
        at: when it is added.
    """

    ready: Ready
    handle: str
    at: str


def _add_new(connection: Connection, news: Sequence[_New]) -> list[Added]:
    """Write reports down that are not there, of which none hangs on another."""
    if not news:
        return []
    older = _older(connection, [new.ready.report.url for new in news])
    keys = new_keys(connection, reports, len(news))
    _put_reports(connection, keys, news)
    keyed = [(key, new.ready) for key, new in zip(keys, news, strict=True)]
    insert(connection, records, chain.from_iterable(_record_rows(key, one.new) for key, one in keyed))
    _state(connection, [(key, one, one.new, 1) for key, one in keyed], 1)
    put(connection, [(key, row) for key, one in keyed for row in one.index])
    refresh(connection, [key for several in older.values() for key in several])
    return [
        Added(
            new.handle,
            Outcome.VERSION if new.ready.report.url in older else Outcome.ADDED,
            tuple(record_id(new.handle, draft.record.id) for draft in new.ready.new.drafts),
        )
        for new in news
    ]


def _record_rows(key: int, told: Told) -> list[Row]:
    return [(key, "", "report"), *((key, draft.record.id, draft.kind.value) for draft in told.drafts)]


def _put_reports(connection: Connection, keys: Sequence[int], news: Sequence[_New]) -> None:
    """Put down reports, with their texts and their bytes."""
    found = [(key, new.ready.report, new) for key, new in zip(keys, news, strict=True)]
    insert_new(connection, texts, [(report.text_sha256, report.text) for _, report, _ in found])
    insert(
        connection,
        reports,
        [
            (key, report.id, new.handle, report.text_sha256, report.url, report.path, new.at)
            for key, report, new in found
        ],
    )
    came = [(key, new.ready.arrival, new.at) for key, _, new in found if new.ready.arrival is not None]
    _put_arrivals(connection, came)


def _read_anew(connection: Connection, new: Ready, key: int) -> Added:
    book = load_book(connection, key)
    _put_first_arrival(connection, key, new.arrival)
    last = book.readings[-1]
    if (last.method, last.given) == (new.method, new.given):
        return Added(book.handle, Outcome.KNOWN)
    candidates = [draft.candidate for draft in new.read.drafts]
    ids = same(held_candidates(book), candidates)
    drafts, report = localised(new.read.drafts, ids, book.kinds, new.report)
    fresh = [(key, d.record.id, d.kind.value) for d in drafts if d.record.id not in book.kinds]
    insert(connection, records, fresh)
    told = with_ids_of_ledger(new.read, drafts, report)
    _state(connection, [(key, new, told, book.next_statement)], book.current + 1)
    refresh(connection, [key])
    lost = queued(load_book(connection, key))
    return Added(
        book.handle,
        Outcome.REREAD,
        tuple(book.record_id(draft.record.id) for draft in drafts),
        tuple(book.judgement_id(row.number) for row in lost),
    )


def _state(connection: Connection, made: Sequence[tuple[int, Ready, Told, int]], number: int) -> None:
    """Put down readings and their statements.

    Args:
        connection: where to.
        made: of each its report's key, how it was read, what it tells with the ids of the ledger, and the
            number of its first statement.
        number: of all these readings.
    """
    at = now()
    insert(
        connection,
        readings,
        [(key, number, new.method.name, new.method.version, new.given, at) for key, new, _, _ in made],
    )
    empty = nothing(connection)
    rows = (_statement_rows(key, told, first, empty) for key, _, told, first in made)
    state(connection, chain.from_iterable(rows), reading=number)


def _statement_rows(key: int, told: Told, first: int, empty: float | None) -> list[Row]:
    rows = statement_rows((key, ""), told.values, first, empty=empty)
    for draft in told.drafts:
        rows += draft_rows(key, draft, first + len(rows), empty)
    return rows


def _older(connection: Connection, urls: Iterable[str | None]) -> dict[str, list[int]]:
    """Keys of the reports that are held from these URLs."""
    wanted = [url for url in urls if url is not None]
    if not wanted:
        return {}
    query = f"SELECT url, key FROM reports WHERE url IN ({', '.join('?' * len(wanted))})"  # noqa: S608 - marks
    found: dict[str, list[int]] = {}
    for url, key in ask(connection, query, tuple(wanted)):
        found.setdefault(url, []).append(int(key))
    return found


def _put_first_arrival(connection: Connection, key: int, arrival: Arrival | None) -> None:
    """Keep the bytes of a report that was added without any."""
    if arrival is not None and not ask(connection, "SELECT 1 FROM arrivals WHERE report = ?", (key,)):
        _put_arrivals(connection, [(key, arrival, now())])


def _put_arrivals(connection: Connection, came: Sequence[tuple[int, Arrival, str]]) -> None:
    """Put down the first bytes of reports, each with its report's key and the time."""
    digests = [hashlib.sha256(arrival.data).hexdigest() for _, arrival, _ in came]
    insert_new(
        connection, evidence, [(sha256, a.data) for sha256, (_, a, _) in zip(digests, came, strict=True)]
    )
    insert(
        connection,
        arrivals,
        [
            (key, 1, sha256, arrival.origin, arrival.received or at, arrival.tool or TOOL)
            for sha256, (key, arrival, at) in zip(digests, came, strict=True)
        ],
    )

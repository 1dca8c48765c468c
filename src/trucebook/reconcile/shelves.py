"""What a ledger holds of a report, as reconciling takes it from the shelf: incidents, claims, overrides."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from trucebook.ledger import Entry
from trucebook.ledger.book import Book
from trucebook.ledger.books import load_books
from trucebook.ledger.current import Place, entries_at
from trucebook.ledger.judging import bindings, in_force
from trucebook.ledger.names import record_id
from trucebook.ledger.schema import entries, judgements, origins, reports, statements
from trucebook.ledger.values import STANDS, RecordKind, Verb
from trucebook.ledger.writing import MERGED
from trucebook.reconcile.judged import Override
from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import Claim, Incident, Report

_CLAIM = RecordKind.CLAIM.value


@dataclass(frozen=True, slots=True)
class Shelf:
    """A report and what it tells.

    Attributes:
        handle: by which the report is quoted.
        report: the report.
        told: the incidents that were asked for, by local id.
        said: its claims about these, and about such claims.
        overrides: what persons said of status and grading, by the local id of the incident, oldest first.
        entries: how these incidents stand in the ledger, by local id.
    """

    handle: str
    report: Report
    told: Mapping[str, Told]
    said: tuple[Said, ...]
    overrides: Mapping[str, tuple[Override, ...]]
    entries: Mapping[str, Entry]


def shelves(connection: Connection, places: Collection[Place]) -> dict[int, Shelf]:
    """The shelves of the reports in which incidents stand at `places`, with these of their incidents."""
    keys = {key for key, _ in places}
    standing = _standing(connection, keys)
    claims = {
        (key, local) for key, local in _speaking(connection, places) if standing[key].get(local) == _CLAIM
    }
    found = entries_at(connection, {*places, *claims, *((key, "") for key in keys)})
    named = _origins(connection, keys)
    judged = _overrides(connection, keys)
    wanted: dict[int, list[Entry]] = defaultdict(list)
    for place in sorted({*places, *claims}):
        wanted[place[0]].append(found[place])
    return {
        key: _shelf(found[key, ""], named.get(key), wanted[key], standing[key].keys(), judged.get(key, {}))
        for key in sorted(keys)
    }


def _standing(connection: Connection, keys: Collection[int]) -> dict[int, dict[str, str]]:
    """By report, the local ids of its records that stand, with their kinds."""
    query = select(entries.c.report, entries.c.local, entries.c.kind).where(
        entries.c.report.in_(keys),
        entries.c.kind != MERGED,
        entries.c.standing.in_([one.value for one in STANDS]),
    )
    found: dict[int, dict[str, str]] = {key: {} for key in keys}
    for row in connection.execute(query):
        found[row.report][row.local] = row.kind
    return found


def _speaking(connection: Connection, places: Collection[Place]) -> set[Place]:
    """Where the claims stand that spoke of these records at any time, or of such claims.

    Of reports that somebody judged, all that spoke of anything: words of a person may be bound to another
    record than the one that they stand with.
    """
    keys = {key for key, _ in places}
    judged = select(judgements.c.report).where(judgements.c.report.in_(keys)).distinct()
    found = {(key, "") for key in connection.execute(judged).scalars()}
    waiting: list[Place] = [*places, *found]
    query = select(statements.c.report, statements.c.local, statements.c.value).where(
        statements.c.report.in_(keys), statements.c.field == "about"
    )
    speaking: dict[Place, set[str]] = defaultdict(set)
    for report, local, value in connection.execute(query):
        about = "" if (report, "") in found or value is None else json.loads(value)
        speaking[report, about].add(local)
    while waiting:
        report, local = waiting.pop()
        new = {(report, by) for by in speaking.pop((report, local), ())} - found
        found |= new
        waiting += new
    return found


@dataclass(frozen=True, slots=True)
class Placed:
    """An incident as one report tells it, with its report.

    Attributes:
        key: key of its report.
        told: the incident.
        report: the report.
    """

    key: int
    told: Told
    report: Report


def incidents_at(connection: Connection, places: Collection[Place]) -> dict[Place, Placed]:
    """Incidents as told, by report's key and local id: those alone, which is much less than their shelves."""
    keys = {key for key, _ in places}
    entries_ = entries_at(connection, {*places, *((key, "") for key in keys)})
    named = _origins(connection, keys)
    found: dict[Place, Placed] = {}
    for key, local in places:
        home, entry = entries_[key, ""], entries_[key, local]
        report, incident = home.record, entry.record
        assert isinstance(report, Report)  # noqa: S101 - the record without a local id is the report
        assert isinstance(incident, Incident)  # noqa: S101 - callers give places of incidents
        telling = telling_of(home.report, report, named.get(key, home.report))
        found[key, local] = Placed(key, Told(entry.id, incident, telling), report)
    return found


def telling_of(handle: str, report: Report, origin: str) -> Telling:
    """What counts of a report."""
    return Telling(handle, origin, report.published, report.publisher, report.agencies, report.title)


def _origins(connection: Connection, keys: Collection[int]) -> dict[int, str]:
    """By report, the handle that its origin is named by."""
    query = (
        select(origins.c.report, reports.c.handle)
        .join(reports, reports.c.key == origins.c.origin)
        .where(origins.c.report.in_(keys))
    )
    return {row.report: row.handle for row in connection.execute(query)}


_Overrides = Mapping[str, tuple[Override, ...]]


def _shelf(
    home: Entry, origin: str | None, wanted: Sequence[Entry], standing: Collection[str], judged: _Overrides
) -> Shelf:
    report, handle = home.record, home.report
    assert isinstance(report, Report)  # noqa: S101 - the record without a local id is the report
    telling = telling_of(handle, report, origin or handle)
    told: dict[str, Told] = {}
    entries_: dict[str, Entry] = {}
    said: list[Said] = []
    for entry in wanted:
        record = entry.record
        if isinstance(record, Incident):
            entries_[record.id] = entry
            told[record.id] = Told(entry.id, record, telling)
        elif isinstance(record, Claim):
            about = tuple(record_id(handle, other) for other in record.about if other in standing)
            said.append(Said(entry.id, replace(record, about=about), telling))
    return Shelf(handle, report, told, tuple(said), judged, entries_)


def _overrides(connection: Connection, keys: Collection[int]) -> dict[int, _Overrides]:
    """What persons said of status and grading, by report."""
    said = (
        select(judgements.c.report)
        .where(judgements.c.report.in_(keys), judgements.c.verb == Verb.OVERRIDE.value)
        .distinct()
    )
    judged = connection.execute(said).scalars().all()
    books = load_books(connection, judged, only=()) if judged else {}
    return {key: _overrides_in(book) for key, book in books.items()}


def _overrides_in(book: Book) -> _Overrides:
    force = in_force(book.judgements)
    bound = bindings(book.judgements, force)
    found: dict[str, tuple[Override, ...]] = {}
    for row in book.judgements:
        if row.verb is Verb.OVERRIDE and row.number in force and row.field:
            local = bound[row.number].local
            new = Override(row.field, row.said, row.who, row.why, book.judgement_id(row.number))
            found[local] = (*found.get(local, ()), new)
    return found

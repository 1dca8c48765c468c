"""What a ledger holds of a report, as reconciling takes it from the shelf: incidents, claims, overrides."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from trucebook.ledger.book import Book
from trucebook.ledger.books import load_books
from trucebook.ledger.judging import bindings, in_force
from trucebook.ledger.names import record_id
from trucebook.ledger.schema import origins, reports
from trucebook.ledger.values import Verb
from trucebook.ledger.views import reading_of, record_of, view_of
from trucebook.reconcile.judged import Override
from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import Incident, Reading, Report

Place = tuple[int, str]
"""Key of a report, and local id of a record in it."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A report and what it tells.

    Attributes:
        handle: by which the report is quoted.
        report: the report.
        reading: the report's records as they now stand, with local ids.
        told: its incidents, by local id.
        said: its claims.
        overrides: what persons said of status and grading, by the local id of the incident, oldest first.
    """

    handle: str
    report: Report
    reading: Reading
    told: Mapping[str, Told]
    said: tuple[Said, ...]
    overrides: Mapping[str, tuple[Override, ...]]


def shelves(connection: Connection, keys: Collection[int]) -> dict[int, Shelf]:
    """The shelves of the reports with these keys."""
    books = load_books(connection, keys)
    named = _origins(connection, keys)
    return {key: _shelf(book, named.get(key, book.handle)) for key, book in books.items()}


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
    books = load_books(connection, keys, only={*places, *((key, "") for key in keys)})
    named = _origins(connection, keys)
    reports_ = {key: record_of(book, view_of(book, "")) for key, book in books.items()}
    found: dict[Place, Placed] = {}
    for key, local in places:
        book, report = books[key], reports_[key]
        incident = record_of(book, view_of(book, local))
        assert isinstance(report, Report)  # noqa: S101 - the record without a local id is the report
        assert isinstance(incident, Incident)  # noqa: S101 - callers give places of incidents
        telling = telling_of(book.handle, report, named.get(key, book.handle))
        found[key, local] = Placed(key, Told(book.record_id(local), incident, telling), report)
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


def _shelf(book: Book, origin: str) -> Shelf:
    reading = reading_of(book)
    telling = telling_of(book.handle, reading.report, origin)
    told = {one.id: Told(book.record_id(one.id), one, telling) for one in reading.incidents}
    said = tuple(
        Said(
            book.record_id(claim.id),
            replace(claim, about=tuple(record_id(book.handle, local) for local in claim.about)),
            telling,
        )
        for claim in reading.claims
    )
    return Shelf(book.handle, reading.report, reading, told, said, _overrides(book))


def _overrides(book: Book) -> dict[str, tuple[Override, ...]]:
    force = in_force(book.judgements)
    bound = bindings(book.judgements, force)
    found: dict[str, tuple[Override, ...]] = {}
    for row in book.judgements:
        if row.verb is Verb.OVERRIDE and row.number in force and row.field:
            local = bound[row.number].local
            new = Override(row.field, row.said, row.who, row.why, book.judgement_id(row.number))
            found[local] = (*found.get(local, ()), new)
    return found

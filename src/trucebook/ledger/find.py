"""Finding records in a ledger: pages of what fits a query, typed, each with its report."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from sqlalchemy import Connection

from trucebook.errors import UsageError
from trucebook.ledger.current import Place, entries_at
from trucebook.ledger.find_names import near
from trucebook.ledger.find_query import PAGE, Query, Sort
from trucebook.ledger.find_sql import counts, number_of, search_of, selects
from trucebook.ledger.names import record_id
from trucebook.ledger.values import Entry, Standing
from trucebook.records import Claim, Commitment, Record, Report

if TYPE_CHECKING:
    from trucebook.ledger.store import Ledger

R_co = TypeVar("R_co", bound=Record | Report, covariant=True)

_AT_ONCE = 200
"""Records that are fetched together where all are wanted."""


@dataclass(frozen=True, slots=True)
class Found(Generic[R_co]):
    """A record that was found.

    Attributes:
        id: to quote and to ask for it again: "4be1c09a7f21-i3".
        record: the record as it now stands. Its id, and those that it refers to, are whole.
        report: the report that it is from.
        standing: by whose word it is in the book, or why not.
        judgements: ids of the judgements in force on it, oldest first.
    """

    id: str
    record: R_co
    report: Report
    standing: Standing
    judgements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page(Generic[R_co]):
    """Some of what was found.

    Attributes:
        found: the records, in order.
        offset: how many come before them.
        more: there are more after them.
    """

    found: tuple[Found[R_co], ...]
    offset: int
    more: bool

    def __iter__(self) -> Iterator[Found[R_co]]:
        """One after the other."""
        return iter(self.found)

    def __len__(self) -> int:
        """How many are on this page."""
        return len(self.found)


def find(
    ledger: "Ledger", query: Query, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0
) -> Page[Record | Report]:
    """The page of `limit` records that comes after the first `offset`.

    Raises:
        UsageError: where the query names a report that is not there, or limit or offset make no sense.
    """
    if limit < 1 or offset < 0:
        raise UsageError(f"a page has 1 record or more, after 0 or more others; got {limit} after {offset}")
    with ledger.connect() as connection:
        places = places_of(connection, query, sort, limit + 1, offset)
        return Page(fetched(connection, places[:limit]), offset, len(places) > limit)


def find_all(
    ledger: "Ledger", query: Query, *, sort: Sort = Sort.NEWEST, offset: int = 0
) -> Iterator[Found[Record | Report]]:
    """Everything that fits, after the first `offset`, one record at a time.

    What is found is settled at the beginning; each record is shown as it stands when its turn comes.
    """
    with ledger.connect() as connection:
        places = places_of(connection, query, sort, None, offset)
    for start in range(0, len(places), _AT_ONCE):
        with ledger.connect() as connection:
            some = fetched(connection, places[start : start + _AT_ONCE])
        yield from some


def count(ledger: "Ledger", query: Query) -> int:
    """How many fit. It looks at all of them, and takes as long as that, unless it is all of a kind."""
    with ledger.connect() as connection:
        if query == Query(query.kind, merged=query.merged):
            return number_of(connection, query.listed)
        search = search_of(connection, query)
        return sum(connection.execute(part).scalar_one() for part in counts(connection, search))


def suggestions(ledger: "Ledger", query: Query) -> dict[str, tuple[str, ...]]:
    """For each name in `query` that nothing in the ledger is called: names that are spelt like it, if any."""
    asked = {
        "place": query.places,
        "party": query.parties,
        "source": query.sources,
        "agreement": query.agreements,
    }
    with ledger.connect() as connection:
        return {
            name: like
            for facet, names in asked.items()
            for name in names
            if (like := near(connection, facet, name))
        }


def places_of(
    connection: Connection, query: Query, sort: Sort, limit: int | None = None, offset: int = 0
) -> list[Place]:
    """Where what fits stands in the book, after the first `offset`, at most `limit`."""
    found: list[Place] = []
    search = search_of(connection, query)
    parts = selects(connection, search, sort)
    for i, part in enumerate(parts):
        left = None if limit is None else limit - len(found)
        if left == 0:
            break
        rows = connection.execute(part.limit(left).offset(offset)).all()
        found += [(row.report, row.local) for row in rows]
        if not rows and offset and i + 1 < len(parts):  # all of this part comes before the page
            offset -= len(connection.execute(part).all())
        else:
            offset = 0
    return found


def fetched(connection: Connection, places: Collection[Place]) -> tuple[Found[Record | Report], ...]:
    """The records at `places` as they now stand, each with its report."""
    found = entries_at(connection, {*places, *((key, "") for key, _ in places)})
    return tuple(found_of(found[place], cast("Report", found[place[0], ""].record)) for place in places)


def found_of(entry: Entry, report: Report) -> Found[Record | Report]:
    """`entry` as something found."""
    return Found(entry.id, _quotable(entry), report, entry.standing, entry.judgements)


def _quotable(entry: Entry) -> Record | Report:
    """The record with whole ids for its own and for those that it refers to."""
    record = entry.record
    if isinstance(record, Report):
        return record
    if isinstance(record, Claim):
        record = replace(record, about=tuple(record_id(entry.report, local) for local in record.about))
    if isinstance(record, Commitment) and record.agreement is not None:
        record = replace(record, agreement=record_id(entry.report, record.agreement))
    return replace(record, id=entry.id)

"""What merged incidents are looked for: as any records, and by the status and the grading that they have."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from trucebook.errors import UsageError
from trucebook.ledger import Query, Sort
from trucebook.ledger import find as finds
from trucebook.ledger.find import Place
from trucebook.ledger.find_sql import EntrySet, Search, having, search_of, selects
from trucebook.reconcile.listed import GRADING, STATUS


@dataclass(frozen=True, slots=True)
class Sought(Query):
    """A query for merged incidents. It is asked of the functions of `finding` and `spotted`.

    Attributes:
        statuses: any of these words of the codebook.
        gradings: any of these.
    """

    statuses: tuple[str, ...] = ()
    gradings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what nothing can be.

        Raises:
            UsageError: as for any query, and where a status or grading is asked of records as told.
        """
        Query.__post_init__(self)
        if not self.merged and (self.statuses or self.gradings):
            raise UsageError("only incidents once each have a status and a grading: ask with merged=True")


def places_of(
    connection: Connection, query: Query, sort: Sort, limit: int | None = None, offset: int = 0
) -> list[Place]:
    """Where what fits stands in the book, after the first `offset`, at most `limit`.

    Raises:
        UsageError: where the query names a report that is not there, or searches for no word.
    """
    if not any(_judged(connection, query)):
        return finds.places_of(connection, query, sort, limit, offset)
    found: list[Place] = []
    for part in selects(connection, search_for(connection, query), sort):
        most = None if limit is None else offset + limit - len(found)
        found += [(row.report, row.local) for row in connection.execute(part.limit(most))]
        if limit is not None and len(found) >= offset + limit:
            break
    return found[offset:]


def search_for(connection: Connection, query: Query) -> Search:
    """`query` in the terms of the ledger behind `connection`.

    Raises:
        UsageError: where it names a report that is not there, or searches for no word.
    """
    search = search_of(connection, query)
    return replace(search, sets=(*search.sets, *_judged(connection, query)))


def _judged(connection: Connection, query: Query) -> Iterator[EntrySet]:
    if isinstance(query, Sought):
        for name, values in ((STATUS, query.statuses), (GRADING, query.gradings)):
            if values:
                yield having(connection, name, [str(value) for value in values])

"""How programs look records up in a ledger: by keyword, each kind with its own type."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack, cast

from trucebook.ledger import find as finds
from trucebook.ledger.find_parties import PartyPage, PartySort, find_parties
from trucebook.ledger.find_query import PAGE, Query, Sort
from trucebook.ledger.values import RecordKind
from trucebook.records import Agreement, Claim, Commitment, Incident, Record, Report

if TYPE_CHECKING:
    from trucebook.ledger.store import Ledger


class Asked(TypedDict, total=False):
    """What may be asked of any kind of record: the fields of `Query`, the order, and which page."""

    since: date | None
    until: date | None
    labels: tuple[str, ...]
    occurrences: tuple[str, ...]
    background: bool | None
    countries: tuple[str, ...]
    places: tuple[str, ...]
    parties: tuple[str, ...]
    sources: tuple[str, ...]
    agreements: tuple[str, ...]
    words: str
    reports: tuple[str, ...]
    judged: bool | None
    hidden: bool
    merged: bool
    statuses: tuple[str, ...]
    gradings: tuple[str, ...]


class Finding:
    """The part of a ledger that finds. A page is found at once; `find_all` goes through everything."""

    def find(
        self, query: Query, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0
    ) -> finds.Page[Record | Report]:
        """The page of `limit` records that fit `query`, after the first `offset`.

        Raises:
            UsageError: where the query names a report that is not there, or searches for no word.
        """
        return finds.find(cast("Ledger", self), query, sort=sort, limit=limit, offset=offset)

    def find_all(
        self, query: Query, *, sort: Sort = Sort.NEWEST, offset: int = 0
    ) -> Iterator[finds.Found[Record | Report]]:
        """Everything that fits `query`, after the first `offset`, one at a time."""
        return finds.find_all(cast("Ledger", self), query, sort=sort, offset=offset)

    def count(self, query: Query) -> int:
        """How many records fit `query`."""
        return finds.count(cast("Ledger", self), query)

    def incidents(
        self, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0, **asked: Unpack[Asked]
    ) -> finds.Page[Incident]:
        """Incidents; `asked` are fields of `Query`."""
        query = Query(RecordKind.INCIDENT, **asked)
        return cast("finds.Page[Incident]", self.find(query, sort=sort, limit=limit, offset=offset))

    def claims(
        self, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0, **asked: Unpack[Asked]
    ) -> finds.Page[Claim]:
        """Claims; `asked` are fields of `Query`."""
        query = Query(RecordKind.CLAIM, **asked)
        return cast("finds.Page[Claim]", self.find(query, sort=sort, limit=limit, offset=offset))

    def commitments(
        self, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0, **asked: Unpack[Asked]
    ) -> finds.Page[Commitment]:
        """Commitments; `asked` are fields of `Query`."""
        query = Query(RecordKind.COMMITMENT, **asked)
        return cast("finds.Page[Commitment]", self.find(query, sort=sort, limit=limit, offset=offset))

    def agreements(
        self, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0, **asked: Unpack[Asked]
    ) -> finds.Page[Agreement]:
        """Agreements; `asked` are fields of `Query`."""
        query = Query(RecordKind.AGREEMENT, **asked)
        return cast("finds.Page[Agreement]", self.find(query, sort=sort, limit=limit, offset=offset))

    def reports(
        self, *, sort: Sort = Sort.NEWEST, limit: int = PAGE, offset: int = 0, **asked: Unpack[Asked]
    ) -> finds.Page[Report]:
        """Reports; one can be found by all that its records can be found by."""
        query = Query(RecordKind.REPORT, **asked)
        return cast("finds.Page[Report]", self.find(query, sort=sort, limit=limit, offset=offset))

    def parties(
        self,
        *,
        names: tuple[str, ...] = (),
        sort: PartySort = PartySort.RECORDS,
        limit: int | None = PAGE,
        offset: int = 0,
    ) -> PartyPage:
        """Who is in the book, with how many records each; all of them where there is no `limit`."""
        return find_parties(cast("Ledger", self), names=names, sort=sort, limit=limit, offset=offset)

"""Who is in the book: every party with how many records it is in.

The numbers are kept up in the table `parties`; only what a page shows is looked up.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, Row, Select, select

from trucebook.errors import UsageError
from trucebook.ledger.current import Place
from trucebook.ledger.facets import folded
from trucebook.ledger.find import fetched
from trucebook.ledger.find_names import meant
from trucebook.ledger.find_query import PAGE
from trucebook.ledger.find_words import names_for_sqlite
from trucebook.ledger.keys import day_of, first_key, key_after
from trucebook.ledger.rows import ask
from trucebook.ledger.schema import parties
from trucebook.ledger.writing import COUNTED
from trucebook.records import Agreement, Claim, Commitment, Incident, Party

if TYPE_CHECKING:
    from trucebook.ledger.store import Ledger


class PartySort(StrEnum):
    """The order of parties."""

    RECORDS = "records"
    """Who is in the most records first."""
    NAME = "name"
    """By name."""


@dataclass(frozen=True, slots=True)
class PartyFound:
    """A party, and the records that it is in by its own name or as somebody's affiliation.

    Attributes:
        name: as one of its records has it.
        kind: what sort of party it is there; empty where it is there only as an affiliation.
        country: ISO 3166-1 alpha-2, where it has one.
        incidents: number of incidents that it is in.
        claims: of claims.
        commitments: of commitments.
        agreements: of agreements.
        earliest: the first day of them, ISO; empty where none has a day.
        latest: the last.
    """

    name: str
    kind: str
    country: str | None
    incidents: int
    claims: int
    commitments: int
    agreements: int
    earliest: str
    latest: str


@dataclass(frozen=True, slots=True)
class PartyPage:
    """Some of the parties.

    Attributes:
        found: the parties, in order.
        offset: how many come before them.
        more: there are more after them.
    """

    found: tuple[PartyFound, ...]
    offset: int
    more: bool


def find_parties(
    ledger: "Ledger",
    *,
    names: tuple[str, ...] = (),
    sort: PartySort = PartySort.RECORDS,
    limit: int | None = PAGE,
    offset: int = 0,
) -> PartyPage:
    """The parties of records that stand; with `names`, those that are called so, with `*` for any letters.

    Raises:
        UsageError: where limit or offset make no sense.
    """
    if (limit is not None and limit < 1) or offset < 0:
        raise UsageError(f"a page has 1 party or more, after 0 or more others; got {limit} after {offset}")
    with ledger.connect() as connection:
        query = _counted(connection, names, sort).offset(offset)
        rows = connection.execute(query.limit(None if limit is None else limit + 1)).all()
        shown = rows[:limit]
        ends = [_ends(connection, row) for row in shown]
        samples = fetched(connection, [_place(connection, last) for _, last in ends])
    records = [cast("Incident | Claim | Commitment | Agreement", sample.record) for sample in samples]
    parties_ = [_party(record, row.value) for row, record in zip(shown, records, strict=True)]
    found = (
        PartyFound(*party, row.incident, row.claim, row.commitment, row.agreement, earliest, day_of(last))
        for party, row, (earliest, last) in zip(parties_, shown, ends, strict=True)
    )
    return PartyPage(tuple(found), offset, len(rows) > len(shown))


def _counted(connection: Connection, names: tuple[str, ...], sort: PartySort) -> Select[Any]:
    by_records = (parties.c.records.desc(),) if sort is PartySort.RECORDS else ()
    query = select(parties).where(parties.c.records > 0).order_by(*by_records, parties.c.value)
    return query.where(parties.c.value.in_(meant(connection, "party", names))) if names else query


_FIRST = """
SELECT facets.entry FROM facets JOIN entries ON entries.key = facets.entry
WHERE facets.name = ? AND facets.entry >= ? AND facets.entry < ? AND entries.shown
ORDER BY facets.entry LIMIT 1"""
_FIRST_ON_SQLITE = """
SELECT search.rowid FROM search JOIN entries ON entries.key = search.rowid
WHERE search MATCH ? AND search.rowid >= ? AND search.rowid < ? AND entries.shown
ORDER BY search.rowid LIMIT 1"""


def _ends(connection: Connection, party: Row[Any]) -> tuple[str, int]:
    """The first day of the records that a party is in, empty where none has a day, and the last one's key."""
    sqlite = connection.dialect.name == "sqlite"
    name = names_for_sqlite([party.name]) if sqlite else party.name
    first_of = _FIRST_ON_SQLITE if sqlite else _FIRST
    last_of = first_of.replace("LIMIT", "DESC LIMIT")
    first: list[str] = []
    last: list[int] = []
    for kind in COUNTED:
        if getattr(party, kind):
            undated, dated, end = first_key(kind), first_key(kind, date.min.isoformat()), key_after(kind)
            first += [day_of(row[0]) for row in ask(connection, first_of, (name, dated, end))]
            last += [int(row[0]) for row in ask(connection, last_of, (name, undated, end))]
    return min(first, default=""), max(last, key=day_of)


def _place(connection: Connection, key: int) -> Place:
    """Where the entry with this key stands in the book."""
    report, local = ask(connection, "SELECT report, local FROM entries WHERE key = ?", (key,))[0]
    return int(report), str(local)


def _party(record: Incident | Claim | Commitment | Agreement, value: str) -> tuple[str, str, str | None]:
    """Name, kind and country of the party of `record` that the index calls `value`."""
    match record:
        case Incident():
            parties: tuple[Party, ...] = record.actors + record.targets
        case Claim():
            parties = record.speakers + record.addressees
        case Commitment():
            parties = record.obligors + record.beneficiaries
        case Agreement():
            parties = record.parties
    for party in parties:
        if folded(party.name) == value:
            return party.name, party.kind.value, party.country
    names = (party.affiliation for party in parties if party.affiliation)
    return next((name for name in names if folded(name) == value), value), "", None

"""Who is in the book: every party with how many records it is in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from trucebook.errors import UsageError
from trucebook.ledger.facets import folded
from trucebook.ledger.find import fetched
from trucebook.ledger.find_names import meant
from trucebook.ledger.find_query import PAGE
from trucebook.ledger.schema import entries, facets
from trucebook.ledger.values import RecordKind
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
        places = _places(connection, [row.last for row in shown])
        samples = fetched(connection, [places[row.last] for row in shown])
    records = [cast("Incident | Claim | Commitment | Agreement", sample.record) for sample in samples]
    parties = [_party(record, row.value) for row, record in zip(shown, records, strict=True)]
    found = (
        PartyFound(
            *party, row.incidents, row.claims, row.commitments, row.agreements, row.first_day, row.last_day
        )
        for party, row in zip(parties, shown, strict=True)
    )
    return PartyPage(tuple(found), offset, len(rows) > len(shown))


def _counted(connection: Connection, names: tuple[str, ...], sort: PartySort) -> Select[Any]:
    records = func.count().label("records")
    query = (
        select(
            facets.c.value,
            records,
            _number_of(RecordKind.INCIDENT).label("incidents"),
            _number_of(RecordKind.CLAIM).label("claims"),
            _number_of(RecordKind.COMMITMENT).label("commitments"),
            _number_of(RecordKind.AGREEMENT).label("agreements"),
            func.coalesce(func.min(func.nullif(facets.c.day, "")), "").label("first_day"),
            func.max(facets.c.day).label("last_day"),
            func.max(facets.c.entry).label("last"),
        )
        .join(entries, entries.c.key == facets.c.entry)
        .where(facets.c.name == "party", facets.c.kind != RecordKind.REPORT.value, entries.c.shown.is_(True))
        .group_by(facets.c.value)
        .order_by(*((records.desc(),) if sort is PartySort.RECORDS else ()), facets.c.value)
    )
    return query.where(facets.c.value.in_(meant(connection, "party", names))) if names else query


def _number_of(kind: RecordKind) -> ColumnElement[int]:
    return func.count(case((facets.c.kind == kind.value, 1)))


def _places(connection: Connection, keys: list[int]) -> dict[int, tuple[int, str]]:
    """Where the entries with these keys stand in the book."""
    query = select(entries.c.key, entries.c.report, entries.c.local).where(entries.c.key.in_(keys))
    return {row.key: (row.report, row.local) for row in connection.execute(query)}


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

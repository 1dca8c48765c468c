"""Merged incidents in the ledger's lists: each found by all that any of its reports tells."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, select, update

from trucebook.ledger.facets import Pairs, facets_of, words_of
from trucebook.ledger.index import MAX_SEARCHED, MERGED
from trucebook.ledger.rows import insert, run
from trucebook.ledger.schema import entries, facets, merged, meta
from trucebook.ledger.values import Standing
from trucebook.reconcile.merged import Merged, merge
from trucebook.reconcile.shelves import Shelf, shelves

if TYPE_CHECKING:
    from trucebook.records import Incident, Record, Report

FIRST_KEY = 1 << 52
"""Of entries of merged incidents: above all keys that reports' own entries have."""

_COUNTER = "merged"

Member = tuple[int, str, bool]
"""An incident as told: its report's key, its local id, and whether a person judged it."""


def list_groups(connection: Connection, groups: Sequence[Sequence[int]]) -> None:
    """Put groups of incidents, given by their entries, into the lists."""
    if not groups:
        return
    at = _members(connection, [entry for group in groups for entry in group])
    held = shelves(connection, {report for report, _, _ in at.values()})
    first = _next_key(connection, len(groups))
    rows: list[tuple[Any, ...]] = []
    found: list[tuple[str, str, str, str, int]] = []
    words: list[tuple[int, str]] = []
    for key, group in enumerate(groups, start=first):
        members = [at[entry] for entry in group]
        one = merge([held[report].told[local] for report, local, _ in members])
        row = _row(key, one, members, held)
        rows.append(row)
        found += [(name, value, MERGED, row[_DAY], key) for name, value in _facets(members, held)]
        words.append((key, _words(members, held)))
    insert(connection, entries, rows)
    insert(connection, facets, sorted(found))
    _search(connection, words)
    insert(connection, merged, [(entry, first + i) for i, group in enumerate(groups) for entry in group])


_DAY = [column.name for column in entries.columns].index("day")


def _members(connection: Connection, keys: Sequence[int]) -> dict[int, Member]:
    found: dict[int, Member] = {}
    for start in range(0, len(keys), 500):
        query = select(entries.c.key, entries.c.report, entries.c.local, entries.c.judged).where(
            entries.c.key.in_(keys[start : start + 500])
        )
        found |= {row.key: (row.report, row.local, row.judged) for row in connection.execute(query)}
    return found


def _next_key(connection: Connection, number: int) -> int:
    """The first of so many keys that no entry ever had: old facets may lead to those that one had."""
    held = connection.execute(select(meta.c.value).where(meta.c.name == _COUNTER)).scalar()
    if held is None:
        insert(connection, meta, [(_COUNTER, str(FIRST_KEY + number))])
        return FIRST_KEY
    connection.execute(update(meta).where(meta.c.name == _COUNTER).values(value=str(int(held) + number)))
    return int(held)


def _row(key: int, one: Merged, members: Sequence[Member], held: Mapping[int, Shelf]) -> tuple[Any, ...]:
    incident = one.incident
    report, local = next(
        (report, local) for report, local, _ in members if held[report].told[local].id == one.members[0]
    )
    earliest = incident.when.earliest.isoformat() if incident.when and incident.when.earliest else None
    latest = incident.when.latest.isoformat() if incident.when and incident.when.latest else None
    published = held[report].report.published
    day = earliest or latest or (published.earliest.isoformat() if published else "")
    confidence = max(held[report].told[local].incident.confidence for report, local, _ in members)
    named = (str(incident.type), str(incident.occurrence), incident.background, confidence)
    digest = msgspec.json.encode(one.members).decode()
    return (
        key,
        report,
        local,
        MERGED,
        Standing.READ.value,
        True,
        any(judged for _, _, judged in members),
        *named,
        earliest,
        latest,
        day,
        None,
        digest,
    )


def _facets(members: Sequence[Member], held: Mapping[int, Shelf]) -> Pairs:
    found: Pairs = set()
    for report, local, _ in members:
        shelf = held[report]
        others: dict[str, Record | Report] = {}  # an incident speaks of no other record
        found |= facets_of(shelf.told[local].incident, others, shelf.report)
    return found


def _words(members: Sequence[Member], held: Mapping[int, Shelf]) -> str:
    told: list[Incident] = [held[report].told[local].incident for report, local, _ in members]
    return "\n".join(dict.fromkeys(map(words_of, told)))[:MAX_SEARCHED]


def _search(connection: Connection, words: list[tuple[int, str]]) -> None:
    if connection.dialect.name == "sqlite":
        run(connection, "INSERT INTO search (rowid, words) VALUES (?, ?)", words)
    else:
        run(
            connection, "INSERT INTO search (entry, words) VALUES (?, to_tsvector('english', ?::text))", words
        )

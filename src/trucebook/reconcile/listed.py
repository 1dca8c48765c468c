"""Merged incidents in the ledger's lists: each found by all that any of its reports tells."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, select, update

from trucebook.ledger.facets import Pairs, facets_of, words_of
from trucebook.ledger.index import MAX_SEARCHED, MERGED, put_words
from trucebook.ledger.rows import insert
from trucebook.ledger.schema import entries, facets, merged, meta
from trucebook.ledger.values import Standing
from trucebook.reconcile.merged import Merged, merge
from trucebook.reconcile.shelves import Place, Placed, incidents_at
from trucebook.reconcile.tables import some

if TYPE_CHECKING:
    from trucebook.records import Record, Report

FIRST_KEY = 1 << 52
"""Of entries of merged incidents: above all keys that reports' own entries have."""

_COUNTER = "merged"


def list_groups(connection: Connection, groups: Sequence[Sequence[int]]) -> None:
    """Put groups of incidents, given by their entries, into the lists."""
    if not groups:
        return
    at, judged = _members(connection, [entry for group in groups for entry in group])
    held = incidents_at(connection, at.values())
    first = _next_key(connection, len(groups))
    rows: list[tuple[Any, ...]] = []
    found: list[tuple[str, str, str, str, int]] = []
    words: list[tuple[int, str]] = []
    for key, group in enumerate(groups, start=first):
        members = [held[at[entry]] for entry in group]
        one = merge([placed.told for placed in members])
        row = _row(key, one, members, judged=not judged.isdisjoint(group))
        rows.append(row)
        found += [(name, value, MERGED, row[_DAY], key) for name, value in _facets(members)]
        words.append((key, _words(members)))
    insert(connection, entries, rows)
    insert(connection, facets, sorted(found))
    put_words(connection, words)
    insert(connection, merged, [(entry, first + i) for i, group in enumerate(groups) for entry in group])


_DAY = [column.name for column in entries.columns].index("day")


def _members(connection: Connection, keys: Sequence[int]) -> tuple[dict[int, Place], set[int]]:
    """Where incidents stand, by entry; and which of them a person judged."""
    found: dict[int, Place] = {}
    judged: set[int] = set()
    for part in some(keys):
        query = select(entries.c.key, entries.c.report, entries.c.local, entries.c.judged).where(
            entries.c.key.in_(part)
        )
        for row in connection.execute(query):
            found[row.key] = (row.report, row.local)
            judged |= {row.key} if row.judged else set()
    return found, judged


def _next_key(connection: Connection, number: int) -> int:
    """The first of so many keys that no entry ever had: old facets may lead to those that one had."""
    held = connection.execute(select(meta.c.value).where(meta.c.name == _COUNTER)).scalar()
    if held is None:
        insert(connection, meta, [(_COUNTER, str(FIRST_KEY + number))])
        return FIRST_KEY
    connection.execute(update(meta).where(meta.c.name == _COUNTER).values(value=str(int(held) + number)))
    return int(held)


def _row(key: int, one: Merged, members: Sequence[Placed], *, judged: bool) -> tuple[Any, ...]:
    incident = one.incident
    lead = next(placed for placed in members if placed.told.id == one.members[0])
    earliest = incident.when.earliest.isoformat() if incident.when and incident.when.earliest else None
    latest = incident.when.latest.isoformat() if incident.when and incident.when.latest else None
    published = lead.report.published
    day = earliest or latest or (published.earliest.isoformat() if published else "")
    confidence = max(placed.told.incident.confidence for placed in members)
    named = (str(incident.type), str(incident.occurrence), incident.background, confidence)
    digest = msgspec.json.encode(one.members).decode()
    return (
        *(key, lead.key, lead.told.incident.id, MERGED, Standing.READ.value, True, judged),
        *named,
        *(earliest, latest, day, None, digest),
    )


def _facets(members: Sequence[Placed]) -> Pairs:
    others: dict[str, Record | Report] = {}  # an incident speaks of no other record
    return {pair for placed in members for pair in facets_of(placed.told.incident, others, placed.report)}


def _words(members: Sequence[Placed]) -> str:
    return "\n".join(dict.fromkeys(words_of(placed.told.incident) for placed in members))[:MAX_SEARCHED]

"""The origins of reports, kept up with the ledger: what is new is compared with what is like it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, and_, delete, or_, select

from trucebook.ledger.books import load_books
from trucebook.ledger.keys import is_kind
from trucebook.ledger.rows import ask, insert
from trucebook.ledger.schema import bands, entries, kin, origins, reports, sketches
from trucebook.ledger.views import record_of, view_of
from trucebook.reconcile.origins import OriginTraits, one_origin, origin_keys, origin_traits
from trucebook.reconcile.sketches import from_bytes, to_bytes
from trucebook.reconcile.tables import of_kind, some, strike
from trucebook.records import Published, Report

NEAREST = 25
"""Reports of one key on either side of a report's day that it is compared with: a key that more share is a
commonplace."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of a report beside its sketch."""

    sketch: bytes
    agencies: tuple[str, ...]
    published: Published | None


def unsourced(connection: Connection) -> list[int]:
    """Reports that are new, or not what they were when they were sketched."""
    same = and_(sketches.c.report == entries.c.report, sketches.c.digest == entries.c.digest)
    query = (
        select(entries.c.report)
        .join(sketches, same, isouter=True)
        .where(is_kind("report"), entries.c.shown.is_(True), sketches.c.report.is_(None))
        .order_by(entries.c.report)
    )
    return list(connection.execute(query).scalars())


def lost(connection: Connection) -> list[int]:
    """Reports that were sketched, and are now shown no more, or are not what they were."""
    same = and_(
        sketches.c.report == entries.c.report,
        sketches.c.digest == entries.c.digest,
        entries.c.local == "",  # with the kind an index of each report's; else all reports are gone through
        entries.c.kind == "report",
        entries.c.shown.is_(True),
    )
    query = select(sketches.c.report).join(entries, same, isouter=True).where(entries.c.key.is_(None))
    return list(connection.execute(query).scalars())


def forget_reports(connection: Connection, keys: Collection[int]) -> set[int]:
    """Take out what is kept of reports: the other reports that were of one origin with them."""
    beside: set[int] = set()
    for report, kept in _kept(connection, keys).items():
        rows = [(key, _day(kept.published), report) for key in _keys_of(kept)]
        for key, day, _ in rows:
            connection.execute(
                delete(bands).where(bands.c.key == key, bands.c.day == day, bands.c.report == report)
            )
        beside |= {other for a, b in _kin_of(connection, [report]) for other in (a, b)}
        connection.execute(delete(kin).where(or_(kin.c.a == report, kin.c.b == report)))
    strike(connection, origins, origins.c.report, keys)
    strike(connection, sketches, sketches.c.report, keys)
    return beside - set(keys)


def source(connection: Connection, keys: Sequence[int]) -> None:
    """Sketch reports, and put down which others each shares its origin with."""
    digests = _digests(connection, keys)
    for key, (handle, report) in _reports(connection, keys).items():
        traits = origin_traits(handle, report)
        kept = _Kept(to_bytes(traits.sketch), traits.agencies, traits.published)
        insert(connection, sketches, [(key, digests[key], msgspec.msgpack.encode(kept))])
        near = _near(connection, kept)
        insert(connection, bands, [(one, _day(kept.published), key) for one in sorted(set(_keys_of(kept)))])
        _compare(connection, key, traits, near)


def name_origins(connection: Connection, keys: Collection[int]) -> set[int]:
    """Name the origins of reports anew, and of all that share them: the reports whose origin changed."""
    groups = _together(connection, keys)
    everyone = sorted({key for group in groups for key in group})
    held = _held(connection, everyone)
    named = {key: _named(connection, group) for group in groups for key in group}
    changed = {key for key in everyone if held.get(key) != named[key]}
    strike(connection, origins, origins.c.report, changed)
    insert(connection, origins, [(key, named[key]) for key in sorted(changed)])
    return changed


def _digests(connection: Connection, keys: Sequence[int]) -> dict[int, str]:
    query = select(entries.c.report, entries.c.digest).where(entries.c.report.in_(keys), of_kind("report"))
    return {row.report: row.digest for row in connection.execute(query)}


def _reports(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[str, Report]]:
    found = {}
    for key, book in load_books(connection, keys, only={(key, "") for key in keys}).items():
        report = record_of(book, view_of(book, ""))
        assert isinstance(report, Report)  # noqa: S101 - the record without a local id is the report
        found[key] = (book.handle, report)
    return dict(sorted(found.items()))


def _kept(connection: Connection, keys: Collection[int]) -> dict[int, _Kept]:
    found = {}
    for part in some(sorted(keys)):
        query = select(sketches.c.report, sketches.c.data).where(sketches.c.report.in_(part))
        for row in connection.execute(query):
            found[row.report] = msgspec.msgpack.decode(row.data, type=_Kept)
    return found


def _keys_of(kept: _Kept) -> tuple[int, ...]:
    return origin_keys(from_bytes(kept.sketch), kept.agencies, kept.published)


def _day(published: Published | None) -> str:
    return published.earliest.isoformat() if published else ""


def _near(connection: Connection, kept: _Kept) -> set[int]:
    """Reports that share a key with one, those nearest to its day where many do."""
    day = _day(kept.published)
    after = f"SELECT report FROM bands WHERE key = ? AND day >= ? ORDER BY day, report LIMIT {NEAREST}"  # noqa: S608 - a number
    before = (
        f"SELECT report FROM bands WHERE key = ? AND day < ? ORDER BY day DESC, report DESC LIMIT {NEAREST}"  # noqa: S608 - a number
    )
    return {
        int(row[0])
        for key in set(_keys_of(kept))
        for query in (after, before)
        for row in ask(connection, query, (key, day))
    }


def _compare(connection: Connection, key: int, traits: OriginTraits, near: Collection[int]) -> None:
    handles = _handles(connection, near)
    rows = []
    for other, kept in sorted(_kept(connection, near).items()):
        its = OriginTraits(handles[other], from_bytes(kept.sketch), kept.agencies, kept.published)
        if (reason := one_origin(traits, its)) is not None:
            rows.append((min(key, other), max(key, other), reason.words))
    insert(connection, kin, rows)


def _handles(connection: Connection, keys: Collection[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for part in some(sorted(keys)):
        query = select(reports.c.key, reports.c.handle).where(reports.c.key.in_(part))
        found |= {row.key: row.handle for row in connection.execute(query)}
    return found


def _kin_of(connection: Connection, keys: Iterable[int]) -> list[tuple[int, int]]:
    found = []
    for part in some(sorted(keys)):
        query = select(kin.c.a, kin.c.b).where(or_(kin.c.a.in_(part), kin.c.b.in_(part)))
        found += [(row.a, row.b) for row in connection.execute(query)]
    return found


def _together(connection: Connection, keys: Collection[int]) -> list[set[int]]:
    """The reports of one origin with each of `keys`, those of one origin together."""
    groups: list[set[int]] = []
    seen: set[int] = set()
    for key in sorted(keys):
        if key in seen:
            continue
        group, edge = {key}, {key}
        while edge:
            edge = {one for pair in _kin_of(connection, edge) for one in pair} - group
            group |= edge
        seen |= group
        groups.append(group)
    return groups


def _held(connection: Connection, keys: Collection[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in some(sorted(keys)):
        query = select(origins.c.report, origins.c.origin).where(origins.c.report.in_(part))
        found |= {row.report: row.origin for row in connection.execute(query)}
    return found


def _named(connection: Connection, group: Collection[int]) -> int:
    """The report that an origin is named by: the earliest published, then the lowest handle."""
    if len(group) == 1:
        return next(iter(group))
    handles = _handles(connection, group)
    days = {key: _day(kept.published) for key, kept in _kept(connection, group).items()}
    return min(group, key=lambda key: (days.get(key, "") or "9999", handles[key]))

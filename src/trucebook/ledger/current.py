"""Records as they now stand, many at once.

Most reports nobody judged, and then a record is what the last reading that made it says: it is made straight
from its rows, in a third of the time that the whole book of a report takes. Reports that somebody judged go
the long way, through `views`; both ways lead to the same.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection, func, select, tuple_

from trucebook.ledger.books import load_books
from trucebook.ledger.cutting import Value
from trucebook.ledger.fields import NAMING, words_of
from trucebook.ledger.making import made_of
from trucebook.ledger.names import LETTER_OF, record_id
from trucebook.ledger.schema import judgements, readings, reports, statements, texts
from trucebook.ledger.values import Entry, RecordKind, Standing
from trucebook.ledger.views import entry_of, known_of_report, view_of

Place = tuple[int, str]
"""Key of a report, and local id of a record in it; "" is the report itself."""

_AT_ONCE: Final = 200
"""Reports that are read together: no database takes any number of records in one condition."""

_KIND_OF: Final[Mapping[str, RecordKind]] = MappingProxyType(
    {letter: kind for kind, letter in LETTER_OF.items()} | {"": RecordKind.REPORT}
)
_COLUMNS: Final = (
    *(statements.c.report, statements.c.local, statements.c.reading, statements.c.field),
    *(statements.c.position, statements.c.value, statements.c.start, statements.c.end),
    statements.c.confidence,
)


def entries_at(connection: Connection, places: Iterable[Place]) -> dict[Place, Entry]:
    """The records at `places` as they now stand, whether they do or not.

    Raises:
        ContractError: where the statements of one make no record.
    """
    wanted: dict[int, set[str]] = {}
    for key, local in places:
        wanted.setdefault(key, set()).add(local)
    found: dict[Place, Entry] = {}
    keys = sorted(wanted)
    for start in range(0, len(keys), _AT_ONCE):
        part = keys[start : start + _AT_ONCE]
        some = select(judgements.c.report).where(judgements.c.report.in_(part)).distinct()
        judged = set(connection.execute(some).scalars())
        found |= _judged(connection, {key: wanted[key] for key in part if key in judged})
        found |= _as_read(connection, {key: wanted[key] for key in part if key not in judged})
    return found


def _judged(connection: Connection, wanted: Mapping[int, Collection[str]]) -> Iterator[tuple[Place, Entry]]:
    """Records of reports in which somebody judged."""
    only = {(key, local) for key, locals_ in wanted.items() for local in locals_}
    books = load_books(connection, wanted.keys(), only=only) if wanted else {}
    for key, local in only:
        yield (key, local), entry_of(books[key], view_of(books[key], local))


@dataclass(frozen=True, slots=True)
class _Home:
    """A report in which nobody judged.

    Attributes:
        handle: by which it is quoted.
        reading: number of its last reading.
        text: its text.
        known: what is known of the report itself besides its statements, as JSON.
    """

    handle: str
    reading: int
    text: str
    known: Mapping[str, str]


def _as_read(connection: Connection, wanted: Mapping[int, Collection[str]]) -> Iterator[tuple[Place, Entry]]:
    """Records of reports in which nobody judged."""
    homes = _homes(connection, wanted.keys())
    rows = _rows(connection, wanted)
    for key, locals_ in wanted.items():
        for local in locals_:
            yield (key, local), _entry(homes[key], local, rows.get((key, local)))


def _homes(connection: Connection, keys: Collection[int]) -> dict[int, _Home]:
    last = select(readings.c.report, func.max(readings.c.number)).where(readings.c.report.in_(keys))
    read = {row[0]: row[1] for row in connection.execute(last.group_by(readings.c.report))}
    query = select(reports, texts.c.text).join(texts, texts.c.sha256 == reports.c.text_sha256)
    return {
        row.key: _Home(row.handle, read[row.key], row.text, known_of_report(row))
        for row in connection.execute(query.where(reports.c.key.in_(keys)))
    }


@dataclass(frozen=True, slots=True)
class _Made:
    """What a reading says of a record: its number, and the values with their confidence."""

    reading: int
    values: list[tuple[Value, float | None]]


def _rows(connection: Connection, wanted: Mapping[int, Collection[str]]) -> dict[Place, _Made]:
    """What the last reading that made each record says of it, in its order."""
    only = [(key, local) for key, locals_ in wanted.items() for local in locals_]
    query = select(*_COLUMNS).where(
        tuple_(statements.c.report, statements.c.local).in_(only),
        statements.c.report.in_(wanted.keys()),  # with pairs alone SQLite would go through the whole table
    )
    query = query.order_by(statements.c.report, statements.c.local, statements.c.number)
    found: dict[Place, _Made] = {}
    for key, local, reading, name, position, value, start, end, confidence in connection.execute(query).all():
        held = found.get((key, local))
        if held is None or held.reading != reading:
            held = found[key, local] = _Made(reading, [])
        held.values.append((Value(name, position, value, start, end), confidence))
    return found


def _entry(home: _Home, local: str, said: _Made | None) -> Entry:
    """A record of which a reading said something, or the report itself."""
    kind = _KIND_OF[local[:1]]
    current = said is not None and said.reading == home.reading
    values = said.values if said and (local or current) else []  # what counts of a report is its last reading
    naming = next((value for value, _ in values if value.field == NAMING.get(kind)), None)
    known = {"id": f'"{local}"'} if local else home.known
    return Entry(
        id=record_id(home.handle, local),
        kind=kind,
        standing=Standing.READ if current or not local else Standing.RETIRED,
        record=made_of(kind, known, values, home.text),
        trigger=words_of(naming, home.text) if naming else None,
        judgements=(),
        report=home.handle,
    )

"""Records taken from a ledger as accords look at them: many at once, each with its report."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, select

from trucebook.accords.matters import Named, Undertaken
from trucebook.ledger import Entry
from trucebook.ledger.current import Place, entries_at
from trucebook.ledger.names import record_id
from trucebook.ledger.schema import entries
from trucebook.ledger.values import RecordKind
from trucebook.reconcile.following import states_of
from trucebook.reconcile.tables import some
from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import Agreement, Claim, Commitment, Incident, Report

REPORTS_AT_ONCE = 100
"""Reports that are loaded together: no database takes any number in one condition."""

MOST_KEPT = 1_000
"""Reports of which is kept what was taken, some 60 MB of it: a thousand of them name one accord or two."""

_KINDS = frozenset(kind.value for kind in RecordKind if kind is not RecordKind.REPORT)

Taken = Told | Said | Undertaken | Named
"""A record with what counts of its report. Its id, and those that it refers to, are whole."""


@dataclass(frozen=True, slots=True)
class At:
    """Where something was taken from.

    Attributes:
        place: where it stands in the book.
        taken: the record.
    """

    place: Place
    taken: Taken


def places_in(connection: Connection, reports: Collection[int]) -> set[Place]:
    """Where all records stand of the reports with these keys that lists show."""
    found: set[Place] = set()
    for part in some(sorted(reports)):
        query = select(entries.c.report, entries.c.local, entries.c.kind).where(
            entries.c.report.in_(part), entries.c.shown.is_(True)
        )
        found |= {(report, local) for report, local, kind in connection.execute(query) if kind in _KINDS}
    return found


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was taken of one report.

    Attributes:
        state: number of its last reading and of its last judgement. Both are only ever added to, so nothing
            of it is otherwise as long as they stay.
        telling: what counts of the report.
        taken: its records, by local id; those that were asked for.
    """

    state: tuple[int, int]
    telling: Telling
    taken: Mapping[str, Taken] = field(default_factory=dict)


Kept = dict[int, Shelf]
"""Shelves by their report's key: whoever asks again and again hands in the same one each time."""


def taken_at(
    connection: Connection,
    places: Collection[Place],
    kept: Kept | None = None,
    rest: Callable[[], None] = lambda: None,
) -> Iterator[At]:
    """The records at `places` as they now stand, in the order of these; each report is loaded once.

    Args:
        connection: where to look.
        places: of the records.
        kept: what was taken before; what is taken now is added to it.
        rest: is called between some reports and the next.
    """
    known: Kept = {} if kept is None else kept
    if len(known) > MOST_KEPT:
        known.clear()
    wanted: dict[int, list[str]] = {}
    for key, local in sorted(places):
        wanted.setdefault(key, []).append(local)
    for part in some(sorted(wanted), REPORTS_AT_ONCE):
        shelves = _shelves(connection, {key: wanted[key] for key in part}, known)
        known |= shelves
        for key in part:
            yield from (At((key, local), shelves[key].taken[local]) for local in wanted[key])
        rest()


def _shelves(connection: Connection, wanted: Mapping[int, Collection[str]], known: Kept) -> Kept:
    """The reports' shelves, each with all that is wanted of it."""
    states = states_of(connection, wanted)
    found = {key: shelf for key in wanted if (shelf := known.get(key)) and shelf.state == states[key]}
    none: Mapping[str, Taken] = {}
    lacking = {
        key: [local for local in of_one if key not in found or local not in found[key].taken]
        for key, of_one in wanted.items()
    }
    keys = [key for key, of_one in lacking.items() if of_one]
    entries_ = entries_at(connection, [(key, local) for key in keys for local in ("", *lacking[key])])
    for key in keys:
        telling = _telling(entries_[key, ""])
        before = found[key].taken if key in found else none
        new = {local: _taken(entries_[key, local], telling) for local in lacking[key]}
        found[key] = Shelf(states[key], telling, {**before, **new})
    return found


def _telling(entry: Entry) -> Telling:
    report = entry.record
    assert isinstance(report, Report)  # noqa: S101 - the record without a local id is the report
    return Telling(
        entry.report, entry.report, report.published, report.publisher, report.agencies, report.title
    )


def _taken(entry: Entry, telling: Telling) -> Taken:
    id_, record = entry.id, entry.record
    match record:
        case Incident():
            return Told(id_, replace(record, id=id_), telling)
        case Claim():
            about = tuple(record_id(entry.report, other) for other in record.about)
            return Said(id_, replace(record, id=id_, about=about), telling)
        case Commitment():
            agreement = record.agreement and record_id(entry.report, record.agreement)
            return Undertaken(id_, replace(record, id=id_, agreement=agreement), telling)
        case Agreement():
            return Named(id_, replace(record, id=id_), telling)
    raise AssertionError(f"{id_} is no record of a report")

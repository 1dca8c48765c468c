"""Looking reports up."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from sqlalchemy import Connection, select, tuple_

from trucebook.errors import UsageError
from trucebook.ledger.names import Name
from trucebook.ledger.schema import arrivals, evidence, judgements, readings, records, reports
from trucebook.ledger.values import Arrival, Method

T = TypeVar("T")

_AT_ONCE: Final = 500
"""Values in one condition."""


def key_of(connection: Connection, name: Name) -> tuple[int, str]:
    """The key and handle of the report that an id names; the record or judgement that it names is there, too.

    Raises:
        UsageError: where it names nothing, or several reports.
    """
    query = (
        select(reports.c.key, reports.c.id, reports.c.handle)
        .where(reports.c.id >= name.report, reports.c.id < name.report + "g")  # "g" follows all digits
        .order_by(reports.c.id)
        .limit(20)
    )
    found = connection.execute(query).all()
    row = next((r for r in found if r.handle == name.report), found[0] if len(found) == 1 else None)
    if row is None and found:
        several = ", ".join(r.handle for r in found[:3])
        raise UsageError(f"{name.report} begins the ids of several reports ({several} ...): give more digits")
    if row is None:
        raise UsageError(f"this ledger has no report {name.report}: `trucebook reports` lists them")
    key, handle = int(row.key), str(row.handle)
    _check_part(connection, key, handle, name)
    return key, handle


def keys_of_all(connection: Connection, names: Sequence[Name]) -> list[int]:
    """The keys of the reports that ids name, in the same order: quick for many ids as lists show them.

    Raises:
        UsageError: where one names nothing, or several reports.
    """
    known: dict[str, int] = {}
    for part in _some(sorted({name.report for name in names})):
        query = select(reports.c.handle, reports.c.key).where(reports.c.handle.in_(part))
        known |= {row.handle: row.key for row in connection.execute(query)}
    there: set[tuple[int, str]] = set()
    for places in _some(sorted({(known[name.report], name.local) for name in names if name.report in known})):
        made = select(records.c.report, records.c.local).where(
            tuple_(records.c.report, records.c.local).in_(places),
            records.c.report.in_({key for key, _ in places}),  # with pairs alone SQLite looks at every row
        )
        there |= {(report, local) for report, local in connection.execute(made)}
    return [
        known[name.report]
        if name.judgement is None and (known.get(name.report), name.local) in there
        else key_of(connection, name)[0]
        for name in names
    ]


def _some(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _check_part(connection: Connection, key: int, handle: str, name: Name) -> None:
    if name.judgement is not None:
        query = select(judgements.c.number).where(
            judgements.c.report == key, judgements.c.number == name.judgement
        )
        if connection.execute(query).first() is None:
            raise UsageError(
                f"the report {handle} has no judgement j{name.judgement}: `history` shows those it has"
            )
    elif name.local:
        query = select(records.c.kind).where(records.c.report == key, records.c.local == name.local)
        if connection.execute(query).first() is None:
            raise UsageError(
                f"the report {handle} has no record {name.local}: `show {handle}` lists those it has"
            )


def last_reading(connection: Connection, id_: str) -> tuple[Method, str] | None:
    """How a report was last read, and the hash of what its reader was given; None where it is not there."""
    query = (
        select(readings.c.reader, readings.c.version, readings.c.given)
        .join(reports, reports.c.key == readings.c.report)
        .where(reports.c.id == id_)
        .order_by(readings.c.number.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else (Method(row.reader, row.version), row.given)


def arrivals_of(connection: Connection, key: int) -> tuple[Arrival, ...]:
    """The bytes of a report as they came in."""
    query = (
        select(evidence.c.data, arrivals.c.origin, arrivals.c.received, arrivals.c.tool)
        .join(evidence, evidence.c.sha256 == arrivals.c.evidence)
        .where(arrivals.c.report == key)
        .order_by(arrivals.c.number)
    )
    return tuple(Arrival(bytes(r.data), r.origin, r.received, r.tool) for r in connection.execute(query))


def versions_of(connection: Connection, key: int) -> tuple[str, ...]:
    """Handles of the reports from the same URL, oldest first."""
    one = connection.execute(select(reports.c.handle, reports.c.url).where(reports.c.key == key)).one()
    if one.url is None:
        return (one.handle,)
    query = select(reports.c.handle).where(reports.c.url == one.url).order_by(reports.c.added, reports.c.id)
    return tuple(connection.execute(query).scalars())

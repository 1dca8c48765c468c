"""The whole way: origins, likeness, groups, lists. What is new is worked in; what is gone is taken out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, delete, func, select

from trucebook.ledger import Ledger
from trucebook.ledger.index import UNRECONCILED
from trucebook.ledger.rows import insert, insert_new
from trucebook.ledger.schema import MERGING, merged, meta, origins
from trucebook.ledger.writing import take_out_merged
from trucebook.reconcile.clustering import Apart
from trucebook.reconcile.following import behind, is_followed, put_down
from trucebook.reconcile.grouping import Ruled, group, heed
from trucebook.reconcile.likeness import Likeness, weights_digest
from trucebook.reconcile.likening import (
    Unlikened,
    entries_of_reports,
    forget_incidents,
    gone,
    liken,
    unlikened,
)
from trucebook.reconcile.listed import list_groups, relist
from trucebook.reconcile.pairs import Ruling
from trucebook.reconcile.ruled import rulings_of
from trucebook.reconcile.sketches import VERSION as SKETCHES_VERSION
from trucebook.reconcile.sourcing import forget_reports, lost, name_origins, source, unsourced
from trucebook.reconcile.tables import some
from trucebook.reconcile.traits import VERSION as TRAITS_VERSION

REPORTS_AT_ONCE = 100
"""Reports whose records are held in memory."""

GROUPS_AT_ONCE = 400
"""Groups that are listed together."""

_SCORED_BY = "scored by"

Progress = Callable[[str, int, int], None]
"""Is told the stage ("reports", "incidents", "groups"), how many are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What reconciling did, and what there is now.

    Attributes:
        reports: reports that were compared anew.
        told: incidents that were laid beside others anew.
        origins: how many origins the reports in the ledger have.
        incidents: how many incidents there are, each once.
        several: how many of these are told by more than one record.
        held_apart: pairs that are likely one, and were not merged, with why; of the groups made anew.
        conflicts: rulings that could not be followed, since others hold these apart.
    """

    reports: int
    told: int
    origins: int
    incidents: int
    several: int
    held_apart: tuple[Apart, ...] = ()
    conflicts: tuple[Ruling, ...] = ()


def reconcile(ledger: Ledger, *, anew: bool = False, progress: Progress | None = None) -> Reconciled:
    """Find which incidents of a ledger are one, and which reports have one origin.

    Only what changed since the last time is worked out. Interrupted, it goes on where it was.

    Args:
        ledger: the ledger, open for writing.
        anew: forget all that was worked out, and begin with nothing.
        progress: is told how far it is.

    Raises:
        LedgerError: where the ledger cannot be written.
    """
    tell = progress or _nobody
    if anew or not _scored_alike(ledger):
        _forget_all(ledger)
    reports = _sourced(ledger, tell)
    told = _likened(ledger, tell)
    with ledger.writing() as connection:
        rulings = heed(connection, rulings_of(connection))
    apart, conflicts = _grouped(ledger, rulings, tell)
    return _counted(ledger, reports, told, apart, conflicts)


def is_up_to_date(ledger: Ledger) -> bool:
    """Whether reconciling has nothing to do: nothing changed in the ledger since it was last done."""
    with ledger.connect() as connection:
        return is_followed(connection)


def _nobody(_stage: str, _done: int, _all: int) -> None:
    """Nobody is told."""


def _scored_alike(ledger: Ledger) -> bool:
    """Whether what was worked out was scored by the weights, and on the traits, that are installed now."""
    with ledger.connect() as connection:
        held = connection.execute(select(meta.c.value).where(meta.c.name == _SCORED_BY)).scalar()
    return held == _scored_by()


def _scored_by() -> str:
    return f"traits {TRAITS_VERSION}, sketches {SKETCHES_VERSION}, weights {weights_digest()}"


def _forget_all(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        for table in MERGING:
            connection.execute(delete(table))
        take_out_merged(connection)
        connection.execute(delete(meta).where(meta.c.name == _SCORED_BY))
        insert(connection, meta, [(_SCORED_BY, _scored_by())])
        insert_new(connection, meta, [(UNRECONCILED, "yes")])  # whatever interrupts it now


def _sourced(ledger: Ledger, tell: Progress) -> int:
    """Work out the origins of reports that are new or changed: how many these are."""
    with ledger.writing() as connection:
        beside = forget_reports(connection, lost(connection))
        _renamed(connection, beside)
        new = unsourced(connection)
    done = 0
    for part in some(new, REPORTS_AT_ONCE):
        with ledger.writing() as connection:
            source(connection, part)
            _renamed(connection, part)
        done += len(part)
        tell("reports", done, len(new))
    return len(new)


def _renamed(connection: Connection, keys: Sequence[int] | set[int]) -> None:
    """Name origins anew; what was worked out of incidents of reports with another origin is forgotten."""
    changed = name_origins(connection, keys)
    forget_incidents(connection, entries_of_reports(connection, changed))


def _likened(ledger: Ledger, tell: Progress) -> int:
    """Lay incidents that are new or changed beside others: how many these are."""
    with ledger.writing() as connection:
        forget_incidents(connection, gone(connection))
        new = unlikened(connection)
    if not new:
        return 0
    likeness = Likeness.load()
    done = 0
    for part in _by_reports(new):
        with ledger.writing() as connection:
            liken(connection, part, likeness)
        done += len(part)
        tell("incidents", done, len(new))
    return len(new)


def _by_reports(new: Sequence[Unlikened]) -> Iterator[list[Unlikened]]:
    """Incidents of so many reports at a time."""
    by_report = [list(ones) for _, ones in groupby(new, key=lambda one: one.report)]
    for part in some(by_report, REPORTS_AT_ONCE):
        yield [one for ones in part for one in ones]


def _grouped(
    ledger: Ledger, rulings: Sequence[Ruled], tell: Progress
) -> tuple[tuple[Apart, ...], tuple[Ruling, ...]]:
    """Group what is in no group, and list the groups."""
    with ledger.writing() as connection:
        found = group(connection, rulings, Likeness.load())
        relist(connection, behind(connection))
        done = 0
        for part in some(found.groups, GROUPS_AT_ONCE):
            list_groups(connection, part)
            done += len(part)
            tell("groups", done, len(found.groups))
        put_down(connection)
        if not unlikened(connection) and not unsourced(connection):  # nobody added meanwhile
            connection.execute(delete(meta).where(meta.c.name == UNRECONCILED))
    return found.clustering.held_apart, found.clustering.conflicts


def _counted(
    ledger: Ledger, reports: int, told: int, apart: tuple[Apart, ...], conflicts: tuple[Ruling, ...]
) -> Reconciled:
    with ledger.connect() as connection:
        named = select(func.count(origins.c.origin.distinct()))
        sizes = select(func.count().label("size")).select_from(merged).group_by(merged.c.incident).subquery()
        incidents, several = connection.execute(
            select(func.count(), func.count().filter(sizes.c.size > 1)).select_from(sizes)
        ).one()
        return Reconciled(
            reports,
            told,
            int(connection.execute(named).scalar_one()),
            int(incidents),
            int(several),
            apart,
            conflicts,
        )

"""Reconciling a ledger from the command line, with what came of it in words."""

from collections.abc import Collection, Sequence

import click

from trucebook.cli.failures import complain
from trucebook.cli.progress import staged
from trucebook.ledger import Ledger, Query, RecordKind
from trucebook.reconcile.reconciling import Reconciled, is_up_to_date, reconcile
from trucebook.reconcile.together import Together, changed, together
from trucebook.wording.incident_words import counted

_MOST_TOLD = 5
"""Incidents that are named one by one; where more changed, they are counted."""

_MOST_APART = 10
"""Pairs held apart that are named."""

LEFT_UNDONE = (
    "the ledger changed since its incidents were last laid beside each other: `trucebook reconcile` does so"
)


def watched(ledger: Ledger, *, anew: bool = False) -> Reconciled:
    """Reconcile `ledger` under a bar, and name rulings that could not be followed."""
    with staged() as bar:
        done = reconcile(ledger, anew=anew, progress=bar.told)
    for ruling in done.conflicts:
        complain(
            f"{ruling.judgement} could not be followed: it says that {ruling.a} and {ruling.b} are the same, "
            "and other judgements keep them apart"
        )
    return done


def follow(
    ledger: Ledger, before: Sequence[Together] = (), reports: Collection[str] | None = None
) -> tuple[Together, ...]:
    """Reconcile what is not up to date, and say which incidents of `reports` (all without it) changed.

    Args:
        ledger: the ledger.
        before: the incidents of these reports as they were.
        reports: ids of the reports, or of records in them.
    """
    if not is_up_to_date(ledger):
        watched(ledger)
    touched = None if reports is None else {*reports, *(m for one in before for m in one.members)}
    found = changed(before, together(ledger, touched))
    tell_changes(found)
    return found


def tell_changes(found: Sequence[Together]) -> None:
    """Say on the standard error which incidents changed: each in a line, many in one."""
    if len(found) > _MOST_TOLD:
        merged = all(len(one.members) > 1 for one in found)
        told_by = "several records now" if merged else "other records than before"
        click.echo(f"{len(found):,} incidents are told by {told_by}", err=True)
        return
    for one in found:
        click.echo(told_words(one), err=True)


def told_words(one: Together) -> str:
    """By how much an incident is told now: "4be1c09a7f21-i3 is told by 3 reports now"."""
    if len(one.members) > 1 and one.reports == 1:
        return f"{one.id} is told by {len(one.members)} records of one report now"
    return f"{one.id} is told by {one.reports:,} report{'s' * (one.reports > 1)} now"


def remind(ledger: Ledger) -> None:
    """Say so where the ledger changed since it was last reconciled."""
    if not is_up_to_date(ledger):
        complain(LEFT_UNDONE)


def summary(ledger: Ledger, done: Reconciled) -> str:
    """What reconciling did and what there is now, in a line; then each pair that it held apart, and why."""
    reports = ledger.count(Query(RecordKind.REPORT))
    parts = [
        f"{counted(done.told, 'incident')} laid beside others" if done.told else "no incident is new",
        f"{counted(done.incidents, 'incident')}, {done.several:,} told by several records",
        f"{counted(done.origins, 'origin')} of {counted(reports, 'report')}",
    ]
    number = len(done.held_apart)
    if number:
        parts.append(f"{counted(number, 'likely pair')} held apart:")
    lines = ["; ".join(parts)]
    lines += [f"  {one.a} and {one.b} ({one.same:.2f}): {one.why}" for one in done.held_apart[:_MOST_APART]]
    if number > _MOST_APART:
        lines.append(f"  and {number - _MOST_APART:,} more; `trucebook review` shows them one by one")
    return "\n".join(lines)

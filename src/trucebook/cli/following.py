"""Ledgers in which somebody judges: what follows for incidents is worked out at once, and told."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trucebook.cli.ledger_options import opened_ledger

if TYPE_CHECKING:
    from trucebook.ledger import Ledger


@contextmanager
def judged_ledger(place: str | None, *ids: str) -> "Iterator[Ledger]":
    """The ledger at `place`, for a judgement on `ids`: records, reports or judgements.

    Afterwards incidents that the judgement bears on are reconciled, and those that changed are named.

    Raises:
        LedgerError: where the ledger cannot be opened.
        UsageError: where one of `ids` is not there.
    """
    with opened_ledger(place) as ledger:
        from trucebook.cli.reconciling import follow  # noqa: PLC0415 - heavy, so not for --help
        from trucebook.reconcile.together import together  # noqa: PLC0415 - likewise

        about = {*ids, *_others(ledger, ids)}
        before = together(ledger, about)
        yield ledger
        follow(ledger, before, about)


def _others(ledger: "Ledger", ids: tuple[str, ...]) -> Iterator[str]:
    """The incidents beside which judgements in the same reports lay others: an undo bears on them, too."""
    for id_ in ids:
        handle, _ = ledger.resolve(id_)
        yield from (one.other for one in ledger.judgements(handle) if one.other)

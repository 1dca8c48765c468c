"""What is worked out of merged incidents, kept while nothing changes."""

from collections.abc import Hashable

from trucebook.ledger import Ledger
from trucebook.ledger.writing import written
from trucebook.reconcile import doubting, reviewing
from trucebook.reconcile.doubting import WaitingValues, waiting_values
from trucebook.reconcile.reconciling import is_up_to_date
from trucebook.reconcile.reviewing import WaitingPairs, waiting_pairs
from trucebook.web.site import Site


def merging(ledger: Ledger) -> Hashable:
    """What changes whenever reconciling changed something, besides what is read and judged."""
    with ledger.connect() as connection:
        entries = written(connection)
    return entries, is_up_to_date(ledger)


def waiting(site: Site) -> WaitingPairs:
    """The pairs that wait for a person's word, the one first on which it is worth most."""
    return site.remembered.get(("waiting", merging(site.ledger)), lambda: waiting_pairs(site.ledger))


def doubtful(site: Site) -> WaitingValues:
    """The values that wait for a person's word, likewise."""
    made = site.remembered.get
    return made(("doubtful", merging(site.ledger)), lambda: waiting_values(site.ledger, site.contradictions))


def pairs_to_judge(site: Site) -> int:
    """How many pairs wait: `waiting` tells the same, and takes longer."""
    key = ("pairs to judge", merging(site.ledger))
    return site.remembered.get(key, lambda: reviewing.number_waiting(site.ledger))


def values_to_judge(site: Site) -> int:
    """How many values wait: `doubtful` tells the same, and takes longer."""
    key = ("values to judge", merging(site.ledger))
    return site.remembered.get(key, lambda: doubting.number_waiting(site.ledger, site.contradictions))

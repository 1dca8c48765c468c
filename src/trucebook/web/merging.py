"""What is worked out of merged incidents, kept while nothing changes."""

from collections.abc import Hashable

from trucebook.ledger import Ledger
from trucebook.ledger.writing import written
from trucebook.reconcile.doubting import DoubtfulValue, doubtful_values
from trucebook.reconcile.reconciling import is_up_to_date
from trucebook.reconcile.reviewing import ToJudge, to_judge
from trucebook.web.site import Site


def merging(ledger: Ledger) -> Hashable:
    """What changes whenever reconciling changed something, besides what is read and judged."""
    with ledger.connect() as connection:
        entries = written(connection)
    return entries, is_up_to_date(ledger)


def waiting(site: Site) -> tuple[ToJudge, ...]:
    """The pairs that wait for a person's word, the one first on which it is worth most."""
    return site.remembered.get(("waiting", merging(site.ledger)), lambda: to_judge(site.ledger))


def doubtful(site: Site) -> tuple[DoubtfulValue, ...]:
    """The values that wait for a person's word, likewise."""
    return site.remembered.get(("doubtful", merging(site.ledger)), lambda: doubtful_values(site.ledger))

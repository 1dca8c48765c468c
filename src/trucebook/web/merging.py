"""What is worked out of merged incidents, kept while nothing changes."""

from collections.abc import Hashable

from sqlalchemy import func, select

from trucebook.ledger import Ledger
from trucebook.ledger.schema import merged
from trucebook.reconcile.reconciling import is_up_to_date
from trucebook.reconcile.reviewing import ToJudge, to_judge
from trucebook.web.site import Site


def merging(ledger: Ledger) -> Hashable:
    """What changes whenever reconciling changed something, besides what is read and judged."""
    with ledger.connect() as connection:
        last = connection.execute(select(func.max(merged.c.incident))).scalar()
    return last, is_up_to_date(ledger)


def waiting(site: Site) -> tuple[ToJudge, ...]:
    """The pairs that wait for a person's word, the one first on which it is worth most."""
    return site.remembered.get(("waiting", merging(site.ledger)), lambda: to_judge(site.ledger))

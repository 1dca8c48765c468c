"""The pairs of incidents that wait for a person's word, kept while nothing changes."""

from sqlalchemy import func, select

from trucebook.ledger.schema import merged
from trucebook.reconcile.reconciling import is_up_to_date
from trucebook.reconcile.reviewing import ToJudge, to_judge
from trucebook.web.site import Site


def waiting(site: Site) -> tuple[ToJudge, ...]:
    """The pairs that wait, the one first on which a word is worth most."""
    with site.ledger.connect() as connection:
        last = connection.execute(select(func.max(merged.c.incident))).scalar()
    key = ("waiting", last, is_up_to_date(site.ledger))
    return site.remembered.get(key, lambda: to_judge(site.ledger))

"""Whether a record that is at hand fits what is looked for, as lists decide it by the index.

Of a few records this is known in a fraction of a millisecond, where the index takes some for any query.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from trucebook.errors import UsageError
from trucebook.ledger.facets import own_facets_of
from trucebook.ledger.find_query import Query
from trucebook.ledger.find_sql import named_in
from trucebook.records import Agreement, Incident, Published

Fits = Callable[[Incident | Agreement, Published | None], bool]
"""Whether a record fits that lists show; `Published` is when its report was."""


def fitting(connection: Connection, query: Query) -> Fits:
    """What tells whether an incident as told, or an agreement, fits `query`.

    Raises:
        UsageError: where more is asked than a record tells by itself: names, labels, occurrences and days.
    """
    others = (query.words, query.sources, query.reports, query.hidden, query.merged)
    if any(others) or query.judged is not None or query.background is not None:
        raise UsageError("of a record at hand only names, labels, occurrences and days are looked at")
    asked = [(facet, frozenset(values)) for facet, values in named_in(connection, query)]
    since = query.since.isoformat() if query.since else ""
    until = query.until.isoformat() if query.until else ""

    def fits(record: Incident | Agreement, published: Published | None) -> bool:
        day, latest = _days(record, published)
        if (since or until) and not day:
            return False
        if (until and day > until) or (since and max(day, latest) < since):
            return False
        pairs = own_facets_of(record, {}) | _of_columns(record)
        return all(any((facet, value) in pairs for value in values) for facet, values in asked)

    return fits


def _days(record: Incident | Agreement, published: Published | None) -> tuple[str, str]:
    """The day by which lists are in order, and the last on which it was; ISO, empty where not known."""
    when = record.when
    earliest = when.earliest.isoformat() if when and when.earliest else ""
    latest = when.latest.isoformat() if when and when.latest else ""
    return earliest or latest or (published.earliest.isoformat() if published else ""), latest


def _of_columns(record: Incident | Agreement) -> set[tuple[str, str]]:
    if isinstance(record, Incident):
        return {("label", str(record.type)), ("occurrence", str(record.occurrence))}
    return {("label", str(record.kind))}

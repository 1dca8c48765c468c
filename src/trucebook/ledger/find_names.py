"""Names that a ledger holds: those that a pattern means, and those near to what nothing is called."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, select

from trucebook.ledger.facets import folded
from trucebook.ledger.schema import names

ANY: Final = "*"
"""Stands in a pattern for any letters."""

_NEAR: Final = 75
"""Of 100, how alike two names must be for one to be meant by the other; by trial on names of armed groups."""

_MOST: Final = 5_000
"""Names that a pattern may stand for: more make a query that databases refuse."""


def meant(connection: Connection, facet: str, patterns: Iterable[str]) -> tuple[str, ...]:
    """The values of `facet` that the patterns mean, as the index has them. A plain name means itself."""
    found: dict[str, None] = {}
    for pattern in patterns:
        name = folded(pattern)
        if ANY in name:
            found |= dict.fromkeys(_matching(connection, facet, name))
        else:
            found[name] = None
    return tuple(found)[:_MOST]


def near(connection: Connection, facet: str, name: str) -> tuple[str, ...]:
    """Up to three values of `facet` that are spelt like `name`, which none is; empty where it is one."""
    name = folded(name)
    if ANY in name or next(values(connection, facet, name), "") == name:
        return ()
    found = process.extract(
        name, values(connection, facet), scorer=fuzz.token_sort_ratio, limit=3, score_cutoff=_NEAR
    )
    return tuple(value for value, _, _ in found)


def values(connection: Connection, facet: str, start: str = "") -> Iterator[str]:
    """All values of `facet` from `start` on, in their order."""
    query = select(names.c.value).where(names.c.facet == facet, names.c.value >= start)
    yield from connection.execute(query.order_by(names.c.value)).scalars()


def _matching(connection: Connection, facet: str, pattern: str) -> Iterator[str]:
    """The values that `pattern` matches; only those are looked at that begin as it does."""
    beginning = pattern.partition(ANY)[0]
    wanted = re.compile(".*".join(map(re.escape, pattern.split(ANY))), re.DOTALL)
    for value in values(connection, facet, beginning):
        if not value.startswith(beginning):
            return
        if wanted.fullmatch(value):
            yield value

"""The names in the index, each with the number that stands for it in `facets`."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from trucebook.ledger.rows import Row, ask, ask_each, run

Pair = tuple[str, str]
"""A facet and a value of it."""

_AT_ONCE = 200


def keys_of(connection: Connection, pairs: Collection[Pair]) -> dict[Pair, int]:
    """The keys of those names that the index has."""
    listed = sorted(pairs)
    if connection.dialect.name == "sqlite":
        found = ask_each(connection, "SELECT key FROM names WHERE facet = ? AND value = ?", listed)
        return {pair: int(row[0]) for pair, row in zip(listed, found, strict=True) if row is not None}
    return {(facet, value): int(key) for key, facet, value in _rows(connection, listed)}


def keys_made(connection: Connection, pairs: Collection[Pair]) -> Mapping[Pair, int]:
    """The keys of names; those that the index does not have are put into it."""
    held = keys_of(connection, pairs)
    new = [pair for pair in pairs if pair not in held]
    if not new:
        return held
    run(connection, "INSERT INTO names (facet, value) VALUES (?, ?)", sorted(new))
    return held | keys_of(connection, new)


def _rows(connection: Connection, pairs: Sequence[Pair]) -> Iterator[Row]:
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        wanted = ", ".join(["(?, ?)"] * len(some))
        query = f"SELECT key, facet, value FROM names WHERE (facet, value) IN (VALUES {wanted})"  # noqa: S608 - marks
        yield from ask(connection, query, tuple(word for pair in some for word in pair))

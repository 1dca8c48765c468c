"""Writing the index: entries with the names and words by which they are found, and how many there are.

Rows go into each table in the order in which it has them: the pages that a batch touches are touched once.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Final, NamedTuple

from sqlalchemy import Connection, delete, select

from trucebook.ledger.facets import GRADING, STATUS
from trucebook.ledger.keys import entry_key, is_kind
from trucebook.ledger.named import Pair, keys_made
from trucebook.ledger.rows import ask, insert, plain, run
from trucebook.ledger.schema import entries, facets, meta, parties, tallies

COUNTED: Final = ("incident", "claim", "commitment", "agreement")
"""Kinds of records that are counted for each of their parties: columns of `parties`."""

MERGED: Final = "merged"
"""The kind of entries that stand for an incident of all reports, which reconciling makes."""

SPAN: Final = "span"
"""The facet of entries that lasted longer than a day, by how long: see `span_of`."""

_IN_FACETS = frozenset({SPAN, STATUS, GRADING})
"""Facets that SQLite, too, has in a table of their own: they are looked up by several ranges of days at once,
or from the entry to the name. All others are found by `search`."""

_NUMBERS = "numbers"  # the row of `meta` with the number of the next entry
_AT_ONCE = 500


class Columns(NamedTuple):
    """Columns of an entry, as `schema` tells them. A tuple, because a report has a dozen."""

    local: str
    kind: str
    standing: str
    shown: bool
    judged: bool
    label: str | None
    occurrence: str | None
    background: bool | None
    confidence: float
    earliest: str | None
    latest: str | None
    day: str
    name: str | None


class IndexRow(NamedTuple):
    """What the index holds of one record.

    Attributes:
        columns: of its entry.
        facets: what it can be found by: names and values.
        words: the words by which it is searched.
        digest: of all that.
    """

    columns: Columns
    facets: tuple[Pair, ...]
    words: str
    digest: str


class _Keyed(NamedTuple):
    """A row with the key of its entry, that of its report, and all that it can be found by."""

    key: int
    report: int
    row: IndexRow
    pairs: tuple[Pair, ...]


def write(connection: Connection, rows: Sequence[tuple[int, IndexRow]]) -> list[int]:
    """Put rows into the index, each with the key of its report: the keys of their entries."""
    if not rows:
        return []
    keyed = [
        _Keyed(
            entry_key(row.columns.kind, row.columns.day, number),
            report,
            row,
            row.facets + _column_facets(row.columns),
        )
        for number, (report, row) in enumerate(rows, _numbered(connection, len(rows)))
    ]
    names = keys_made(connection, set().union(*[one.pairs for one in keyed]))
    in_order = sorted(keyed, key=itemgetter(0))
    _put_entries(connection, in_order, names)
    if connection.dialect.name == "sqlite":
        insert(connection, facets, _facet_rows(in_order, names, _IN_FACETS))
        _put_words_and_names(connection, in_order, names)
    else:
        insert(connection, facets, _facet_rows(in_order, names, {facet for facet, _ in names}))
        _put_words(connection, in_order)
    return [one.key for one in keyed]


def _facet_rows(
    keyed: Sequence[_Keyed], names: Mapping[Pair, int], of: Collection[str]
) -> list[tuple[int, int]]:
    """Which names of the facets `of` lead to which entries, in order; `keyed` is in the order of its keys."""
    entries_of: dict[int, list[int]] = defaultdict(list)
    for one in keyed:
        for pair in one.pairs:
            if pair[0] in of:
                entries_of[names[pair]].append(one.key)
    return [(name, key) for name in sorted(entries_of) for key in entries_of[name]]


def _put_entries(connection: Connection, keyed: Sequence[_Keyed], names: Mapping[Pair, int]) -> None:
    """Put entries down, and count them."""
    of_party = [_parties(one.row, names) for one in keyed]
    rows = [
        (key, report, *plain(connection, row.columns), row.digest, " ".join(map(str, of)))
        for (key, report, row, _), of in zip(keyed, of_party, strict=True)
    ]
    insert(connection, entries, rows)
    shown = [
        (one.row.columns.kind, of) for one, of in zip(keyed, of_party, strict=True) if one.row.columns.shown
    ]
    _count(connection, shown, 1, {key: value for (facet, value), key in names.items() if facet == "party"})


def _parties(row: IndexRow, names: Mapping[Pair, int]) -> list[int]:
    """The keys of the names by which the parties of a record are counted."""
    if row.columns.kind not in COUNTED:
        return []
    return [names[pair] for pair in row.facets if pair[0] == "party"]


def take_out(connection: Connection, keys: Collection[int]) -> None:
    """Take entries out of the index."""
    listed = sorted(keys)
    for start in range(0, len(listed), _AT_ONCE):
        of = entries.c.key.in_(listed[start : start + _AT_ONCE])
        rows = connection.execute(
            select(entries.c.kind, entries.c.parties).where(of, entries.c.shown.is_(True))
        )
        _count(connection, [(row.kind, [int(key) for key in row.parties.split()]) for row in rows], -1, {})
        connection.execute(delete(entries).where(of))


def take_out_merged(connection: Connection) -> None:
    """Take all merged incidents out of the index."""
    connection.execute(delete(entries).where(is_kind(MERGED)))
    connection.execute(delete(tallies).where(tallies.c.kind == MERGED))


def written(connection: Connection) -> int:
    """How many entries were ever put into the index: another number whenever something in it is another."""
    held = ask(connection, "SELECT value FROM meta WHERE name = ?", (_NUMBERS,))
    return int(held[0][0]) if held else 0


def span_of(days: int) -> int:
    """The class of those that last so many days beyond one: 1, 2 to 3, 4 to 7, ..., each up to `longest`."""
    return days.bit_length()


def longest(span: int) -> int:
    """The most days beyond one that entries of this class last."""
    return (1 << span) - 1


def _column_facets(columns: Columns) -> tuple[Pair, ...]:
    """The facets that are columns, too."""
    pairs: tuple[Pair, ...] = ()
    if columns.label is not None:
        pairs += (("label", columns.label),)
    if columns.occurrence is not None:
        pairs += (("occurrence", columns.occurrence),)
    if columns.background:
        pairs += (("background", "yes"),)
    if columns.judged:
        pairs += (("judged", "yes"),)
    if columns.latest is not None and columns.latest > columns.day:
        days = date.fromisoformat(columns.latest) - date.fromisoformat(columns.day)
        pairs += ((SPAN, str(span_of(days.days))),)
    return pairs


def _numbered(connection: Connection, count: int) -> int:
    """The first of so many numbers that no entry ever had."""
    first = written(connection)
    row = (_NUMBERS, str(first + count))
    insert(connection, meta, [row], " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    return first


def _put_words(connection: Connection, keyed: Sequence[_Keyed]) -> None:
    """Put the words by which entries are searched into the index, on PostgreSQL."""
    rows = [(one.key, one.row.words) for one in keyed]
    run(connection, "INSERT INTO search (entry, words) VALUES (?, to_tsvector('english', ?::text))", rows)


def _put_words_and_names(connection: Connection, keyed: Sequence[_Keyed], names: Mapping[Pair, int]) -> None:
    """Likewise on SQLite, in the order of keys, with the keys of names as words.

    FTS5 keeps new lists of entries in small trees, and merges them now and then; a table with a row for each
    name of each entry would have half of its pages written anew with every thousand reports.
    """
    marks = {pair: str(key) for pair, key in names.items()}
    rows = [(one.key, one.row.words, " ".join([marks[pair] for pair in one.pairs])) for one in keyed]
    run(connection, "INSERT INTO search (rowid, words, names) VALUES (?, ?, ?)", rows)


def _count(
    connection: Connection, shown: Sequence[tuple[str, Sequence[int]]], by: int, names: Mapping[int, str]
) -> None:
    """Count entries that are shown, or leave off counting them.

    Args:
        connection: where to.
        shown: their kinds, and the keys of their parties' names.
        by: 1 or -1.
        names: by their keys, the names of parties that may not have been counted before.
    """
    if not shown:
        return
    kinds = Counter([kind for kind, _ in shown])
    run(connection, _COUNT_KIND, [(kind, by * number) for kind, number in sorted(kinds.items())])
    found = Counter([(key, kind) for kind, its in shown for key in its])
    rows = []
    for key in sorted({key for key, _ in found}):
        each = [by * found[key, kind] for kind in COUNTED]
        rows.append((key, names.get(key, ""), sum(each), *each))
    insert(connection, parties, rows, _COUNT_PARTY)


_COUNT_KIND = (
    "INSERT INTO tallies (kind, number) VALUES (?, ?) "
    "ON CONFLICT (kind) DO UPDATE SET number = tallies.number + excluded.number"
)
_COUNT_PARTY = " ON CONFLICT (name) DO UPDATE SET " + ", ".join(
    f"{name} = parties.{name} + excluded.{name}" for name in ("records", *COUNTED)
)

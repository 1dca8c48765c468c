"""What is looked for, as SQL that is quick on both engines without their statistics.

Conditions are of two sorts: columns of `entries`, and sets of entries that have an index of their own: those
of a place, of a type, with certain words. Sets are counted, up to a bound. Where one is small, it is taken
whole, the rest is checked on it and the result sorted. Where all are large, entries are walked in the order
wanted and checked one by one until the page is full, which is soon, because many fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    table,
)

from trucebook.ledger.find_names import meant
from trucebook.ledger.find_query import Query, Sort
from trucebook.ledger.find_words import for_postgresql, for_sqlite, terms_of
from trucebook.ledger.looking import key_of
from trucebook.ledger.names import parse
from trucebook.ledger.schema import entries, facets

SMALL: Final = 30_000
"""Entries up to which a set is taken whole: with more of them walking is the quicker, because so many fit."""

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class EntrySet:
    """Entries that have something in common.

    Attributes:
        members: selects their keys, as `entry`.
        holds: the entry at hand is one of them.
    """

    members: Select[Any]
    holds: Condition


@dataclass(frozen=True, slots=True)
class Search:
    """A query in the terms of one ledger.

    Attributes:
        kind: of the records.
        where: conditions on the columns of `entries`, besides kind and days.
        sets: sets to all of which an entry must belong.
        since: the first day, ISO; empty for any.
        until: the last day.
    """

    kind: str
    where: tuple[Condition, ...]
    sets: tuple[EntrySet, ...]
    since: str
    until: str


def search_of(connection: Connection, query: Query) -> Search:
    """`query` in the terms of the ledger behind `connection`.

    Raises:
        UsageError: where it names a report that is not there, or searches for no word.
    """
    return Search(
        query.listed,
        tuple(_on_columns(query)),
        tuple(_sets(connection, query)),
        query.since.isoformat() if query.since else "",
        query.until.isoformat() if query.until else "",
    )


def selects(connection: Connection, search: Search, sort: Sort) -> list[Select[Any]]:
    """Selects of what is found, as the key of its report and its local id, to be taken one after the other.

    Each gives its entries in the order `sort`, and so do all of them together.
    """
    small, others = _smallest(connection, search.sets)
    held = [*search.where, *(one.holds for one in others)]
    base = select(entries.c.report, entries.c.local)
    if small is None:
        walked = base.where(entries.c.kind == search.kind, *held)
        return [part.order_by(*_order(sort)) for part in _parts(connection, walked, search, sort)]
    source = small.members.subquery("small")
    query = base.join(source, source.c.entry == entries.c.key).where(
        func.coalesce(entries.c.kind, "") == search.kind,  # so that no index of kinds is walked
        *held,
        *_days(search),
    )
    undated_last = (entries.c.day == "",) if sort is Sort.OLDEST else ()
    return [query.order_by(*undated_last, *_order(sort))]


def counts(connection: Connection, search: Search) -> list[Select[Any]]:
    """Selects of numbers that together are how many are found."""
    return [
        select(func.count()).select_from(found.order_by(None).subquery())
        for found in selects(connection, search, Sort.NEWEST)
    ]


def _on_columns(query: Query) -> Iterator[Condition]:
    if not query.hidden:
        yield entries.c.shown.is_(True)
    if query.occurrences:
        yield entries.c.occurrence.in_(query.occurrences)
    if query.background is not None:
        yield entries.c.background.is_(query.background)
    if query.judged is False:
        yield entries.c.judged.is_(False)


def _sets(connection: Connection, query: Query) -> Iterator[EntrySet]:
    for name, patterns in _named(query):
        yield _facet(connection, query, name, patterns)
    if query.words:
        yield _with_words(connection, query.words)
    if query.labels:
        yield _having(entries.c.kind == query.listed, entries.c.label.in_(query.labels))
    if query.reports:
        yield _having(entries.c.report.in_([key_of(connection, parse(id_))[0] for id_ in query.reports]))
    if query.judged:
        yield _having(entries.c.judged.is_(True))


def _named(query: Query) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The facets that are asked for, each with the names of which any will do."""
    several = {
        "place": query.places,
        "source": query.sources,
        "agreement": query.agreements,
        "country": tuple(code.upper() for code in query.countries),
    }
    yield from ((name, patterns) for name, patterns in several.items() if patterns)
    yield from (("party", (party,)) for party in query.parties)


def _facet(connection: Connection, query: Query, name: str, patterns: tuple[str, ...]) -> EntrySet:
    names = patterns if name == "country" else meant(connection, name, patterns)
    of = (facets.c.name == name, facets.c.value.in_(names), facets.c.kind == query.listed)
    here = (facets.c.day == entries.c.day, facets.c.entry == entries.c.key)
    members = select(facets.c.entry).where(*of)
    if len(names) > 1:  # an entry may have several of them
        members = members.distinct()
    return EntrySet(members, exists().where(*of, *here).correlate(entries))


def _with_words(connection: Connection, words: str) -> EntrySet:
    terms = terms_of(words)
    if connection.dialect.name == "sqlite":
        key: ColumnElement[int] = column("rowid", BigInteger)
        match: Condition = literal_column("search").op("MATCH")(for_sqlite(terms))
    else:
        key = column("entry", BigInteger)
        match = column("words").op("@@")(for_postgresql(terms))
    source = table("search")
    members = select(key.label("entry")).select_from(source).where(match)
    there: Select[Any] = select(literal_column("1")).select_from(source).where(match, key == entries.c.key)
    return EntrySet(members, there.correlate(entries).exists())


def _having(*conditions: Condition) -> EntrySet:
    """Entries for whose columns there is an index."""
    return EntrySet(select(entries.c.key.label("entry")).where(*conditions), conditions[-1])


def _smallest(connection: Connection, sets: Sequence[EntrySet]) -> tuple[EntrySet | None, list[EntrySet]]:
    """The smallest set, where it is small, and the others."""
    sizes = [_size(connection, one.members) for one in sets]
    least = min(sizes, default=SMALL)
    if least >= SMALL:
        return None, list(sets)
    at = sizes.index(least)
    return sets[at], [one for i, one in enumerate(sets) if i != at]


def _size(connection: Connection, members: Select[Any]) -> int:
    """How many there are, or `SMALL` where there are more."""
    counted = members.limit(SMALL).subquery()
    return int(connection.execute(select(func.count()).select_from(counted)).scalar_one())


def _days(search: Search) -> Iterator[Condition]:
    """That an entry ended on the first day or later, and began on the last or earlier.

    One that tells only one of the two began and ended then.
    """
    if search.since:
        yield or_(entries.c.day >= search.since, entries.c.latest >= search.since)
    if search.until:
        yield entries.c.day <= search.until
    if search.since or search.until:
        yield entries.c.day > ""


def _parts(connection: Connection, query: Select[Any], search: Search, sort: Sort) -> list[Select[Any]]:
    """`query` between the days of `search`, in parts of which one index has each in the order wanted."""
    if sort not in (Sort.NEWEST, Sort.OLDEST) or not (search.since or sort is Sort.OLDEST):
        return [query.where(*_days(search))]
    query = query.where(entries.c.day <= search.until) if search.until else query
    if not search.since:
        return [
            query.where(entries.c.day > ""),
            *([] if search.until else [query.where(entries.c.day == "")]),
        ]
    within = query.where(entries.c.day >= search.since)
    before = query.where(*_begun_before(connection, search))
    return [within, before] if sort is Sort.NEWEST else [before, within]


def _begun_before(connection: Connection, search: Search) -> tuple[Condition, ...]:
    """That an entry began before the first day, and ended on it or later.

    Two indexes could serve. The engines cannot know which of them leaves less to look through, so that is
    tried, and the column of the other one is wrapped, so that its index is out of the question.
    """
    day, latest = entries.c.day, entries.c.latest
    earlier = select(entries.c.key).where(
        entries.c.kind == search.kind, entries.c.shown.is_(True), day > "", day < search.since
    )
    if _size(connection, earlier) < SMALL:
        return day > "", day < search.since, func.coalesce(latest, "") >= search.since
    return day != "", func.coalesce(day, "") < search.since, latest >= search.since


def _order(sort: Sort) -> tuple[ColumnElement[Any], ...]:
    if sort is Sort.NEWEST:
        return entries.c.day.desc(), entries.c.key.desc()
    if sort is Sort.OLDEST:
        return entries.c.day, entries.c.key
    if sort is Sort.ADDED:
        return (entries.c.key.desc(),)
    return func.coalesce(entries.c.confidence, 1.0), entries.c.key

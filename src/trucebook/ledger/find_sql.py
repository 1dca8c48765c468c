"""What is looked for, as SQL that is quick on both engines without their statistics.

The order of keys is the order of days (`keys`), so every set of entries that have something in common, a
name, a word, can be walked along from the newest or the oldest on, the rest be checked on each entry, and
left as soon as a page is full. Sets are counted, up to a bound, and the smallest is walked along. Where the
order wanted is another, a small set is taken whole and sorted, and otherwise everything is walked through in
that order: with large sets many entries fit, and the page is soon full. On SQLite all names and words that
are asked for are one set, which FTS5 finds by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    and_,
    column,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
    true,
)

from trucebook.ledger.facets import GRADING, STATUS
from trucebook.ledger.find_names import meant
from trucebook.ledger.find_query import PAGE, Query, Sort
from trucebook.ledger.find_words import for_postgresql, for_sqlite, names_for_sqlite, terms_of
from trucebook.ledger.keys import first_key, key_after
from trucebook.ledger.looking import key_of
from trucebook.ledger.named import keys_of
from trucebook.ledger.names import parse
from trucebook.ledger.schema import entries, facets, tallies
from trucebook.ledger.writing import SPAN, longest, span_of

SMALL: Final = 5_000
"""Entries up to which a set is counted. Of two larger ones either may be walked along: independent ones have
so much in common that a page is full before."""

WHOLE: Final = 20_000
"""Entries up to which a set is taken whole, to be sorted otherwise than by days."""

_FIRST_DAY: Final = "0001-01-01"
_WORD_COST: Final = 30
"""How many times as long it takes to look for words in one entry as for a name; by trial."""

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Range:
    """Keys from `first` up to, but without, `after`."""

    first: int
    after: int

    def of(self, key: ColumnElement[int]) -> tuple[Condition, Condition]:
        """That `key` is one of them."""
        return key >= literal(self.first, BigInteger), key < literal(self.after, BigInteger)


@dataclass(frozen=True, slots=True)
class EntrySet:
    """Entries that have something in common.

    Attributes:
        key: the column with their keys.
        where: which rows they stand in.
        holds: the entry at hand is one of them.
        ordered: the rows can be walked along in the order of keys, and have each once.
        cost: of checking one entry, in that of looking for a name.
        few: there are only few, so that they are walked along without counting any set.
    """

    key: ColumnElement[int]
    where: tuple[Condition, ...]
    holds: Condition
    ordered: bool = True
    cost: int = 1
    few: bool = False

    def members(self, between: Range) -> Select[Any]:
        """Selects their keys."""
        return select(self.key.label("entry")).where(*self.where, *between.of(self.key))


@dataclass(frozen=True, slots=True)
class Part:
    """Entries of which one walk has all in order.

    Attributes:
        between: their keys.
        where: what else holds of them.
        sets: sets that they belong to, besides those that are asked for.
    """

    between: Range
    where: tuple[Condition, ...] = ()
    sets: tuple[EntrySet, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """A query in the terms of one ledger.

    Attributes:
        kind: of the entries.
        where: conditions on the columns of `entries`, besides kind and days.
        sets: sets to all of which an entry must belong.
        since: the first day, ISO; empty for any.
        until: the last day.
        entries: how many of this kind lists show.
        spans: the keys of the names of each class of `SPAN`.
    """

    kind: str
    where: tuple[Condition, ...]
    sets: tuple[EntrySet, ...]
    since: str
    until: str
    entries: int
    spans: tuple[tuple[int, int], ...] = ()


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
        number_of(connection, query.listed),
        _spans(connection) if query.since else (),
    )


def number_of(connection: Connection, kind: str) -> int:
    """How many entries of `kind` lists show."""
    return connection.execute(select(tallies.c.number).where(tallies.c.kind == kind)).scalar() or 0


def selects(connection: Connection, search: Search, sort: Sort) -> list[Select[Any]]:
    """Selects of what is found, as the key of its report and its local id, to be taken one after the other.

    Each gives its entries in the order `sort`, and so do all of them together.
    """
    if sort in (Sort.NEWEST, Sort.OLDEST):
        return [_walk(connection, search, part, sort) for part in _parts(search, sort)]
    return [_sorted(connection, search, sort)]


def counts(connection: Connection, search: Search) -> list[Select[Any]]:
    """Selects of numbers that together are how many are found."""
    return [
        select(func.count()).select_from(found.order_by(None).subquery())
        for found in selects(connection, search, Sort.NEWEST)
    ]


def _on_columns(query: Query) -> Iterator[Condition]:
    if not query.hidden:
        yield entries.c.shown.is_(True)
    if query.background is False:
        yield entries.c.background.is_(False)
    if query.judged is False:
        yield entries.c.judged.is_(False)


def _sets(connection: Connection, query: Query) -> Iterator[EntrySet]:
    if connection.dialect.name == "sqlite":
        yield from _in_search(connection, query)
    else:
        for facet, values in named_in(connection, query):
            yield _having(connection, facet, values)
        if query.words:
            yield _with_words(query.words)
    if query.reports:
        reports = [key_of(connection, parse(id_))[0] for id_ in query.reports]
        of = entries.c.report.in_(reports)
        yield EntrySet(entries.c.key, (of,), of, ordered=False, few=True)


def named_in(connection: Connection, query: Query) -> Iterator[tuple[str, Iterable[str]]]:
    """The facets that are asked for, each with the values of which any will do."""
    several = {"place": query.places, "source": query.sources, "agreement": query.agreements}
    for facet, patterns in several.items():
        if patterns:
            yield facet, meant(connection, facet, patterns)
    for party in query.parties:
        yield "party", meant(connection, "party", (party,))
    plain = {"country": tuple(code.upper() for code in query.countries), "label": query.labels}
    plain |= {STATUS: query.statuses, GRADING: query.gradings}
    plain |= {"occurrence": query.occurrences, "background": ("yes",) if query.background else ()}
    plain |= {"judged": ("yes",) if query.judged else ()}
    yield from ((facet, values) for facet, values in plain.items() if values)


def _in_search(connection: Connection, query: Query) -> Iterator[EntrySet]:
    """Entries with all the names and words that are asked for, which FTS5 finds as one set."""
    asked = [
        names_for_sqlite(keys_of(connection, [(facet, value) for value in values]).values())
        for facet, values in named_in(connection, query)
    ]
    asked += [for_sqlite(terms_of(query.words))] if query.words else []
    if asked:
        key: ColumnElement[int] = table("search", column("rowid", BigInteger)).c.rowid
        yield _searched(key, literal_column("search").op("MATCH")(" AND ".join(asked)))


def _having(connection: Connection, facet: str, values: Iterable[str]) -> EntrySet:
    """Entries that have one of `values` in a facet."""
    keys = sorted(keys_of(connection, [(facet, value) for value in values]).values())
    of = facets.c.name == keys[0] if len(keys) == 1 else facets.c.name.in_(keys)
    holds = exists().where(of, facets.c.entry == entries.c.key).correlate(entries)
    return EntrySet(facets.c.entry, (of,), holds, ordered=len(keys) == 1)


def _with_words(words: str) -> EntrySet:
    source = table("search", column("entry", BigInteger), column("words"))
    return _searched(source.c.entry, source.c.words.op("@@")(for_postgresql(terms_of(words))))


def _searched(key: ColumnElement[int], match: Condition) -> EntrySet:
    """Entries that the search table finds, with their keys in its column `key`."""
    there: Select[Any] = select(key).where(match, key == entries.c.key)
    return EntrySet(key, (match,), there.correlate(entries).exists(), cost=_WORD_COST)


def _spans(connection: Connection) -> tuple[tuple[int, int], ...]:
    """The classes of entries that lasted longer than a day, each with the key of its name."""
    pairs = [(SPAN, str(span)) for span in range(1, span_of(date.max.toordinal()) + 1)]
    return tuple(sorted((int(span), key) for (_, span), key in keys_of(connection, pairs).items()))


def _parts(search: Search, sort: Sort) -> list[Part]:
    """What is looked for, in parts of which each comes wholly before the next."""
    kind = search.kind
    dated = Part(Range(first_key(kind, _FIRST_DAY), key_after(kind, search.until)))
    if search.since:
        within = Part(replace(dated.between, first=first_key(kind, search.since)))
        before = _begun_before(search)
        return [within, before] if sort is Sort.NEWEST else [before, within]
    if search.until:
        return [dated]
    undated = Part(Range(first_key(kind), dated.between.first))
    if sort is Sort.OLDEST:
        return [dated, undated]
    return [Part(Range(undated.between.first, dated.between.after))]


def _begun_before(search: Search) -> Part:
    """Entries that began before the first day, and ended on it or later.

    Those of a class of spans can only have begun so many days before.
    """
    first = date.fromisoformat(search.since)
    before = first_key(search.kind, search.since)
    of_class = []
    for span, name in search.spans:
        began = date.fromordinal(max(first.toordinal() - longest(span), 1))
        within = Range(first_key(search.kind, began.isoformat()), before)
        of_class.append(and_(facets.c.name == name, *within.of(facets.c.entry)))
    lasting = EntrySet(facets.c.entry, (or_(false(), *of_class),), true(), ordered=False)
    between = Range(first_key(search.kind, _FIRST_DAY), before)
    return Part(between, (entries.c.latest >= search.since,), (lasting,))


def _walk(connection: Connection, search: Search, part: Part, sort: Sort) -> Select[Any]:
    """Walks along the set that takes the least, or along all entries."""
    sets = (*search.sets, *part.sets)
    along = _along(connection, search, sets, part.between)
    held = [*search.where, *part.where, *(one.holds for one in sets if one is not along)]
    key: ColumnElement[int] = entries.c.key
    query = select(entries.c.report, entries.c.local).where(*held)
    if along is None:
        query = query.where(*part.between.of(key))
    elif along.ordered:
        key = along.key
        query = query.where(*along.where, *part.between.of(key), entries.c.key == key)
    else:
        query = query.where(key.in_(along.members(part.between)))
    return query.order_by(key.desc() if sort is Sort.NEWEST else key)


def _along(
    connection: Connection, search: Search, sets: Sequence[EntrySet], between: Range
) -> EntrySet | None:
    """The set to walk along; None where all of them are too large to be put in order first."""
    if not sets:
        return None
    if len(sets) == 1 and sets[0].ordered:
        return sets[0]
    if few := next((one for one in sets if one.few), None):
        return few
    sizes = [_size(connection, one.members(between), SMALL) for one in sets]
    costs = [(_cost(search.entries, sets, sizes, i), not one.ordered, i) for i, one in enumerate(sets)]
    least = sets[min(costs)[2]]
    if least.ordered or _size(connection, least.members(between), WHOLE) < WHOLE:
        return least
    return None


def _cost(entries_: int, sets: Sequence[EntrySet], sizes: Sequence[int], i: int) -> float:
    """What it takes to walk along a set until a page is full, in looks for a name.

    It is reckoned as if sets were independent, and those that were not counted to their end just as large.
    """
    steps = float(PAGE)
    for j, size in enumerate(sizes):
        steps *= 1 if j == i else max(entries_, 1) / max(size, 1)
    if sizes[i] < SMALL:
        steps = min(steps, sizes[i])
    return steps * (1 + sum(one.cost for j, one in enumerate(sets) if j != i))


def _sorted(connection: Connection, search: Search, sort: Sort) -> Select[Any]:
    """Takes the smallest set whole, where it is small, or walks through everything in an order of its own."""
    kind = search.kind
    first_day = _FIRST_DAY if search.since or search.until else ""
    all_ = Range(first_key(kind, first_day), key_after(kind, search.until))
    held = list(search.where)
    if search.since:
        began = entries.c.key >= literal(first_key(kind, search.since), BigInteger)
        held.append(or_(began, entries.c.latest >= search.since))
    sizes = [_size(connection, one.members(all_), WHOLE) for one in search.sets]
    small = search.sets[sizes.index(min(sizes))] if sizes and min(sizes) < WHOLE else None
    held += [one.holds for one in search.sets if one is not small]
    query = select(entries.c.report, entries.c.local).where(*held)
    if small is not None:
        query = query.where(entries.c.key.in_(small.members(all_)))
    else:  # what is added to a column keeps the engines from any index but that of the order
        query = query.where(*all_.of(entries.c.key + 0))
    if sort is Sort.DOUBTFUL:
        return query.where(entries.c.kind == kind).order_by(
            entries.c.confidence, entries.c.report, entries.c.key
        )
    return query.order_by(entries.c.report.desc(), entries.c.key.desc())


def _size(connection: Connection, members: Select[Any], most: int) -> int:
    """How many there are, or `most` where there are more."""
    counted = members.limit(most).subquery()
    return int(connection.execute(select(func.count()).select_from(counted)).scalar_one())

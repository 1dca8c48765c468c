"""What a ledger holds that may matter to an accord, found by its lists and taken all at once."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, or_, select

from trucebook.accords.accord import Accord
from trucebook.accords.clause_words import words_of
from trucebook.accords.joining import Joined, joined
from trucebook.accords.matters import Held, Named, Undertaken, tells_signing
from trucebook.accords.sides import names_concerned, since
from trucebook.accords.taking import At, Kept, Taken, places_in, taken_at
from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import states
from trucebook.ledger import Ledger, Query, RecordKind, Sort
from trucebook.ledger.current import Place
from trucebook.ledger.find import places_of
from trucebook.ledger.find_one import fitting
from trucebook.ledger.names import LETTER_OF
from trucebook.ledger.schema import reports
from trucebook.reconcile.following import Followed, now_of, reports_since
from trucebook.reconcile.told import Said, Told
from trucebook.records.vocabulary import IncidentType, Occurrence

MOST_ANEW = 100
"""Reports that are looked at by themselves, at most; where more were read or judged, everything is."""


FEW = 10
"""Reports of which all incidents are looked at one by one, at most; in more of them lists are asked."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a ledger held that may matter to an accord on a day, when it was last asked.

    Attributes:
        on: the day.
        after: how much had been read and judged.
        taken: the records, by where they stand.
        joined: those that tell of incidents, those of one together.
    """

    on: date
    after: Followed
    taken: Mapping[Place, Taken]
    joined: Joined


@dataclass(frozen=True, slots=True)
class Gathering:
    """What was gathered before: whoever asks again and again hands in the same one each time.

    Attributes:
        kept: what was taken of reports.
        last: what was gathered last, by accord.
    """

    kept: Kept = field(default_factory=dict)
    last: dict[Accord, Gathered] = field(default_factory=dict)


def held_for(
    ledger: Ledger,
    accord: Accord,
    on: date,
    before: Gathering | None = None,
    rest: Callable[[], None] = lambda: None,
) -> Held:
    """What `ledger` holds that may matter to `accord` on the day `on`; `matters_of` decides what does.

    That is all that reports tell which name the accord or its signing, and the incidents since then in its
    countries or between its parties; none that matters to it on no day at all.

    Args:
        ledger: the ledger.
        accord: the accord.
        on: the day.
        before: what was gathered before, where this is asked again and again; then only what was read or
            judged since is looked for, and what is found now is kept in it.
        rest: is called between some reports and the next, for whoever has time.

    Raises:
        LedgerError: where the ledger cannot be read.
    """
    before = Gathering() if before is None else before
    with ledger.connect() as connection:
        found = _gathered(connection, accord, on, before, rest)
    before.last[accord] = found
    records = found.taken.values()
    return Held(
        incidents=found.joined.in_order(),
        claims=tuple(one for one in records if isinstance(one, Said)),
        undertakings=tuple(one for one in records if isinstance(one, Undertaken)),
        agreements=tuple(one for one in records if isinstance(one, Named)),
    )


def _gathered(
    connection: Connection, accord: Accord, on: date, before: Gathering, rest: Callable[[], None]
) -> Gathered:
    """What is held now: what was gathered last, but for reports that were read or judged since.

    What a report holds that matters depends on no other report; which of it is one, on others, too.
    """
    now, last = now_of(connection), before.last.get(accord)
    anew = None if last is None or last.on != on else _touched(connection, last.after, now)
    if last is None or anew is None:
        places = _places(connection, accord, on, before.kept)
        taken = {one.place: one.taken for one in taken_at(connection, places, before.kept, rest)}
        return Gathered(on, now, taken, joined(connection, accord, taken))
    taken = dict(last.taken)
    if anew:
        places = _places(connection, accord, on, before.kept, anew)
        kept = {place: one for place, one in last.taken.items() if place[0] not in anew}
        kept |= {one.place: one.taken for one in taken_at(connection, places, before.kept)}
        taken = {place: kept[place] for place in sorted(kept)}
    return Gathered(on, now, taken, joined(connection, accord, taken, last.joined, anew))


def _touched(connection: Connection, after: Followed, now: Followed) -> dict[int, str] | None:
    """Reports that were read or judged since, and other versions of their pages: handles by key.

    None where they are too many, or cannot be told.
    """
    if after == now:
        return {}
    keys = reports_since(connection, after, now)
    if keys is None or len(keys) > MOST_ANEW:
        return None
    pages = select(reports.c.url).where(reports.c.key.in_(keys), reports.c.url.is_not(None))
    query = select(reports.c.key, reports.c.handle).where(
        or_(reports.c.key.in_(keys), reports.c.url.in_(pages))
    )
    return {row.key: row.handle for row in connection.execute(query)}


def _places(
    connection: Connection, accord: Accord, on: date, kept: Kept, within: Mapping[int, str] | None = None
) -> set[Place]:
    """Where all stands that may matter, in any report or in those `within`: handles by key."""
    naming_it = Query(RecordKind.AGREEMENT, agreements=(accord.id,))
    if within is not None and len(within) <= FEW:
        at_hand = tuple(taken_at(connection, _named_or_told(connection, within), kept))
        around = _fitting(connection, at_hand, tuple(_incidents(accord, on)))
        naming = _fitting(connection, at_hand, (naming_it,))
    else:
        reports = tuple(within.values()) if within else ()
        asked = (replace(query, reports=reports) for query in _incidents(accord, on))
        around = {place for query in asked for place in _found(connection, query)}
        naming = _found(connection, replace(naming_it, reports=reports))
    signing = _signing(connection, accord, around, kept)
    return around | places_in(connection, {key for key, _ in naming | signing})


def _named_or_told(connection: Connection, reports: Collection[int]) -> set[Place]:
    """Where all incidents and agreements of these reports stand."""
    letters = (LETTER_OF[RecordKind.INCIDENT], LETTER_OF[RecordKind.AGREEMENT])
    return {place for place in places_in(connection, reports) if place[1].startswith(letters)}


def _fitting(connection: Connection, at_hand: Sequence[At], queries: Sequence[Query]) -> set[Place]:
    """Where those of the records at hand stand that fit any of `queries`, all of one kind."""
    kind = Told if queries[0].kind is RecordKind.INCIDENT else Named
    fits = [fitting(connection, query) for query in queries]
    found: set[Place] = set()
    for place, one in ((at.place, at.taken) for at in at_hand if isinstance(at.taken, kind)):
        record = one.incident if isinstance(one, Told) else one.agreement
        if any(fit(record, one.telling.published) for fit in fits):
            found.add(place)
    return found


def _signing(connection: Connection, accord: Accord, around: set[Place], kept: Kept) -> set[Place]:
    """Those of the places `around` at which a report tells that the accord was signed."""
    if accord.signed is None or not around:
        return set()
    label, occurred = IncidentType.AGREEMENT.value, Occurrence.OCCURRED.value
    that_day = Query(
        RecordKind.INCIDENT,
        since=accord.signed,
        until=accord.signed,
        labels=(label,),
        occurrences=(occurred,),
    )
    few = len({key for key, _ in around}) <= FEW
    places = around if few else around & _found(connection, that_day)
    return {
        one.place
        for one in taken_at(connection, places, kept)
        if isinstance(one.taken, Told) and tells_signing(accord, one.taken.incident)
    }


def _found(connection: Connection, query: Query) -> set[Place]:
    return set(places_of(connection, query, Sort.NEWEST, None, 0))


def _incidents(accord: Accord, on: date) -> Iterator[Query]:
    """Incidents since the signing in the accord's countries, and such as carry it out between its parties."""
    days: dict[str, Any] = {} if since(accord) == date.min else {"since": min(since(accord), on)}
    carrying = sorted({type_ for clause in accord.clauses for type_ in words_of(clause.action).types})
    labels = tuple(carrying) or (IncidentType.TALKS.value,)
    if accord.countries:
        yield from _asked(days, on, countries=accord.countries)
    for parties in _pairs(accord):
        yield from _asked(days, on, parties=parties, labels=labels)


def _asked(days: dict[str, Any], on: date, **asked: Any) -> Iterator[Query]:  # noqa: ANN401 - fields of a query
    """What happened up to the day, and what is planned for later."""
    kind = RecordKind.INCIDENT
    yield Query(kind, until=on, **days, **asked)
    if on < date.max:
        yield Query(kind, since=on, occurrences=(Occurrence.PLANNED.value,), **asked)


def _pairs(accord: Accord) -> Iterator[tuple[str, ...]]:
    """Parties to look for: each that is no state, by itself; of states, which are in much else, each two."""
    of_states = {fold(name) for state in states() for name in (state.name, state.forces)}
    names = names_concerned(accord)
    yield from ((name,) for name in names if fold(name) not in of_states)
    yield from combinations([name for name in names if fold(name) in of_states], 2)

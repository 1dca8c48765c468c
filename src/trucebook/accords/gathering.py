"""What a ledger holds that may matter to an accord, found by its lists and taken all at once."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import Connection

from trucebook.accords.accord import Accord
from trucebook.accords.clause_words import words_of
from trucebook.accords.matters import Held, Named, Undertaken, tells_signing
from trucebook.accords.sides import names_concerned, since
from trucebook.accords.taking import At, Kept, incidents_of, places_in, taken_at
from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import states
from trucebook.ledger import Ledger, Query, RecordKind, Sort
from trucebook.ledger.current import Place
from trucebook.ledger.find import places_of
from trucebook.reconcile.told import Said, Told
from trucebook.records.vocabulary import IncidentType, Occurrence


def held_for(ledger: Ledger, accord: Accord, on: date, kept: Kept | None = None) -> Held:
    """What `ledger` holds that may matter to `accord` on the day `on`; `matters_of` decides what does.

    That is all that reports tell which name the accord or its signing, and the incidents since then in its
    countries or between its parties.

    Args:
        ledger: the ledger.
        accord: the accord.
        on: the day.
        kept: what was taken before, where this is asked again and again; what is taken now is added to it.

    Raises:
        LedgerError: where the ledger cannot be read.
    """
    kept = {} if kept is None else kept
    with ledger.connect() as connection:
        around = {place for query in _incidents(accord, on) for place in _found(connection, query)}
        naming = _found(connection, Query(RecordKind.AGREEMENT, agreements=(accord.id,)))
        signing = _signing(connection, accord, around, kept)
        of_reports = places_in(connection, {key for key, _ in naming | signing})
        taken = list(taken_at(connection, around | of_reports, kept))
        lead = incidents_of(connection, {one.place[0] for one in taken if isinstance(one.taken, Told)})
    return Held(
        incidents=_grouped(taken, lead),
        claims=tuple(one.taken for one in taken if isinstance(one.taken, Said)),
        undertakings=tuple(one.taken for one in taken if isinstance(one.taken, Undertaken)),
        agreements=tuple(one.taken for one in taken if isinstance(one.taken, Named)),
    )


def _grouped(taken: Sequence[At], lead: Mapping[Place, int]) -> tuple[tuple[Told, ...], ...]:
    """The tellings of each incident together, as reconciling merged them; others each by itself."""
    groups: dict[int | Place, list[Told]] = {}
    for one in taken:
        if isinstance(one.taken, Told):
            groups.setdefault(lead.get(one.place, one.place), []).append(one.taken)
    ordered = (tuple(sorted(group, key=lambda told: told.id)) for group in groups.values())
    return tuple(sorted(ordered, key=lambda group: group[0].id))


def _signing(connection: Connection, accord: Accord, around: set[Place], kept: Kept) -> set[Place]:
    """Those of the places `around` at which a report tells that the accord was signed."""
    if accord.signed is None:
        return set()
    label, occurred = IncidentType.AGREEMENT.value, Occurrence.OCCURRED.value
    that_day = Query(
        RecordKind.INCIDENT,
        since=accord.signed,
        until=accord.signed,
        labels=(label,),
        occurrences=(occurred,),
    )
    places = around & _found(connection, that_day)
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
    yield Query(kind, since=on, occurrences=(Occurrence.PLANNED.value,), **asked)


def _pairs(accord: Accord) -> Iterator[tuple[str, ...]]:
    """Parties to look for: each that is no state, by itself; of states, which are in much else, each two."""
    of_states = {fold(name) for state in states() for name in (state.name, state.forces)}
    names = names_concerned(accord)
    yield from ((name,) for name in names if fold(name) not in of_states)
    yield from combinations([name for name in names if fold(name) in of_states], 2)

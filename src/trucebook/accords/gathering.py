"""What a ledger holds that may matter to an accord, fetched through its lists."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Any, cast

from trucebook.accords.accord import Accord
from trucebook.accords.clause_words import words_of
from trucebook.accords.matters import Held, Named, Undertaken, tells_signing
from trucebook.accords.sides import names_concerned, since
from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import states
from trucebook.ledger import Found, Ledger, Query, RecordKind
from trucebook.reconcile.together import together
from trucebook.reconcile.told import Said, Telling, Told
from trucebook.records import Agreement, Claim, Commitment, Incident, Record, Report
from trucebook.records.vocabulary import IncidentType, Occurrence

_REPORTS_AT_ONCE = 100

_Item = Found[Record | Report]


def held_for(ledger: Ledger, accord: Accord, on: date) -> Held:
    """What `ledger` holds that may matter to `accord` on the day `on`; `matters_of` decides what does.

    That is all that reports tell which name the accord or its signing, and the incidents since then in its
    countries or between its parties.

    Raises:
        LedgerError: where the ledger cannot be read.
    """
    around = {found.id: found for found in _incidents(ledger, accord, on)}
    named = [
        _report(found) for found in ledger.find_all(Query(RecordKind.AGREEMENT, agreements=(accord.id,)))
    ]
    signing = [_report(found) for found in around.values() if tells_signing(accord, _incident(found))]
    reports = sorted({*named, *signing})
    incidents = around | {found.id: found for found in _of_reports(ledger, RecordKind.INCIDENT, reports)}
    told = [Told(found.id, _incident(found), telling_of(found)) for found in incidents.values()]
    return Held(
        incidents=grouped(ledger, told),
        claims=tuple(
            Said(found.id, cast("Claim", found.record), telling_of(found))
            for found in _of_reports(ledger, RecordKind.CLAIM, reports)
        ),
        undertakings=tuple(
            Undertaken(found.id, cast("Commitment", found.record), telling_of(found))
            for found in _of_reports(ledger, RecordKind.COMMITMENT, reports)
        ),
        agreements=tuple(
            Named(found.id, cast("Agreement", found.record), telling_of(found))
            for found in _of_reports(ledger, RecordKind.AGREEMENT, reports)
        ),
    )


def grouped(ledger: Ledger, told: Sequence[Told]) -> tuple[tuple[Told, ...], ...]:
    """The tellings of each incident together, as reconciling merged them; others each by itself."""
    reports = sorted({one.telling.report for one in told})
    lead = {member: one.id for one in together(ledger, reports) for member in one.members}
    groups: dict[str, list[Told]] = {}
    for one in sorted(told, key=lambda one: one.id):
        groups.setdefault(lead.get(one.id, one.id), []).append(one)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def telling_of(found: _Item) -> Telling:
    """The report of what was found."""
    report, handle = found.report, _report(found)
    return Telling(handle, handle, report.published, report.publisher, report.agencies, report.title)


def _incidents(ledger: Ledger, accord: Accord, on: date) -> Iterator[_Item]:
    """Incidents since the signing in the accord's countries, and such as carry it out between its parties."""
    days: dict[str, Any] = {} if since(accord) == date.min else {"since": min(since(accord), on)}
    carrying = sorted({type_ for clause in accord.clauses for type_ in words_of(clause.action).types})
    labels = tuple(carrying) or (IncidentType.TALKS.value,)
    if accord.countries:
        yield from _asked(ledger, days, on, countries=accord.countries)
    for parties in _pairs(accord):
        yield from _asked(ledger, days, on, parties=parties, labels=labels)


def _asked(ledger: Ledger, days: dict[str, Any], on: date, **asked: Any) -> Iterator[_Item]:  # noqa: ANN401 - fields of a query
    """What happened up to the day, and what is planned for later."""
    kind = RecordKind.INCIDENT
    yield from ledger.find_all(Query(kind, until=on, **days, **asked))
    yield from ledger.find_all(Query(kind, since=on, occurrences=(Occurrence.PLANNED.value,), **asked))


def _pairs(accord: Accord) -> Iterator[tuple[str, ...]]:
    """Parties to look for: each that is no state, by itself; of states, which are in much else, each two."""
    of_states = {fold(name) for state in states() for name in (state.name, state.forces)}
    names = names_concerned(accord)
    yield from ((name,) for name in names if fold(name) not in of_states)
    yield from combinations([name for name in names if fold(name) in of_states], 2)


def _of_reports(ledger: Ledger, kind: RecordKind, reports: Sequence[str]) -> Iterator[_Item]:
    for start in range(0, len(reports), _REPORTS_AT_ONCE):
        yield from ledger.find_all(Query(kind, reports=tuple(reports[start : start + _REPORTS_AT_ONCE])))


def _incident(found: _Item) -> Incident:
    return cast("Incident", found.record)


def _report(found: _Item) -> str:
    """The handle of the report that it is from."""
    return found.id.partition("-")[0]

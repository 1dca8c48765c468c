"""Accords, and the clauses of an overview, as rows of a table; several values of a cell are joined."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from trucebook.accords.accord import Accord, Role
from trucebook.accords.overview import ClauseView, Overview
from trucebook.accords.quoting import Reason

ACCORD_COLUMNS: Final = (
    *("id", "name", "kind", "countries", "parties", "signed", "in_force", "ended", "clauses", "names"),
)
"""Names of the columns of a list of accords. New ones are only ever added at the end."""

CLAUSE_COLUMNS: Final = (
    *("accord", "on", "clause", "article", "action", "obligors", "through", "beneficiaries", "words"),
    *("quantities", "condition", "deadline", "due", "since", "until", "deadline_words", "state", "rule"),
    *("state_words", "because", "beside", "note", "to_verify"),
)
"""Names of the columns of an overview's clauses. New ones are only ever added at the end."""

_JOINED: Final = "; "


def accord_values(accord: Accord) -> list[str | int | None]:
    """The cells of an accord."""
    parties = [party.name for party in accord.parties if party.role is Role.PARTY]
    days = map(_day, (accord.signed, accord.in_force, accord.ended))
    named = (accord.id, accord.name, accord.kind.value, _joined(accord.countries), _joined(parties))
    return [*named, *days, len(accord.clauses), _joined(accord.names)]


def clause_values(overview: Overview, clause: ClauseView) -> list[str | int | None]:
    """The cells of a clause on the overview's day; records by their ids."""
    due = clause.deadline
    return [
        *(overview.accord, overview.on.isoformat(), clause.id, clause.article, clause.action.value),
        *(_joined(clause.obligors), _joined(clause.through), _joined(clause.beneficiaries), clause.words),
        *(_joined([quantity.words for quantity in clause.quantities]), clause.condition, due.kind.value),
        *(_day(due.day), _day(due.since), _day(due.until), due.words),
        *(clause.state.value, clause.rule, clause.state_words),
        *(_ids(clause.because), _ids(clause.beside), clause.note, "true" if clause.to_verify else "false"),
    ]


def _ids(reasons: Sequence[Reason]) -> str:
    """Ids of all records that say so."""
    return _joined([quote.id for reason in reasons for quote in reason.quotes])


def _joined(words: Sequence[str]) -> str:
    return _JOINED.join(words)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

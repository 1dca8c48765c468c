"""Whom an accord names, and for which of these somebody stands: as the party, a body of it, its voice."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from trucebook.accords.accord import Accord, Clause, Role
from trucebook.reconcile.sides import sides, sides_of
from trucebook.records import Party

BOUND = frozenset({Role.PARTY, Role.OBLIGED})
"""Roles of those whose doings an accord is about."""


def since(accord: Accord) -> date:
    """The day from which the accord is there: of its signing, else of its force, else the first of all."""
    return accord.signed or accord.in_force or date.min


def names_bound(accord: Accord) -> tuple[str, ...]:
    """Names of those whom the accord binds."""
    parties = [party.name for party in accord.parties if party.role in BOUND]
    obligors = [name for clause in accord.clauses for name in clause.obligors]
    return tuple(dict.fromkeys((*parties, *obligors)))


def names_answerable(accord: Accord) -> tuple[str, ...]:
    """Names of those who can be accused under it: who is bound, and through whom it is carried out."""
    return tuple(dict.fromkeys((*names_bound(accord), *(n for c in accord.clauses for n in c.through))))


def doers_of(accord: Accord, clause: Clause) -> tuple[str, ...]:
    """Names of those who carry a clause out: its obligors, or all who are bound where it names none."""
    return tuple(dict.fromkeys((*(clause.obligors or names_bound(accord)), *clause.through)))


def names_concerned(accord: Accord) -> tuple[str, ...]:
    """Names of those whose conflict it is: who is bound, for whom, through whom, and who is no party."""
    parties = [party.name for party in accord.parties if party.role in BOUND or party.role is Role.NOT_PARTY]
    named = (name for c in accord.clauses for name in (*c.obligors, *c.beneficiaries, *c.through))
    return tuple(dict.fromkeys((*parties, *named)))


def sides_among(parties: Iterable[Party], names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names`, parties of an accord, for which one of `parties` stands; in the order of `names`."""
    told = sides_of(parties)
    return tuple(name for name in names if not told.isdisjoint(_side_of(name))) if told else ()


@cache
def _side_of(name: str) -> frozenset[str]:
    """The side that an accord calls `name`: with a state it means its government and its forces, too."""
    return sides(Party(name))

"""What persons are still to judge: doubtful pairs on which no word follows from what was said already."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, not_, or_, select

from trucebook.ledger import Ledger
from trucebook.ledger.schema import pairs
from trucebook.reconcile.clustering import contradiction, doubt
from trucebook.reconcile.finding import pairs_between
from trucebook.reconcile.likening import pairs_of, pairs_out_of
from trucebook.reconcile.pairs import Pair, Relation, Ruling
from trucebook.reconcile.ruled import entries_of_incidents, rulings_of
from trucebook.reconcile.tables import ids_of

LEAST_DOUBT = 0.02
"""Pairs whose doubt is less are not shown to persons: nothing would come of it."""

MOST_LOOKED_AT = 500
"""Pairs among which the most doubtful are looked for, nearest to even odds first; all are counted."""

_NEAR = 0.05
"""How far from even odds pairs are looked for at first; all so near may wait."""

SURE, CERTAIN = 0.9966, 0.9974
"""Up to the first a pair that is kept is doubtful, however the rest is shared out, beyond the second never.

Those between are looked at one by one.
"""

LEAST_LIKELY = 0.1
"""Incidents less probably one with another, or a part of it, are not named beside it."""


MOST_MEMBERS = 200
"""Members of an incident beside which others are looked for: databases take no longer conditions."""


@dataclass(frozen=True, slots=True)
class ToJudge:
    """A pair that waits for a person's word.

    Attributes:
        a: id of one; where one may be a part of the other, of the part.
        b: id of the other.
        worth: how much a word on it is worth, 0 to 1.
    """

    a: str
    b: str
    worth: float


@dataclass(frozen=True, slots=True)
class WaitingPairs:
    """The pairs that wait.

    Attributes:
        number: how many there are.
        first: those on which a word is worth most, that first; at most `MOST_LOOKED_AT`.
    """

    number: int
    first: tuple[ToJudge, ...]


def to_judge(ledger: Ledger) -> tuple[ToJudge, ...]:
    """The pairs that wait, the one first on which a word is worth most; at most `MOST_LOOKED_AT`.

    A pair that a person judged is none, and neither is one on which what persons said of others leaves but
    one answer.
    """
    return waiting_pairs(ledger).first


def waiting_pairs(ledger: Ledger) -> WaitingPairs:
    """Likewise, with how many there are in all."""
    with ledger.connect() as connection:
        rulings = rulings_of(connection)
        settled = _settled(connection, rulings)
        rows = [row for row in _nearest(connection, len(settled)) if (row.a, row.b) not in settled]
        ids = ids_of(connection, {key for row in rows for key in (row.a, row.b)})
        number = _number(connection) - len(settled)
    near = [Pair(ids[row.a], ids[row.b], row.same, row.part) for row in rows if {row.a, row.b} <= ids.keys()]
    found = [
        ToJudge(pair.a, pair.b, worth)
        for pair in near[:MOST_LOOKED_AT]
        if (worth := doubt(pair)) >= LEAST_DOUBT
    ]
    return WaitingPairs(number, tuple(sorted(found, key=lambda one: (-one.worth, one.a, one.b))))


def _nearest(connection: Connection, more: int) -> Sequence[Row[Any]]:
    """The pairs nearest to even odds, that first: so many as are looked at, and `more`.

    They are looked for among the near ones at first: to put all in order takes twice as long as to look.
    """
    query = select(pairs).order_by(func.abs(pairs.c.same - 0.5), pairs.c.a, pairs.c.b)
    query = query.limit(MOST_LOOKED_AT + more)
    near = connection.execute(query.where(pairs.c.same.between(0.5 - _NEAR, 0.5 + _NEAR))).all()
    return near if len(near) == MOST_LOOKED_AT + more else connection.execute(query.where(_MAY_WAIT)).all()


def number_waiting(ledger: Ledger) -> int:
    """How many pairs wait, without looking for the first of them."""
    with ledger.connect() as connection:
        return _number(connection) - len(_settled(connection, rulings_of(connection)))


_MAY_WAIT = or_(pairs.c.same > LEAST_DOUBT, pairs.c.part > LEAST_DOUBT)


def _number(connection: Connection) -> int:
    """How many pairs are doubtful, judged or not."""
    clear = or_(pairs.c.same > SURE, pairs.c.part > SURE)
    between = clear & (pairs.c.same <= CERTAIN) & (pairs.c.part <= CERTAIN)
    each = select(func.count().filter(_MAY_WAIT, not_(clear)), func.count().filter(between))
    open_, some = connection.execute(each.select_from(pairs)).one()
    rows = connection.execute(select(pairs.c.same, pairs.c.part).where(between)).all() if some else []
    return int(open_) + sum(doubt(Pair("", "", same, part)) >= LEAST_DOUBT for same, part in rows)


def _settled(connection: Connection, rulings: tuple[Ruling, ...]) -> set[tuple[int, int]]:
    """The doubtful pairs, by their entries, that a person judged or on which others' words leave no choice.

    These are among the incidents that rulings name, which are few.
    """
    at = entries_of_incidents(connection, {id_ for one in rulings for id_ in (one.a, one.b)})
    ids = {entry: id_ for id_, entry in at.items()}
    return {
        (a, b)
        for (a, b), (same, part) in pairs_of(connection, ids.keys()).items()
        if {a, b} <= ids.keys()
        and doubt(pair := Pair(ids[a], ids[b], same, part)) >= LEAST_DOUBT
        and max(same, part) > LEAST_DOUBT
        and _is_settled(pair, rulings)
    }


def next_pair(ledger: Ledger) -> Pair | None:
    """The pair on which a person's word is worth most, with its reasons; None where none waits."""
    waiting = to_judge(ledger)
    return pairs_between(ledger, (waiting[0].a, waiting[0].b))[0] if waiting else None


def likely_others(ledger: Ledger, members: Sequence[str], limit: int = 5) -> tuple[Pair, ...]:
    """Incidents as told that are likely one with a member of an incident, or a part, and are not in it.

    Each of the others once, the likeliest first; without reasons. Those on which a person ruled are left out.
    """
    with ledger.connect() as connection:
        at = entries_of_incidents(connection, set(members[:MOST_MEMBERS]))
        keys = set(at.values())
        known = pairs_out_of(connection, keys, LEAST_LIKELY)
        ids = ids_of(connection, {key for pair in known for key in pair})
        ruled = {frozenset((one.a, one.b)) for one in rulings_of(connection)}
    best: dict[int, Pair] = {}
    for (a, b), (same, part) in sorted(known.items(), key=lambda one: max(one[1])):
        if {a, b} <= ids.keys() and frozenset((ids[a], ids[b])) not in ruled:
            best[b if a in keys else a] = Pair(ids[a], ids[b], same, part)
    return tuple(sorted(best.values(), key=lambda one: (-max(one.same, one.part), one.a, one.b))[:limit])


def _is_settled(pair: Pair, rulings: tuple[Ruling, ...]) -> bool:
    """Whether a person judged it, or what persons said of others leaves but one answer."""
    if any({one.a, one.b} == {pair.a, pair.b} for one in rulings):
        return True
    answers = (Relation.SAME, Relation.DIFFERENT)
    return any(contradiction(rulings, Ruling(pair.a, pair.b, answer)) for answer in answers)

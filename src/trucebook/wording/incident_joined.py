"""Why the records of an incident are one: the pairs that join them, and what persons said."""

from collections.abc import Sequence
from dataclasses import dataclass

from trucebook.ledger import Judgement, Ledger
from trucebook.reconcile.finding import FoundIncident, pairs_between
from trucebook.reconcile.pairs import Pair
from trucebook.reconcile.ruled import rulings_of

MOST = 12
"""Records whose pairs are all looked at; of more only each one's pair with the first."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What an incident rests on.

    Attributes:
        pairs: so many pairs of its records as join them all, the likeliest of each, best first.
        judgements: what persons said of its records, and of its records beside others, oldest first.
    """

    pairs: tuple[Pair, ...]
    judgements: tuple[Judgement, ...]


def joined(ledger: Ledger, found: FoundIncident) -> Joined:
    """What `found` rests on."""
    return Joined(_pairs(ledger, found.merged.members), _judgements(ledger, found))


def _pairs(ledger: Ledger, members: Sequence[str]) -> tuple[Pair, ...]:
    if len(members) <= MOST:
        return pairs_between(ledger, members, kept=spanning)
    first = members[0]
    return pairs_between(
        ledger, members[:MOST], kept=lambda pairs: [pair for pair in pairs if first in {pair.a, pair.b}]
    )


def spanning(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The likeliest pairs by which all records hang together, best first; none closes a circle."""
    group: dict[str, str] = {}

    def root(id_: str) -> str:
        while (above := group.get(id_, id_)) != id_:
            id_ = above
        return id_

    kept = []
    for pair in sorted(pairs, key=lambda one: (-one.same, one.a, one.b)):
        one, other = root(pair.a), root(pair.b)
        if one != other:
            group[other] = one
            kept.append(pair)
    return tuple(kept)


def _judgements(ledger: Ledger, found: FoundIncident) -> tuple[Judgement, ...]:
    members = set(found.merged.members)
    with ledger.connect() as connection:
        rulings = rulings_of(connection)
    beside = {one.judgement.partition("-")[0] for one in rulings if members & {one.a, one.b}}
    every = ledger.judgements({*found.reports, *beside})
    about = [one for one in every if members & {one.record, one.other}]
    return tuple(sorted(about, key=lambda one: (one.at, one.id)))

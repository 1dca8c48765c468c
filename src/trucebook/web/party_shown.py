"""A party as its page shows it: what else it is called, who speaks for it, and its part in accords."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from trucebook.accords.accord import Accord
from trucebook.accords.brief_words import ROLE_NAMES
from trucebook.accords.files import checked_accords
from trucebook.knowledge.folding import fold
from trucebook.knowledge.states import states
from trucebook.ledger import Found, Ledger, Query, RecordKind
from trucebook.reading.parties.registry import lookup
from trucebook.records import Agreement, Claim, Commitment, Incident, Party, Record, Report

MOST = 8
"""Names, roles and persons of each sort that are shown, at most."""


@dataclass(frozen=True, slots=True)
class InAccord:
    """A party's part in an accord.

    Attributes:
        accord: the accord.
        role: what it is in it, in words; empty where it is only named in clauses.
        bound: how many clauses bind it.
        claims: how many claims under it name the party.
        commitments: how many commitments under it do.
    """

    accord: Accord
    role: str
    bound: int
    claims: int
    commitments: int


@dataclass(frozen=True, slots=True)
class PartyShown:
    """What is known of a party besides its records.

    Attributes:
        aliases: other names by which reports are known to call it.
        of: the body or state that it belongs to or speaks for; empty where none is known.
        roles: what the records shown call it: "spokesman".
        voices: who speaks for it in the records shown.
        accords: its part in accords, the last signed first.
    """

    aliases: tuple[str, ...]
    of: str
    roles: tuple[str, ...]
    voices: tuple[Party, ...]
    accords: tuple[InAccord, ...]


def party_shown(ledger: Ledger, name: str, shown: Iterable[Found[Record | Report]]) -> PartyShown:
    """What is known of the party called `name`; who speaks for it is taken from the records `shown`."""
    named = list(chain.from_iterable(_parties(one.record) for one in shown))
    own = [party for party in named if fold(party.name) == fold(name)]
    voices = {
        fold(p.name): p for p in named if p.affiliation and fold(p.affiliation) == fold(name) != fold(p.name)
    }
    actor = lookup(name)
    of = next((party.affiliation for party in own if party.affiliation), None) or (actor and actor.of)
    return PartyShown(
        aliases=tuple(_aliases(name))[:MOST],
        of=of or "",
        roles=tuple(dict.fromkeys(party.role for party in own if party.role))[:MOST],
        voices=tuple(voices.values())[:MOST],
        accords=tuple(_accords(ledger, name)),
    )


def _parties(record: Record | Report) -> tuple[Party, ...]:
    match record:
        case Incident():
            return (*record.actors, *record.targets, *record.sources)
        case Claim():
            return (*record.speakers, *record.addressees)
        case Commitment():
            return (*record.obligors, *record.beneficiaries)
        case Agreement():
            return record.parties
    return ()


def _aliases(name: str) -> Iterator[str]:
    """Other names of a party: those of the registry, or of a state."""
    actor = lookup(name)
    known = (actor.name, *actor.aliases) if actor else ()
    for state in states():
        if fold(name) in map(fold, (state.name, *state.aliases)):
            known = (state.name, *state.aliases)
    yield from (other for other in dict.fromkeys(known) if fold(other) != fold(name))


def _accords(ledger: Ledger, name: str) -> Iterator[InAccord]:
    accords = [file.accord for file in checked_accords() if file.accord]
    for accord in sorted(accords, key=lambda one: (str(one.signed or ""), one.id), reverse=True):
        role = next((ROLE_NAMES[one.role] for one in accord.parties if _is(one.name, name)), "")
        bound = sum(any(_is(other, name) for other in clause.obligors) for clause in accord.clauses)
        if role or bound:
            claims, commitments = (
                ledger.count(Query(kind, parties=(name,), agreements=(accord.id,)))
                for kind in (RecordKind.CLAIM, RecordKind.COMMITMENT)
            )
            yield InAccord(accord, role, bound, claims, commitments)


def _is(one: str, other: str) -> bool:
    """Whether two names are of one party, as spelt or by the registry."""
    actor = lookup(one)
    return fold(one) == fold(other) or (actor is not None and actor is lookup(other))

"""Whom reports and speakers name as the doer of an incident, and what the doer's own side says of it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from trucebook.ledger.names import LETTER_OF
from trucebook.ledger.values import RecordKind
from trucebook.reconcile.sides import is_belligerent, is_named, sides, sides_of
from trucebook.reconcile.support import parties_to
from trucebook.reconcile.told import Said, Told
from trucebook.records import Party
from trucebook.records.vocabulary import GROUP_OF_TYPE, Act, IncidentType, Occurrence

TWO_SIDED: Final = frozenset(
    {IncidentType.ARMED_CLASH, IncidentType.AGREEMENT, IncidentType.TALKS, IncidentType.RELEASE}
)
"""Types whose actors are both sides: that one of them tells of it does not say that it did it."""

_AGREEMENT: Final = LETTER_OF[RecordKind.AGREEMENT]

ACCEPTS: Final = frozenset({Act.CLAIM_RESPONSIBILITY, Act.CONFIRM, Act.JUSTIFY})
"""Acts by which the one who did something says so."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Somebody names a doer.

    Attributes:
        doers: who is named.
        record: the incident record, or the accusation, that names them.
    """

    doers: tuple[Party, ...]
    record: Told | Said


@dataclass(frozen=True, slots=True)
class Doers:
    """What is told of who did it.

    Attributes:
        namings: who is named as doer, and where.
        denials: claims and records in which a named doer's side denies it.
        acceptances: those in which it says that it did it.
    """

    namings: tuple[Naming, ...]
    denials: tuple[Told | Said, ...]
    acceptances: tuple[Told | Said, ...]

    def rivals(self) -> tuple[Naming, Naming] | None:
        """Two that name different doers: of those with names of their own, no two are on one side."""
        named = [(n, sides_of(n.doers)) for n in self.namings if all(map(is_named, n.doers))]
        if not named:
            return None
        # By groups of equal sides, as there are few of these however many reports there are.
        groups: dict[frozenset[str], Naming] = {}
        for naming, keys in named:
            groups.setdefault(keys, naming)
        ordered = sorted(groups.items(), key=lambda pair: (sorted(pair[0]), pair[1].record.id))
        for i, (keys, naming) in enumerate(ordered):
            for others, other in ordered[i + 1 :]:
                if keys.isdisjoint(others):
                    return naming, other
        return None


def concerning(said: Sequence[Said], about: Collection[str]) -> tuple[Said, ...]:
    """The claims about the records `about`, those about such claims, and so on; by id."""
    by_subject: dict[str, list[Said]] = {}
    for one in said:
        for subject in one.claim.about:
            by_subject.setdefault(subject, []).append(one)
    found: dict[str, Said] = {}
    waiting = list(about)
    while waiting:
        for one in by_subject.pop(waiting.pop(), ()):
            if one.id not in found:
                found[one.id] = one
                waiting.append(one.id)
    return tuple(found[id_] for id_ in sorted(found))


def doers_of(told: Sequence[Told], said: Sequence[Said]) -> Doers:
    """Who is named as doer of what `told` tell of, and what they say; `said` as by `concerning`."""
    members = sorted(told, key=lambda t: t.id)
    namings = (*_by_records(members), *_by_claims(said))
    keys = sides_of(doer for naming in namings for doer in naming.doers)
    by_doers = [s for s in said if not sides_of(s.claim.speakers).isdisjoint(keys)]
    denials: list[Told | Said] = [s for s in by_doers if s.claim.act is Act.DENY and not _of_breach(s)]
    denials += [t for t in members if t.incident.occurrence is Occurrence.DENIED and _told_by_doer(t, keys)]
    acceptances: list[Told | Said] = [s for s in by_doers if s.claim.act in ACCEPTS and _accepts(s, told)]
    acceptances += [t for t in members if t.incident.occurrence is Occurrence.OCCURRED and is_own_deed(t)]
    return Doers(namings, tuple(denials), tuple(acceptances))


def _by_records(members: Iterable[Told]) -> Iterable[Naming]:
    """Who acted; of a clash both sides, as one report lists as actors whom another lists as targets."""
    for member in members:
        acted = tuple(p for p in member.incident.actors if is_belligerent(p, acted=True))
        doers = parties_to(member.incident) if member.incident.type in TWO_SIDED else acted
        if doers:
            yield Naming(doers, member)


def _by_claims(said: Iterable[Said]) -> Iterable[Naming]:
    for one in said:
        if one.claim.act is Act.ACCUSE and one.claim.addressees:
            yield Naming(one.claim.addressees, one)
        elif one.claim.act is Act.CLAIM_RESPONSIBILITY and one.claim.speakers:
            yield Naming(one.claim.speakers, one)


def _told_by_doer(member: Told, keys: frozenset[str]) -> bool:
    return not sides_of(member.incident.sources).isdisjoint(keys)


def _of_breach(said: Said) -> bool:
    """Whether it speaks of an agreement, too: then it denies that the deed was a breach, not the deed."""
    return any(id_.rpartition("-")[2].startswith(_AGREEMENT) for id_ in said.claim.about)


def _accepts(said: Said, told: Sequence[Told]) -> bool:
    """Whether its speaker, a doer, says that the deed was done.

    Nobody is responsible for talks or an accord as for an attack. To confirm counts where it is of the
    incident itself: one may confirm an accuser's word, too.
    """
    members = {member.id for member in told}
    if said.claim.act is Act.CLAIM_RESPONSIBILITY:
        return any(GROUP_OF_TYPE[member.incident.type] != "peace" for member in told)
    return not members.isdisjoint(said.claim.about)


def is_own_deed(member: Told, cited: Sequence[Party] | None = None) -> bool:
    """Whether it is the doer's own word: one-sided, and told by somebody who speaks for every actor.

    Args:
        member: the incident as one report tells it.
        cited: who tells what is asked about; the incident's sources where not given.
    """
    incident = member.incident
    keys = sides_of(incident.sources if cited is None else cited)
    return (
        incident.type not in TWO_SIDED
        and bool(incident.actors)
        and all(not keys.isdisjoint(sides(actor)) for actor in incident.actors)
    )


def speakers(record: Told | Said) -> tuple[Party, ...]:
    """Who speaks in it: the claim's speakers, or the sources of the incident."""
    return record.claim.speakers if isinstance(record, Said) else record.incident.sources

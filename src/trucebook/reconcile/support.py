"""How many tell of it, counted in independent origins, and who speaks only for himself."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trucebook.reconcile.sides import is_armed, is_belligerent, sides, sides_of
from trucebook.reconcile.told import Said, Told
from trucebook.records import Incident, Party
from trucebook.records.vocabulary import Act, Occurrence


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin that tells of an incident.

    Attributes:
        origin: handle of the report that it is named by.
        reports: handles of its reports that tell of the incident.
        publishers: who published these.
        own_word: names of the belligerents on whose own word alone it rests; empty where it is independent.
    """

    origin: str
    reports: tuple[str, ...]
    publishers: tuple[str, ...] = ()
    own_word: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """How well an incident is told.

    Attributes:
        reports: how many reports tell of it as what it is shown as.
        origins: how many origins these come from.
        independent: how many of these origins are no belligerent's own word.
        own_word: how many rest on the word of a party to the incident alone.
        by_origin: each origin, the independent first.
    """

    reports: int
    origins: int
    independent: int
    own_word: int
    by_origin: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What must be known of an incident as a whole to count who tells a value of it.

    Attributes:
        belligerents: the sides of all who are parties to it.
        origins: by report, its origin; reports of one publisher are of one, too.
    """

    belligerents: frozenset[str]
    origins: Mapping[str, str]


def setting_of(told: Sequence[Told], said: Sequence[Said] = ()) -> Setting:
    """The setting of the incident that all of `told` tell of, with the claims `said` about it.

    Parties to it are its actors, its targets that are armed or rule, and armed or ruling bodies that accuse
    somebody of it or are accused.
    """
    fighting = {key for member in told for party in parties_to(member.incident) for key in sides(party)}
    disputing = [
        party
        for one in said
        if one.claim.act is Act.ACCUSE
        for party in (*one.claim.speakers, *one.claim.addressees)
    ]
    armed = sides_of(party for party in disputing if is_armed(party))
    fighting |= armed | sides_of(p for p in disputing if not sides(p).isdisjoint(armed))
    return Setting(frozenset(fighting), _origin_by_report(told))


def occurrence_of(told: Sequence[Told], setting: Setting) -> Occurrence:
    """As what the incident is shown: as occurred where anybody tells it so, else as most origins have it.

    Equal numbers are decided by the order of the codebook's list.
    """
    origins = setting.origins
    told_by: dict[Occurrence, set[str]] = defaultdict(set)
    for member in told:
        told_by[member.incident.occurrence].add(origins[member.telling.report])
    if Occurrence.OCCURRED in told_by:
        return Occurrence.OCCURRED
    order = list(Occurrence)
    return min(told_by, key=lambda kind: (-len(told_by[kind]), order.index(kind)))


def support_of(told: Sequence[Told], setting: Setting) -> Support:
    """The support of the incident that all of `told` tell of, in its `setting`.

    Only members that tell it as what it is shown as count: who tells it as denied is no support for its
    having happened. Reports of one origin, and reports of one publisher, count once: a paper does not
    corroborate itself.
    """
    shown_as = occurrence_of(told, setting)
    members: dict[str, list[Told]] = defaultdict(list)
    for member in sorted(told, key=lambda t: t.id):
        if member.incident.occurrence is shown_as:
            members[setting.origins[member.telling.report]].append(member)
    found = [_origin(name, of_one, setting.belligerents) for name, of_one in members.items()]
    found.sort(key=lambda o: (bool(o.own_word), -len(o.reports), o.origin))
    own = sum(bool(origin.own_word) for origin in found)
    reports = sum(len(origin.reports) for origin in found)
    return Support(reports, len(found), len(found) - own, own, tuple(found))


def _origin(name: str, members: Sequence[Told], fighting: frozenset[str]) -> Origin:
    words = [own_word(member, member.incident.sources, fighting) for member in members]
    own = sorted({party for said in words for party in said}) if all(words) else []
    reports = sorted({member.telling.report for member in members})
    publishers = sorted({member.telling.publisher for member in members if member.telling.publisher})
    return Origin(name, tuple(reports), tuple(publishers), tuple(own))


def _origin_by_report(told: Sequence[Told]) -> dict[str, str]:
    """The origin of each report, where reports of one publisher are one origin, too; by the lowest name."""
    first: dict[str, str] = {}

    def root(name: str) -> str:
        while first.setdefault(name, name) != name:
            name = first[name]
        return name

    for member in told:
        name = f"origin {member.telling.origin}"
        if member.telling.publisher:
            one, other = sorted((root(name), root(f"publisher {member.telling.publisher.casefold()}")))
            first[other] = one
        root(name)
    return {t.telling.report: root(f"origin {t.telling.origin}").removeprefix("origin ") for t in told}


def parties_to(incident: Incident) -> tuple[Party, ...]:
    """The actors and targets of `incident` that are parties to the fighting."""
    actors = (party for party in incident.actors if is_belligerent(party, acted=True))
    return (*actors, *(party for party in incident.targets if is_belligerent(party, acted=False)))


def own_word(member: Told, cited: Sequence[Party], fighting: frozenset[str]) -> tuple[str, ...]:
    """Names of those cited, where all of them speak for belligerents; empty where somebody else tells it.

    A report that cites nobody tells it itself; where its publisher is a belligerent, that is own word, too.
    """
    publisher = member.telling.publisher
    voices = cited or ((Party(publisher),) if publisher else ())
    if not voices or any(sides(party).isdisjoint(fighting) for party in voices):
        return ()
    return tuple(sorted({party.name for party in voices}))

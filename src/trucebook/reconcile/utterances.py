"""The same claim as many reports have it: once, with all its tellings."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from trucebook.reconcile.sides import body, canonical, sides_of, speaks_as
from trucebook.reconcile.told import Said
from trucebook.reconcile.values import Voice
from trucebook.records import Claim, Party
from trucebook.records.vocabulary import Act, PartyKind

SAME_DAYS: Final = 2
"""Days between two tellings from which it is a claim made again, unless the texts are of one origin."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A claim once, with all who tell it.

    Attributes:
        claim: the claim, exactly as the first of the tellings has it.
        tellings: the reports that have it, earliest first.
        speakers: the sides of all who are named as its speakers.
        addressees: likewise of those at whom it is directed.
        about: what it speaks of: ids of records, or what they were said to be.
        first: the first day on which it can have been said; empty where no report has a day.
        last: the last one.
    """

    claim: Claim
    tellings: tuple[Voice, ...]
    speakers: frozenset[str]
    addressees: frozenset[str]
    about: frozenset[str]
    first: date | None
    last: date | None

    @property
    def id(self) -> str:
        """The id of the first telling."""
        return self.tellings[0].record

    @property
    def act(self) -> Act:
        """What is done by saying it."""
        return self.claim.act


def utterances(said: Sequence[Said], about: Collection[str] | None = None) -> tuple[Utterance, ...]:
    """The claims of `said`, those that are the same put together, by day and id.

    Two are the same where the same body speaks, does the same by it, at the same addressees, of the same
    thing, and no more than `SAME_DAYS` lie between, or their reports are of one origin. A report that names
    no person for the body, or no addressee, goes with the one that does, where there is only one such.

    Args:
        said: the claims.
        about: ids of the records that are one thing; as a mapping, each with the thing that it is. Other ids
            stand for themselves.
    """
    things = about if isinstance(about, Mapping) else dict.fromkeys(about or (), "it")
    bodies = _bodies(said)
    alike: dict[tuple[object, ...], list[Said]] = defaultdict(list)
    for one in sorted(said, key=lambda s: s.id):
        speak = frozenset(bodies[canonical(speaks_as(party))] for party in one.claim.speakers)
        alike[one.claim.act, speak, _subjects(one, things)].append(one)
    groups = [day for same in alike.values() for whom in _by_whom(same) for day in _by_day(whom)]
    found = [
        _utterance(group, things) if group[1:] or _is_of_any(group[0], things) else _alone(group[0])
        for group in groups
    ]
    return tuple(sorted(found, key=lambda u: (u.first or date.max, u.id)))


def _bodies(said: Sequence[Said]) -> dict[str, str]:
    """The body that each speaker or addressee is, by name.

    An army that is named with its country is its state's, and so is the army of that name that a spokesman in
    another report speaks for.
    """
    found: dict[str, str] = {}
    for one in said:
        for party in (*one.claim.speakers, *one.claim.addressees):
            heard = speaks_as(party)
            name, key = canonical(heard), body(heard)
            known = found.setdefault(name, key)
            if key.startswith("state:") and not known.startswith("state:"):
                found[name] = key
            elif key.startswith("state:"):
                found[name] = min(known, key)
    return found


def _subjects(one: Said, things: Mapping[str, str]) -> frozenset[str]:
    """What it speaks of. Beside what the caller named, ids differ by report and tell no claims apart."""
    return frozenset(things[id_] if things else id_ for id_ in one.claim.about if id_ in things or not things)


def _by_whom(same: Sequence[Said]) -> list[list[Said]]:
    """Claims of one body parted by the person who speaks and by whom it is directed at."""
    parted: dict[tuple[frozenset[str], frozenset[str]], list[Said]] = defaultdict(list)
    for one in same:
        parted[_persons(one.claim.speakers), sides_of(one.claim.addressees)].append(one)
    for vague in sorted((key for key in parted if not all(key)), key=lambda key: sum(map(len, key))):
        fitting = [key for key in parted if key != vague and _fits(vague, key)]
        if len(fitting) == 1:
            parted[fitting[0]] += parted.pop(vague)
    return list(parted.values())


def _fits(vague: tuple[frozenset[str], ...], full: tuple[frozenset[str], ...]) -> bool:
    """Whether `full` names somebody whom `vague` leaves out, and nobody else than `vague` names."""
    both = tuple(zip(vague, full, strict=True))
    return all(not v or not f or v & f for v, f in both) and any(f and not v for v, f in both)


def _persons(speakers: Sequence[Party]) -> frozenset[str]:
    return frozenset(canonical(p) for p in speakers if p.kind is PartyKind.PERSON or p.affiliation)


def _by_day(same: Sequence[Said]) -> list[list[Said]]:
    """Claims parted where more than `SAME_DAYS` lie between; those without a day go with the first."""
    dated = sorted((s for s in same if _days(s)), key=lambda s: (_days(s), s.id))
    groups: list[list[Said]] = [[s for s in same if not _days(s)]]
    origins = {s.telling.origin for s in groups[0]}
    until = None
    for one in dated:
        first, last = _days(one)
        apart = until is not None and (first - until).days > SAME_DAYS
        if apart and one.telling.origin not in origins:
            groups.append([])
            origins = set()
        groups[-1].append(one)
        origins.add(one.telling.origin)
        until = last
    return [group for group in groups if group]


def _days(one: Said) -> tuple[date, ...]:
    """First and last day on which it can have been said: as told, else when the report was published."""
    when = one.claim.when
    if when and when.earliest and when.latest:
        return when.earliest, when.latest
    published = one.telling.published
    return (published.earliest, published.latest) if published else ()


def _is_of_any(one: Said, things: Mapping[str, str]) -> bool:
    """Whether it speaks of something that the caller named."""
    return bool(things) and any(id_ in things for id_ in one.claim.about)


@lru_cache(maxsize=16384)  # of an accord the same are put together for every day that is looked at
def _alone(one: Said) -> Utterance:
    """The claim that one report alone has, and that speaks of what it says."""
    return _utterance([one], {})


def _utterance(group: Sequence[Said], things: Mapping[str, str]) -> Utterance:
    ordered = sorted(group, key=lambda s: (_published(s), s.id))
    days = [day for one in group for day in _days(one)]
    subjects = {things.get(id_, id_) for one in group for id_ in one.claim.about}
    return Utterance(
        claim=ordered[0].claim,
        tellings=tuple(Voice(s.id, s.telling, (), s.claim.content) for s in ordered),
        speakers=sides_of(party for one in group for party in one.claim.speakers),
        addressees=sides_of(party for one in group for party in one.claim.addressees),
        about=frozenset(subjects),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _published(one: Said) -> date:
    return one.telling.published.earliest if one.telling.published else date.max

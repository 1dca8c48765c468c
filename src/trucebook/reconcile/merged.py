"""One incident as many reports tell it: every value side by side, and one view of it that lists can show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trucebook.reconcile.dialogue import Exchange, exchanges, in_words
from trucebook.reconcile.doers import concerning
from trucebook.reconcile.grading import grading_of
from trucebook.reconcile.judged import Judged, Override
from trucebook.reconcile.status import status_of
from trucebook.reconcile.support import Support, occurrence_of, setting_of, support_of
from trucebook.reconcile.told import Said, Told
from trucebook.reconcile.tolls import Toll, tolls_of
from trucebook.reconcile.values import (
    Value,
    backgrounds,
    breadth,
    days,
    figures,
    occurrences,
    parties,
    places,
    types,
    whens,
)
from trucebook.records import Figure, Incident, Party, Place, When
from trucebook.records.vocabulary import Grading, IncidentType, Occurrence, Status


@dataclass(frozen=True, slots=True)
class Merged:
    """An incident as all its members tell it.

    Attributes:
        members: ids of the records merged, earliest published first.
        incident: one incident for lists and maps; each of its values stands in a member, and its `id` is the
            first member's. Its words are in the report of the value's first voice.
        support: how many tell of it.
        status: was it so.
        grading: how well the harm to civilians is supported.
        type: what sort of happening.
        occurrence: whether it happened, or how else it is told.
        background: told as history or as news.
        actors: who did it.
        targets: at whom.
        places: where.
        when: when.
        figures: every count told.
        sources: who is cited for it.
        tolls: the counts by what they count.
        dialogue: what is said about it, and what answers that.
        summary: the dialogue in words.
    """

    members: tuple[str, ...]
    incident: Incident
    support: Support
    status: Judged[Status]
    grading: Judged[Grading]
    type: tuple[Value[IncidentType], ...]
    occurrence: tuple[Value[Occurrence], ...]
    background: tuple[Value[bool], ...]
    actors: tuple[Value[Party], ...]
    targets: tuple[Value[Party], ...]
    places: tuple[Value[Place], ...]
    when: tuple[Value[When], ...]
    figures: tuple[Value[Figure], ...]
    sources: tuple[Value[Party], ...]
    tolls: tuple[Toll, ...]
    dialogue: tuple[Exchange, ...] = ()
    summary: tuple[str, ...] = ()


def merge(told: Sequence[Told], said: Sequence[Said] = (), *, overrides: Sequence[Override] = ()) -> Merged:
    """What all of `told` tell of as one incident. The order of `told` and `said` does not matter.

    Args:
        told: the incident as each report tells it; one or more. Equal ids count once.
        said: claims; those about members are taken, and those about such claims.
        overrides: what persons said of its status and grading, oldest first.

    Raises:
        ValueError: where `told` is empty.
        UsageError: where an override has a value that its field has not.
    """
    if not told:
        raise ValueError("a merged incident has at least one member")
    members = _in_order(told)
    about = concerning(said, {member.id for member in members})
    setting = setting_of(members, about)
    support = support_of(members, setting)
    tolls = tolls_of(members, setting)
    dialogue = exchanges(about, {member.id for member in members})
    type_ = types(members, setting)
    actors = parties(members, setting, lambda i: i.actors)
    targets = parties(members, setting, lambda i: i.targets)
    where, when = places(members, setting), whens(members, setting)
    sources = parties(members, setting, lambda i: i.sources)
    return Merged(
        members=tuple(member.id for member in members),
        incident=Incident(
            id=members[0].id,
            type=type_[0].value,
            occurrence=occurrence_of(members, setting),
            background=all(member.incident.background for member in members),
            confidence=_confidence(members, type_[0].value),
            evidence=members[0].incident.evidence,
            actors=tuple(value.value for value in actors),
            targets=tuple(value.value for value in targets),
            places=_narrowest_first(where),
            when=_most_agreed(when),
            figures=tuple(toll.shown.value for toll in tolls),
            sources=tuple(value.value for value in sources),
        ),
        support=support,
        status=status_of(members, about, overrides=overrides),
        grading=grading_of(members, about, overrides=overrides),
        type=type_,
        occurrence=occurrences(members, setting),
        background=backgrounds(members, setting),
        actors=actors,
        targets=targets,
        places=where,
        when=when,
        figures=figures(members, setting),
        sources=sources,
        tolls=tolls,
        dialogue=dialogue,
        summary=in_words(dialogue, support),
    )


def _in_order(told: Sequence[Told]) -> tuple[Told, ...]:
    once = {member.id: member for member in told}
    return tuple(sorted(once.values(), key=lambda t: (_published(t), t.id)))


def _published(member: Told) -> date:
    return member.telling.published.earliest if member.telling.published else date.max


def _confidence(members: Sequence[Told], type_: IncidentType) -> float:
    """The highest with which a member has the type that is shown."""
    return max(m.incident.confidence for m in members if m.incident.type is type_)


def _narrowest_first(found: Sequence[Value[Place]]) -> tuple[Place, ...]:
    """As the codebook orders places; of equally narrow ones those that the most tell first."""
    return tuple(value.value for value in sorted(found, key=lambda v: breadth(v.value)))


def _most_agreed(found: Sequence[Value[When]]) -> When | None:
    """Of the intervals that share a day with those of more than half of the origins the narrowest.

    Where none does, that which shares a day with the most.
    """
    if not found:
        return None
    agreeing = [sum(_weight(v) for v in found if _share_a_day(one.value, v.value)) for one in found]
    enough = min(max(agreeing), sum(map(_weight, found)) // 2 + 1)
    agreed = [one.value for one, count in zip(found, agreeing, strict=True) if count >= enough]
    return min(agreed, key=days)


def _weight(value: Value[When]) -> int:
    """How many origins bear a value out; what only belligerents tell bears out as little as one."""
    return max(1, value.origins)


def _share_a_day(a: When, b: When) -> bool:
    starts = [w.earliest or date.min for w in (a, b)]
    ends = [w.latest or date.max for w in (a, b)]
    return max(starts) <= min(ends)

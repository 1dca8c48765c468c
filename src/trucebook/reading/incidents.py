"""Groups of mentions to incidents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from trucebook.reading.beside import figures_beside, places_before, places_beside
from trucebook.reading.confidence import Confidence
from trucebook.reading.counted_from import counted_from
from trucebook.reading.drafts import (
    Draft,
    gathered,
    numbered,
    parties_of,
    passages_of,
    time_trace,
    without_their_bodies,
)
from trucebook.reading.explanation import Trace
from trucebook.reading.features import incident_features
from trucebook.reading.grouping import SURE
from trucebook.reading.marks import OPEN, Mark, MarkKind, Role
from trucebook.reading.parties.nameless import without_machines
from trucebook.reading.passed_over import passed_over
from trucebook.reading.resolved import Resolved, Tail
from trucebook.reading.speaking import teller_before
from trucebook.reading.tolls import Counts, toll_of
from trucebook.reading.when_told import still_on, when_told
from trucebook.records import Incident, Party, Place, Span, When
from trucebook.records.vocabulary import Act, IncidentType, Occurrence, PartyKind, PlacePrecision

_NARROWNESS = tuple(PlacePrecision)
_TWO_SIDED = frozenset({IncidentType.ARMED_CLASH, IncidentType.TALKS, IncidentType.AGREEMENT})

_TELLING = (Role.ACTOR, Role.TARGET, Role.PLACE, Role.TIME, Role.FIGURE)
"""Roles of which an incident has at least one."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What is told of a report's incidents other than by links.

    Attributes:
        counts: the counts that are linked to no incident, or count several.
        denied: what is said by who denies it.
    """

    counts: Counts
    denied: Sequence[Span]


def incidents(
    resolved: Resolved,
    groups: Sequence[Sequence[int]],
    shared: frozenset[int],
    confidence: Confidence,
) -> tuple[Draft[Incident], ...]:
    """Make one incident of each group of mentions that tells something of it and is likely enough.

    Where none is, the likeliest is made.

    What is only demanded, averted or summed up is no incident (see `passed_over`). A bare word ("the
    violence", "an attack") with nobody, no place, no time and no count is no record, either: of such, a third
    were right on the development split.

    Args:
        resolved: the report.
        groups: the mentions of each incident.
        shared: figures that count several incidents together, to be given to none of them.
        confidence: weighs what speaks for a record.

    Returns:
        Incidents in the order of their first mention, with ids "i1", "i2", ...
    """
    around = _Around(Counts(shared, figures_beside(resolved)), _denied(resolved))
    passed = passed_over(resolved)
    drafts = [
        _incident(resolved, tuple(group), around)
        for group in groups
        if _says_something(resolved, group) and not passed.issuperset(group)
    ]
    weighed = confidence.weighed(drafts, resolved, incident_features)
    likely = [d for d in weighed if confidence.keeps(MarkKind.INCIDENT, d.record.confidence)]
    kept = likely or _surest(weighed)
    return numbered(kept, "i")


def _surest(drafts: Sequence[Draft[Incident]]) -> list[Draft[Incident]]:
    """The likeliest of incidents of which none is likely enough: a report of one thing told in passing."""
    return [max(drafts, key=lambda draft: draft.record.confidence)] if drafts else []


def _says_something(resolved: Resolved, heads: Sequence[int]) -> bool:
    return any(resolved.role(head, role) for head in heads for role in _TELLING)


def _incident(
    resolved: Resolved,
    heads: tuple[int, ...],
    around: _Around,
) -> Draft[Incident]:
    """An incident that has neither id nor confidence yet: these are known when all are weighed."""
    id_ = ""
    mentions = [resolved.marks.marks[head] for head in heads]
    type_ = IncidentType(_heaviest([(m.label, m.score) for m in mentions]))
    occurrence = _occurrence(mentions)
    if occurrence == Occurrence.OCCURRED and _only_denied(mentions, around.denied):
        occurrence = Occurrence.DENIED
    (actors, targets), party_traces = _sides(resolved, id_, heads, type_)
    places, place_traces = _places(resolved, id_, heads)
    when, when_traces = _when(resolved, id_, heads, future=occurrence in OPEN)
    figures, figure_traces = toll_of(resolved, id_, heads, type_, around.counts)
    sure = [head for head in heads if resolved.marks.marks[head].present >= SURE] or heads
    tellers = gathered(resolved, sure, Role.SOURCE) or teller_before(resolved, heads)
    told_by = parties_of(resolved, id_, "sources", tellers)
    sources, source_traces = without_their_bodies(*told_by)
    record = Incident(
        id=id_,
        type=type_,
        occurrence=occurrence,
        background=all(m.background for m in mentions),
        confidence=0.0,
        evidence=passages_of(resolved, heads),
        actors=actors,
        targets=targets,
        places=places,
        when=when,
        figures=figures,
        sources=sources,
    )
    named = _naming(id_, record, heads, mentions)
    traces = (*named, *party_traces, *place_traces, *when_traces, *figure_traces, *source_traces)
    return Draft(record, heads, traces)


def _naming(id_: str, record: Incident, heads: tuple[int, ...], mentions: Sequence[Mark]) -> Iterator[Trace]:
    words = ", ".join(f"\u201c{m.words.text}\u201d" for m in mentions)
    score = max(m.score for m in mentions)
    yield Trace(id_, "type", record.type, heads, score, f"named by {words}")
    yield Trace(id_, "occurrence", record.occurrence, heads, None, "as its mentions are told")
    yield Trace(id_, "background", str(record.background).lower(), heads, None, "as its mentions are told")


def _heaviest(votes: Sequence[tuple[str, float]]) -> str:
    weight: dict[str, float] = {}
    for value, score in votes:
        weight[value] = weight.get(value, 0.0) + score
    return max(weight, key=lambda value: weight[value])


def _occurrence(mentions: Sequence[Mark]) -> Occurrence:
    """What a mention says to have happened is `occurred`, whoever denies it (codebook, hard cases)."""
    told = [(m.occurrence or Occurrence.OCCURRED, m.score) for m in mentions]
    if any(occurrence == Occurrence.OCCURRED for occurrence, _ in told):
        return Occurrence.OCCURRED
    return Occurrence(_heaviest(told))


def _denied(resolved: Resolved) -> list[Span]:
    """What is said by who denies it."""
    marks = resolved.marks.marks
    return [
        marks[tail.mark].words
        for claim, cue in resolved.heads(MarkKind.CLAIM)
        if cue.label == Act.DENY
        for tail in resolved.role(claim, Role.CONTENT)
    ]


def _only_denied(mentions: Sequence[Mark], denied: Sequence[Span]) -> bool:
    """Whether each mention stands in what somebody denies, so that nobody says that it happened."""
    return all(any(words.covers(mention.words) for words in denied) for mention in mentions)


def _sides(
    resolved: Resolved, id_: str, heads: tuple[int, ...], type_: IncidentType
) -> tuple[tuple[tuple[Party, ...], tuple[Party, ...]], tuple[Trace, ...]]:
    """Actors and targets. Who is linked as both, by one mark or by several, is what the likelier link says.

    Of a clash, talks or an accord a single mark that is linked as both is an actor.
    """
    acting, suffering = gathered(resolved, heads, Role.ACTOR), gathered(resolved, heads, Role.TARGET)
    acts = {t.mark: t.score for t in acting}
    suffers = {t.mark: t.score for t in suffering}
    both_act = type_ in _TWO_SIDED
    acting = tuple(t for t in acting if both_act or t.score >= suffers.get(t.mark, 0.0))
    suffering = tuple(
        t for t in suffering if t.score > acts.get(t.mark, 0.0) and not (both_act and t.mark in acts)
    )
    actors, actor_traces = parties_of(resolved, id_, "actors", acting)
    targets, target_traces = parties_of(resolved, id_, "targets", suffering)
    acted, suffered = _likeliest(resolved, acting), _likeliest(resolved, suffering)
    actors = without_machines(actors)
    actors = tuple(party for party in actors if acted[party.name] >= suffered.get(party.name, 0.0))
    actors = _without_their_states(actors)
    names = {party.name for party in actors}
    targets = _without_their_states(tuple(party for party in targets if party.name not in names))
    return (actors, targets), (*_of(actors, actor_traces), *_of(targets, target_traces))


def _likeliest(resolved: Resolved, tails: Iterable[Tail]) -> dict[str, float]:
    """By name, the probability of the surest mark that names a party."""
    found: dict[str, float] = {}
    for tail in tails:
        for party in resolved.parties.get(tail.mark, ()):
            found[party.name] = max(found.get(party.name, 0.0), tail.score)
    return found


def _without_their_states(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties without a government whose own forces stand beside it: they are one doer told twice."""
    forces = {p.country for p in parties if p.kind == PartyKind.STATE_FORCES and p.country}
    return tuple(p for p in parties if p.kind != PartyKind.GOVERNMENT or p.country not in forces)


def _of(parties: Iterable[Party], traces: Iterable[Trace]) -> Iterator[Trace]:
    """The traces of these parties."""
    kept = {party.name for party in parties}
    return (trace for trace in traces if trace.value in kept)


def _places(
    resolved: Resolved, id_: str, heads: tuple[int, ...]
) -> tuple[tuple[Place, ...], tuple[Trace, ...]]:
    """The linked places, narrowest first; else those told beside or before; else the report's country."""
    found: dict[str, tuple[Place, Tail]] = {}
    for tail in gathered(resolved, heads, Role.PLACE):
        for place in resolved.places.get(tail.mark, ()):
            found.setdefault(place.name.casefold(), (place, tail))
    if not found:
        told = places_beside(resolved, heads) or places_before(resolved, heads)
        found = {place.name: (place, tail) for place, tail in told}
    if not found and resolved.country:
        place = resolved.country
        return (place,), (Trace(id_, "places", place.name, (), None, place.basis or "inferred"),)
    ordered = sorted(found.values(), key=lambda f: (_narrowness(f[0]), f[1].mark))
    traces = tuple(
        Trace(id_, "places", place.name, (tail.mark,), tail.score, place.basis or _looked_up(place))
        for place, tail in ordered
    )
    return tuple(place for place, _ in ordered), traces


def _narrowness(place: Place) -> int:
    return _NARROWNESS.index(place.precision) if place.precision else 0


def _looked_up(place: Place) -> str:
    if place.latitude is None or place.longitude is None:
        return "not in the gazetteer"
    return f"{place.precision} in {place.country} at {place.latitude:.2f}, {place.longitude:.2f}"


def _when(
    resolved: Resolved, id_: str, heads: tuple[int, ...], *, future: bool
) -> tuple[When | None, tuple[Trace, ...]]:
    """The likeliest linked time, or a narrower one that lies within it."""
    dated = [
        (tail, when)
        for tail in gathered(resolved, heads, Role.TIME)
        if (when := resolved.times.get((tail.mark, future))) is not None
        and not any(counted_from(resolved, tail.mark, head) for head in heads)
    ]
    if not dated:
        return _told(resolved, id_, heads) if not future else (None, ())
    best = dated[0]
    for tail, when in dated[1:]:
        if _within(when, best[1]):
            best = (tail, when)
    tail, when = best
    when = still_on(resolved, heads, when)
    return when, (time_trace(id_, "when", when, (tail.mark,), tail.score),)


def _told(resolved: Resolved, id_: str, heads: tuple[int, ...]) -> tuple[When | None, tuple[Trace, ...]]:
    """The time that no link gives, but what stands around a mention."""
    told = when_told(resolved, heads)
    if told is None:
        return None, ()
    tail, when = told
    when = still_on(resolved, heads, when)
    return when, (time_trace(id_, "when", when, (tail.mark,) if tail else ()),)


def _within(inner: When, outer: When) -> bool:
    inside = (inner.earliest or date.min) >= (outer.earliest or date.min) and (
        (inner.latest or date.max) <= (outer.latest or date.max)
    )
    return inside and (inner.earliest, inner.latest) != (outer.earliest, outer.latest)

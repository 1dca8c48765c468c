"""Words that name agreements to agreements, each once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from trucebook.knowledge.accords import NamedAccord
from trucebook.knowledge.states import states
from trucebook.reading.accord_clues import sides_named, tells_more
from trucebook.reading.accord_names import accord_of, accords
from trucebook.reading.agreement_names import AgreementName, agreement_names
from trucebook.reading.drafts import Draft
from trucebook.reading.explanation import Trace
from trucebook.reading.marks import MarkKind
from trucebook.reading.parties.registry import lookup
from trucebook.reading.resolved import Resolved
from trucebook.records import Agreement, Incident, Party, Published, Span, When
from trucebook.records.vocabulary import AgreementKind, IncidentType, Occurrence, PartyKind

_LATE = timedelta(days=3)
"""By how much reports differ on the day of one signing: signed, announced, in force."""

_MOST_PASSAGES = 8
"""An agreement keeps the first passages that name it: they are its evidence, not its index."""


@dataclass(frozen=True, slots=True)
class _Named:
    """One agreement in the making: its names, the first the fullest, and its accord file."""

    names: tuple[AgreementName, ...]
    accord: str | None


def agreements(
    resolved: Resolved, incidents: Sequence[Draft[Incident]], published: Published | None
) -> tuple[Draft[Agreement], ...]:
    """Make one agreement of all the words that name it.

    A phrase with a name or a year tells agreements apart; "the deal" is the last one named before it, or the
    one named next.

    Returns:
        Agreements in the order of the text, with ids "a1", "a2", ...
    """
    found = _grouped(resolved, published)
    return tuple(
        _agreement(resolved, f"a{number}", named, incidents) for number, named in enumerate(found, start=1)
    )


def _names(resolved: Resolved) -> list[AgreementName]:
    """The phrases of the sentences that were read, and those that the encoder marked as accords."""
    found = [
        name
        for sentence in resolved.sentences
        for name in agreement_names(resolved.text, sentence.words.start, sentence.words.end)
    ]
    for _, mark in resolved.heads(MarkKind.ACCORD):
        if not any(mark.words.overlaps(name.words) for name in found):
            found.append(AgreementName(mark.words, AgreementKind.OTHER, named=False, general=False))
    return sorted(found, key=lambda name: name.words)


def _grouped(resolved: Resolved, published: Published | None) -> list[_Named]:
    """Names of one agreement together."""
    names = _names(resolved)
    if all(name.general for name in names):
        return []
    around = sides_named(party for told in resolved.parties.values() for party in told)
    groups: dict[str, list[AgreementName]] = {}
    accord: dict[str, str | None] = {}
    waiting: list[AgreementName] = []
    for name in names:
        meant = _accord(name, around, published) if name.named or tells_more(name.after) else None
        if name.named or meant:
            key = meant or _key(name.words.text)
            groups.setdefault(key, []).append(name)
            accord[key] = meant
        elif groups:
            _last_of_kind(list(groups.values()), name).append(name)
        else:
            waiting.append(name)
    if waiting and groups:
        next(iter(groups.values())).extend(waiting)
    elif waiting:
        groups[""] = [name for name in waiting if not name.general]
        meant_by = {_accord(name, around, published) for name in groups[""]} - {None}
        accord[""] = meant_by.pop() if len(meant_by) == 1 else None
    return [
        _Named(tuple(sorted(group, key=lambda n: (not n.named, n.general, n.words))), accord[key])
        for key, group in groups.items()
    ]


def _accord(name: AgreementName, around: Sequence[str], published: Published | None) -> str | None:
    return accord_of(
        name.words.text, after=name.after, around=around, definite=not name.general, published=published
    )


def _last_of_kind(groups: list[list[AgreementName]], name: AgreementName) -> list[AgreementName]:
    """The agreement that an unnamed phrase most likely means: the last of its kind, else the last named."""
    return next((group for group in reversed(groups) if group[0].kind == name.kind), groups[-1])


def _key(words: str) -> str:
    """What tells one named agreement from another: its words without their endings."""
    return " ".join(word.rstrip("s") for word in words.casefold().replace("-", " ").split())


def _agreement(
    resolved: Resolved, id_: str, named: _Named, incidents: Sequence[Draft[Incident]]
) -> Draft[Agreement]:
    first = named.names[0]
    spans = [name.words for name in named.names]
    making = _making(resolved, spans, incidents)
    known = accords().get(named.accord) if named.accord else None
    record = Agreement(
        id=id_,
        name=" ".join(first.words.text.split()),
        kind=known.kind if known else first.kind,
        evidence=tuple(sorted(spans))[:_MOST_PASSAGES],
        accord=named.accord,
        parties=_parties(making, known),
        when=_fitting(_when(making), known) or _signed(known),
    )
    step = f"named by \u201c{first.words.text}\u201d" + (f"; accord {named.accord}" if named.accord else "")
    return Draft(record, (), (Trace(id_, "name", record.name, (), None, step),))


def _making(
    resolved: Resolved, spans: Sequence[Span], incidents: Sequence[Draft[Incident]]
) -> list[Incident]:
    """The incidents of making it: agreement incidents whose trigger stands in one of its names."""
    return [
        draft.record
        for draft in incidents
        if draft.record.type == IncidentType.AGREEMENT
        and draft.record.occurrence == Occurrence.OCCURRED
        and any(resolved.marks.marks[head].words.overlaps(span) for head in draft.heads for span in spans)
    ]


def _parties(making: Iterable[Incident], known: NamedAccord | None) -> tuple[Party, ...]:
    """Between whom it is: as told, and of a listed accord those of its parties that the report leaves out."""
    told = {party.name: party for incident in making for party in incident.actors}
    if known:
        basis = f"a party of {known.id} in the list of accords"
        named = (_named(name, basis) for name in known.parties if name not in told)
        told |= {party.name: party for party in named}
    return tuple(told.values())


def _named(name: str, basis: str) -> Party:
    """A state, or an actor of the registry."""
    if (country := _states().get(name)) is not None:
        return Party(name, PartyKind.GOVERNMENT, country, basis=basis)
    actor = lookup(name)
    return Party(name, actor.kind, actor.country, basis=basis) if actor else Party(name, basis=basis)


@cache
def _states() -> Mapping[str, str]:
    """Codes of states by their names."""
    return MappingProxyType({state.name: state.country for state in states()})


def _signed(known: NamedAccord | None) -> When | None:
    """The day of signing of an accord that is listed, for a report that does not tell it."""
    if known is None or known.signed is None:
        return None
    return When(known.signed, known.signed, basis=f"the day of signing of {known.id} in the list of accords")


def _fitting(told: When | None, known: NamedAccord | None) -> When | None:
    """The time told, unless the accord is listed and was signed at another: then it is of something else."""
    if told is None or known is None or known.signed is None:
        return told
    begins = told.earliest is None or told.earliest <= known.signed + _LATE
    ends = told.latest is None or known.signed - _LATE <= told.latest
    return told if begins and ends else None


def _when(making: Sequence[Incident]) -> When | None:
    """When it was made, where every telling of its making agrees."""
    times = [incident.when for incident in making if incident.when]
    if not times or any((a.earliest, a.latest) != (b.earliest, b.latest) for a, b in pairwise(times)):
        return None
    return times[0]

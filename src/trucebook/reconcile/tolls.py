"""Tolls side by side: the least, the most recent and the most that is told, and each source's own range.

No number is computed here, none summed: each of a toll's figures stands in a report.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from trucebook.knowledge.folding import fold
from trucebook.reconcile.sides import canonical
from trucebook.reconcile.support import Setting
from trucebook.reconcile.told import Told
from trucebook.reconcile.values import Item, Value, counted, figure_detail, latest, side_by_side
from trucebook.records import Figure, Incident, Party
from trucebook.records.vocabulary import Category, Group, Measure, Unit

_OPEN: Final = 10**12
"""More than is ever counted: how an upper bound that is not told is ordered."""


@dataclass(frozen=True, slots=True)
class SourceRange:
    """What one source tells of a toll.

    Attributes:
        source: who is cited for it, or else the publisher; empty where neither is known.
        figures: what it tells, earliest published first.
    """

    source: str
    figures: tuple[Value[Figure], ...]


@dataclass(frozen=True, slots=True)
class Toll:
    """A count as all who tell it have it. No number in it is computed: each stands in a report.

    Attributes:
        measure: what is counted.
        unit: people, families or items; families are never converted here.
        category: civilians, combatants, mixed or unknown.
        group: children, women, aid workers ..., where the figures name one.
        subset: the figures are told as parts of others, and never belong beside or into these.
        who: for a subset of no category or group of its own, the words for whom it counts.
        least: the lowest that a source tells.
        recent: what was told last.
        most: the highest.
        shown: what lists show: of what an independent origin tells the most recent; else the most recent.
        sources: each source's own range.
    """

    measure: Measure
    unit: Unit
    category: Category
    group: Group | None
    subset: bool
    who: str | None
    least: Value[Figure]
    recent: Value[Figure]
    most: Value[Figure]
    shown: Value[Figure]
    sources: tuple[SourceRange, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What figures have in common that belong to one toll."""

    measure: Measure
    unit: Unit
    category: Category
    group: Group | None
    subset: bool
    who: str

    @classmethod
    def of(cls, figure: Figure) -> "_Kind":
        subset = figure.part_of is not None
        told_by_who = subset and figure.category is Category.UNKNOWN and figure.group is None
        who = fold(figure.who or "") if told_by_who else ""
        return cls(figure.measure, figure.unit, figure.category, figure.group, subset, who)

    def order(self) -> tuple[int | str, ...]:
        place = (list(Measure).index(self.measure), list(Unit).index(self.unit), int(self.subset))
        return *place, self.category.value, self.group.value if self.group else "", self.who


def tolls_of(told: Sequence[Told], setting: Setting) -> tuple[Toll, ...]:
    """The tolls of the incident that all of `told` tell of, in the codebook's order, subsets after the whole.

    Where a source tells of one toll several counts that are no parts of each other ("two soldiers and three
    policemen"), its largest stands for it in least, recent, most and shown: they are not added. All are in
    its range.
    """
    members: dict[_Kind, dict[str, Told]] = defaultdict(dict)
    for member in told:
        for figure in member.incident.figures:
            members[_Kind.of(figure)][member.id] = member
    return tuple(
        _toll(tuple(members[kind].values()), kind, setting) for kind in sorted(members, key=_Kind.order)
    )


def _toll(told: Sequence[Told], kind: _Kind, setting: Setting) -> Toll:
    standing = side_by_side(told, lambda incident: _largest(incident, kind), figure_detail, setting)
    recent = max(standing, key=lambda value: latest(value.voices[0].telling))
    free = [value for value in standing if value.origins]
    lower = [value for value in standing if value.value.low is not None] or standing
    return Toll(
        measure=kind.measure,
        unit=kind.unit,
        category=kind.category,
        group=kind.group,
        subset=kind.subset,
        who=recent.value.who if kind.who else None,
        least=min(lower, key=lambda value: _at_least(value.value)),
        recent=recent,
        most=max(standing, key=lambda value: _at_most(value.value)),
        shown=max(free, key=lambda value: latest(value.voices[0].telling)) if free else recent,
        sources=_ranges(told, kind, setting),
    )


def _at_least(figure: Figure) -> tuple[int, int]:
    top = _OPEN if figure.high is None else figure.high
    return (top if figure.low is None else figure.low, top)


def _at_most(figure: Figure) -> tuple[int, bool]:
    """The highest number in the words; of equal ones that which may be exceeded ("at least 14")."""
    top = figure.high if figure.high is not None else figure.low
    return (top or 0, figure.high is None)


def _of_kind(incident: Incident, kind: _Kind) -> list[Item[Figure]]:
    return [item for item in counted(incident) if _Kind.of(item.value) == kind]


def _largest(incident: Incident, kind: _Kind) -> list[Item[Figure]]:
    """The largest figure of each source that `incident` cites."""
    by_source: dict[str, Item[Figure]] = {}
    for item in _of_kind(incident, kind):
        source = _cited(incident, item)
        key = canonical(source) if source else ""
        if key not in by_source or _at_most(item.value) > _at_most(by_source[key].value):
            by_source[key] = item
    return list(by_source.values())


def _cited(incident: Incident, item: Item[Figure]) -> Party | None:
    """The one who is cited for a figure; nobody where several are cited for the incident as a whole."""
    if item.value.source:
        return item.value.source
    return incident.sources[0] if len(incident.sources) == 1 else None


def _ranges(told: Sequence[Told], kind: _Kind, setting: Setting) -> tuple[SourceRange, ...]:
    names: dict[tuple[str, str], str] = {}
    by_source: dict[tuple[str, str], dict[str, Told]] = defaultdict(dict)
    for member in sorted(told, key=lambda t: t.id):
        for item in _of_kind(member.incident, kind):
            cited = _cited(member.incident, item)
            name = cited.name if cited else member.telling.publisher or ""
            key = (canonical(cited), "") if cited else ("", name)
            names.setdefault(key, name)
            by_source[key][member.id] = member
    found = [
        SourceRange(names[key], _told_by(tuple(members.values()), kind, key[0], setting))
        for key, members in by_source.items()
    ]
    return tuple(sorted(found, key=lambda r: r.source))


def _told_by(told: Sequence[Told], kind: _Kind, source: str, setting: Setting) -> tuple[Value[Figure], ...]:
    """What the source with the key `source` tells, or the reports themselves where it is empty."""

    def items(incident: Incident) -> Iterable[Item[Figure]]:
        for item in _of_kind(incident, kind):
            cited = _cited(incident, item)
            if (canonical(cited) if cited else "") == source:
                yield item

    found = side_by_side(told, items, figure_detail, setting)
    return tuple(sorted(found, key=lambda value: latest(value.voices[-1].telling)))

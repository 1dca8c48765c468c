"""The toll of an incident: the counts that are linked to its mentions or stand beside them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from trucebook.reading.drafts import gathered
from trucebook.reading.explanation import Trace
from trucebook.reading.figures import subsets
from trucebook.reading.marks import Role
from trucebook.reading.resolved import Resolved, Tail
from trucebook.records import Figure, Party
from trucebook.records.vocabulary import IncidentType, Measure

_PARTED = re.compile(r";|\b(?:but|whereas|while)\b")
"""What parts a clause from the next, in which somebody else may speak."""

_COUNTED_AS: Final = MappingProxyType(
    {
        (IncidentType.DETENTION, Measure.ABDUCTED): Measure.DETAINED,
        (IncidentType.RELEASE, Measure.ABDUCTED): Measure.RELEASED,
        (IncidentType.RELEASE, Measure.DETAINED): Measure.RELEASED,
    }
)
"""What a count means in an incident of such a type: nine men whom an army took away are detained."""


@dataclass(frozen=True, slots=True)
class Counts:
    """A report's counts, as far as no link tells whose they are.

    Attributes:
        shared: figures that count several incidents together, to be given to none of them.
        loose: by mention, the counts that stand beside it.
    """

    shared: frozenset[int]
    loose: Mapping[int, tuple[Tail, ...]]


def toll_of(
    resolved: Resolved,
    id_: str,
    heads: tuple[int, ...],
    type_: IncidentType,
    counts: Counts,
) -> tuple[tuple[Figure, ...], tuple[Trace, ...]]:
    """The counts linked to any mention, each once, those that are part of another marked as such.

    Args:
        resolved: the report.
        id_: id of the incident, for the traces.
        heads: its mentions.
        type_: its type.
        counts: what stands beside mentions.
    """
    found: dict[tuple[str, int | None, int | None], tuple[Figure, Tail]] = {}
    tails = (
        *gathered(resolved, heads, Role.FIGURE),
        *(t for head in heads for t in counts.loose.get(head, ())),
    )
    for tail in sorted(tails, key=lambda t: t.mark):
        figure = resolved.figures.get(tail.mark)
        if figure is None or tail.mark in counts.shared:
            continue
        measure = _COUNTED_AS.get((type_, figure.measure), figure.measure)
        told = replace(figure, measure=measure, source=_source(resolved, heads, tail.mark))
        found.setdefault((measure, figure.low, figure.high), (told, tail))
    figures = subsets(tuple(figure for figure, _ in found.values()), resolved.text)
    traces = tuple(
        Trace(id_, "figures", _count(figure), (tail.mark,), tail.score, "the words and their bounds")
        for figure, tail in found.values()
    )
    return figures, traces


def _count(figure: Figure) -> str:
    low = "" if figure.low is None else str(figure.low)
    high = "" if figure.high is None else str(figure.high)
    return f"{figure.measure} {low}" if low == high else f"{figure.measure} {low}\u2013{high}"


def _source(resolved: Resolved, heads: tuple[int, ...], figure: int) -> Party | None:
    """Who gives a figure: the surest source of the mentions in its sentence, if one is there in its clause.

    "The ministry said that 12 had been killed; the Front said that it had lost three."
    """
    here = resolved.sentence_of[figure]
    told = [
        tail.mark
        for head in heads
        if resolved.sentence_of[head] == here
        for tail in resolved.role(head, Role.SOURCE)
        if resolved.parties.get(tail.mark)
    ]
    in_clause = (mark for mark in told if not _PARTED.search(_between(resolved, mark, figure)))
    source = next(in_clause, told[0] if told else None)
    return None if source is None else resolved.parties[source][0]


def _between(resolved: Resolved, one: int, other: int) -> str:
    """The words between two marks."""
    first, last = sorted(resolved.marks.marks[mark].words for mark in (one, other))
    return resolved.text[first.end : last.start]

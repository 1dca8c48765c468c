"""Counts over several incidents told apart, which belong to none of them ("23 killed in four attacks")."""

from collections.abc import Sequence

from trucebook.reading.marks import MarkKind, Role
from trucebook.reading.resolved import Resolved
from trucebook.records import Total

_NEAR = 0.8
"""A second incident shares a figure where its link is at least this part as likely as the best one's."""


def shared_figures(resolved: Resolved, groups: Sequence[Sequence[int]]) -> dict[int, tuple[int, ...]]:
    """The figures linked about as surely to several incidents told before them in their own sentence.

    Returns:
        By mark of the figure, the numbers of the groups that it spans, two or more.
    """
    group_of = {head: number for number, group in enumerate(groups) for head in group}
    linked: dict[int, dict[int, float]] = {}
    for head, number in group_of.items():
        for tail in resolved.role(head, Role.FIGURE):
            if resolved.sentence_of[head] == resolved.sentence_of[tail.mark]:
                scores = linked.setdefault(tail.mark, {})
                scores[number] = max(scores.get(number, 0.0), tail.score)
    out = {}
    for mark, scores in linked.items():
        best = max(scores.values())
        near = tuple(sorted(number for number, score in scores.items() if score >= _NEAR * best))
        if len(near) > 1 and not _names_one(resolved, mark):
            out[mark] = near
    return out


def _names_one(resolved: Resolved, mark: int) -> bool:
    """Whether the figure's own words name a happening: then it counts that one alone."""
    words = resolved.marks.marks[mark].words
    return any(words.covers(head.words) for _, head in resolved.heads(MarkKind.INCIDENT))


def totals(resolved: Resolved, shared: dict[int, tuple[int, ...]], ids: Sequence[str]) -> tuple[Total, ...]:
    """The shared figures as the report's totals, each with those of its incidents that are recorded.

    Args:
        resolved: the report.
        shared: by mark of a figure, the numbers of the groups that it counts together.
        ids: by number of a group, the id of its incident; empty where the group makes no record.
    """
    recorded = (
        (mark, tuple(ids[number] for number in numbers if ids[number]))
        for mark, numbers in sorted(shared.items())
        if mark in resolved.figures
    )
    return tuple(Total(resolved.figures[mark], incidents) for mark, incidents in recorded if incidents)

"""Mentions that are no incident of their own: what is only demanded, averted, or summed up."""

import re
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.beside import VIOLENT
from trucebook.reading.marks import OPEN, MarkKind, Role
from trucebook.reading.resolved import Resolved
from trucebook.records.vocabulary import Act, IncidentType, Occurrence

_BEFORE = 60
"""Characters before a mention in which a word may stand that averts it."""


def passed_over(resolved: Resolved) -> frozenset[int]:
    """The mentions that make no incident (codebook, hard cases)."""
    return _demanded(resolved) | _averted(resolved) | _spelt_out(resolved)


def _demanded(resolved: Resolved) -> frozenset[int]:
    """Mentions of what somebody demands, and of what nobody says that it happened."""
    contents = [
        resolved.marks.marks[tail.mark].words
        for head, cue in resolved.heads(MarkKind.CLAIM)
        if cue.label == Act.DEMAND
        for tail in resolved.role(head, Role.CONTENT)
    ]
    return frozenset(
        i
        for i, mark in resolved.heads(MarkKind.INCIDENT)
        if mark.occurrence in OPEN and any(words.covers(mark.words) for words in contents)
    )


def _averted(resolved: Resolved) -> frozenset[int]:
    """Mentions of what somebody would keep from happening: "to prevent militants from firing rockets"."""
    return frozenset(
        i
        for i, mark in resolved.heads(MarkKind.INCIDENT)
        if _averting().search(resolved.text[max(0, mark.words.start - _BEFORE) : mark.words.start])
    )


@cache
def _averting() -> re.Pattern[str]:
    """A word that averts, and up to the end no sign that ends its clause."""
    words = "|".join(map(re.escape, load_toml("averting_words.toml")["words"]))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)[^,;:.]*$", re.IGNORECASE)


def _spelt_out(resolved: Resolved) -> frozenset[int]:
    """Mentions of a breach whose sentence says what it was: "breached it by its strikes" is the strikes.

    A count of breaches stands for itself (codebook: `violation`).
    """
    deeds = {
        resolved.sentence_of[i]
        for i, mark in resolved.heads(MarkKind.INCIDENT)
        if mark.label in VIOLENT and mark.occurrence == Occurrence.OCCURRED
    }
    return frozenset(
        i
        for i, mark in resolved.heads(MarkKind.INCIDENT)
        if mark.label == IncidentType.VIOLATION
        and resolved.sentence_of[i] in deeds
        and not resolved.role(i, Role.FIGURE)
    )

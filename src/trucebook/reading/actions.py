"""What is undertaken, where plain words say it, however sure the encoder is of something else."""

import re
from functools import cache

from trucebook.knowledge.files import load_toml
from trucebook.reading.phrases import any_of, whole
from trucebook.reading.resolved import Resolved
from trucebook.records import Span
from trucebook.records.vocabulary import Action

_ENDS = re.compile(r"[.,;:\n\u201c\u201d\"]|(?<=\s)[\u2013\u2014](?=\s)")
"""What parts the words of an undertaking from others."""

_NEAR = 12
"""Characters from a cue within which the words belong to it: "promised to reduce its forces"."""


def action_told(resolved: Resolved, cue: int) -> tuple[Action, str] | None:
    """The action that the clause of a cue names plainly, and the words; None where it names none.

    "Troops will not leave" names none.

    Args:
        resolved: the report.
        cue: index of the mark.
    """
    words = resolved.marks.marks[cue].words
    start, end = _clause(resolved.text, words, resolved.passage_of(cue))
    for action, pattern in _patterns():
        for told in pattern.finditer(resolved.text, start, end):
            is_near = told.start() <= words.end + _NEAR and words.start <= told.end()
            if is_near and not _negation().search(resolved.text, start, told.end()):
                return action, told[0]
    return None


def _clause(text: str, cue: Span, sentence: Span) -> tuple[int, int]:
    """Start and end of the words around a cue that no sign parts from it."""
    before = [sign.end() for sign in _ENDS.finditer(text, sentence.start, cue.start)]
    after = _ENDS.search(text, cue.end, sentence.end)
    return (before[-1] if before else sentence.start), (after.start() if after else sentence.end)


@cache
def _patterns() -> tuple[tuple[Action, re.Pattern[str]], ...]:
    words = load_toml("action_words.toml")
    reduced, withdrawn = words["reduce_forces"], words["withdraw_forces"]
    some = r"(?:\s+[\w\u2019'-]+){0,3}?\s+"
    may = rf"(?:\s+{any_of(words['between'])})*\s+"
    what = any_of(reduced["what"])
    return (
        (Action.REDUCE_FORCES, whole(rf"{any_of(reduced['verbs'])}{some}{what}")),
        (Action.REDUCE_FORCES, whole(rf"{what}{may}{any_of(reduced['states'])}")),
        (Action.WITHDRAW_FORCES, whole(rf"{any_of(withdrawn['who'])}{may}{any_of(withdrawn['verbs'])}")),
    )


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(load_toml('action_words.toml')['negations'])}(?!\w)", re.IGNORECASE)

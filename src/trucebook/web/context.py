"""Words of a report in their context, for one field of a record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trucebook.records import Span

AROUND = 120
"""Characters of context on each side: a sentence, more or less."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of a report's text around words.

    Attributes:
        parts: text, and whether it is the words.
        cut_before: there is more before it in its paragraph.
        cut_after: there is more after it.
    """

    parts: tuple[tuple[str, bool], ...]
    cut_before: bool
    cut_after: bool


def in_context(text: str, spans: Iterable[Span], around: int = AROUND) -> tuple[Stretch, ...]:
    """The stretches of `text` around `spans`, in which these are marked; those that meet are one."""
    groups: list[tuple[int, int, list[tuple[int, int]]]] = []
    for start, end in _merged(sorted(spans)):
        first, last = _stretch(text, start, end, around)
        if groups and first <= groups[-1][1]:
            before, _, held = groups[-1]
            groups[-1] = (before, last, [*held, (start, end)])
        else:
            groups.append((first, last, [(start, end)]))
    return tuple(_made(text, *group) for group in groups)


def _merged(spans: Sequence[Span]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for span in spans:
        if found and span.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], span.end))
        else:
            found.append((span.start, span.end))
    return found


def _stretch(text: str, start: int, end: int, around: int) -> tuple[int, int]:
    """The words around: within their paragraph, and from word to word."""
    first = max(start - around, text.rfind("\n", 0, start) + 1)
    stop = text.find("\n", end)
    last = min(end + around, len(text) if stop < 0 else stop)
    if first > 0 and not text[first - 1].isspace():
        first = min(start, (text.find(" ", first, start) + 1) or start)
    if last < len(text) and not text[last].isspace():
        last = max(end, text.rfind(" ", end, last))
    return first, last


def _made(text: str, first: int, last: int, spans: list[tuple[int, int]]) -> Stretch:
    parts: list[tuple[str, bool]] = []
    at = first
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    parts.append((text[at:last], False))
    before = first > 0 and text[first - 1] != "\n"
    after = last < len(text) and text[last] != "\n"
    return Stretch(tuple(part for part in parts if part[0]), before, after)

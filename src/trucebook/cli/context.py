"""Words of a report in their context."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from trucebook.records import Span
from trucebook.wording.words import plain

_AROUND = 120
"""Characters of context on each side: a sentence, more or less."""


def in_context(text: str, spans: Iterable[Span], *, marked: bool) -> list[Text]:
    """The stretches of `text` around `spans`, in which these are bold; in brackets, too, where `marked`."""
    ordered = _merged(sorted(spans))
    stretches: list[tuple[int, int, list[tuple[int, int]]]] = []
    for start, end in ordered:
        first, last = _stretch(text, start, end)
        if stretches and first <= stretches[-1][1]:
            before, _, held = stretches[-1]
            stretches[-1] = (before, last, [*held, (start, end)])
        else:
            stretches.append((first, last, [(start, end)]))
    return [_written(text, *stretch, marked=marked) for stretch in stretches]


def _merged(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The stretches that `spans` cover."""
    found: list[tuple[int, int]] = []
    for span in spans:
        if found and span.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], span.end))
        else:
            found.append((span.start, span.end))
    return found


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around: within their paragraph, and from word to word."""
    first = max(start - _AROUND, text.rfind("\n", 0, start) + 1)
    stop = text.find("\n", end)
    last = min(end + _AROUND, len(text) if stop < 0 else stop)
    if first > 0 and not text[first - 1].isspace():
        first = min(start, (text.find(" ", first, start) + 1) or start)
    if last < len(text) and not text[last].isspace():
        last = max(end, text.rfind(" ", end, last))
    return first, last


def _written(text: str, first: int, last: int, spans: list[tuple[int, int]], *, marked: bool) -> Text:
    whole = Text("" if first == 0 or text[first - 1] == "\n" else "… ")
    at = first
    for start, end in spans:
        whole.append(_clean(text[at:start]), style="dim")
        words = _clean(text[start:end])
        whole.append(f"[{words}]" if marked else words, style="bold")
        at = end
    whole.append(_clean(text[at:last]), style="dim")
    return whole.append("" if last >= len(text) or text[last] == "\n" else " …")


def _clean(text: str) -> str:
    """`text` on one line, with the blanks at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + plain(text) + after

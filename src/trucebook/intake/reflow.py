"""Pages of printed lines to paragraphs: what a printer broke and hyphenated is joined again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

_LINE_HYPHEN = "\ufffe"  # PDFium gives it for a hyphen at a line's end, and leaves the line end out
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-\u2013|]?\s*\d{1,4}\s*[-\u2013|]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?…:;][\"”\u2019'»)\]]*\d{0,3}$")
_OPENS_ITEM = re.compile(r"(?:[-\u2013—•*●▪‣◦·►]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s")
_BROKEN = re.compile(r"[^\W\d_]{2,}[-\xad\ufffe]$")
_FULL = 0.75
"""Of the page's width, from which a line may have been broken for lack of room: the next word, seldom longer
than a sixth of a line, did not fit, and a ragged margin takes as much."""
_EVERY = 0.5  # of the pages that carry a line at the same edge, for it to be a running head or foot


def reflow(pages: Sequence[str]) -> str:
    """The text of `pages` as paragraphs parted by blank lines.

    Lines that fill the page's width go on in the next one, over the page's end too; hyphens at line ends
    are joined where they broke a word ("hu-man" but "cease-fire" keeps its hyphen only where the text
    writes it so elsewhere). Page numbers, and heads and feet that run through the document, are left out.
    """
    lines = [line for page in _without_running(pages) for line in _measured(page)]
    if not lines:
        return ""
    words = _whole_words(text for text, _ in lines)
    parts = [lines[0][0]]
    for (before, width), (line, _) in pairwise(lines):
        if not before or not line or not _goes_on(before, line, width):
            parts.append("\n\n" if line else "")
            parts.append(line)
        else:
            _join(parts, line, words)
    return "".join(parts).replace(_LINE_HYPHEN, "-").strip()


def _without_running(pages: Sequence[str]) -> list[list[str]]:
    """Lines of each page, without page numbers and what stands at the same edge of half of the pages."""
    texts = [page.replace(_LINE_HYPHEN, _LINE_HYPHEN + "\n") for page in pages]
    split = [_trimmed([line.strip() for line in text.splitlines()]) for text in texts]
    heads = Counter(_key(lines[0]) for lines in split if lines)
    feet = Counter(_key(lines[-1]) for lines in split if lines)
    often = max(3, _EVERY * len(pages))
    kept = []
    for lines in split:
        first = bool(lines) and (
            heads[_key(lines[0])] >= often or _PAGE_NUMBER.fullmatch(lines[0]) is not None
        )
        rest = lines[1:] if first else lines
        last = bool(rest) and (feet[_key(rest[-1])] >= often or _PAGE_NUMBER.fullmatch(rest[-1]) is not None)
        kept.append(_trimmed(rest[:-1] if last else rest))
    return kept


def _trimmed(lines: list[str]) -> list[str]:
    """`lines` without empty ones at either end."""
    full = [i for i, line in enumerate(lines) if line]
    return lines[full[0] : full[-1] + 1] if full else []


def _key(line: str) -> str:
    """`line` with its numbers made alike, as a running head counts pages."""
    return re.sub(r"\d+", "0", line)


def _measured(lines: list[str]) -> Iterator[tuple[str, int]]:
    """Each line with the width of its page: the length that a tenth of its lines exceed."""
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    yield from ((line, width) for line in lines)


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether `line` continues the paragraph of the line `before` it."""
    if _OPENS_ITEM.match(line):
        return False
    if before.endswith(_LINE_HYPHEN) or (not _ENDED.search(before[-8:]) and line[0].islower()):
        return True
    return len(before) >= _FULL * width and not (before.isupper() and not line.isupper())


def _join(parts: list[str], line: str, words: frozenset[str]) -> None:
    """Append `line` to `parts`, mending the word that was broken between them."""
    before = parts[-1]
    if _BROKEN.search(before[-60:]) and (line[0].islower() or before.endswith(_LINE_HYPHEN)):
        parts[-1] = before[:-1] + ("-" if _compound(before, line) in words else "")
    else:
        parts.append(" ")
    parts.append(line)


def _compound(before: str, line: str) -> str:
    """The word across the line end, with a hyphen."""
    first, second = before.rsplit(maxsplit=1)[-1], line.split(maxsplit=1)[0]
    return f"{first[:-1]}-{second}".strip(".,;:!?\"'()[]“”\u2018\u2019").lower()


def _whole_words(lines: Iterator[str]) -> frozenset[str]:
    """The hyphenated words that stand unbroken somewhere in the text."""
    return frozenset(
        word.strip(".,;:!?\"'()[]“”\u2018\u2019").lower()
        for line in lines
        for word in line.split()
        if "-" in word[1:-1]
    )

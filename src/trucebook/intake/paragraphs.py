"""A report's text as paragraphs: its lines, with those that were only wrapped joined again."""

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_FIRST_WORD = re.compile(r"\S+")
_ENDED = re.compile(r"[.!?…:;][\"”\u2019'»)\]]*$")
_OPENS_ITEM = re.compile(r"(?:[-\u2013—•*●▪‣◦·►]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s|\d{1,2}:\d\d\b")
_CAPITALS = re.compile(r"[A-Z]+")
_SMALL = re.compile(r"[a-z]+")
_SEPARATES_CELLS = re.compile(r"[\t|]")
_NARROWEST_WRAP = 40  # a newspaper's column; shorter lines are a list
_WIDEST_WRAP = 130  # a PDF page in small type; terminals and mail wrap at 72 to 80
_SAMPLE = 4_000  # characters that show whether a text has capitals and small letters
_TAIL = 8  # characters that show how a line ends


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a line that stands for itself.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        text: the characters between; neither begins nor ends with a blank.
        apart: a blank line stands before it, or nothing.
    """

    start: int
    end: int
    text: str
    apart: bool

    @property
    def ended(self) -> bool:
        """Whether it ends as sentences, lists and their introductions end."""
        return _ENDED.search(self.text[-_TAIL:]) is not None


def is_caseless(text: str) -> bool:
    """Whether `text` is all capitals, as old wires are, or all small: then capitals tell nothing."""
    sample = text[:_SAMPLE]
    capitals = sum(map(len, _CAPITALS.findall(sample)))
    small = sum(map(len, _SMALL.findall(sample)))
    return min(capitals, small) <= 0.005 * (capitals + small)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Split `text` into paragraphs, in order; together they hold every character that is no blank.

    A line break ends a paragraph, unless the text was wrapped to a width, or the next line goes on in
    the middle of a sentence.
    """
    lines = _lines(text)
    width = _wrap_width(lines)
    groups: list[list[Paragraph]] = []
    for line in lines:
        if groups and not line.apart and _goes_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(
        Paragraph(group[0].start, group[-1].end, text[group[0].start : group[-1].end], group[0].apart)
        for group in groups
    )


def _lines(text: str) -> list[Paragraph]:
    lines: list[Paragraph] = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        apart = not lines or text.count("\n", lines[-1].end, start) > 1
        lines.append(Paragraph(start, end, match.group(), apart))
    return lines


def _wrap_width(lines: list[Paragraph]) -> int:
    """The width to which the text was wrapped, in characters; 0 where it was not.

    It was, where nearly all lines are short and most breaks between neighbours fall inside a sentence.
    """
    breaks = [(one, other) for one, other in pairwise(lines) if not other.apart]
    if len(breaks) < 2:
        return 0
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[(len(lengths) * 19) // 20]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    inside = sum(not one.ended and len(one.text) > 0.7 * width for one, other in breaks)
    small = sum(not one.ended and other.text[0].islower() for one, other in breaks)
    caseless = is_caseless("\n".join(line.text for line in lines[:400]))
    wrapped = small >= 0.3 * len(breaks) if not caseless else inside >= 0.6 * len(breaks)
    return width if wrapped else 0


def _goes_on(line: Paragraph, following: Paragraph, width: int) -> bool:
    if _OPENS_ITEM.match(following.text) or _SEPARATES_CELLS.search(line.text + following.text):
        return False
    if not line.ended and following.text[0].islower() and len(line.text) > 1:
        return True
    first_word = _FIRST_WORD.match(following.text)
    room = width - len(line.text) - 1
    # A ragged margin leaves up to a sixth of the line free; a line with more room was ended on purpose.
    return bool(width) and first_word is not None and room - len(first_word.group()) < width / 6

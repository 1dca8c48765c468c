"""A report's paragraphs as a page, and what the rules of its layout ask of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trucebook.intake.kinds import NEWS_KINDS, PassageKind
from trucebook.intake.paragraphs import Paragraph

Kinds = Mapping[int, PassageKind]
"""What the paragraphs are that are known already, by their index."""

SPEAKER = re.compile(r"[A-Z][A-Z .'\u2019-]{1,40}:\s")
"""The name of who speaks, before the words, as interviews are written down."""

_SENTENCE_END = re.compile(r"[.!?\u2026][\"\u201d\u2019'\u00bb)\]]*\s*$")
_SHORTEST_PROSE = 60  # characters; a shorter line with a full stop may be a caption or a slogan
_SURE_PROSE = 200  # characters; longer text is prose even where its last full stop was lost
_LONGEST_CAPITALS = 160  # characters
_FEWEST_CAPITALS = 5  # "HELMAND" is a title, "UNHCR" may be one, "IED" stands for itself


@dataclass(frozen=True, slots=True)
class Page:
    """A report's paragraphs, and whether their capitals tell anything.

    Attributes:
        paragraphs: in the order of the text.
        caseless: the text is all capitals, or all small letters.
    """

    paragraphs: tuple[Paragraph, ...]
    caseless: bool


def is_prose(paragraph: Paragraph) -> bool:
    """Whether `paragraph` reads as running text: whole sentences, or long."""
    long_enough = len(paragraph.text) >= _SHORTEST_PROSE
    return len(paragraph.text) >= _SURE_PROSE or (long_enough and ends_sentence(paragraph.text))


def is_sentence(paragraph: Paragraph) -> bool:
    """Whether `paragraph` is prose, or a short line that ends in a full stop."""
    return is_prose(paragraph) or (paragraph.text.endswith((".", '."', ".”")) and " " in paragraph.text)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence ends."""
    return _SENTENCE_END.search(text[-12:]) is not None


def in_capitals(text: str) -> bool:
    """Whether `text` is a short line in capitals."""
    if len(text) > _LONGEST_CAPITALS or text.endswith("."):
        return False
    capitals, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return capitals >= _FEWEST_CAPITALS and capitals > 4 * small


def may_be_news(kind: PassageKind | None) -> bool:
    """Whether a paragraph of this kind tells news, or may do so, not being known yet."""
    return kind is None or kind in NEWS_KINDS

"""What a stretch of a report's text is: news, or what stands on the page beside it."""

from dataclasses import dataclass
from enum import StrEnum

from trucebook.records import Span


class PassageKind(StrEnum):
    """What a passage is to its report."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"  # the summary between headline and story
    DATELINE = "dateline"  # place, date and wire before the first words, or a date alone on its line
    BYLINE = "byline"  # who wrote it or supplied the text: names, initials, agencies
    CAPTION = "caption"  # what a picture shows
    CREDIT = "credit"  # whose picture it is
    FURNITURE = "furniture"  # navigation, sharing, sign-up, copyright, links to other stories
    HEADING = "heading"  # a title within the text, or another story's headline in capitals
    ITEM = "item"  # a bullet or numbered point
    ROW = "row"  # a row of a table
    ENTRY = "entry"  # a time-stamped entry of a live blog or log
    BODY = "body"


NEWS_KINDS = frozenset(
    {
        PassageKind.HEADLINE,
        PassageKind.STANDFIRST,
        PassageKind.ITEM,
        PassageKind.ROW,
        PassageKind.ENTRY,
        PassageKind.BODY,
    }
)
"""The kinds that may yield records; the rest stays in the stored text and yields none."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report's text with one purpose.

    Attributes:
        kind: what it is.
        words: where it stands; neither begins nor ends with a blank.
    """

    kind: PassageKind
    words: Span

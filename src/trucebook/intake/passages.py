"""A report's text cut into passages: headline, dateline, story, and what stands on the page beside it."""

from collections.abc import Iterator

from trucebook.intake.datelines import dateline_end
from trucebook.intake.furniture import closing_credit
from trucebook.intake.kinds import NEWS_KINDS, Passage, PassageKind
from trucebook.intake.layout import kinds_of
from trucebook.intake.page import SPEAKER, Page
from trucebook.intake.paragraphs import Paragraph, is_caseless, paragraphs
from trucebook.intake.wires import closing_wires
from trucebook.records import Span

__all__ = ["NEWS_KINDS", "Passage", "PassageKind", "headline", "passages"]

_OPENING = frozenset({PassageKind.BODY, PassageKind.STANDFIRST})


def passages(text: str) -> tuple[Passage, ...]:
    """Cut `text` into passages, in order; together they hold every character that is no blank.

    Doubtful paragraphs are body: news taken for furniture is lost, furniture taken for news is only read.
    """
    page = Page(paragraphs(text), is_caseless(text))
    speakers = sum(bool(SPEAKER.match(paragraph.text)) for paragraph in page.paragraphs)
    opens_story = not page.caseless and speakers < 2
    found: list[Passage] = []
    for paragraph, kind in zip(page.paragraphs, kinds_of(page), strict=True):
        found += _parts(text, paragraph, kind, opens_story=opens_story)
        opens_story = opens_story and kind not in _OPENING
    return tuple(found)


def headline(text: str) -> Span | None:
    """The report's own headline as `text` prints it; None where it prints none."""
    return next((part.words for part in passages(text) if part.kind is PassageKind.HEADLINE), None)


def _parts(text: str, paragraph: Paragraph, kind: PassageKind, *, opens_story: bool) -> Iterator[Passage]:
    """The passages of one paragraph: its dateline and its closing credit stand apart."""
    begin, end = 0, len(paragraph.text)
    if kind in _OPENING:
        begin = dateline_end(paragraph.text, opens_story=opens_story)
        end = max(begin, min(closing_wires(paragraph.text), closing_credit(paragraph.text)))
    cuts = (
        (0, begin, PassageKind.DATELINE),
        (begin, end, kind),
        (end, len(paragraph.text), PassageKind.BYLINE),
    )
    for first, last, part in cuts:
        words = paragraph.text[first:last]
        if words.strip():
            start = paragraph.start + first + len(words) - len(words.lstrip())
            yield Passage(part, Span.of(text, start, start + len(words.strip())))

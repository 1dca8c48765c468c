"""What a paragraph is by what stands around it, where its own words do not tell."""

import re
from collections.abc import Callable

from trucebook.intake.datelines import dateline_end
from trucebook.intake.furniture import kind_by_words, links_follow
from trucebook.intake.kinds import NEWS_KINDS, PassageKind
from trucebook.intake.masthead import top
from trucebook.intake.page import SPEAKER, Kinds, Page, ends_sentence, in_capitals, is_prose, may_be_news
from trucebook.intake.paragraphs import Paragraph
from trucebook.intake.wires import closing_wires

_BETWEEN_CELLS = re.compile(r"[\t|]")
_HAS_SENTENCE = re.compile(r"[.!?][\"\u201d]?\s|\.[\"\u201d]?$")
# Longest of each kind, in characters.
_LONGEST_CELL = 160
_LONGEST_HEADING = 60
_LONGEST_LINK = 160
_LONGEST_CAPTION = 400
_POINTS = frozenset({PassageKind.ITEM, PassageKind.ROW})


def kinds_of(page: Page) -> tuple[PassageKind, ...]:
    """What each paragraph of `page` is. A page of one paragraph is all body: nothing stands beside it."""
    kinds: dict[int, PassageKind] = {}
    if len(page.paragraphs) > 1:
        for rule in _RULES:
            kinds |= rule(page, kinds)
    return tuple(kinds.get(index, PassageKind.BODY) for index in range(len(page.paragraphs)))


def _by_words(page: Page, _known: Kinds) -> Kinds:
    kinds: dict[int, PassageKind] = {}
    for index, paragraph in enumerate(page.paragraphs):
        kind = kind_by_words(paragraph.text)
        if kind is None and dateline_end(paragraph.text, opens_story=False) == len(paragraph.text):
            kind = PassageKind.DATELINE
        if kind:
            kinds[index] = kind
    return kinds


def _picture_credits(page: Page, known: Kinds) -> Kinds:
    """Short paragraphs that end with a wire in brackets and no full stop: "... overnight (Reuters)"."""
    kinds: dict[int, PassageKind] = {}
    for index, paragraph in enumerate(page.paragraphs):
        start = closing_wires(paragraph.text)
        if start < len(paragraph.text) <= _LONGEST_CAPTION and index not in known:
            if start == 0:
                kinds[index] = PassageKind.BYLINE
            elif not ends_sentence(paragraph.text[:start]):
                kinds[index] = PassageKind.CAPTION
    return kinds


def _last_words(page: Page, known: Kinds) -> Kinds:
    """The story's last paragraph, where its closing "(Reuters)" was taken for a picture's."""
    for index in reversed(range(len(page.paragraphs))):
        kind, text = known.get(index), page.paragraphs[index].text
        if kind is None or kind in NEWS_KINDS:
            break
        if kind is PassageKind.CAPTION:
            start = closing_wires(text)
            return {index: PassageKind.BODY} if 0 < start < len(text) and ends_sentence(text[:start]) else {}
    return {}


def _rows(page: Page, known: Kinds) -> Kinds:
    """Lines of two or more cells that are framed or stand beside another such line; or of three or more."""
    free = {None, PassageKind.DATELINE, PassageKind.ITEM}
    lines = page.paragraphs
    widths = [_cells(line.text) if known.get(index) in free else 0 for index, line in enumerate(lines)]
    beside = [max(before, after) for before, after in zip([0, *widths], [*widths[1:], 0], strict=False)]
    return {
        index: PassageKind.ROW
        for index, width in enumerate(widths)
        if width > 2 or (width == 2 and (beside[index] > 1 or lines[index].text.startswith("|")))
    }


def _cells(line: str) -> int:
    if "\t" not in line and "|" not in line:
        return 0
    cells = [cell for cell in _BETWEEN_CELLS.split(line) if cell.strip()]
    return len(cells) if max(map(len, cells), default=0) <= _LONGEST_CELL else 0


def _links(page: Page, known: Kinds) -> Kinds:
    """Headlines of other stories, under a line that announces them; not above the story."""
    kinds: dict[int, PassageKind] = {}
    in_story = in_list = False
    for index, paragraph in enumerate(page.paragraphs):
        if links_follow(paragraph.text):
            in_list = in_story
        elif index not in known and in_list and _may_be_link(paragraph):
            kinds[index] = PassageKind.FURNITURE
        elif index not in known:
            in_list = False
        in_story = in_story or (index not in known and is_prose(paragraph))
    return kinds


def _may_be_link(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= _LONGEST_LINK and not _HAS_SENTENCE.search(paragraph.text)


def _captions(page: Page, known: Kinds) -> Kinds:
    """The line right above a picture's credit, unless it is the first or a paragraph of a dense text."""
    kinds: dict[int, PassageKind] = {}
    spaced = sum(paragraph.apart for paragraph in page.paragraphs) * 2 > len(page.paragraphs)
    for index in range(2, len(page.paragraphs)):
        credit, above = page.paragraphs[index], page.paragraphs[index - 1]
        if known.get(index) is PassageKind.CREDIT and not credit.apart and index - 1 not in known:
            fit = len(above.text) <= _LONGEST_CAPTION and (page.caseless or not in_capitals(above.text))
            if fit and (spaced or not ends_sentence(above.text)):
                kinds[index - 1] = PassageKind.CAPTION
    return kinds


def _headings(page: Page, known: Kinds) -> Kinds:
    """Titles within the story: a short line alone between paragraphs, or one in capitals."""
    paragraphs = page.paragraphs
    kinds: dict[int, PassageKind] = {}
    open_ones = [index for index in range(len(paragraphs)) if may_be_news(known.get(index))]
    started = False
    for before, index, after in zip(open_ones, open_ones[1:], open_ones[2:], strict=False):
        started = started or before in known or is_prose(paragraphs[before])
        if index in known or not started:
            continue
        capitals = not page.caseless and in_capitals(paragraphs[index].text)
        alone = all(known.get(i) in _POINTS or is_prose(paragraphs[i]) for i in (before, after))
        if capitals or (alone and _is_title(paragraphs[index].text)):
            kinds[index] = PassageKind.HEADING
    return kinds


def _is_title(text: str) -> bool:
    short = len(text) <= _LONGEST_HEADING and len(text.split()) <= 8 and not SPEAKER.match(text)
    return short and not text[0].islower() and not text.endswith((".", ",", ";", ":", "!", '."', ".”"))


_Rule = Callable[[Page, Kinds], Kinds]
_RULES: tuple[_Rule, ...] = (
    _by_words,
    _picture_credits,
    _last_words,
    _rows,
    _links,
    _captions,
    top,
    _headings,
)

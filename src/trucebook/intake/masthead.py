"""The top of a page: departments, headline, names and standfirst above the story."""

import re
from collections.abc import Iterator

from trucebook.intake.datelines import dateline_end
from trucebook.intake.furniture import is_blurb, is_section
from trucebook.intake.kinds import NEWS_KINDS, PassageKind
from trucebook.intake.page import Kinds, Page, is_sentence, may_be_news

_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w.'\u2019-]*)(?: (?:al|de|bin|van|von|ag|el|[^\W\d_a-z][\w.'\u2019-]*)){1,3}$"
)
_LONGEST_HEADLINE = 160  # characters
_LONGEST_NAME = 60  # characters


def top(page: Page, known: Kinds) -> Kinds:
    """What stands above the story: departments, headline, names, standfirst, the blurb of a video."""
    unknown = [index for index in range(len(page.paragraphs)) if index not in known]
    first = unknown[0] if unknown else 0
    if len(unknown) > 1 and is_blurb(page.paragraphs[first].text):
        return {first: PassageKind.FURNITURE}
    lines = list(_above_story(page, known))
    title = _title(page, lines)
    if title is None or not any(may_be_news(known.get(i)) for i in range(title + 1, len(page.paragraphs))):
        return {}
    kinds = {index: PassageKind.FURNITURE for index in lines if index < title and _is_label(page, index)}
    kinds[title] = PassageKind.HEADLINE
    below = [index for index in lines if index > title]
    names = {index for index in below if _is_name(page, index)}
    kinds |= dict.fromkeys(names, PassageKind.BYLINE)
    rest = [index for index in below if index not in names]
    standfirst = rest[0] if rest else _lead_apart(page, {**known, **kinds}, title)
    return kinds | ({standfirst: PassageKind.STANDFIRST} if standfirst else {})


def _above_story(page: Page, known: Kinds) -> Iterator[int]:
    """Unknown paragraphs before the first prose, item, row or entry."""
    for index, paragraph in enumerate(page.paragraphs):
        if known.get(index) in NEWS_KINDS:
            return
        if index not in known:
            if is_sentence(paragraph) or dateline_end(paragraph.text, opens_story=not page.caseless):
                return
            yield index


def _title(page: Page, lines: list[int]) -> int | None:
    """The headline: the first line of four words or more that could be one, else of two or more."""
    texts = {index: page.paragraphs[index].text for index in lines}
    fit = [
        index
        for index, text in texts.items()
        if len(text) <= _LONGEST_HEADLINE and not text.endswith((".", ",", ":", ";")) and not is_section(text)
    ]
    for least in (4, 2):
        for index in fit:
            if len(texts[index].split()) >= least:
                return index
    return None


def _is_label(page: Page, index: int) -> bool:
    return len(page.paragraphs[index].text.split()) <= 3


def _is_name(page: Page, index: int) -> bool:
    text = page.paragraphs[index].text
    return not page.caseless and len(text) <= _LONGEST_NAME and bool(_NAME.match(text))


def _lead_apart(page: Page, known: Kinds, title: int) -> int | None:
    """A first paragraph parted from the story by a picture, a link or a name is its standfirst."""
    after = range(title + 1, len(page.paragraphs))
    lead = next((index for index in after if may_be_news(known.get(index))), None)
    if lead is None or lead in known or lead + 2 >= len(page.paragraphs):
        return None
    parted = known.get(lead + 1, PassageKind.BODY) not in NEWS_KINDS
    dateline = dateline_end(page.paragraphs[lead].text, opens_story=not page.caseless)
    return lead if parted and not dateline else None

"""Pages of HTML: the article without the page around it, and what the page says about itself."""

import re
from itertools import pairwise
from typing import Any

from trucebook.errors import IntakeError
from trucebook.intake.decode import declared_charset, decode
from trucebook.intake.draft import Draft
from trucebook.intake.html_metadata import page_metadata
from trucebook.intake.limits import HEAD_BYTES, MAX_HTML_ELEMENTS

_SENTENCE_END = re.compile(r"[.!?…][\"”\u2019')\]]*$")
_SENTENCE_WORDS = 6  # in the shortest sentence that counts as one
_WHOLE_PAGE = re.compile(r"<(?:html|head|body|!doctype)\b", re.IGNORECASE)
_SOFT_HYPHEN = "\xad"
_ITEM = ("- ", "|")  # how trafilatura begins items of lists and rows of tables


def from_html(data: bytes) -> Draft:
    """The article in a page of HTML, its paragraphs parted by blank lines, with the page's metadata.

    Raises:
        IntakeError: where the page holds no article, is no text or has too many elements to be one.
    """
    page = decode(data, declared=declared_charset(data[:HEAD_BYTES]))
    try:
        tree = _tree(page)
        metadata, text = page_metadata(tree), _article(tree)
    except IntakeError:
        raise
    except Exception as error:  # whatever a page may do to the libraries, the next one must be read
        raise IntakeError(
            f"the page cannot be taken apart ({type(error).__name__}): give its text as plain text"
        ) from error
    if not any(map(_has_sentence, text.split("\n"))):
        raise IntakeError(
            "no article was found on this page, only menus or markup: "
            "save the page of one article, or give its text as plain text"
        )
    return Draft(text, metadata)


def _tree(page: str) -> Any:  # noqa: ANN401 - lxml, which publishes no types, comes with trafilatura
    """The page's elements.

    Raises:
        IntakeError: where there are none, or too many.
    """
    from trafilatura import load_html  # noqa: PLC0415 - takes a second, and not every run has HTML

    # A piece of a page is wrapped, because trafilatura takes it for no HTML.
    tree = load_html(page if _WHOLE_PAGE.search(page[:HEAD_BYTES]) else f"<html><body>{page}</body></html>")
    if tree is None:
        raise IntakeError("this is not a page of HTML: give plain text a name that ends in .txt")
    if sum(1 for _ in zip(tree.iter(), range(MAX_HTML_ELEMENTS + 1), strict=False)) > MAX_HTML_ELEMENTS:
        raise IntakeError(
            f"the page has more than {MAX_HTML_ELEMENTS:,} elements: "
            "save its article alone, or give its text as plain text"
        )
    return tree


def _article(tree: Any) -> str:  # noqa: ANN401 - as above
    from trafilatura import bare_extraction  # noqa: PLC0415 - as above

    document = bare_extraction(tree, with_metadata=False, include_comments=False)
    text: str = getattr(document, "text", None) or ""
    return _with_paragraphs(text.replace(_SOFT_HYPHEN, ""))


def _has_sentence(line: str) -> bool:
    """Whether `line` holds at least six words up to a full stop. Menus, buttons and footers do not."""
    return any(_SENTENCE_END.search(word[-4:]) for word in line.split()[_SENTENCE_WORDS - 1 :])


def _with_paragraphs(text: str) -> str:
    """`text` with a blank line where trafilatura has a line end, but between items and rows."""
    lines = [line for line in text.split("\n") if line.strip()]
    parts = lines[:1]
    for before, line in pairwise(lines):
        parts.append("\n" if before.startswith(_ITEM) and line.startswith(_ITEM) else "\n\n")
        parts.append(line)
    return "".join(parts)

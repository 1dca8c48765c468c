"""PDF reports: the text layer, its lines joined into paragraphs again."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

from trucebook.errors import IntakeError
from trucebook.intake.draft import Draft
from trucebook.intake.limits import MAX_CHARACTERS, MAX_PDF_PAGES
from trucebook.intake.metadata import Metadata
from trucebook.intake.reflow import reflow

_UNTITLED = 4  # characters; shorter titles in a PDF's metadata are a maker's leftovers


def from_pdf(data: bytes) -> Draft:
    """The text of a PDF, page after page, in paragraphs.

    Its title is taken from the file's metadata only where the first page prints it: what programs write
    there is often the name of a draft. Nor is the day on which the file was made that of publication.

    Raises:
        IntakeError: where it is encrypted, damaged, too long, or has pictures of pages but no text.
    """
    with closing(_opened(data)) as document:
        if len(document) > MAX_PDF_PAGES:
            raise IntakeError(
                f"the PDF has {len(document):,} pages, and {MAX_PDF_PAGES} are the most: split it"
            )
        pages = list(_pages(document))
        title = " ".join(str(document.get_metadata_dict().get("Title", "")).split())
    if not any(page.strip() for page in pages):
        raise IntakeError(
            "the PDF has no text, only pictures of pages: run it through text recognition (OCR) first"
        )
    printed = len(title) >= _UNTITLED and title in " ".join(pages[0].split())
    return Draft(reflow(pages), Metadata(title=title if printed else None))


def _opened(data: bytes) -> Any:  # noqa: ANN401 - pypdfium2 publishes no types
    """The open document.

    Raises:
        IntakeError: where it cannot be opened.
    """
    import pypdfium2  # noqa: PLC0415 - loads a library of several megabytes, and not every run has PDFs
    from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY  # noqa: PLC0415 - as above

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}:
            raise IntakeError(
                "the PDF is encrypted: open it with its password, save it without one, and read that file"
            ) from error
        raise IntakeError(
            "the PDF is damaged and cannot be opened: fetch it again, or print it to a new PDF"
        ) from error


def _pages(document: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Text of each page, until it is more than any report may have.

    Raises:
        IntakeError: where a page cannot be read.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - as above

    characters = 0
    for number in range(len(document)):
        try:
            with closing(document[number]) as page, closing(page.get_textpage()) as words:
                text: str = words.get_text_range(errors="replace")
        except PdfiumError as error:
            raise IntakeError(
                f"page {number + 1} of the PDF is damaged: fetch it again, or print it to a new PDF"
            ) from error
        yield text
        characters += len(text)
        if characters > 2 * MAX_CHARACTERS:
            return  # too long for a report even when its lines are joined, which says so

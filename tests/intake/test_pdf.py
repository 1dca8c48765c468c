import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.intake.outcomes import outcome, says_what_to_do
from tests.intake.pdfs import pdf

from trucebook.errors import IntakeError
from trucebook.intake.draft import Draft
from trucebook.intake.limits import MAX_PDF_PAGES
from trucebook.intake.pdf import from_pdf

LINES = (
    "Truce holds in Marn",
    "",
    "The army said on Wednesday that the truce held in all of the nine provinces, and that humani-",
    "tarian convoys had reached the town of Marn, where shelling killed four people last week.",
    "The rebels did not comment.",
)
TEXT = (
    "Truce holds in Marn\n\nThe army said on Wednesday that the truce held in all of the nine provinces, "
    "and that humanitarian convoys had reached the town of Marn, where shelling killed four people "
    "last week. The rebels did not comment."
)


def test_printed_lines_are_paragraphs_again() -> None:
    assert from_pdf(pdf([LINES])).text == TEXT


@pytest.mark.parametrize(
    ("title", "taken"), [("Truce holds in Marn", True), ("draft_final2.doc", False), ("", False)]
)
def test_a_title_is_taken_where_it_is_printed(title: str, taken: bool) -> None:  # noqa: FBT001 - a column
    assert from_pdf(pdf([LINES], title=title)).metadata.title == (title if taken else None)


def test_an_encrypted_pdf_says_what_to_do() -> None:
    with pytest.raises(IntakeError, match="encrypted: open it with its password, save it without one"):
        from_pdf(pdf([LINES], encrypted=True))


def test_pictures_of_pages_say_what_to_do() -> None:
    with pytest.raises(IntakeError, match="no text, only pictures of pages: run it through text recognition"):
        from_pdf(pdf([(), ()]))


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(IntakeError, match=f"{MAX_PDF_PAGES + 1} pages"):
        from_pdf(pdf([("A line.",)] * (MAX_PDF_PAGES + 1)))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4 rubbish" * 100, pdf([LINES])[:200]])
def test_a_damaged_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(IntakeError, match="damaged"):
        from_pdf(data)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 1000), st.binary(min_size=1, max_size=8))
def test_any_damage_is_survived(offset: int, rubbish: bytes) -> None:
    whole = pdf([LINES])
    data = whole[:offset] + rubbish + whole[offset + len(rubbish) :]

    found = outcome(from_pdf, data)

    assert found.text if isinstance(found, Draft) else says_what_to_do(found)

"""Reports come in by dropping, and by the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect
from tests.builders import TEXT

DRAGGING = """([files, kind]) => {
  const held = new DataTransfer();
  files.forEach(([name, text]) => held.items.add(new File([text], name)));
  document.querySelector("h1").dispatchEvent(
    new DragEvent(kind, {dataTransfer: held, bubbles: true, cancelable: true}));
}"""
"""What a browser tells a page when files are dragged over its heading, or dropped there."""


def test_dropped_files_are_taken_wherever_they_fall_and_a_broken_one_is_told(page: Page, empty: str) -> None:
    files = [["market.txt", TEXT], ["broken.pdf", "%PDF-1.7 and no more"]]
    page.goto(empty)
    button = page.get_by_role("button", name="Read and add")
    at_rest = button.bounding_box()

    page.evaluate(DRAGGING, [files, "dragenter"])
    expect(page.locator("form.dragged")).to_be_visible()
    assert button.bounding_box() == at_rest
    page.evaluate(DRAGGING, [files, "drop"])
    expect(page.locator("form.dragged")).to_have_count(0)
    expect(page.locator("[data-chosen]")).to_have_text("market.txt, broken.pdf · 1 kB")
    button.click()

    expect(page.get_by_text("1 report in the book, 1 could not be read")).to_be_visible()
    expect(page.locator("tr.failed")).to_contain_text("the PDF is damaged")


def test_a_report_is_pasted_and_added_by_the_keyboard_alone(page: Page, empty: str) -> None:
    page.goto(empty)

    _tab_to(page, "#text")
    page.keyboard.insert_text(TEXT)
    _tab_to(page, "button.main")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 report in the book")).to_be_visible()
    _tab_to(page, "tr a")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Shelling in Orvane breaks week-old truce")


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until what the selector names has the focus, and that can be seen."""
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = page.locator(f"{selector}:focus-visible")
        if focused.count():
            assert focused.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
            return
    pytest.fail(f"the keyboard does not reach {selector}")

"""Values that wait, judged by keys."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.reconcile.retellings import market, put
from tests.reconcile.test_doubting import sure

from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A ledger with one record of which the reader was unsure."""
    path = tmp_path / "own.book"
    with Ledger.open(path) as ledger:
        put(ledger, sure(market(), 0.3))
        reconcile(ledger)
    return path


def test_a_value_is_confirmed_and_that_is_undone_by_keys(served: str, page: Page) -> None:
    page.goto(f"{served}/review")
    page.get_by_role("link", name="Values").click()
    page.get_by_label("Who judges").fill("Ana y")  # no answer while somebody types
    expect(page.get_by_text("1 of 1")).to_be_visible()
    expect(page.locator("body")).to_have_attribute("data-keys", "on")
    page.keyboard.press("Escape")

    page.keyboard.press("y")
    expect(page.get_by_text("No value is in doubt")).to_be_visible()
    expect(page.get_by_text("Ana y confirms")).to_be_visible()

    expect(page.locator("body")).to_have_attribute("data-keys", "on")
    page.keyboard.press("u")
    expect(page.get_by_text("1 of 1")).to_be_visible()

"""An accord in a browser: its day is moved, it is printed, and it can be read by anybody."""

import json
import os
import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.browser.looking import faults
from tests.web.conftest import watched
from tests.web.lake import fill_lake, put_accord

SCREENS = ((1440, 900, "light"), (1440, 900, "dark"), (390, 844, "light"), (390, 844, "dark"))


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger with reports of an accord of our own."""
    monkeypatch.setenv("TRUCEBOOK_ACCORDS", str(put_accord(tmp_path / "accords")))
    fill_lake(tmp_path / "own.book")
    return tmp_path / "own.book"


def test_the_slider_moves_the_day_the_address_and_the_states(page: Page, served: str) -> None:
    page.goto(f"{served}/accords/lake-2021?on=2021-04-14")
    expect(page.locator("#results")).not_to_contain_text("Coast Mirror")
    slider = page.get_by_role("slider")
    slider.focus()

    page.keyboard.press("ArrowRight")

    expect(page).to_have_url(re.compile(r"\?on=2021-04-15$"))
    expect(page.get_by_role("heading", name="State on 15 April 2021")).to_be_visible()
    expect(page.locator("#truce .state")).to_contain_text("disputed")
    expect(page.get_by_label("State on", exact=True)).to_have_value("2021-04-15")
    expect(slider).to_have_attribute("aria-valuetext", "15 April 2021")
    expect(page.get_by_role("link", name="JSON")).to_have_attribute("href", re.compile(r"on=2021-04-15$"))
    page.go_back()
    expect(page.get_by_role("heading", name="State on 14 April 2021")).to_be_visible()


def test_many_small_moves_ask_once(page: Page, served: str) -> None:
    page.goto(f"{served}/accords/lake-2021?on=2021-03-10")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("slider").focus()

    for _ in range(12):
        page.keyboard.press("ArrowRight")

    expect(page.get_by_role("heading", name="State on 22 March 2021")).to_be_visible()
    assert [url for url in asked if "/accords/" in url] == [f"{served}/accords/lake-2021?on=2021-03-22"]


def test_field_and_steps_bring_the_slider_along(page: Page, served: str) -> None:
    page.goto(f"{served}/accords/lake-2021?on=2021-03-10")
    slider = page.get_by_role("slider")

    page.get_by_label("State on", exact=True).fill("2021-04-20")
    expect(page.get_by_role("heading", name="State on 20 April 2021")).to_be_visible()
    expect(slider).to_have_value("48")
    page.get_by_role("link", name="← 2021-04-15").click()

    expect(page.get_by_role("heading", name="State on 15 April 2021")).to_be_visible()
    expect(slider).to_have_value("43")
    expect(page.get_by_label("State on", exact=True)).to_have_value("2021-04-15")


def test_a_day_before_the_signing_says_so(page: Page, served: str) -> None:
    page.goto(f"{served}/accords/lake-2021?on=2021-01-01")

    expect(page.get_by_role("alert")).to_contain_text("was signed on 2021-03-03")
    page.get_by_role("link", name="To the first day").click()
    expect(page.get_by_role("heading", name="State on 3 March 2021")).to_be_visible()


def test_a_reason_leads_to_its_record(page: Page, served: str) -> None:
    page.goto(f"{served}/accords")
    page.get_by_role("link", name="Lake <Accord>").click()

    page.locator("#truce").get_by_role("link", name=re.compile("-c1$")).first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("accuses")


def test_without_scripts_the_day_is_a_form(browser: Browser, served: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{served}/accords/lake-2021?on=2021-03-10")

    expect(page.get_by_role("slider")).to_be_hidden()
    page.get_by_label("State on", exact=True).fill("2021-04-20")
    page.get_by_role("button", name="Show").click()

    expect(page.locator("#truce .state")).to_contain_text("disputed")
    page.close()


def test_printed_it_is_a_brief(page: Page, served: str, tmp_path: Path) -> None:
    page.goto(f"{served}/accords/lake-2021?on=2021-04-20")
    folded = page.locator("main details:not([open])").count()
    page.emulate_media(media="print")

    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert folded > 0
    expect(page.locator("main details:not([open])")).to_have_count(0)
    expect(page.locator(".day")).to_be_hidden()
    expect(page.locator(".top")).to_be_hidden()
    expect(page.get_by_role("heading", name="State on 20 April 2021")).to_be_visible()
    folder = Path(os.environ.get("TRUCEBOOK_PICTURES") or tmp_path)
    page.pdf(path=folder / "accord.pdf", format="A4")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("main details:not([open])")).to_have_count(folded)


@pytest.mark.parametrize("name", ["accords", "accord", "accord-early"])
@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_each_page_looks(  # noqa: PLR0917 - the columns of the table
    browser: Browser,
    served: str,
    tmp_path: Path,
    name: str,
    width: int,
    height: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    wrong = watched(page)
    days = {"accord": "/lake-2021?on=2021-04-20", "accord-early": "/lake-2021?on=2021-01-01"}
    page.goto(f"{served}/accords{days.get(name, '')}")

    folder = Path(os.environ.get("TRUCEBOOK_PICTURES") or tmp_path)
    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
    found = faults(page)
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()

    assert wrong == []
    assert found == [], json.dumps(found, indent=1)
    assert beyond <= 0

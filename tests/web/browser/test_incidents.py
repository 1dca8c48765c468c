"""Incidents in a browser: list, map and timeline move each other; one is parted and joined; keys judge."""

import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.reconcile.retellings import bridge, put
from tests.web.browser.looking import faults
from tests.web.conftest import watched
from tests.web.retold import fill_retold

from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile

SCREENS = ((1440, 900, "light"), (1440, 900, "dark"), (390, 844, "light"))


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """Ids of the incidents in `book`."""
    return fill_retold(tmp_path / "own.book")


@pytest.fixture
def book(told: dict[str, str], tmp_path: Path) -> Path:
    """A ledger in which two reports tell of one strike."""
    assert told
    return tmp_path / "own.book"


def opened(page: Page, address: str) -> Locator:
    """The rows of the list at `address`, once its map and timeline are drawn."""
    page.goto(address)
    expect(page.locator("[data-status]")).to_contain_text("incident")
    expect(page.locator(".bars .bar").first).to_be_visible()
    return page.locator("#results [data-incident]")


def counted(page: Page) -> int:
    """How many incidents the signs on the map stand for."""
    numbers = page.locator(".map .leaflet-marker-icon.badge").evaluate_all(
        "(all) => all.map((one) => Number(one.querySelector('.number')?.textContent ?? 1))"
    )
    return sum(numbers)


def counts(page: Page, number: int) -> bool:
    """Whether the map comes to show so many, which it fetches after the list has changed."""
    for _ in range(50):
        if counted(page) == number:
            return True
        page.wait_for_timeout(100)
    return False


def bars(page: Page) -> int:
    return page.locator(".bars .bar rect").count()


def test_a_filter_moves_the_list_the_map_and_the_timeline(page: Page, served: str) -> None:
    rows = opened(page, f"{served}/incidents")
    expect(rows).to_have_count(8)
    drawn, before = counted(page), bars(page)
    assert drawn == 6  # two are told at no place

    page.locator("summary", has_text="Type").click()
    page.get_by_role("checkbox", name="air strike").check()

    expect(rows).to_have_count(3)
    expect(page.locator("[data-status]")).to_have_text("3 incidents")
    expect(page).to_have_url(re.compile(r"type=air_strike"))
    assert counts(page, 3)
    assert bars(page) < before
    expect(page.locator(".map .area")).to_have_count(0)


def test_days_drawn_on_the_timeline_limit_the_list_and_the_map(page: Page, served: str) -> None:
    rows = opened(page, f"{served}/incidents?type=air_strike")
    box = page.locator(".bars").bounding_box()
    assert box is not None

    page.mouse.move(box["x"] + 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 40)
    page.mouse.up()

    expect(rows).to_have_count(2)
    expect(page).to_have_url(re.compile(r"since=2021-03-08&until=2021-03-1\d"))
    expect(page.locator(".bars .veil")).to_have_count(2)
    assert counts(page, 2)
    page.get_by_role("button", name="All days").click()
    expect(rows).to_have_count(3)
    expect(page).not_to_have_url(re.compile("since"))


def test_the_map_limits_the_list_and_the_timeline_and_stays_in_the_address(
    page: Page, served: str, told: dict[str, str]
) -> None:
    rows = opened(page, f"{served}/incidents?type=air_strike&map=34.3,62.2,8")
    expect(rows).to_have_count(3)

    page.get_by_label("List only what the map shows").check()

    expect(rows).to_have_count(1)
    expect(rows).to_have_attribute("data-incident", told["afar"])
    expect(page).to_have_url(re.compile(r"bounds=.*map=34"))
    assert bars(page) == 1
    page.reload()
    expect(rows).to_have_count(1)
    expect(page.get_by_label("List only what the map shows")).to_be_checked()
    page.get_by_role("button", name="Map of all").click()
    expect(rows).to_have_count(3)


def test_what_is_under_the_pointer_lights_up_everywhere(
    page: Page, served: str, told: dict[str, str]
) -> None:
    rows = opened(page, f"{served}/incidents?type=air_strike&map=32.5,63.5,6.5")

    rows.and_(page.locator(f"[data-incident='{told['afar']}']")).hover()
    expect(page.locator(".map .badge.on")).to_have_count(1)
    expect(page.locator(".bars .bar.on")).to_have_count(1)
    expect(page.locator(".bars .when")).to_have_count(1)
    page.get_by_label(re.compile("Maruk")).hover()
    expect(page.locator("#results .on")).to_have_attribute("data-incident", told["afar"])
    page.locator(".bars .bar").last.hover()
    expect(page.locator("#results .on")).to_have_attribute("data-incident", told["afar"])


def test_one_is_selected_everywhere_and_in_the_address(page: Page, served: str, told: dict[str, str]) -> None:
    opened(page, f"{served}/incidents?map=10,10,4")
    row = page.locator(f"[data-incident='{told['afar']}']")

    row.get_by_role("button", name="Show on the map").click()

    expect(row).to_have_class(re.compile("chosen"))
    expect(page.locator(".map .badge.chosen")).to_have_count(1)
    expect(page).to_have_url(re.compile(f"sel={told['afar']}"))
    page.reload()
    expect(row).to_have_class(re.compile("chosen"))
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("sel="))


def test_the_map_leads_to_the_incident_and_back(page: Page, served: str, told: dict[str, str]) -> None:
    opened(page, f"{served}/incidents?type=air_strike&map=34.3,62.2,7")

    page.get_by_label(re.compile("Maruk")).click()
    page.locator(".leaflet-popup").get_by_role("link", name="air strike").click()

    expect(page).to_have_url(f"{served}/incidents/{told['afar']}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("air strike")
    page.get_by_role("link", name="On the map").click()
    expect(page.locator(f"[data-incident='{told['afar']}']")).to_have_class(re.compile("chosen"))


def test_areas_are_no_points(page: Page, served: str) -> None:
    opened(page, f"{served}/incidents?until=2021-03-28&map=31.5,64.5,7")

    expect(page.get_by_label(re.compile("^Helmand: somewhere within"))).to_have_count(1)
    fills = page.locator(".map path.area").evaluate_all("(all) => all.map((one) => one.getAttribute('fill'))")
    assert set(fills) == {"url(#area-violence)", "url(#disc-people)"}


def test_what_is_contested_has_a_broken_ring(page: Page, served: str) -> None:
    opened(page, f"{served}/incidents?type=air_strike&map=31.6,64.4,10")

    expect(page.locator(".map .sign .ring.broken")).to_have_count(1)
    expect(page.get_by_label(re.compile("Orvane.*contested"))).to_have_count(1)


def test_without_scripts_the_list_is_there(browser: Browser, served: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{served}/incidents?type=air_strike")

    expect(page.locator("[data-incident]")).to_have_count(3)
    expect(page.locator("[data-views]")).to_be_hidden()
    page.close()


def test_an_incident_is_parted_and_joined_again(page: Page, served: str, told: dict[str, str]) -> None:
    page.goto(f"{served}/incidents")
    page.locator(f"[data-incident='{told['lead']}']").get_by_role("link", name="air strike").click()
    expect(page.get_by_text("told by 2 reports").first).to_be_visible()

    other = page.locator(f"[id='{told['other']}']")
    other.get_by_text("It is another incident").click()
    other.get_by_label("Who judges").fill("Ana")
    other.get_by_role("button", name="Part it").click()

    expect(page.get_by_role("status")).to_contain_text("It is told by one record now")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Told by 2 reports")


def pressed(page: Page, key: str) -> None:
    """Press a key on a page of the review once its script listens."""
    expect(page.locator("body[data-keys]")).to_be_visible()
    page.keyboard.press(key)


def test_a_pair_is_judged_and_taken_back_by_keys(page: Page, served: str) -> None:
    page.goto(f"{served}/review")
    first = page.locator(".side-of .id").all_inner_texts()

    pressed(page, "n")  # nobody said who judges
    expect(page.get_by_label("Who judges")).to_be_focused()
    page.keyboard.type("nyh")
    expect(page).to_have_url(f"{served}/review")
    pressed(page, "Escape")
    pressed(page, "n")

    expect(page.get_by_role("status")).to_contain_text("nyh says that")
    expect(page.get_by_role("status")).to_contain_text("They are two incidents now.")
    pressed(page, "u")
    expect(page.get_by_role("status")).to_contain_text("undoes")
    assert page.locator(".side-of .id").all_inner_texts() == first


def test_keys_lead_through_the_pairs_and_explain_themselves(page: Page, served: str, book: Path) -> None:
    with Ledger.open(book) as ledger:
        for day in (11, 12, 13):
            put(ledger, bridge("Tesk", date(2021, 3, day), f"Paper of the {day}th"))
        reconcile(ledger)
    page.goto(f"{served}/review")

    pressed(page, "j")
    expect(page.get_by_label("Pairs", exact=True)).to_contain_text("2 of")
    pressed(page, "k")
    expect(page.get_by_label("Pairs", exact=True)).to_contain_text("1 of")
    pressed(page, "?")
    expect(page.locator("#help")).to_be_visible()
    pressed(page, "Escape")
    expect(page.locator("#help")).to_be_hidden()
    pressed(page, "/")
    expect(page.get_by_label("Search the book")).to_be_focused()
    page.keyboard.type("jy?")
    expect(page.get_by_label("Pairs", exact=True)).to_contain_text("1 of")


@pytest.mark.parametrize("name", ["incidents", "legend", "incident", "review"])
@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_each_page_looks(  # noqa: PLR0917 - the columns of the table
    browser: Browser,
    served: str,
    told: dict[str, str],
    tmp_path: Path,
    name: str,
    width: int,
    height: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    wrong = watched(page)
    paths = {"incident": f"/incidents/{told['lead']}", "review": "/review"}
    page.goto(served + paths.get(name, "/incidents"))
    if name not in paths:
        expect(page.locator(".map .badge").first).to_be_visible()
    if name == "legend":
        page.get_by_text("What the signs mean").click()

    folder = Path(os.environ.get("TRUCEBOOK_PICTURES") or tmp_path)
    page.screenshot(path=folder / f"{name}-retold-{width}-{scheme}.png", full_page=True)
    found = faults(page)
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()

    assert wrong == []
    assert found == [], json.dumps(found, indent=1)
    assert beyond <= 0

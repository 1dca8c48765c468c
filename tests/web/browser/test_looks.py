"""Each page on a laptop and on a phone, by day and by night: whole, and without a serious fault for anybody.

The pictures go into the folder that TRUCEBOOK_PICTURES names, else into one that is thrown away.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser
from tests.web.browser.looking import PAGES, address, faults
from tests.web.conftest import serving, watched

SCREENS = ((1440, 900, "light"), (1440, 900, "dark"), (390, 844, "light"))


@pytest.fixture(scope="module")
def site(filled: Path) -> Iterator[str]:
    """The site of a ledger that nobody changes."""
    with serving(filled) as address:
        yield address


@pytest.mark.parametrize(("name", "path"), PAGES, ids=[name for name, _ in PAGES])
@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_each_page(  # noqa: PLR0917 - the columns of the table
    browser: Browser,
    site: str,
    tmp_path: Path,
    name: str,
    path: str,
    width: int,
    height: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    wrong = watched(page)
    page.goto(address(site, path))

    folder = Path(os.environ.get("TRUCEBOOK_PICTURES") or tmp_path)
    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
    found = faults(page)
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()

    assert wrong == []
    assert found == []
    assert beyond <= 0

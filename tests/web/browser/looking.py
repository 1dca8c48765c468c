"""The pages that are looked at in a browser, and what is looked for on each."""

from pathlib import Path
from typing import Any, Final

import httpx
from playwright.sync_api import Page

AXE: Final = Path(__file__).parents[1] / "vendor" / "axe.min.js"

PAGES: Final = (
    ("home", "/"),
    ("incidents", "/incidents"),
    ("incidents-told", "/incidents?told=1&party=Northern+Front"),
    ("claims", "/claims?type=deny&type=accuse&sort=oldest"),
    ("commitments", "/commitments"),
    ("agreements", "/agreements"),
    ("reports", "/reports"),
    ("nothing", "/claims?party=Nobody"),
    ("parties", "/parties"),
    ("party", "/party?name=Northern+Front"),
    ("search", "/search?text=market"),
    ("report", "/reports/{report}"),
    ("hostile", "/reports/{hostile}"),
    ("incident", "/records/{report}-i1"),
    ("claim", "/records/{report}-c2"),
    ("commitment", "/records/{report}-k1"),
    ("agreement", "/records/{report}-a1"),
    ("history", "/history/{report}-i1"),
    ("by-hand", "/reports/{report}/add?kind=claim&words=denied"),
    ("api", "/api"),
    ("failure", "/records/000000"),
)
"""Names and addresses; `{report}` and `{hostile}` stand for ids of reports."""


def address(site: str, path: str) -> str:
    """The whole address of a page."""
    held = httpx.get(f"{site}/reports.json").json()
    names = {"hostile" if "<script>" in one["record"]["title"] else "report": one["id"] for one in held}
    return site + path.format(**names)


def faults(page: Page) -> list[str]:
    """Faults that axe-core finds on a page and calls serious or worse, each with where it is."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]

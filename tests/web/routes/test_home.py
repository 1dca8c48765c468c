from pathlib import Path

from fastapi.testclient import TestClient
from tests.reconcile.retellings import bridge, market, put
from tests.reconcile.test_doubting import sure

from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile
from trucebook.web.app import make_app


def test_the_first_page_counts_and_shows_the_latest(client: TestClient) -> None:
    page = client.get("/").text
    told = client.get("/index.json").json()

    assert told["counts"] == {"reports": 3, "incidents": 4, "claims": 5, "commitments": 2, "agreements": 3}
    assert "<b>4</b> incidents" in page
    assert all(one["id"] in page for one in told["incidents"])
    assert len(told["incidents"]) <= 6


def test_an_empty_book_says_what_to_do(tmp_path: Path) -> None:
    with TestClient(make_app(tmp_path / "new.book"), base_url="http://127.0.0.1") as client:
        page = client.get("/")
        lists = [client.get(f"/{name}") for name in ("incidents", "claims", "reports", "parties")]

    assert "This book is empty" in page.text
    assert 'action="/reports"' in page.text
    assert all(one.status_code == 200 and "Add reports" in one.text for one in lists)


def test_what_waits_to_be_judged_is_counted(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "told.book") as ledger:
        put(ledger, sure(market(), 0.4))
        put(ledger, sure(bridge(), 0.3))
        reconcile(ledger)

    with TestClient(make_app(tmp_path / "told.book"), base_url="http://127.0.0.1") as client:
        page = client.get("/").text

    assert '<a href="/review/values"><b>To judge:</b> 2 doubtful values</a>' in page
    assert 'href="/review"><b>' not in page

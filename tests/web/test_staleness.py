"""What the site keeps is never shown once another process wrote: it is asked again after each such write."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.conftest import HOST
from tests.web.fakes import METHOD, in_another
from tests.web.lake import fill_lake, put_accord

from trucebook.ledger import Ledger, Query, RecordKind
from trucebook.reconcile.reconciling import reconcile
from trucebook.web.app import make_app

ADDRESSES = (
    "/index.json",
    "/incidents.json",
    "/incidents.map.json",
    "/incidents.map.json?bounds=60,29,71,38",
    "/incidents.json?bounds=60,29,71,38",
    "/review.json",
    "/review/values.json",
    "/accords/lake-2021.json?on=2021-08-02",
    "/accords/lake-2021.json?on=2021-04-20",
)


ACCORD_PAGES = ("/accords/lake-2021?on=2021-08-02", "/accords/lake-2021?on=2021-04-20", "/accords/lake-2021")
"""Pages whose parts are kept; what is compared begins where no token of the visitor's stands any more."""

RESULTS = '<section id="results"'


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger in which reports name an accord."""
    monkeypatch.setenv("TRUCEBOOK_ACCORDS", str(put_accord(tmp_path / "accords")))
    fill_lake(tmp_path / "own.book")
    return tmp_path / "own.book"


@pytest.fixture
def kept(book: Path) -> Iterator[TestClient]:
    """A site that keeps what it shows, and writes nothing itself."""
    with TestClient(make_app(book, read_only=True), base_url=HOST) as client:
        yield client


def answers(client: TestClient) -> list[str]:
    pages = [client.get(address).text.partition(RESULTS)[2] for address in ACCORD_PAGES]
    assert all(pages)
    return [*pages, *(client.get(address).text for address in ADDRESSES)]


def fresh(book: Path) -> list[str]:
    """What a site shows that has just been started."""
    with TestClient(make_app(book, read_only=True), base_url=HOST) as client:
        return answers(client)


def test_each_write_of_another_process_shows_at_once(book: Path, kept: TestClient) -> None:
    before = answers(kept)
    with Ledger.open(book) as other:
        found = other.find(Query(RecordKind.INCIDENT)).found
        shelling = next(one for one in found if getattr(one.record, "type", "") == "shelling")
        claim = other.find(Query(RecordKind.CLAIM)).found[0]

        def followed() -> None:
            assert answers(kept) == fresh(book)
            reconcile(other)
            assert answers(kept) == fresh(book)

        judged = other.correct(shelling.id, "occurrence", "denied", who="Ana")
        followed()
        other.reject(claim.id, who="Ana")
        followed()
        other.undo(judged.id, who="Ana")
        followed()
        other.add(in_another(7), method=METHOD)
        followed()
        for one in found:
            other.confirm(one.id, who="Ana")
        followed()

    assert answers(kept) != before

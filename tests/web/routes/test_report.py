import hashlib
import html
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.fakes import HOSTILE, SCRIPT

from trucebook.ledger import Ledger

MARK = re.compile(r'<a class="m (\w+) (\w+)[^"]*" href="/records/([^"]+)" data-m="([^"]+)"[^>]*>([^<]*)</a>')


def handle_of(client: TestClient, title: str) -> str:
    """The id of the report with this in its title."""
    return next(
        str(one["id"]) for one in client.get("/reports.json").json() if title in one["record"]["title"]
    )


@pytest.fixture
def hostile(client: TestClient) -> str:
    """The page of the report that tries to be more than text."""
    return client.get(f"/reports/{handle_of(client, SCRIPT)}").text


def test_text_that_looks_like_markup_is_only_text(hostile: str) -> None:
    assert "<script>document" not in hostile
    assert "<style>" not in hostile
    assert "onmouseover=alert(1)>left</b>" not in hostile
    assert 'action="http://evil.example/"' not in hostile
    assert "<img" not in hostile
    assert "{{ 7 * 7 }}" in html.unescape(re.sub(r"<[^>]+>", "", hostile))


def test_an_address_of_a_report_is_never_a_link(hostile: str) -> None:
    assert "javascript:alert(1)" in hostile
    assert not re.search(r'(href|src|action)="[^"]*(javascript|evil|lake\.example)', hostile)


def test_the_text_on_the_page_is_the_stored_text(hostile: str) -> None:
    lines = re.findall(r'<p dir="auto" data-start="(\d+)"[^>]*>(.*?)</p>', hostile, re.DOTALL)

    for start, inner in lines:
        text = html.unescape(re.sub(r"<[^>]+>", "", inner))
        assert HOSTILE[int(start) : int(start) + len(text)] == text
    assert len(lines) == sum(bool(line.strip()) for line in HOSTILE.split("\n"))


def test_words_are_marked_for_their_records(client: TestClient) -> None:
    handle = handle_of(client, "Shelling")

    marks = MARK.findall(client.get(f"/reports/{handle}").text)

    told = {(kind, role, record, text) for kind, role, record, _, text in marks}
    assert ("incident", "value", f"{handle}-i1", "interior ministry") in told
    assert ("commitment", "value", f"{handle}-k1", "2,500 troops") in told
    both = next(records for *_, records, text in marks if text == "Lake Accord")
    assert both.split() == [f"{handle}-a1", f"{handle}-c2"]


def test_a_rejected_record_is_marked_no_more(client: TestClient) -> None:
    handle = handle_of(client, "Shelling")

    client.post(f"/records/{handle}-i1/reject.json", json={"who": "Ana"})
    page = client.get(f"/reports/{handle}").text

    assert f"{handle}-i1" not in {record for _, _, record, _, _ in MARK.findall(page)}
    assert f'href="/records/{handle}-i1"' in page


def test_how_it_came_is_told_and_its_bytes_can_be_saved(client: TestClient, book: Path) -> None:
    handle = handle_of(client, "Shelling")
    page = client.get(f"/reports/{handle}").text
    saved = client.get(f"/reports/{handle}/arrivals/1")

    with Ledger.open(book) as ledger:
        (arrival,) = ledger.arrivals_of(handle)
    assert saved.content == arrival.data
    assert saved.headers["content-type"] == "application/octet-stream"
    assert saved.headers["content-disposition"].startswith("attachment")
    assert hashlib.sha256(arrival.data).hexdigest() in page
    assert client.get(f"/reports/{handle}/arrivals/2").status_code == 404


def test_json_and_csv_are_at_the_same_address(client: TestClient) -> None:
    handle = handle_of(client, "Shelling")

    as_json = client.get(f"/reports/{handle}.json").json()
    as_csv = client.get(f"/reports/{handle}.csv").text.splitlines()

    assert as_json["record"]["text"].startswith("Shelling in Orvane")
    assert len(as_json["records"]) == 7
    assert as_csv[0].startswith("record,field,position,value,words")
    assert {line.partition(",")[0] for line in as_csv[1:]} == {handle, *as_json["records"]}


@pytest.mark.parametrize("id_", ["000000", "no-report", "..%2F..%2Fetc%2Fpasswd", "%00", "x" * 200])
def test_what_is_not_there_is_told_so(client: TestClient, id_: str) -> None:
    page, told = client.get(f"/reports/{id_}"), client.get(f"/reports/{id_}.json")

    assert page.status_code in {400, 404}
    assert "<h1>" in page.text
    assert "error" in told.json()

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.fakes import FakeReads

from trucebook.web.app import make_app
from trucebook.web.safety.writes import FORM_COOKIE, HEADER

HOST = "http://127.0.0.1:8611"


@pytest.fixture
def visitor(book: Path) -> Iterator[TestClient]:
    """Asks as a browser does: without our header."""
    with TestClient(make_app(book, reads=FakeReads()), base_url=HOST, follow_redirects=False) as asking:
        yield asking


@pytest.fixture
def record(visitor: TestClient) -> str:
    """The address of a record."""
    return f"/records/{visitor.get('/incidents.json?told=1').json()[0]['id']}"


def token_on(page: str) -> str:
    """The token in the forms of a page."""
    found = re.search(r'name="form_token" value="(\w+)"', page)
    assert found is not None
    return found[1]


def test_a_form_of_this_site_is_taken(visitor: TestClient, record: str) -> None:
    token = token_on(visitor.get(record).text)

    answer = visitor.post(
        f"{record}/confirm",
        data={"who": "Ana", "form_token": token},
        headers={"origin": HOST, "sec-fetch-site": "same-origin"},
    )

    assert answer.status_code == 303
    assert visitor.cookies[FORM_COOKIE] == token


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("header", [{}, {HEADER: "1"}])
def test_a_page_of_another_site_changes_nothing(
    visitor: TestClient, record: str, headers: dict[str, str], header: dict[str, str]
) -> None:
    token = token_on(visitor.get(record).text)

    form = visitor.post(
        f"{record}/reject", data={"who": "Eve", "form_token": token}, headers=headers | header
    )
    told = visitor.post(f"{record}/reject.json", json={"who": "Eve"}, headers=headers | header)

    assert (form.status_code, told.status_code) == (403, 403)
    assert visitor.get(f"{record}.json").json()["standing"] == "read"


@pytest.mark.parametrize("token", ["", "0" * 32])
def test_a_form_without_the_visitors_token_is_refused(visitor: TestClient, record: str, token: str) -> None:
    visitor.get(record)

    answer = visitor.post(f"{record}/reject", data={"who": "Eve", "form_token": token})

    assert answer.status_code == 403


def test_without_cookies_no_token_will_do(visitor: TestClient, record: str) -> None:
    token = token_on(visitor.get(record).text)
    visitor.cookies.clear()

    assert visitor.post(f"{record}/reject", data={"who": "Eve", "form_token": token}).status_code == 403


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/octet-stream"])
def test_what_is_no_form_needs_the_header_of_programs(visitor: TestClient, record: str, kind: str) -> None:
    body = b'{"who": "Ana", "why": "hm"}'

    without = visitor.post(f"{record}/note.json", content=body, headers={"content-type": kind})

    assert without.status_code == 403

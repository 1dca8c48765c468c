from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.fakes import FakeReads

from trucebook.web.app import make_app
from trucebook.web.safety import guard
from trucebook.web.safety.guard import TOKEN_COOKIE
from trucebook.web.safety.writes import HEADER

HOST = "http://127.0.0.1"
TOKEN = "tråd & co"  # noqa: S105 - of a test


@pytest.mark.parametrize(
    "path", ["/", "/incidents", "/nowhere", "/claims.json", "/static/site.css", "/claims?type=x"]
)
def test_every_answer_has_the_headers_that_keep_pages_apart(client: TestClient, path: str) -> None:
    headers = client.get(path).headers

    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_name_that_was_pointed_at_this_machine_is_refused(client: TestClient) -> None:
    answer = client.get("/claims.json", headers={"host": "rebound.example"})

    assert answer.status_code == 421
    assert "Orvane" not in answer.text


def test_read_only_shows_everything_and_takes_nothing(book: Path) -> None:
    with TestClient(make_app(book, read_only=True), base_url=HOST, headers={HEADER: "1"}) as client:
        (first, *_) = client.get("/claims.json").json()
        page = client.get(f"/records/{first['id']}")
        answer = client.post(f"/records/{first['id']}/note.json", json={"who": "Ana", "why": "hm"})

    assert answer.status_code == 403
    assert page.status_code == 200
    assert "<form method" not in page.text


@pytest.fixture
def locked(book: Path) -> Iterator[TestClient]:
    app = make_app(book, token=TOKEN, reads=FakeReads())
    with TestClient(app, base_url=HOST, follow_redirects=False) as asking:
        yield asking


@pytest.mark.parametrize("path", ["/", "/claims.json", "/static/site.css", "/api.json", "/?token=wrong"])
def test_without_the_token_nothing_is_shown(locked: TestClient, path: str) -> None:
    answer = locked.get(path)

    assert answer.status_code == 401
    assert "?token=" in answer.text


def test_the_token_in_the_address_becomes_a_cookie(locked: TestClient) -> None:
    answer = locked.get("/incidents", params={"token": TOKEN})

    assert answer.status_code == 303
    assert answer.headers["location"] == "/incidents"
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=strict" in answer.headers["set-cookie"]
    assert TOKEN_COOKIE in locked.cookies
    assert locked.get("/incidents").status_code == 200


def test_programs_show_the_token_in_a_header(locked: TestClient) -> None:
    assert (
        locked.get("/claims.json", headers={b"authorization": f"Bearer {TOKEN}".encode()}).status_code == 200
    )
    assert locked.get("/claims.json", headers={"authorization": "Bearer no"}).status_code == 401


def test_more_than_is_taken_is_refused_whatever_its_sender_says(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MAX_FORM_BYTES", 1000)
    monkeypatch.setattr(guard, "MAX_UPLOAD_BYTES", 2000)

    def unending() -> Iterator[bytes]:
        for _ in range(100):
            yield b"x" * 100

    told = client.post("/records/x/note.json", content=b"x" * 1001)
    untold = client.post("/reports.json", content=unending(), headers={"content-type": "application/json"})

    assert told.status_code == 413
    assert untold.status_code in {400, 413}

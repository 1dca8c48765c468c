import time
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.builders import TEXT


def finished(client: TestClient, id_: str) -> dict[str, Any]:
    """What was handed in, when it is finished."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        told: dict[str, Any] = client.get(f"/adding/{id_}.json").json()
        if told["finished"]:
            return told
        time.sleep(0.01)
    raise AssertionError("it takes too long")


def test_files_and_a_pasted_text_are_read_and_kept(client: TestClient) -> None:
    answer = client.post(
        "/reports",
        data={"text": TEXT, "publisher": "Lakeside Post", "published": "2021-03"},
        files=[
            ("files", ("../../etc/market.txt", f"{TEXT}Again.".encode(), "text/plain")),
            ("files", ("C:\\reports\\empty.txt", b" ", "text/plain")),
        ],
    )
    told = finished(client, answer.headers["location"].removeprefix("/adding/"))
    page = client.get(answer.headers["location"]).text

    assert answer.status_code == 303
    assert [(one["where"], one["outcome"]) for one in told["outcomes"]] == [
        ("market.txt", "added"),
        ("empty.txt", "failed"),
        ("pasted text", "added"),
    ]
    assert "2 reports in the book, 1 could not be read" in page
    report = client.get(f"/reports/{told['outcomes'][2]['report']}.json").json()
    assert report["record"]["publisher"] == "Lakeside Post"
    assert report["record"]["published"]["latest"] == "2021-03-31"


def test_programs_hand_in_files(client: TestClient) -> None:
    answer = client.post(
        "/reports.json", files={"files": ("a.txt", TEXT.encode())}, data={"url": "lake.example/9"}
    )
    told = finished(client, answer.json()["id"])

    assert answer.status_code == 202
    assert (
        client.get(f"/reports/{told['outcomes'][0]['report']}.json").json()["record"]["url"]
        == "lake.example/9"
    )


@pytest.mark.parametrize(
    ("data", "files", "message"),
    [
        ({}, [], "nothing was handed in"),
        ({"text": TEXT, "published": "soon"}, [], "published: 'soon' is no date"),
        (
            {"text": TEXT, "title": "One"},
            [("files", ("a.txt", b"x"))],
            "an address or a title is of one report",
        ),
    ],
)
def test_what_cannot_be_handed_in_is_told_so(
    client: TestClient, data: dict[str, str], files: list[Any], message: str
) -> None:
    answer = client.post("/reports.json", data=data or {"text": " "}, files=files or None)

    assert answer.status_code == 400
    assert message in answer.json()["error"]


def test_what_is_known_no_more_is_told_so(client: TestClient) -> None:
    assert client.get("/adding/none").status_code == 404

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.retold import fill_retold


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """Ids of the incidents in `book`."""
    return fill_retold(tmp_path / "own.book")


@pytest.fixture
def book(told: dict[str, str], tmp_path: Path) -> Path:
    """A ledger in which two reports tell of one strike."""
    assert told
    return tmp_path / "own.book"


def answered(client: TestClient, a: str, b: str, relation: str) -> str:
    """Where the answer on `a` and `b` leads."""
    answer = client.post(
        "/review", data={"a": a, "b": b, "relation": relation, "who": "Ana", "why": "both say so"}
    )
    assert answer.status_code == 303
    return str(answer.headers["location"])


def pair(client: TestClient) -> tuple[str, str]:
    first = client.get("/review.json").json()[0]
    return first["a"], first["b"]


def test_the_most_doubtful_pair_is_shown_side_by_side(client: TestClient) -> None:
    a, b = pair(client)

    page = client.get("/review").text

    assert f'href="/incidents/{a}"' in page
    assert f'href="/incidents/{b}"' in page
    assert "Probably" in page
    assert f"1 of {len(client.get('/review.json').json())}" in page


def test_any_two_can_be_compared_with_what_differs_marked(client: TestClient, told: dict[str, str]) -> None:
    page = client.get(f"/review?a={told['market']}&b={told['retold']}").text

    assert '<mark class="differs" title="figures">14</mark>' in page
    assert '<mark class="differs" title="figures">16</mark>' in page
    assert page.count('<mark class="differs">killed') == 2


def test_an_answer_is_followed_said_and_undone(client: TestClient, told: dict[str, str]) -> None:
    said = client.get(answered(client, told["market"], told["retold"], "different")).text
    undo = re.search(r'name="judgement" value="([^"]+)"', said)
    assert undo is not None
    back = client.post("/review/undo", data={"judgement": undo[1], "who": "Ana"})
    again = client.get(back.headers["location"]).text

    assert "They are two incidents now." in said
    assert "They are one incident now, told by 2 reports." in again
    assert f'href="/incidents/{told["retold"]}"' in again


@pytest.mark.parametrize("relation", ["same", "different", "part_of", "whole_of", "unsure"])
def test_what_was_answered_is_not_asked_again(client: TestClient, relation: str) -> None:
    a, b = pair(client)

    answered(client, a, b, relation)

    assert {a, b} not in [{one["a"], one["b"]} for one in client.get("/review.json").json()]


@pytest.mark.parametrize(("relation", "part"), [("part_of", "bridge"), ("whole_of", "afar")])
def test_which_is_the_part_is_said_both_ways(
    client: TestClient, told: dict[str, str], relation: str, part: str
) -> None:
    answered(client, told["bridge"], told["afar"], relation)

    whole = told["afar"] if part == "bridge" else told["bridge"]
    assert client.get(f"/incidents/{told[part]}.json").json()["part_of"] == [whole]


def test_where_all_is_judged_it_says_so(client: TestClient) -> None:
    while client.get("/review.json").json():
        answered(client, *pair(client), "unsure")

    assert "No pair is in doubt" in client.get("/review").text
    assert "To judge" not in client.get("/").text


def test_the_first_page_says_how_many_wait(client: TestClient) -> None:
    number = len(client.get("/review.json").json())

    assert re.search(rf"To judge:</b> {number} pairs? of records", client.get("/").text)


def test_what_cannot_be_answered_is_said_on_the_page(client: TestClient, told: dict[str, str]) -> None:
    page = client.post(
        "/review", data={"a": told["market"], "b": told["bridge"], "relation": "same", "who": " "}
    )

    assert page.status_code == 400
    assert 'role="alert"' in page.text
    assert client.get("/review?a=000000000000-i1&b=000000000000-i2").status_code == 404
    assert client.get(f"/review?a={told['market']}&b={told['market'].partition('-')[0]}-c1").status_code in {
        400,
        404,
    }

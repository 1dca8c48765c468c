import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.reconcile.retellings import market, put, retold
from tests.reconcile.test_doubting import sure

from trucebook.ledger import Ledger
from trucebook.reconcile.judging import rule
from trucebook.reconcile.pairs import Relation
from trucebook.reconcile.reconciling import reconcile


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """Two reports of one strike with far tolls; of the second the reader is unsure."""
    with Ledger.open(tmp_path / "own.book") as ledger:
        found = {"first": put(ledger, market(14)), "far": put(ledger, sure(retold(70, "Coast Mirror"), 0.4))}
        reconcile(ledger)
        rule(ledger, found["first"], Relation.SAME, found["far"], who="Ana")
    return found


@pytest.fixture
def book(told: dict[str, str], tmp_path: Path) -> Path:
    """The ledger with them."""
    assert told
    return tmp_path / "own.book"


def waiting(client: TestClient) -> dict[tuple[str, str], str]:
    """Why each value waits, by its record and field."""
    values = client.get("/review/values.json").json()
    return {(one["at"]["record"], one["at"]["field"]): one["why"] for one in values}


def answered(client: TestClient, record: str, field: str, said: str, why: str = "") -> str:
    """The page after an answer."""
    form = {"record": record, "field": field, "said": said, "who": "Ana", "why": why}
    answer = client.post("/review/values", data=form)
    assert answer.status_code == 303
    return client.get(answer.headers["location"]).text


def test_one_is_shown_in_its_words_with_what_others_tell(client: TestClient, told: dict[str, str]) -> None:
    assert set(waiting(client).values()) == {"counts", "unsure"}

    page = client.get("/review/values").text

    assert "No number fits all that is counted here" in page
    assert {f'href="/incidents/{id_}"' in page for id_ in told.values()} == {True}
    assert "<mark>14</mark>" in page
    assert "<mark>70</mark>" in page
    assert "1 of 2" in page


def test_right_confirms_it_and_undo_takes_that_back(client: TestClient, told: dict[str, str]) -> None:
    before = waiting(client)
    (record, field) = next(key for key, why in before.items() if why == "counts")

    said = answered(client, record, field, "right", "the hospital's list")
    after = waiting(client)
    undo = re.search(r'name="judgement" value="([^"]+)"', said)
    assert undo
    client.post("/review/values/undo", data={"judgement": undo[1], "who": "Ana"})

    assert "Ana confirms" in said
    assert (record, field) not in after
    assert waiting(client) == before
    assert told


def test_wrong_takes_a_count_out_and_an_unsure_record_out_of_the_book(
    client: TestClient, told: dict[str, str]
) -> None:
    record, field = next(key for key, why in waiting(client).items() if why == "counts")

    answered(client, record, field, "wrong")
    figures = client.get(f"/records/{record}.json").json()["record"].get("figures", [])
    left = waiting(client)
    answered(client, told["far"], "type", "wrong")

    assert figures == []
    assert left == {(told["far"], "type"): "unsure"}
    assert waiting(client) == {}


def test_who_cannot_tell_notes_it_and_goes_on(client: TestClient, told: dict[str, str]) -> None:
    said = answered(client, told["far"], "type", "unsure")

    assert "Ana notes" in said
    assert (told["far"], "type") not in waiting(client)


def test_what_does_not_wait_is_told_so(client: TestClient, told: dict[str, str]) -> None:
    form = {"record": told["first"], "field": "when", "said": "right", "who": "Ana"}

    answer = client.post("/review/values", data=form)

    assert answer.status_code == 400
    assert "does not wait any more" in answer.text


def test_nothing_is_judged_by_nobody(client: TestClient, told: dict[str, str]) -> None:
    form = {"record": told["far"], "field": "type", "said": "right", "who": " "}

    answer = client.post("/review/values", data=form)

    assert answer.status_code == 400
    assert (told["far"], "type") in waiting(client)

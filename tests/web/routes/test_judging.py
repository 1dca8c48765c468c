import re

import pytest
from fastapi.testclient import TestClient


@pytest.fixture
def record(client: TestClient) -> str:
    """The address of an incident."""
    return f"/records/{client.get('/incidents.json?told=1&type=shelling&text=market').json()[0]['id']}"


def standing(client: TestClient, record: str) -> str:
    told: str = client.get(f"{record}.json").json()["standing"]
    return told


def test_a_form_leads_back_and_offers_to_undo(client: TestClient, record: str) -> None:
    answer = client.post(f"{record}/reject", data={"who": "Åna <b>", "why": "a rumour"})
    page = client.get(answer.headers["location"]).text

    assert answer.status_code == 303
    assert standing(client, record) == "rejected"
    assert "Åna &lt;b&gt; rejects" in page
    undo = re.search(r'action="(/judgements/[^"]+/undo)"', page)
    assert undo is not None
    assert client.post(undo[1], data={"who": "Ana"}).status_code == 303
    assert standing(client, record) == "read"


def test_the_name_under_which_somebody_judges_is_remembered(client: TestClient, record: str) -> None:
    client.post(f"{record}/confirm", data={"who": 'Åna; "q"'})

    assert 'name="who" value="Åna; &#34;q&#34;"' in client.get(record).text


def test_a_field_is_corrected_by_what_is_typed(client: TestClient, record: str) -> None:
    answer = client.post(
        f"{record}/correct",
        data={"who": "Ana", "field": "when", "value": ["2021-03-07..2021-03-08"], "words": "on Monday"},
    )

    when = client.get(f"{record}.json").json()["record"]["when"]
    assert answer.headers["location"].endswith("#when")
    assert (when["earliest"], when["latest"]) == ("2021-03-07", "2021-03-08")
    assert when["words"]["text"] == "on Monday"


@pytest.mark.parametrize(
    ("verb", "body", "expected"),
    [
        ("confirm", {}, ("confirm", None)),
        ("confirm", {"field": "type"}, ("confirm", "type")),
        ("reject", {"why": "a rumour"}, ("reject", None)),
        ("note", {"why": "see the other paper"}, ("note", None)),
        ("correct", {"field": "type", "value": "bombing"}, ("correct", "type")),
        ("correct", {"field": "targets", "value": None}, ("correct", "targets")),
    ],
)
def test_programs_judge_in_json(
    client: TestClient, record: str, verb: str, body: dict[str, object], expected: tuple[str, str | None]
) -> None:
    judgement = client.post(f"{record}/{verb}.json", json={"who": "Ana"} | body).json()
    undone = client.post(f"/judgements/{judgement['id']}/undo.json", json={"who": "Ben"}).json()

    assert (judgement["verb"], judgement["field"]) == expected
    assert (undone["verb"], undone["target"]) == ("undo", judgement["id"])


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("note.json", {"who": "Ana", "why": ""}, 400),
        ("note.json", {"who": " ", "why": "hm"}, 400),
        ("confirm.json", {"why": "hm"}, 400),
        ("confirm.json", {"who": "Ana", "field": "colour"}, 400),
        ("correct.json", {"who": "Ana", "field": "type", "value": "war"}, 400),
        ("correct.json", {"who": "Ana", "field": "places", "value": {"a": [1]}}, 400),
        ("confirm.json", {"who": "Ana", "more": 1}, 400),
        ("confirm.json", [], 400),
    ],
)
def test_what_cannot_be_judged_so_is_told_in_words(
    client: TestClient, record: str, path: str, body: object, status: int
) -> None:
    answer = client.post(f"{record}/{path}", json=body)

    assert answer.status_code == status
    assert len(answer.json()["error"]) > 10
    assert standing(client, record) == "read"


def test_what_is_not_there_cannot_be_judged(client: TestClient, record: str) -> None:
    who = {"who": "Ana"}

    assert client.post(f"{record}9/confirm.json", json=who).status_code == 404
    assert client.post(f"/judgements/{record[9:21]}-j99/undo.json", json=who).status_code == 404
    assert client.post("/judgements/nothing/undo", data=who).status_code == 404


def test_a_judgement_is_attached_to_another_record(client: TestClient, record: str) -> None:
    note = client.post(f"{record}/note.json", json={"who": "Ana", "why": "hm"}).json()
    other = record.removeprefix("/records/").partition("-")[0] + "-i2"

    told = client.post(f"/judgements/{note['id']}/attach.json", json={"who": "Ana", "record": other})

    assert told.json()["record"] == other

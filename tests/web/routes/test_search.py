import pytest
from fastapi.testclient import TestClient


def test_words_are_found_in_everything(client: TestClient) -> None:
    page = client.get("/search?text=market").text
    told = client.get("/search.json?text=market").json()

    assert {name for name, found in told.items() if found} == {"reports", "incidents"}
    assert all(one["id"] in page for found in told.values() for one in found)
    assert 'href="/incidents?text=market"' in page


def test_an_id_leads_to_what_it_names(client: TestClient) -> None:
    (report, *_) = client.get("/reports.json").json()
    note = client.post(f"/records/{report['id']}/note.json", json={"who": "Ana", "why": "hm"}).json()

    assert client.get(f"/search?text={report['id']}").headers["location"] == f"/reports/{report['id']}"
    assert client.get(f"/search?text={report['id']}-i1").headers["location"] == f"/records/{report['id']}-i1"
    assert client.get(f"/search?text={note['id']}").headers["location"] == f"/reports/{report['id']}"


@pytest.mark.parametrize("text", ['"', "-only", "*", "nothinglikeit", "a AND (", "'; DROP TABLE reports"])
def test_odd_words_end_in_words(client: TestClient, text: str) -> None:
    answer = client.get("/search", params={"text": text})

    assert answer.status_code in {200, 400}
    assert "<h1>" in answer.text

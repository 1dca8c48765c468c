import re

import pytest
from fastapi.testclient import TestClient
from tests.builders import TEXT


@pytest.fixture
def home(client: TestClient) -> str:
    """The id of an ordinary report."""
    held = client.get("/reports.json").json()
    return next(str(one["id"]) for one in held if "Shelling" in one["record"]["title"])


@pytest.mark.parametrize("kind", ["incident", "claim", "commitment", "agreement"])
def test_words_that_were_selected_become_a_record(client: TestClient, home: str, kind: str) -> None:
    start = TEXT.index("denied")
    naming = {"incident": ("type", "attack"), "claim": ("act", "deny"), "commitment": ("action", "other")}
    field, code = naming.get(kind, ("kind", "ceasefire"))
    page = client.get(f"/reports/{home}/add?kind={kind}&start={start}&end={start + 6}").text
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))

    answer = client.post(
        f"/reports/{home}/add",
        data=hidden | {f"f-{field}": code, "f-name": "it", "who": "Ana", "why": "missed"},
    )
    record = client.get(answer.headers["location"].partition("?")[0] + ".json").json()

    assert answer.status_code == 303
    assert record["standing"] == "by_hand"
    assert record["record"][field] == code
    assert record["trigger"]["text"] == "denied"
    assert record["record"]["evidence"][0]["text"].startswith("The Northern Front denied that it had fired")


def test_a_form_that_is_wrong_comes_back_with_what_was_typed(client: TestClient, home: str) -> None:
    typed = {"kind": "incident", "start": "0", "end": "8", "f-type": "talks", "f-when": "soon", "who": "Ana"}

    answer = client.post(f"/reports/{home}/add", data=typed)

    assert answer.status_code == 400
    assert "&#39;soon&#39; is no date" in answer.text
    assert 'value="soon"' in answer.text
    assert '<option value="talks" selected>' in answer.text


@pytest.mark.parametrize(
    "query", ["kind=report&start=0&end=8", "start=5&end=5", "start=0&end=99999", "words=never said"]
)
def test_no_words_and_no_kind_are_told_so(client: TestClient, home: str, query: str) -> None:
    assert client.get(f"/reports/{home}/add?{query}").status_code == 400


def test_programs_add_records_in_json(client: TestClient, home: str) -> None:
    start = TEXT.index("fired")
    span = {"start": start, "end": start + 5, "text": "fired"}
    given = {"type": "shelling", "occurrence": "denied", "background": False, "evidence": [span]}

    told = client.post(
        f"/reports/{home}/add.json", json={"who": "Ana", "kind": "incident", "record": given, "trigger": span}
    )
    wrong = client.post(
        f"/reports/{home}/add.json",
        json={"who": "Ana", "kind": "incident", "record": given | {"evidence": [span | {"text": "never"}]}},
    )

    assert client.get(f"/records/{told.json()['record']}.json").json()["record"]["occurrence"] == "denied"
    assert wrong.status_code == 400

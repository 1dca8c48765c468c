import json
import re
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from trucebook.cli import trucebook


@pytest.fixture
def home(client: TestClient) -> str:
    """The id of an ordinary report."""
    held = client.get("/reports.json").json()
    return next(str(one["id"]) for one in held if "Shelling" in one["record"]["title"])


@pytest.mark.parametrize("local", ["i1", "i2", "c1", "c2", "k1", "a1"])
def test_a_record_shows_each_value_with_its_words(client: TestClient, home: str, local: str) -> None:
    page = client.get(f"/records/{home}-{local}")
    record = client.get(f"/records/{home}-{local}.json").json()["record"]

    assert page.status_code == 200
    for name in record.keys() - {"id", "confidence"}:
        assert f'id="{name}"' in page.text
    for span in record["evidence"]:
        assert f"<mark>{span['text']}</mark>".replace("'", "&#39;") in page.text


@pytest.mark.parametrize("verb", ["show", "history"])
def test_json_is_that_of_the_command_line(client: TestClient, book: Path, home: str, verb: str) -> None:
    id_ = f"{home}-i1"
    client.post(f"/records/{id_}/note.json", json={"who": "Ana", "why": "hm"})

    told = client.get(f"/{'records' if verb == 'show' else verb}/{id_}.json").json()

    printed = CliRunner().invoke(trucebook, [verb, id_, "--format", "json", "--ledger", str(book)]).stdout
    assert [told] == json.loads(printed) if verb == "show" else told == json.loads(printed)


def test_an_agreement_tells_who_speaks_of_it(client: TestClient, home: str) -> None:
    page = client.get(f"/records/{home}-a1").text

    assert f'href="/records/{home}-c2"' in page
    assert f'href="/records/{home}-k1"' in page


def test_a_reports_record_page_is_its_own_page(client: TestClient, home: str) -> None:
    answer = client.get(f"/records/{home}")

    assert (answer.status_code, answer.headers["location"]) == (307, f"/reports/{home}")


def test_what_was_inferred_says_so(client: TestClient, home: str) -> None:
    place = msgspec.json.decode(b'[{"name": "Orvane", "basis": "the only town told of"}]')
    client.post(f"/records/{home}-i1/correct.json", json={"who": "Ana", "field": "places", "value": place})

    page = client.get(f"/records/{home}-i1").text

    assert re.search(r"inferred</span> <span[^>]*>the only town told of", page)


def test_history_shows_all_that_was_said(client: TestClient, home: str) -> None:
    client.post(f"/records/{home}-i1/correct.json", json={"who": "Ana", "field": "type", "value": "bombing"})

    page = client.get(f"/history/{home}-i1").text

    assert "<b>Ana</b> corrects type of" in page
    assert page.index("bombing") < page.index("shelling")
    assert client.get(f"/history/{home}-i1.csv").text.count("\n") > 10

import csv
import io
import json
from pathlib import Path

from click.testing import CliRunner
from fastapi.testclient import TestClient
from tests.web.fakes import SCRIPT

from trucebook.cli import trucebook


def test_the_list_is_that_of_the_command_line(client: TestClient, book: Path) -> None:
    printed = {
        form: CliRunner().invoke(trucebook, ["parties", "--format", form, "--ledger", str(book)]).stdout
        for form in ("json", "csv")
    }

    assert client.get("/parties.json").json() == json.loads(printed["json"])
    assert client.get("/parties.csv").text == printed["csv"]


def test_people_are_found_by_name_and_lead_to_what_they_said_and_did(client: TestClient) -> None:
    page = client.get("/parties?name=northern*").text
    party = client.get("/party?name=Northern+Front").text
    told = client.get("/party.json?name=northern front").json()

    assert 'href="/party?name=Northern+Front"' in page
    assert told["party"]["claims"] == len(told["claims"]) == 4
    assert all(f'href="/records/{one["id"]}"' in party for one in told["claims"] + told["incidents"])
    assert len(list(csv.DictReader(io.StringIO(client.get("/party.csv?name=Northern+Front").text)))) == 4


def test_a_hostile_name_is_only_a_name(client: TestClient) -> None:
    page = client.get("/parties").text

    assert "<script>document" not in page
    assert client.get("/party", params={"name": f"army {SCRIPT}"}).status_code == 200


def test_nobody_is_told_so(client: TestClient) -> None:
    assert client.get("/party?name=Nobody").status_code == 404
    assert "Nobody is called so" in client.get("/parties?name=Nobody").text

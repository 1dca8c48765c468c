import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from tests.web.fakes import SCRIPT
from tests.web.lake import put_accord

from trucebook.cli import trucebook
from trucebook.ledger import Ledger
from trucebook.web.party_shown import party_shown


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


def test_a_party_is_shown_with_its_names_its_voices_and_its_part_in_accords(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRUCEBOOK_ACCORDS", str(put_accord(tmp_path / "accords")))

    page = client.get("/party?name=Northern+Front").text

    assert 'href="/accords/lake-2021"' in page
    assert 'href="/claims?party=Northern+Front&amp;agreement=lake-2021"' in page
    assert "Parties</td>" in page


def test_a_party_of_the_registry_has_its_other_names(book: Path) -> None:
    with Ledger.open(book) as ledger:
        shown = party_shown(ledger, "Taliban", ())

    assert "Islamic Emirate of Afghanistan" in shown.aliases
    assert [one.accord.id for one in shown.accords if one.accord.id == "doha-2020"] == ["doha-2020"]

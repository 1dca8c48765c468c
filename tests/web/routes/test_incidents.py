import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from tests.web.retold import fill_retold

from trucebook.cli import trucebook


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """Ids of the incidents in `book`."""
    return fill_retold(tmp_path / "own.book")


@pytest.fixture
def book(told: dict[str, str], tmp_path: Path) -> Path:
    """A ledger in which two reports tell of one strike."""
    assert told
    return tmp_path / "own.book"


def ids(client: TestClient, query: str = "") -> list[str]:
    return [one["id"] for one in client.get(f"/incidents.json?{query}").json()]


def test_an_incident_is_listed_once_with_all_that_tell_of_it(
    client: TestClient, told: dict[str, str]
) -> None:
    listed = {one["id"]: one for one in client.get("/incidents.json").json()}
    page = client.get("/incidents").text

    assert told["other"] not in listed
    assert set(listed[told["lead"]]["members"]) == {told["market"], told["retold"]}
    assert listed[told["lead"]]["status"]["value"] == "contested"
    assert "told by 2 reports, 2 independent origins" in page
    assert all(f'href="/incidents/{id_}"' in page for id_ in listed)


def test_as_told_each_record_is_listed(client: TestClient, told: dict[str, str]) -> None:
    assert {told["market"], told["retold"]} <= set(ids(client, "told=1"))
    assert f'href="/records/{told["retold"]}"' in client.get("/incidents?told=1").text


@pytest.mark.parametrize(
    "query", ["", "type=air_strike", "place=Orvane", "sort=oldest&limit=2&offset=1", "text=cattle"]
)
def test_lists_are_those_of_the_command_line(client: TestClient, book: Path, query: str) -> None:
    options = [
        f"--{pair.partition('=')[0]}={pair.partition('=')[2]}" for pair in filter(None, query.split("&"))
    ]

    def printed(form: str) -> str:
        return (
            CliRunner()
            .invoke(trucebook, ["incidents", "--ledger", str(book), "--format", form, *options])
            .stdout
        )

    assert client.get(f"/incidents.json?{query}").json() == json.loads(printed("json"))
    assert client.get(f"/incidents.csv?{query}").text == printed("csv")


def test_what_was_rejected_is_shown_as_told(client: TestClient, told: dict[str, str]) -> None:
    client.post(f"/records/{told['bridge']}/reject", data={"who": "Ana"})

    assert told["bridge"] in ids(client, "hidden=true")
    assert client.get("/incidents?hidden=true").status_code == 200


@pytest.mark.parametrize("told_too", ["", "&told=1"])
def test_a_list_is_limited_to_a_part_of_the_map(
    client: TestClient, told: dict[str, str], told_too: str
) -> None:
    west = ids(client, f"bounds=62,34,62.5,35{told_too}")
    page = client.get(f"/incidents?bounds=62,34,62.5,35&map=34.3,62.2,8&sel={told['afar']}{told_too}")

    assert west == [told["afar"]]
    assert told["afar"] in page.text
    assert told["bridge"] not in page.text
    assert f'name="sel" value="{told["afar"]}"' in page.text
    assert list(
        csv.DictReader(io.StringIO(client.get(f"/incidents.csv?bounds=62,34,62.5,35{told_too}").text))
    )


@pytest.mark.parametrize("bounds", ["1,2,3", "a,b,c,d", "0,10,5,-10", "0,0,500,10", "nan,0,1,1"])
def test_what_is_no_part_of_a_map_is_refused_in_words(client: TestClient, bounds: str) -> None:
    page = client.get(f"/incidents?bounds={bounds}")

    assert page.status_code == 400
    assert "is no part of a map" in page.text
    assert client.get(f"/incidents.geojson?bounds={bounds}").status_code == 400


def test_a_ledger_that_is_behind_says_so_and_can_be_brought_up(
    client: TestClient, told: dict[str, str]
) -> None:
    client.post(f"/records/{told['bridge']}/reject", data={"who": "Ana"})

    answer = client.post("/incidents/reconcile")

    assert (answer.status_code, answer.headers["location"]) == (303, "/incidents")


def test_text_of_reports_stays_text(client: TestClient) -> None:
    assert "<script>document" not in client.get("/incidents").text

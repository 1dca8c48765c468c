import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from trucebook.cli import trucebook

LISTS = ("incidents", "claims", "commitments", "agreements", "reports")

ASKED = (
    "",
    "sort=oldest",
    "limit=1&offset=1",
    "country=AF",
    "country=Afghanistan",
    "since=2021-03&until=2021",
    "party=Northern Front",
    "source=Lakeside*",
    "agreement=lake-2021",
    "text=shells",
    "judged=false&hidden=true",
)

FOR_INCIDENTS = ("type=shelling&type=talks", "occurrence=planned", "background=true", "place=Orvane")


def as_told(name: str) -> str:
    """Incidents are listed once each, unless they are asked for as told."""
    return "told=1&" if name == "incidents" else ""


def told_by_cli(book: Path, name: str, query: str, form: str) -> str:
    """What the command line prints for the same list."""
    words = [name, *(["--told"] if name == "incidents" else []), "--ledger", str(book), "--format", form]
    for pair in filter(None, query.split("&")):
        option, _, value = pair.partition("=")
        flags = {
            ("judged", "false"): "--unjudged",
            ("hidden", "true"): "--hidden",
            ("background", "true"): "--background",
        }
        words += [flags[option, value]] if (option, value) in flags else [f"--{option}", value]
    return CliRunner().invoke(trucebook, words).stdout


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ASKED)
def test_lists_are_those_of_the_command_line(client: TestClient, book: Path, name: str, query: str) -> None:
    as_json = client.get(f"/{name}.json?{as_told(name)}{query}")
    as_csv = client.get(f"/{name}.csv?{as_told(name)}{query}")

    assert (as_json.status_code, as_csv.status_code) == (200, 200)
    assert as_json.json() == json.loads(told_by_cli(book, name, query, "json") or "[]")
    assert as_csv.text == told_by_cli(book, name, query, "csv")


@pytest.mark.parametrize("query", FOR_INCIDENTS)
def test_filters_of_incidents_are_those_of_the_command_line(
    client: TestClient, book: Path, query: str
) -> None:
    answer = client.get(f"/incidents.json?told=1&{query}")

    assert answer.json() == json.loads(told_by_cli(book, "incidents", query, "json"))
    assert 0 < len(answer.json()) < len(client.get("/incidents.json?told=1").json())


@pytest.mark.parametrize("name", LISTS)
def test_a_page_links_every_record_of_its_list(client: TestClient, name: str) -> None:
    page = client.get(f"/{name}?{as_told(name)}")

    home = "reports" if name == "reports" else "records"
    assert page.status_code == 200
    assert all(
        f'href="/{home}/{one["id"]}"' in page.text
        for one in client.get(f"/{name}.json?{as_told(name)}").json()
    )


def test_pages_follow_each_other_under_the_same_filters(client: TestClient) -> None:
    page = client.get("/claims?limit=1&offset=1&type=deny&type=accuse&sort=oldest")

    assert 'href="/claims?type=deny&amp;type=accuse&amp;sort=oldest&amp;limit=1"' in page.text
    assert 'href="/claims?type=deny&amp;type=accuse&amp;sort=oldest&amp;limit=1&amp;offset=2"' in page.text


def test_empty_parameters_of_a_form_are_no_filters(client: TestClient) -> None:
    every = client.get("/claims.json").json()

    assert client.get("/claims.json?since=&until=&type=&party=&text=&judged=&hidden=&sort=").json() == every


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("since=tomorrow", "since: &#39;tomorrow&#39; is no date; give 2020, 2020-10 or 2020-10-18"),
        ("since=2021&until=2020", "since 2021-01-01 is after until 2020-12-31"),
        ("type=war", "type: there is no &#39;war&#39;; it is one of accuse"),
        ("country=Atlantis", "&#39;Atlantis&#39; is no country"),
        ("report=123456", "this ledger has no report 123456"),
        ("limit=100000", "a page shows 1,000 records at most"),
    ],
)
def test_what_no_filter_can_have_is_said_beside_the_filters(
    client: TestClient, query: str, message: str
) -> None:
    page = client.get(f"/claims?{query}")

    assert page.status_code == 400
    assert message in page.text
    assert 'name="since"' in page.text


def test_a_name_spelt_a_little_wrong_is_led_to_the_right_one(client: TestClient) -> None:
    page = client.get("/claims?party=Northern Frunt")

    assert 'href="/claims?party=northern+front"' in page.text.lower()


def test_programs_are_told_in_json_what_was_wrong(client: TestClient) -> None:
    answer = client.get("/claims.json?type=war")

    assert answer.status_code == 400
    assert answer.json()["error"].startswith("type: there is no 'war'")


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/reports.csv").text)))

    assert len(rows) == 3
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())

import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from tests.web.fakes import SCRIPT
from tests.web.lake import fill_lake, put_accord

from trucebook.cli import trucebook
from trucebook.wording.words import DASH

DAY = "?on=2021-04-20"
PAGE = f"/accords/lake-2021{DAY}"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger with reports of an accord of our own."""
    monkeypatch.setenv("TRUCEBOOK_ACCORDS", str(put_accord(tmp_path / "accords")))
    fill_lake(tmp_path / "own.book")
    return tmp_path / "own.book"


def printed(book: Path, *words: str) -> str:
    return CliRunner().invoke(trucebook, ["accord", *words, "--ledger", str(book)]).stdout


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_list_has_each_accord_with_what_the_book_holds(client: TestClient) -> None:
    page = client.get("/accords").text
    table = rows(client.get("/accords.csv").text)
    told = client.get("/accords.json").json()

    assert 'href="/accords/lake-2021"' in page
    assert "named by 2 records" in page
    assert (table[0]["id"], table[0]["records"], table[0]["clauses"]) == ("lake-2021", "2", "3")
    assert {one["id"] for one in table} >= {"doha-2020", "korea-1953"}
    assert told[0]["accord"]["id"] == "lake-2021"
    assert told[0]["held"]["records"] == 2


def test_the_list_has_the_columns_of_the_command_line(client: TestClient) -> None:
    listed = rows(CliRunner().invoke(trucebook, ["accord", "list", "--format", "csv"]).stdout)

    ours = sorted(rows(client.get("/accords.csv").text), key=lambda one: one["id"])

    assert [{key: one[key] for key in listed[0]} for one in ours] == listed


def test_an_accord_on_a_day_is_what_the_command_line_tells(client: TestClient, book: Path) -> None:
    asked = ("lake-2021", "--on", "2021-04-20")

    found = client.get(f"/accords/lake-2021.json{DAY}")
    brief = client.get(f"/accords/lake-2021.html{DAY}")

    assert found.text == printed(book, *asked, "--format", "json")
    assert brief.text == printed(book, *asked, "--format", "html")
    assert brief.headers["content-disposition"] == 'attachment; filename="lake-2021-2021-04-20.html"'
    assert "sandbox" in brief.headers["content-security-policy"]


@pytest.mark.parametrize("on", ["2021-03-03", "2021-03-09", "2021-03-12", "2021-04-14", "2021-05-01"])
def test_it_is_the_same_on_each_day_whichever_was_asked_first(
    client: TestClient, book: Path, on: str
) -> None:
    client.get(PAGE)

    found = client.get(f"/accords/lake-2021.json?on={on}").text

    assert found == printed(book, "lake-2021", "--on", on, "--format", "json")


def test_the_page_tells_each_clause_with_its_day_and_its_reasons(client: TestClient) -> None:
    states = {one["clause"]: one["state"] for one in rows(client.get(f"/accords/lake-2021.csv{DAY}").text)}
    page = client.get(PAGE).text

    assert states == {"truce": "disputed", "troops": "overdue", "prisoners": "not_due"}
    assert re.findall(r'class="state (\w+)"', page) == ["disputed", "overdue", "not_due"]
    assert "due 2 April 2021 (30 days from 3 March 2021)" in page
    assert "1 August 2021, in 103 days" in page
    assert page.count("to be verified") == 3  # a party, and a clause twice: overdue, and among all
    assert re.search(r'href="/records/\w+-c1"', page)
    assert re.search(r'href="/reports/\w+#c2"', page)
    assert "signed by Jon Vale" in page
    assert "shelling from beyond the lake is no breach" in page


def test_the_page_draws_violence_and_troops(client: TestClient) -> None:
    page = client.get(PAGE).text

    assert page.count('class="bar"') == 2
    assert f"12{DASH}18 Apr 2021: shelling 1" in page
    assert f'<th scope="row">12{DASH}18 Apr 2021</th><td>1</td>' in page
    assert re.findall(r'class="level (\w+)"', page) == ["moved", "there", "moved"]
    assert "promised: 1,200 soldiers remain" in page
    assert "style=" not in page


def test_an_earlier_day_does_not_know_what_came_later(client: TestClient) -> None:
    page = client.get("/accords/lake-2021?on=2021-03-20").text

    assert "Coast Mirror" not in page
    assert re.findall(r'class="state (\w+)"', page)[1:] == ["not_due", "not_due"]
    assert 'href="/accords/lake-2021?on=2021-03-10"' in page  # the last day on which something was told
    assert 'href="/accords/lake-2021?on=2021-04-03"' in page  # the next on which something is otherwise


def test_it_says_violated_only_in_quotations(client: TestClient) -> None:
    page = client.get(PAGE).text

    assert "The army violated the Lake Accord" in page
    assert "violated" not in re.sub(r"<q .*?</q>", "", page, flags=re.DOTALL)


def test_what_reports_and_files_hold_is_only_text(client: TestClient) -> None:
    page = client.get(PAGE).text

    assert SCRIPT not in page
    assert "Lake &lt;Accord&gt;" in page


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/accords/lake-2021?on=2021-01-01", 400, "it has no state on 2021-01-01; give that day or a later"),
        ("/accords/lake-2021?on=soon", 400, "&#39;soon&#39; is no date; give 2020, 2020-10 or 2020-10-18"),
        ("/accords/lake-2021?on=2021-02-30", 400, "there is no such day"),
        ("/accords/lake-2022", 404, "Did you mean lake-2021"),
        ("/accords/zzzzzz", 404, "The list of accords shows"),
        ("/accords/lake-2021.json?on=2021-01-01", 400, "it has no state on 2021-01-01"),
        ("/accords/lake-2021.csv?on=soon", 400, "'soon' is no date"),
        ("/accords/nothing.json", 404, "There is no accord 'nothing'"),
        ("/accords/pyproject.toml", 404, "There is no accord"),
        ("/accords/nothing.html", 404, "There is no accord"),
    ],
)
def test_what_is_not_there_is_told(client: TestClient, path: str, status: int, words: str) -> None:
    found = client.get(path)

    assert found.status_code == status
    assert words in found.text


@pytest.mark.parametrize("on", ["", "2026-01-01", "9999"])
def test_every_accord_has_a_page(client: TestClient, on: str) -> None:
    ids = [one["id"] for one in rows(client.get("/accords.csv").text)]

    found = {id_: client.get(f"/accords/{id_}?on={on}").status_code for id_ in ids}

    assert len(found) > 15
    assert set(found.values()) == {200}


@pytest.mark.parametrize("on", ["1953", "0001-01-01"])
def test_days_before_the_signing_have_none(client: TestClient, on: str) -> None:
    found = {one["id"]: one["signed"] or one["in_force"] for one in rows(client.get("/accords.csv").text)}

    for id_, signed in found.items():
        status = 200 if signed[:4] == on else 400
        assert client.get(f"/accords/{id_}?on={on}").status_code == status, id_


def test_a_file_that_is_wrong_is_named(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "accords" / "half.toml").write_text('id = "half"\n', encoding="utf-8")

    page = client.get("/accords").text

    assert "half.toml" in page
    assert 'href="/accords/lake-2021"' in page
    assert client.get("/accords/half").status_code == 404


def test_a_file_that_was_mended_is_read_again(client: TestClient, tmp_path: Path) -> None:
    file = tmp_path / "accords" / "lake-2021.toml"
    before = client.get(PAGE).text
    file.write_text(
        file.read_text(encoding="utf-8").replace("along the lake", "on the shore"), encoding="utf-8"
    )

    after = client.get(PAGE).text

    assert "cease fire along the lake" in before
    assert "cease fire on the shore" in after
    assert json.loads(client.get(f"/accords/lake-2021.json{DAY}").text)["clauses"][0]["words"].endswith(
        "shore"
    )

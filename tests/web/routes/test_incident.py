import csv
import io
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.reconcile.retellings import put, retold
from tests.web.retold import fill_retold

from trucebook.ledger import Ledger
from trucebook.reconcile.reconciling import reconcile

WHO = {"who": "Åna <b>", "why": "the bulletin says so"}


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """Ids of the incidents in `book`."""
    return fill_retold(tmp_path / "own.book")


@pytest.fixture
def book(told: dict[str, str], tmp_path: Path) -> Path:
    """A ledger in which two reports tell of one strike."""
    assert told
    return tmp_path / "own.book"


def members(client: TestClient, id_: str) -> set[str]:
    return set(client.get(f"/incidents/{id_}.json").json()["members"])


def undone(client: TestClient, address: str) -> None:
    """Undo what the page at `address` offers to undo first."""
    page = client.get(address).text
    form = re.search(r'action="(/incidents/[^"]+/undo)".*?name="judgement" value="([^"]+)"', page, re.DOTALL)
    assert form is not None
    assert client.post(form[1], data={"who": "Ana", "judgement": form[2]}).status_code == 303


@pytest.mark.parametrize("name", ["market", "retold"])
def test_any_record_leads_to_all_that_is_told(client: TestClient, told: dict[str, str], name: str) -> None:
    page = client.get(f"/incidents/{told[name]}").text

    assert "told by 2 reports, 2 independent origins" in page
    assert "Valley Herald, 9 Mar 2021" in page
    assert f'href="/reports/{told["retold"].partition("-")[0]}#i1"' in page
    assert re.search(r"<mark>14</mark>", page)
    assert re.search(r"<mark>16</mark>", page)
    assert "Northern Front accuses Veldan Army" in page
    assert "contested" in page
    assert "Why these are one" in page


def test_programs_get_the_same(client: TestClient, told: dict[str, str]) -> None:
    whole = client.get(f"/incidents/{told['retold']}.json").json()
    rows = list(csv.DictReader(io.StringIO(client.get(f"/incidents/{told['retold']}.csv").text)))

    assert set(whole["members"]) == {told["market"], told["retold"]}
    assert {one["value"]["low"] for one in whole["values"]["figures"]} == {14, 16}
    assert whole["pairs"][0]["reasons"]
    assert {row["words"] for row in rows if row["field"] == "figures"} == {"14", "16"}


@pytest.mark.parametrize("id_", ["000000000000-i1", "nonsense", "{market}-"])
def test_what_is_not_there_is_not_found(client: TestClient, told: dict[str, str], id_: str) -> None:
    report = told["market"].partition("-")[0]

    for address in (f"/incidents/{id_}", f"/incidents/{report}", f"/incidents/{report}-c1"):
        assert client.get(address.format(**told)).status_code == 404
        assert client.get(f"{address.format(**told)}.json").status_code == 404


def test_a_record_is_parted_and_joined_again(client: TestClient, told: dict[str, str]) -> None:
    answer = client.post(f"/incidents/{told['market']}/split", data={"record": told["retold"], **WHO})
    page = client.get(answer.headers["location"]).text

    assert answer.status_code == 303
    assert members(client, told["market"]) == {told["market"]}
    assert "Åna &lt;b&gt; says that" in page
    assert "the bulletin says so" in page
    undone(client, answer.headers["location"])
    assert members(client, told["market"]) == {told["market"], told["retold"]}


def test_an_incident_is_merged_with_another_and_parted_again(
    client: TestClient, told: dict[str, str]
) -> None:
    answer = client.post(
        f"/incidents/{told['afar']}/rule", data={"relation": "same", "other": f" {told['bridge']} ", **WHO}
    )

    assert members(client, told["afar"]) == {told["afar"], told["bridge"]}
    undone(client, answer.headers["location"])
    assert members(client, told["afar"]) == {told["afar"]}


def test_a_part_is_shown_on_both_pages(client: TestClient, told: dict[str, str]) -> None:
    client.post(
        f"/incidents/{told['bridge']}/rule", data={"relation": "part_of", "other": told["market"], **WHO}
    )

    assert client.get(f"/incidents/{told['bridge']}.json").json()["part_of"] == [told["lead"]]
    assert "<h2>Part of</h2>" in client.get(f"/incidents/{told['bridge']}").text
    assert "<h2>Parts</h2>" in client.get(f"/incidents/{told['market']}").text


@pytest.mark.parametrize(("field", "said"), [("status", "likely"), ("grading", "fair")])
def test_a_status_or_grading_is_overridden_with_a_reason(
    client: TestClient, told: dict[str, str], field: str, said: str
) -> None:
    address = f"/incidents/{told['market']}"
    before = client.get(f"{address}.json").json()[field]["value"]

    answer = client.post(f"{address}/override", data={"field": field, "said": said, **WHO})

    after = client.get(f"{address}.json").json()[field]
    assert after["value"] == said
    assert after["by_rules"] == before
    assert "the bulletin says so" in client.get(address).text
    undone(client, answer.headers["location"])
    assert client.get(f"{address}.json").json()[field]["value"] == before


@pytest.mark.parametrize(
    ("verb", "given", "message"),
    [
        ("override", {"field": "status", "said": "nonsense", **WHO}, "nonsense"),
        ("override", {"field": "status", "said": "likely", "who": "Ana"}, "why"),
        ("rule", {"relation": "same", "other": "{market}", **WHO}, "is one record"),
        ("rule", {"relation": "same", "other": "{bridge}", "who": " "}, "who"),
        ("split", {"record": "{bridge}", **WHO}, "none of several records"),
        ("undo", {"judgement": "{market}", **WHO}, "judgement"),
    ],
)
def test_what_cannot_be_judged_is_said_on_the_page(
    client: TestClient, told: dict[str, str], verb: str, given: dict[str, str], message: str
) -> None:
    data = {name: value.format(**told) for name, value in given.items()}

    page = client.post(f"/incidents/{told['market']}/{verb}", data=data)

    assert page.status_code == 400
    alert = re.search(r'role="alert">(.*?)</p>', page.text)
    assert alert is not None
    assert message in alert[1].lower()


def test_a_ruling_that_contradicts_another_names_it(client: TestClient, told: dict[str, str]) -> None:
    one, two, three = told["market"], told["bridge"], told["afar"]
    for a, b in ((one, two), (two, three)):
        client.post(f"/incidents/{a}/rule", data={"relation": "same", "other": b, **WHO})

    page = client.post(f"/incidents/{one}/rule", data={"relation": "different", "other": three, **WHO})

    assert page.status_code == 400
    assert "contradicts what was judged" in page.text


def test_programs_judge_by_json(client: TestClient, told: dict[str, str]) -> None:
    address = f"/incidents/{told['afar']}"

    merged = client.post(
        f"{address}/rule.json", json={"relation": "same", "other": told["bridge"], "who": "Ana"}
    )
    graded = client.post(
        f"{address}/override.json", json={"field": "status", "said": "likely", "who": "Ana", "why": "x"}
    )

    assert merged.json()["verb"] == "same"
    assert graded.json()["said"] == "likely"
    assert members(client, told["bridge"]) == {told["afar"], told["bridge"]}
    assert client.get(f"{address}.json").json()["status"]["value"] == "likely"


def test_writes_need_the_forms_own_token(client: TestClient, told: dict[str, str]) -> None:
    for verb in ("rule", "split", "override", "undo"):
        answer = client.post(
            f"/incidents/{told['market']}/{verb}",
            data=WHO,
            headers={"X-Trucebook-Write": "", "origin": "http://evil.example"},
        )
        assert answer.status_code == 403


def test_text_of_reports_stays_text(client: TestClient, told: dict[str, str]) -> None:
    page = client.get(f"/incidents/{told['hostile']}").text

    assert "<script>document" not in page
    assert "<b onmouseover" not in page
    assert "&lt;script&gt;" in page


def test_several_records_are_parted_and_joined_again_at_once(
    client: TestClient, book: Path, told: dict[str, str]
) -> None:
    with Ledger.open(book) as ledger:
        more = [
            put(ledger, retold(count, paper)) for count, paper in ((15, "Coast Mirror"), (14, "Hill Times"))
        ]
        reconcile(ledger)
    everybody = members(client, told["market"])
    assert everybody == {told["market"], told["retold"], *more}

    answer = client.post(f"/incidents/{told['market']}/split", data={"record": more, **WHO})
    page = client.get(answer.headers["location"]).text

    assert members(client, told["market"]) == {told["market"], told["retold"]}
    assert "and likewise of 3 more pairs" in page
    form = re.search(r'action="(/incidents/[^"]+/undo)"(.*?)</form>', page, re.DOTALL)
    assert form is not None
    judged = re.findall(r'name="judgement" value="([^"]+)"', form[2])
    assert len(judged) == 4
    client.post(form[1], data={"who": "Ana", "judgement": judged})
    assert members(client, told["market"]) == everybody


@pytest.mark.parametrize(
    ("record", "message"), [([], "no record was chosen"), (["{market}", "{retold}"], "leave those that stay")]
)
def test_some_and_not_all_are_parted(
    client: TestClient, told: dict[str, str], record: list[str], message: str
) -> None:
    chosen = [one.format(**told) for one in record]

    page = client.post(f"/incidents/{told['market']}/split", data={"record": chosen, **WHO})

    assert page.status_code == 400
    assert message in page.text

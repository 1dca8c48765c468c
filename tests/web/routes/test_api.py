import re

from fastapi.testclient import TestClient


def test_the_description_lists_every_way_and_loads_nothing(client: TestClient) -> None:
    page = client.get("/api").text
    described = client.get("/api.json").json()

    assert all(path in page for path in described["paths"])
    assert set(re.findall(r'(?:src|href)="(https?:[^"]*)"', page)) == set()


def test_every_reference_of_the_description_is_there(client: TestClient) -> None:
    text = client.get("/api.json").text
    described = client.get("/api.json").json()

    names = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert names <= described["components"]["schemas"].keys()
    assert {"Incident", "Claim", "Commitment", "Agreement", "Failure"} <= names


def test_no_page_of_fastapi_that_loads_from_elsewhere_is_served(client: TestClient) -> None:
    assert [client.get(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404, 404, 404]

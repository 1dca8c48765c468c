import json
from pathlib import Path
from typing import Any

import pytest
from tests.web.retold import fill_retold

from trucebook.ledger import Ledger
from trucebook.reconcile.traits import Spot
from trucebook.web.asked import Asked
from trucebook.web.geojson import drawn, geojson
from trucebook.web.viewed import Bounds, Viewed

TOWN = Spot("Sangin", "AF", "Helmand", 32.1, 64.8, 8, "town")
OTHER = Spot("Herat", "AF", "Herat", 34.3, 62.2, 8, "town")
PROVINCE = Spot("Helmand", "AF", "Helmand", 31.0, 64.0, 120, "province")
COUNTRY = Spot("Afghanistan", "AF", "", 33.0, 65.0, 600, "country")
ABROAD = Spot("Iran", "IR", "", 32.0, 53.0, 600, "country")
NAMED = Spot("Nowhere", "AF")
UNKNOWN = Spot("the hills")


@pytest.mark.parametrize(
    ("spots", "expected"),
    [
        ([TOWN, PROVINCE, COUNTRY], [TOWN]),
        ([TOWN, OTHER, COUNTRY], [TOWN, OTHER]),
        ([OTHER, PROVINCE], [OTHER, PROVINCE]),
        ([PROVINCE, COUNTRY], [PROVINCE]),
        ([TOWN, ABROAD], [TOWN, ABROAD]),
        ([NAMED], [NAMED]),
        ([TOWN, NAMED], [TOWN]),
        ([UNKNOWN], []),
        ([], []),
    ],
)
def test_what_holds_a_narrower_place_is_not_drawn(spots: list[Spot], expected: list[Spot]) -> None:
    assert drawn(spots) == expected


def features(path: Path, pairs: tuple[tuple[str, str], ...] = (), *, told: bool = False) -> Any:  # noqa: ANN401 - JSON
    with Ledger.open(path) as ledger:
        return json.loads(geojson(ledger, Viewed(Asked(pairs), told)))


def test_each_incident_is_a_feature_at_its_place(tmp_path: Path) -> None:
    told = fill_retold(tmp_path / "a.book")

    found = features(tmp_path / "a.book")

    by_id = {one["properties"]["incident"]: one for one in found["features"]}
    market = by_id[told["lead"]]
    assert found["incidents"] == len(by_id)
    assert market["geometry"] == {"type": "Point", "coordinates": [64.4, 31.6]}
    assert market["properties"]["records"] == market["properties"]["origins"] == 2
    assert market["properties"]["group"] == "violence"
    assert told["other"] not in by_id
    assert by_id[told["talks"]]["geometry"] is None
    assert {place["precision"] for one in found["features"] for place in one["properties"]["places"]} == {
        "town",
        "district",
        "province",
        "country",
    }


def test_as_told_each_record_is_a_feature(tmp_path: Path) -> None:
    told = fill_retold(tmp_path / "a.book")

    found = {one["properties"]["incident"] for one in features(tmp_path / "a.book", told=True)["features"]}

    assert {told["market"], told["retold"]} <= found


def test_filters_and_bounds_hold_for_the_map_too(tmp_path: Path) -> None:
    told = fill_retold(tmp_path / "a.book")

    found = features(tmp_path / "a.book", (("type", "air_strike"), ("bounds", "64,31,65,32")))

    assert {one["properties"]["incident"] for one in found["features"]} == {told["lead"], told["bridge"]}


def test_status_and_grading_are_told_and_filter(tmp_path: Path) -> None:
    told = fill_retold(tmp_path / "a.book")

    found = features(tmp_path / "a.book")["features"]
    contested = features(tmp_path / "a.book", (("status", "contested"),))["features"]

    statuses = {one["properties"]["incident"]: one["properties"].get("status") for one in found}
    assert statuses[told["lead"]] == "contested"
    assert told["lead"] in {one["properties"]["incident"] for one in contested}
    assert {one["properties"]["status"] for one in contested} == {"contested"}
    assert {one["properties"].get("grading") for one in found} > {None}


def test_bounds_that_cross_the_date_line_hold_both_sides() -> None:
    fiji = Bounds.of("170,-20,-170,-10")

    assert fiji.hold(Spot("Suva", "FJ", "", -18.1, 178.4))
    assert fiji.hold(Spot("Apia", "WS", "", -13.8, -171.8))
    assert not fiji.hold(Spot("London", "GB", "", -15.0, 0.0))
    assert not fiji.hold(Spot("nowhere"))

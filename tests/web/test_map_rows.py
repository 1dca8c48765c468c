import json
from pathlib import Path

from tests.web.retold import fill_retold

from trucebook.ledger import Ledger
from trucebook.web.asked import Asked
from trucebook.web.map_rows import DrawnByEntry, map_rows
from trucebook.web.viewed import Viewed


def test_a_row_is_an_incident_with_what_the_page_draws(tmp_path: Path) -> None:
    told = fill_retold(tmp_path / "a.book")

    with Ledger.open(tmp_path / "a.book") as ledger:
        found = json.loads(map_rows(ledger, Viewed(Asked(()), told=False)))

    rows = {row[0]: row[1:] for row in found["rows"]}
    market = rows[told["lead"]]
    assert market[:4] == ["air_strike", "occurred", "2021-03-08", "2021-03-08"]
    assert (market[5], market[6]) == (2, "contested")
    assert market[9] == [["Orvane", "AF", "Helmand", "town", 64.4, 31.6]]
    assert found["groups"][market[0]] == "violence"
    assert found["radius"]["town"] < found["radius"]["province"]
    assert rows[told["talks"]][9] == []


def test_filters_hold(tmp_path: Path) -> None:
    told = fill_retold(tmp_path / "a.book")

    with Ledger.open(tmp_path / "a.book") as ledger:
        found = json.loads(map_rows(ledger, Viewed(Asked((("status", "contested"),)), told=False)))

    assert told["lead"] in {row[0] for row in found["rows"]}
    assert {row[7] for row in found["rows"]} == {"contested"}


def test_what_was_drawn_is_kept_whatever_is_asked_for_next(tmp_path: Path) -> None:
    fill_retold(tmp_path / "a.book")
    every, some = (Viewed(Asked(pairs), told=False) for pairs in ((), (("status", "contested"),)))
    known: DrawnByEntry = {}

    with Ledger.open(tmp_path / "a.book") as ledger:
        first = map_rows(ledger, every, known)
        held = dict(known)
        contested = map_rows(ledger, some, known)

        assert known == held
        assert len(json.loads(first)["rows"]) == len(held) > len(json.loads(contested)["rows"]) > 0
        assert map_rows(ledger, every, known) == first == map_rows(ledger, every)


def test_only_what_the_map_shows_is_drawn(tmp_path: Path) -> None:
    told = fill_retold(tmp_path / "a.book")

    with Ledger.open(tmp_path / "a.book") as ledger:
        found = json.loads(map_rows(ledger, Viewed(Asked((("bounds", "64.3,31.5,64.5,31.7"),)), told=False)))

    assert [row[0] for row in found["rows"]] == [told["lead"]]

from pathlib import Path

import pytest

from trucebook.errors import KnowledgeError
from trucebook.knowledge.gazetteer import Gazetteer, Level, gazetteer


@pytest.mark.parametrize(
    ("name", "level", "country", "province"),
    [
        ("Helmand", Level.PROVINCE, "AF", "Helmand"),
        ("Lashkar Gah", Level.TOWN, "AF", "Helmand"),
        ("North Darfur", Level.PROVINCE, "SD", "North Darfur"),
        ("Khan Younis", Level.TOWN, "PS", "Gaza Strip"),
        ("Deir al-Zour", Level.PROVINCE, "SY", "Deir ez-Zor"),
        ("Kramatorsk", Level.TOWN, "UA", "Donetsk"),
    ],
)
def test_finds_a_place_by_its_names(name: str, level: Level, country: str, province: str) -> None:
    found = gazetteer().find(name)

    assert (level, country, province) in {(e.level, e.country, e.admin1) for e in found}


def test_coordinates_are_those_of_the_town() -> None:
    kabul = next(e for e in gazetteer().find("Kabul") if e.level is Level.TOWN and e.country == "AF")

    assert kabul.latitude == pytest.approx(34.53, abs=0.05)
    assert kabul.longitude == pytest.approx(69.17, abs=0.05)


def test_an_article_that_belongs_to_the_name_tells() -> None:
    exact = {
        entry.name: entry.exact for entry in gazetteer().find("El Salvador") if entry.level != Level.DISTRICT
    }

    assert exact["El Salvador"] > exact["Salvador"]


def test_a_looser_spelling_is_found_where_it_is_asked_for() -> None:
    assert not gazetteer().find("Jabla")

    assert ("Jablah", "SY") in {(e.name, e.country) for e in gazetteer().find_loosely("Jabla")}


def test_every_country_has_a_place_on_the_map() -> None:
    afghanistan = gazetteer().country("AF")

    assert afghanistan is not None
    assert (afghanistan.name, afghanistan.latitude) == ("Afghanistan", 33.0)
    assert gazetteer().country("QQ") is None


def test_no_name_finds_nothing() -> None:
    assert gazetteer().find("") == ()


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    damaged = tmp_path / "places.sqlite"
    damaged.write_text("no database")

    with pytest.raises(KnowledgeError, match=r"places\.sqlite"):
        Gazetteer(damaged).find("Kabul")

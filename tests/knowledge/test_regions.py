from trucebook.knowledge.gazetteer import gazetteer
from trucebook.knowledge.regions import regions
from trucebook.records.vocabulary import PlacePrecision


def test_a_region_is_found_by_its_other_names() -> None:
    assert regions()["donbass"] is regions()["donbas"]
    assert regions()["donbas"].precision is PlacePrecision.PROVINCE


def test_every_region_is_on_the_map_in_countries_that_there_are() -> None:
    for region in regions().values():
        assert -90 <= region.latitude <= 90, region.name
        assert -180 <= region.longitude <= 180, region.name
        assert all(gazetteer().country(code) for code in region.countries), region.name

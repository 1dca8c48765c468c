import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.reading.places import Context, context, place, places
from trucebook.records import Span
from trucebook.records.vocabulary import PlacePrecision

AFGHAN = context("Afghan officials said the Taliban had attacked across Afghanistan.", [])


def _span(words: str) -> Span:
    return Span(0, len(words), words)


def _mention(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span.of(text, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Helmand", [("Helmand", "AF", "Helmand", "province")]),
        ("southern province of Helmand", [("Helmand", "AF", "Helmand", "province")]),
        (
            "Nad Ali and Marja districts",
            [("Nad Ali", "AF", "Helmand", "district"), ("Marja", "AF", "Helmand", "district")],
        ),
        ("the outskirts of Kabul", [("Kabul", "AF", "Kabul", "town")]),
        ("the Syrian town of Jabla", [("Jabla", "SY", "Latakia", "town")]),
        ("Khan Younis in southern Gaza", [("Khan Younis", "PS", "Gaza Strip", "town")]),
        ("a mosque in Kirkuk", [("Kirkuk", "IQ", "Kirkuk", "town")]),
        ("Diyala province, northeast of Baghdad", [("Diyala", "IQ", "Diyala", "province")]),
        ("the West Bank city of Jenin", [("Jenin", "PS", "West Bank", "town")]),
        ("Tyre, Lebanon", [("Tyre", "LB", "South Lebanon", "town")]),
        (
            "Aleppo, Homs and Raqqa",
            [
                ("Aleppo", "SY", "Aleppo", "town"),
                ("Homs", "SY", "Homs", "town"),
                ("Raqqa", "SY", "Raqqa", "town"),
            ],
        ),
        ("southern Lebanon", [("southern Lebanon", "LB", None, "country")]),
        ("Turkish-Syrian border", [("Turkey", "TR", None, "country"), ("Syria", "SY", None, "country")]),
        ("KANDAHAR PROVINCE", [("Kandahar", "AF", "Kandahar", "province")]),
        ("Donbas", [("Donbas", "UA", None, "province")]),
        ("Marjah", [("Marjah", "AF", "Helmand", "district")]),
        ("Marjeh", [("Marjeh", "AF", "Helmand", "district")]),
        ("Nad-e Ali district", [("Nad-e Ali", "AF", "Helmand", "district")]),
        ("northern Gaza", [("Gaza", "PS", "Gaza Strip", "province")]),
        ("Gaza City", [("Gaza City", "PS", "Gaza Strip", "town")]),
        ("Kyiv", [("Kyiv", "UA", "Kyiv City", "town")]),
        ("Damascus province", [("Damascus", "SY", "Damascus", "province")]),
        ("Niger State", [("Niger", "NG", "Niger", "province")]),
        ("Columbia, Ky.", [("Columbia", "US", "Kentucky", "town")]),
        ("the White House", [("White House", "US", "Washington, D.C.", "site")]),
        ("the Abkhaz border", [("Abkhazia", "GE", "Abkhazia", "province")]),
        ("The Associated Press", []),
        ("Radio Kabul", []),
        ("nine provinces", []),
        ("the north", []),
    ],
)
def test_places(words: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    found = places(_span(words), context=AFGHAN)

    assert [(p.name, p.country, p.admin1, p.precision) for p in found] == expected


def test_a_place_carries_its_words_and_coordinates() -> None:
    found = place(_span("Lashkar Gah"), context=AFGHAN)

    assert found is not None
    assert found.words == _span("Lashkar Gah")
    assert found.latitude == pytest.approx(31.6, abs=0.1)
    assert found.longitude == pytest.approx(64.4, abs=0.1)
    assert found.basis is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Lebanese troops were sent to Tripoli after clashes. Lebanon has seen weeks of unrest.", "LB"),
        ("Libyan militias fought in Tripoli. Libya has had two governments since 2014.", "LY"),
    ],
)
def test_an_ambiguous_name_is_resolved_by_the_report(text: str, country: str) -> None:
    span = _mention(text, "Tripoli")

    found = place(span, context=context(text, [span]))

    assert found is not None
    assert found.country == country


def test_a_name_right_after_tells_where_it_lies() -> None:
    text = "Shells fell on Donetsk, in Rostov region, wounding a farmer, Ukrainian and Russian media said."

    found = place(_mention(text, "Donetsk"), context=context(text, [_mention(text, "Donetsk")]))

    assert found is not None
    assert (found.country, found.admin1) == ("RU", "Rostov")


def test_a_district_lies_in_the_province_told_after_it() -> None:
    text = "Two men were held in Khas district, Uruzgan province, in Afghanistan."

    found = place(
        _mention(text, "Khas district"), context=context(text, [_mention(text, "Uruzgan province")])
    )

    assert found is not None
    assert (found.name, found.admin1, found.precision) == ("Khas", "Uruzgan", PlacePrecision.DISTRICT)


def _resolved(text: str, *names: str) -> list[tuple[str | None, str | None]]:
    mentions = [_mention(text, name) for name in names]
    around = context(text, mentions)
    return [(found.country, found.admin1) for span in mentions for found in places(span, context=around)]


def test_a_name_told_again_without_its_province_is_the_same_place() -> None:
    text = "A barn burned near Paris, Texas. The Paris firemen came."
    mentions = [_mention(text, "Paris"), _mention(text, "Paris", 1)]

    found = [place(span, context=context(text, mentions)) for span in mentions]

    assert [p and p.admin1 for p in found] == ["Texas", "Texas"]


def test_places_near_each_other_are_meant_together() -> None:
    text = "Police from Atlanta and Savannah went to Athens. The US Army sent help."

    assert _resolved(text, "Athens", "Atlanta", "Savannah")[0] == ("US", "Georgia")


def test_a_name_is_no_evidence_for_itself() -> None:
    text = "In Georgia, the National Guard was sent to Atlanta and Savannah, the US Army said."

    assert _resolved(text, "Georgia", "Atlanta", "Savannah")[0] == ("US", "Georgia")


def test_a_capital_stays_itself_beside_a_village_of_its_name() -> None:
    text = "Haifa and Acre were quiet, Israel said. In Kabul, talks went on."

    assert _resolved(text, "Kabul", "Haifa", "Acre")[0] == ("AF", "Kabul")


@pytest.mark.parametrize("words", ["Salah al-Din Road", "the Zaire River", "Kabul-Kandahar highway"])
def test_roads_and_rivers_are_not_where_their_names_are(words: str) -> None:
    found = place(_span(words), context=AFGHAN)

    assert found is not None
    assert (found.latitude, found.precision) == (None, PlacePrecision.SITE)


def test_a_hospital_is_not_in_the_town_far_away_whose_name_it_has() -> None:
    found = place(_span("Springfield Hospital"), context=AFGHAN)

    assert found is not None
    assert found.latitude is None


def test_the_region_is_only_a_province_told_as_a_region() -> None:
    text = "Shells fell on the Kherson region. Fighters left Helmand; the region lost power."
    mentions = [_mention(text, w) for w in ("Kherson region", "Helmand")]
    around = context(text, mentions)

    told = place(_mention(text, "the region"), context=around)

    assert told is not None
    assert told.name == "Kherson"


def test_what_a_village_lies_near_tells_its_country() -> None:
    text = "Shells hit Karimzada village, 20 km south of Kunduz."

    assert _resolved(text, "Karimzada village") == [("AF", None)]


def test_a_district_named_like_many_towns_is_placed_only_beside_another_place() -> None:
    assert _resolved("A barn in Monroe County burned.", "Monroe County") == [(None, None)]


def test_a_site_that_no_list_holds_gets_the_country_of_the_reports_other_places() -> None:
    text = "Rockets hit Karamzan base. In Kunduz and in Takhar, villagers fled."
    mentions = [_mention(text, "Karamzan base"), _mention(text, "Kunduz"), _mention(text, "Takhar")]

    found = place(mentions[0], context=context(text, mentions))

    assert found is not None
    assert (found.name, found.country, found.precision) == ("Karamzan base", "AF", PlacePrecision.SITE)
    assert found.latitude is None
    assert found.basis == "country from the report's other places"


def test_words_that_refer_back_say_to_what() -> None:
    text = "The rebels shelled Goma on Monday. Hundreds left the city by night."
    mentions = [_mention(text, "Goma"), _mention(text, "the city")]

    found = place(mentions[1], context=context(text, mentions))

    assert found is not None
    assert (found.name, found.country) == ("Goma", "CD")
    assert found.basis == "the words refer to 'Goma'"


def test_the_country_is_the_reports_own() -> None:
    found = place(_span("across the country"), context=AFGHAN)

    assert found is not None
    assert (found.name, found.precision) == ("Afghanistan", PlacePrecision.COUNTRY)
    assert found.basis


def test_a_capital_is_looked_up_by_its_country() -> None:
    found = place(_span("the Sudanese capital"), context=AFGHAN)

    assert found is not None
    assert (found.name, found.basis) == ("Khartoum", "capital of Sudan")


def test_a_region_of_several_countries_has_the_one_that_the_report_is_about() -> None:
    mali = context("Malian soldiers died in Gao, Mali.", [])

    assert [p.country for p in places(_span("the Sahel"), context=mali)] == ["ML"]
    assert [p.country for p in places(_span("the Sahel"), context=Context())] == [None]


@settings(max_examples=60)
@given(st.text(max_size=120).filter(bool))
def test_any_words_give_places_of_these_words(words: str) -> None:
    span = _span(words)

    for found in places(span, context=context(words, [span])):
        assert found.words == span
        assert found.name


def test_a_very_long_line_takes_no_time() -> None:
    text = "A" * 1_000_000 + " Kabul-" * 20_000
    started = time.perf_counter()

    context(text, [Span.of(text, 0, len(text))])

    assert time.perf_counter() - started < 5


def test_a_small_place_of_quite_another_name_is_not_meant_where_nothing_else_is_told() -> None:
    alone = context("Shells fell on Kesh.", [])

    (unknown,) = places(_span("Kesh"), context=alone)
    (spelled,) = places(_span("Marjeh"), context=alone)

    assert (unknown.name, unknown.country) == ("Kesh", None)
    assert spelled.country == "AF"

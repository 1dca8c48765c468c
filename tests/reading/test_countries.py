import pytest

from trucebook.reading.countries import By, countries_named, country_of, namings


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Israeli soldiers", "IL"),
        ("the US side", "US"),
        ("South Sudanese troops", "SS"),
        ("SUDANESE ARMY", "SD"),
        ("Kyiv", "UA"),
        ("fighters in Donbas", "UA"),
        ("soldiers of Niger and Chad", None),
        ("villagers", None),
        ("Malice", None),
    ],
)
def test_country_of(words: str, country: str | None) -> None:
    assert country_of(words) == country


def test_each_word_says_how_it_names_the_country() -> None:
    found = [
        (n.country, n.by) for n in namings("Syrians fled Syria for the Turkish border, the Kremlin said")
    ]

    assert found == [("SY", By.PEOPLE), ("SY", By.NAME), ("TR", By.ADJECTIVE), ("RU", By.SEAT)]


def test_a_possessive_without_its_apostrophe_still_names() -> None:
    assert countries_named("Syrias army and Libyas coast") == {"SY": 1, "LY": 1}


def test_offsets_are_those_of_the_text() -> None:
    text = "🚁 over Mali"
    (naming,) = namings(text)

    assert text[naming.start : naming.end] == "Mali"

import tomllib
from pathlib import Path

import pytest

from trucebook.intake.language import code_of, language_name, language_of

FOREIGN: dict[str, str] = tomllib.loads(
    Path(__file__).with_name("languages.toml").read_text(encoding="utf-8")
)
CAPITALS = (
    "MARN - FOUR SOLDIERS KILLED, NINE HURT IN SHELLING; GOVERNMENT BLAMES REBELS; TALKS SUSPENDED UNTIL "
    "FRIDAY, MEDIATORS SAY. ENVOY CALLS PARTIES BACK TO TABLE, WARNS OF RENEWED WAR IN NORTHERN DISTRICTS."
)
NAMES = (
    "Those present: Abd al-Rahman Mustafa, Gul Agha Sherzai, Ahmad Wali Massoud, Muhammad Yousef Ahmadi, "
    "Sirajuddin Haqqani, Anas al-Abdah, Yevhen Perebyinis, Kostiantyn Yelisieiev, Juan Manuel Santos, "
    "Iván Márquez, Rodrigo Londoño Echeverri and the envoy of the Union."
)


@pytest.mark.parametrize("code", FOREIGN)
def test_other_languages_are_told(code: str) -> None:
    assert language_of(FOREIGN[code]) == code
    assert language_of(FOREIGN[code].upper()) == code


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Wednesday that four soldiers were killed near the town of Marn.",
        "Truce holds in Marn",
        CAPITALS,
        NAMES,
        "Dead: 4. Hurt: 9.",
        "2020",
        "",
    ],
)
def test_english_is_told_by_few_words_capitals_and_foreign_names(text: str) -> None:
    assert language_of(text) == "en"


def test_a_hint_counts_only_where_the_text_is_too_short() -> None:
    assert language_of("Cessez-le-feu", hint="fr-FR") == "fr"
    assert language_of(FOREIGN["de"], hint="en") == "de"


@pytest.mark.parametrize(
    ("told", "code"),
    [("en-GB", "en"), ("EN", "en"), ("English", "en"), ("pt_BR", "pt"), (" ", None), (None, None)],
)
def test_what_people_call_a_language_is_its_code(told: str | None, code: str | None) -> None:
    assert code_of(told) == code


def test_languages_have_names() -> None:
    assert language_name("fr") == "French"
    assert language_name("tlh") == "tlh"

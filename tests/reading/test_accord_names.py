from datetime import date

import pytest

from trucebook.reading.accord_names import accord_of, accords
from trucebook.records import Party, Published
from trucebook.records.vocabulary import PublishedBasis

TALIBAN = Party("Taliban", country="AF")
FARC = Party("Revolutionary Armed Forces of Colombia", country="CO")


def _on(day: date) -> Published:
    return Published(day, day, PublishedBasis.GIVEN)


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("the Doha agreement", "doha-2020"),
        ("the US-Taliban deal", "doha-2020"),
        ("The US\u2013Taliban peace agreement", "doha-2020"),
        ("the fragile Stockholm Agreement", "stockholm-2018"),
        ("R-ARCSS", "r-arcss-2018"),
        ("the agreement", None),
        ("a ceasefire", None),
        ("talks in Doha", None),
    ],
)
def test_accord_of(words: str, id_: str | None) -> None:
    assert accord_of(words) == id_


def test_other_parties_mean_another_accord() -> None:
    assert accord_of("the Doha agreement", parties=[TALIBAN]) == "doha-2020"
    assert accord_of("the Doha agreement", parties=[Party("Hamas", country="PS")]) is None


def test_a_report_from_before_the_signing_cannot_mean_it() -> None:
    assert accord_of("the Doha deal", published=_on(date(2019, 9, 1))) is None
    assert accord_of("the Doha deal", published=_on(date(2020, 3, 4))) == "doha-2020"


def test_a_year_alone_names_an_accord_only_with_its_parties() -> None:
    assert accord_of("the 2016 peace deal") is None
    assert accord_of("the 2016 peace deal", parties=[FARC]) == "colombia-2016"


def test_the_list_keeps_the_days_that_are_sure() -> None:
    assert accords()["doha-2020"].signed == date(2020, 2, 29)
    assert accords()["luanda-2022"].signed is None

from datetime import date
from pathlib import Path

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


STATES = ("Taliban", "Afghanistan", "United States")
IN_OCTOBER = _on(date(2020, 10, 18))


@pytest.mark.parametrize(
    ("words", "after", "id_"),
    [
        ("Taliban-US deal", "", "doha-2020"),
        ("American-Taliban accord", "", "doha-2020"),
        ("agreement", " between the United States and the Taliban in Qatar", "doha-2020"),
        ("peace agreement", " signed in Doha between the U.S. and the Taliban movement", "doha-2020"),
        ("Ethiopia-TPLF peace deal", "", "pretoria-2022"),
        ("ceasefire", " between Ethiopia and the TPLF held", "pretoria-2022"),
        ("US-Taliban withdrawal agreement", "", "doha-2020"),
        ("2020 US-Taliban agreement", "", "doha-2020"),
        ("2021 US-Taliban agreement", "", None),
        ("US-Taliban ceasefire", "", None),
        ("new US-Taliban deal", "", None),
        ("US-Iran deal", "", None),
        ("US-Afghan agreement", "", None),
        ("agreement", " between the United States and the Haqqani network", None),
        ("Colombia-FARC deal", "", "colombia-2016"),
    ],
)
def test_the_parties_name_an_accord(words: str, after: str, id_: str | None) -> None:
    assert accord_of(words, after=after) == id_


@pytest.mark.parametrize(
    ("words", "after", "id_"),
    [
        ("deal", " with the Taliban", "doha-2020"),
        ("accord", " signed in February", "doha-2020"),
        ("deal", " that the two sides signed on February 29, 2020", "doha-2020"),
        ("February agreement", "", "doha-2020"),
        ("deal", "", "doha-2020"),
        ("peace deal", " is in trouble", "doha-2020"),
        ("accord", " signed in March", None),
        ("accord", " signed in 2001", None),
        ("deal", " with Iran", None),
        ("ceasefire", "", None),
        ("prisoner exchange", "", None),
    ],
)
def test_what_the_words_leave_open_the_report_tells(words: str, after: str, id_: str | None) -> None:
    assert accord_of(words, after=after, around=STATES, published=IN_OCTOBER) == id_


@pytest.mark.parametrize("published", [None, _on(date(2019, 10, 1)), _on(date(2023, 10, 1))])
def test_the_deal_is_an_accord_only_while_it_is_in_the_news(published: Published | None) -> None:
    assert accord_of("deal", around=STATES, published=published) is None


def test_a_deal_is_nobodys() -> None:
    assert accord_of("deal", around=STATES, definite=False, published=IN_OCTOBER) is None


def test_the_deal_is_between_those_whom_the_report_names_most() -> None:
    gaza = ("Israel", "Hamas", "Egypt", "Lebanon")

    assert accord_of("ceasefire", around=gaza, published=_on(date(2025, 1, 18))) is None
    assert accord_of("ceasefire", around=("Israel", "Lebanon"), published=_on(date(2025, 1, 18)))


@pytest.mark.parametrize(
    ("published", "id_"),
    [
        (_on(date(2005, 1, 1)), "india-pakistan-loc-2003"),
        (_on(date(2021, 5, 1)), "india-pakistan-loc-2021"),
        (_on(date(2015, 1, 1)), None),
        (None, None),
    ],
)
def test_two_states_make_many_agreements(published: Published | None, id_: str | None) -> None:
    assert accord_of("India-Pakistan ceasefire", published=published) == id_


def test_where_two_accords_fit_none_is_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = """
id = "second-2020"
name = "A Second Agreement"
names = []
kind = "peace_agreement"
signed = 2020-03-20
parties = [{ name = "Taliban", role = "party" }, { name = "United States", role = "party" }]
"""
    (tmp_path / "second-2020.toml").write_text(other, encoding="utf-8")
    monkeypatch.setenv("TRUCEBOOK_ACCORDS", str(tmp_path))

    assert accord_of("Taliban-US deal", published=IN_OCTOBER) is None
    assert accord_of("Taliban-US deal", published=_on(date(2020, 3, 10))) == "doha-2020"
    assert accord_of("Doha agreement", published=IN_OCTOBER) == "doha-2020"


def test_a_year_is_enough_where_the_report_names_a_party() -> None:
    assert accord_of("the 2016 peace deal", around=("Colombia",)) == "colombia-2016"

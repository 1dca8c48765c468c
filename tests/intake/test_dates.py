from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.intake.dates import given_date
from trucebook.records.vocabulary import PublishedBasis


@pytest.mark.parametrize(
    "text",
    [
        "2006-12-04",
        "20061204",
        "2006/12/4",
        "2006.12.04",
        "2006-12-04T22:10:00+01:00",
        "2006-12-04 22:10:00Z",
        "20061204T101500Z",
        "20061204101500",
        "Mon, 04 Dec 2006 22:10:00 GMT",
        "Dec 4, 2006",
        "December 4 2006",
        "DEC. 4, 2006",
        "4 December 2006",
        "4th of December 2006",
        "December 4th, 2006",
        "4-Dec-2006",
        "4.12.2006",
        "Published Dec 4, 2006 at 10:02 a.m. EST",
        "4\xa0December\xa02006",
        "4/12/2006 or 4 Dec 2006",
        "1165190400",
        "1165190400123",
        " 2006-12-04\n",
    ],
)
def test_one_day_written_in_many_ways(text: str) -> None:
    published = given_date(text)

    assert published is not None
    assert date(2006, 12, 4) in {published.earliest, published.latest}
    assert published.basis is PublishedBasis.GIVEN
    assert published.words is None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("7/10/2016", date(2016, 7, 10), date(2016, 10, 7)),
        ("7-10-2016", date(2016, 7, 10), date(2016, 10, 7)),
        ("11/18/2017", date(2017, 11, 18), date(2017, 11, 18)),
        ("18/11/2017", date(2017, 11, 18), date(2017, 11, 18)),
        ("7/7/2016", date(2016, 7, 7), date(2016, 7, 7)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("May 2023", date(2023, 5, 1), date(2023, 5, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2020-10-11/2020-10-17", date(2020, 10, 11), date(2020, 10, 17)),
        ("29 Sep 2024", date(2024, 9, 29), date(2024, 9, 29)),
        ("Sept. 17, 2024", date(2024, 9, 17), date(2024, 9, 17)),
    ],
)
def test_a_date_is_as_wide_as_its_words(text: str, earliest: date, latest: date) -> None:
    published = given_date(text)

    assert published is not None
    assert (published.earliest, published.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6 YEARS AGO",
        "July 3",
        "Sunday",
        "31 Feb 2020",
        "13/13/2017",
        "20201399",
        "2024-13",
        "12",
        "7/10/16",
        "00000000",
        "Marchand 3, 2020",
        "0",
        "9" * 4000,
        "2024-05-00",
        "The truce of 2020 " * 20,
    ],
)
def test_without_a_day_that_can_be_known_there_is_none(text: str) -> None:
    assert given_date(text) is None


@settings(max_examples=100)
@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)))
def test_every_iso_day_is_read_back(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.day} {day:%B %Y}",
        f"{day:%b} {day.day}, {day.year}",
    ):
        published = given_date(text)

        assert published is not None
        assert published.earliest == published.latest == day


@settings(max_examples=100)
@given(st.text(st.sampled_from("0123456789-/. JanuaryMar,T:") | st.characters(), max_size=60))
def test_any_words_are_a_day_or_none(text: str) -> None:
    published = given_date(text)

    assert published is None or published.earliest <= published.latest

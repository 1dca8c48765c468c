# ruff: noqa: RUF001 - en dashes are what people are shown

from datetime import date

import pytest
from tests.builders import make_report, words

from trucebook.records import Clock, Published, When
from trucebook.records.vocabulary import PublishedBasis
from trucebook.wording.time_words import days_words, published_words, when_words


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2020-03-04", "2020-03-04", "4 Mar 2020"),
        ("2020-10-11", "2020-10-17", "11–17 Oct 2020"),
        ("2020-09-28", "2020-10-03", "28 Sep – 3 Oct 2020"),
        ("2020-12-30", "2021-01-02", "30 Dec 2020 – 2 Jan 2021"),
        ("2020-10-01", "2020-10-31", "Oct 2020"),
        ("2020-02-01", "2020-02-28", "1–28 Feb 2020"),
        ("2020-02-01", "2020-02-29", "Feb 2020"),
        ("2021-01-01", "2021-02-28", "Jan–Feb 2021"),
        ("2020-11-01", "2021-01-31", "Nov 2020 – Jan 2021"),
        ("2020-01-01", "2020-12-31", "2020"),
        ("2019-01-01", "2021-12-31", "2019–2021"),
        (None, "2021-05-31", "by May 2021"),
        (None, "2021-05-30", "by 30 May 2021"),
        ("2022-02-11", None, "since 11 Feb 2022"),
        ("2022-02-01", None, "since 1 Feb 2022"),
        (None, None, ""),
    ],
)
def test_days_are_printed_with_their_precision(
    earliest: str | None, latest: str | None, expected: str
) -> None:
    written = days_words(
        date.fromisoformat(earliest) if earliest else None, date.fromisoformat(latest) if latest else None
    )

    assert written == expected


def test_a_time_has_its_clock_and_a_future_one_begins_from() -> None:
    day = date(2022, 2, 24)

    assert when_words(When(day, day, Clock("04:00", "Kyiv time"))) == "24 Feb 2022, 04:00 Kyiv time"
    assert when_words(When(day), opening="from") == "from 24 Feb 2022"
    assert when_words(When(clock=Clock("04:00"))) == "04:00"


def test_a_time_without_days_is_its_words() -> None:
    report = make_report("It happened some time ago.")

    assert when_words(When(words=words(report, "some time ago"))) == "“some time ago”"
    assert when_words(When()) == when_words(None) == ""


def test_a_date_of_publication_says_how_it_is_known() -> None:
    published = Published(date(2020, 3, 1), date(2020, 3, 31), PublishedBasis.INFERRED)

    assert published_words(published) == "Mar 2020 (inferred)"
    assert published_words(None) == "no date"

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.reading.times import clock_in, parse, when
from trucebook.reading.times.expression import Length
from trucebook.records import Clock, Published, Span, When
from trucebook.records.vocabulary import PublishedBasis

SUNDAY = Published(date(2020, 10, 18), date(2020, 10, 18), PublishedBasis.GIVEN)
STORY = When(date(2020, 10, 13), date(2020, 10, 13))


def dated(
    words: str,
    *,
    published: Published | None = SUNDAY,
    narrated: When | None = STORY,
    future: bool | None = None,
) -> str:
    """The days of `words` as "first..last", an open end empty; "" where there are none."""
    found = when(Span(7, 7 + len(words), words), published=published, narrated=narrated, future=future)
    if found is None:
        return ""
    return f"{found.earliest or ''}..{found.latest or ''}"


def day(iso: str) -> str:
    return f"{iso}..{iso}"


@pytest.mark.parametrize(
    ("words", "story", "future", "iso"),
    [
        ("on the 17th", None, False, "2020-10-17"),
        ("the 24th", None, False, "2020-09-24"),
        ("the 24th", None, True, "2020-10-24"),
        ("the 3rd", None, True, "2020-11-03"),
        ("on the 24th", When(date(2020, 10, 2), date(2020, 10, 2)), False, "2020-09-24"),
        ("on the 24th", When(date(2020, 3, 8), date(2020, 3, 8)), False, "2020-03-24"),
    ],
)
def test_a_day_without_its_month_is_near_publication_or_in_the_story(
    words: str, story: When | None, *, future: bool, iso: str
) -> None:
    assert dated(words, narrated=story, future=future) == day(iso)


@pytest.mark.parametrize("words", ["the 31st", "the 32nd", "the 0th", "by the", "on the"])
def test_what_is_no_day_of_the_month_is_not_dated(words: str) -> None:
    november = Published(date(2020, 11, 18), date(2020, 11, 18), PublishedBasis.GIVEN)

    assert dated(words, published=november, narrated=None, future=True) == ""


def test_last_wednesday_told_on_a_thursday_is_not_yesterday() -> None:
    thursday = Published(date(2020, 10, 15), date(2020, 10, 15), PublishedBasis.GIVEN)

    assert dated("last Wednesday", published=thursday) == day("2020-10-07")
    assert dated("last Tuesday", published=thursday) == day("2020-10-13")


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("March 4, 2020", "2020-03-04"),
        ("on 4 March 2020", "2020-03-04"),
        ("September 2, 2010", "2010-09-02"),
        ("the 29th of February 2020", "2020-02-29"),
        ("29/02/2020", "2020-02-29"),
        ("29.02.2020", "2020-02-29"),
        ("8/26/2024", "2024-08-26"),
        ("2020-02-29", "2020-02-29"),
        ("Thursday, Oct. 3, 2024", "2024-10-03"),
        ("Thu Oct 5 2017", "2017-10-05"),
    ],
)
def test_a_full_date_needs_no_publication(words: str, iso: str) -> None:
    assert dated(words, published=None, narrated=None) == day(iso)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("4 March", day("2020-03-04")),
        ("Feb. 11", day("2020-02-11")),
        ("in May", "2020-05-01..2020-05-31"),
        ("May 2021", "2021-05-01..2021-05-31"),
        ("in May last year", "2019-05-01..2019-05-31"),
        ("last year's August-21", day("2019-08-21")),
        ("last December", "2019-12-01..2019-12-31"),
        ("next June", "2021-06-01..2021-06-30"),
        ("2001", "2001-01-01..2001-12-31"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("2011-2013", "2011-01-01..2013-12-31"),
        ("the summer of 2019", "2019-06-01..2019-08-31"),
        ("last winter", "2019-12-01..2020-02-29"),
        ("the third quarter of 1990", "1990-07-01..1990-09-30"),
        ("mid-June", "2020-06-11..2020-06-20"),
        ("late 2018", "2018-09-01..2018-12-31"),
        ("the end of last year", "2019-12-01..2019-12-31"),
        ("the early part of next year", "2021-01-01..2021-04-30"),
        ("the first two months of 2021", "2021-01-01..2021-02-28"),
        ("the first half of 2021", "2021-01-01..2021-06-30"),
        ("the last 12 days of September", "2020-09-19..2020-09-30"),
        ("between 20 and 24 October", "2020-10-20..2020-10-24"),
        ("May 12-13", "2020-05-12..2020-05-13"),
        ("1 August to 31 October 2019", "2019-08-01..2019-10-31"),
        ("between November and February 2019", "2018-11-01..2019-02-28"),
        ("Tuesday (Dec. 15)", day("2020-12-15")),
        ("7/10/2016", "2016-07-10..2016-10-07"),
        ("the week of March 6, 2000", "2000-03-06..2000-03-12"),
        ("the month of May", "2020-05-01..2020-05-31"),
        ("nineteen ninety-six", "1996-01-01..1996-12-31"),
        ("the year two thousand and four", "2004-01-01..2004-12-31"),
        ("the 20th century", "1901-01-01..2000-12-31"),
        ("fiscal 2019", "2019-01-01..2019-12-31"),
        ("the 2019 third quarter", "2019-07-01..2019-09-30"),
        ("last year's first quarter", "2019-01-01..2019-03-31"),
        ("the latest quarter", "2020-07-01..2020-09-30"),
        ("in the first six months", "2020-01-01..2020-06-30"),
        ("year-end", "2020-12-01..2020-12-31"),
    ],
)
def test_dates_of_the_calendar(words: str, days: str) -> None:
    assert dated(words) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("on Wednesday", day("2020-10-14")),
        ("Sunday", day("2020-10-18")),
        ("last Sunday", day("2020-10-11")),
        ("this Wednesday", day("2020-10-14")),
        ("next Tuesday", day("2020-10-20")),
        ("Monday of last week", day("2020-10-05")),
        ("Wednesday or Thursday", "2020-10-14..2020-10-15"),
        ("overnight Saturday into Sunday", "2020-10-17..2020-10-18"),
        ("today", day("2020-10-18")),
        ("yesterday's", day("2020-10-17")),
        ("tomorrow", day("2020-10-19")),
        ("last night", day("2020-10-17")),
        ("overnight", "2020-10-17..2020-10-18"),
        ("ongoing", day("2020-10-18")),
        ("last week", "2020-10-11..2020-10-17"),
        ("last month", "2020-09-01..2020-09-30"),
        ("earlier this month", "2020-10-01..2020-10-18"),
        ("later this month", "2020-10-18..2020-10-31"),
        ("this past weekend", "2020-10-10..2020-10-11"),
        ("recent days", "2020-10-11..2020-10-18"),
        ("in recent weeks", "2020-09-18..2020-10-18"),
        ("the coming weeks", "2020-10-18..2020-11-29"),
        ("in the past 24 hours", "2020-10-17..2020-10-18"),
        ("over the past six weeks", "2020-09-06..2020-10-18"),
        ("two days ago", day("2020-10-16")),
        ("a week ago", "2020-10-05..2020-10-11"),
        ("6 years ago", "2014-01-01..2014-12-31"),
        ("several weeks ago", "2020-09-07..2020-10-04"),
        ("a decade ago", "2010-01-01..2010-12-31"),
        ("two and a half years ago", "2018-01-01..2018-12-31"),
        ("the week before last", "2020-10-04..2020-10-10"),
    ],
)
def test_times_told_from_publication(words: str, days: str) -> None:
    assert dated(words) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Christmas Day", day("2020-12-25")),
        ("New Year's Eve 2019", day("2019-12-31")),
        ("last Thanksgiving", day("2019-11-28")),
        ("Good Friday", day("2020-04-10")),
        ("Easter week", "2020-04-06..2020-04-12"),
        ("Orthodox Easter 2022", day("2022-04-24")),
        ("Memorial Day", day("2020-05-25")),
        ("the Eid al-Fitr", "2020-05-23..2020-05-27"),
        ("Eid al-Adha 2018", "2018-08-21..2018-08-26"),
        ("during Ramadan", "2020-04-23..2020-05-24"),
    ],
)
def test_holidays(words: str, days: str) -> None:
    assert dated(words, narrated=None) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the same day", day("2020-10-13")),
        ("the following day", day("2020-10-14")),
        ("the day before", day("2020-10-12")),
        ("three weeks earlier", "2020-09-21..2020-09-27"),
        ("five years later", "2025-01-01..2025-12-31"),
        ("in the evening", day("2020-10-13")),
        ("within 135 days of the signing", "2020-10-13..2021-02-25"),
        ("the day after 4 March", day("2020-03-05")),
        ("the same period last year", day("2019-10-13")),
        ("the same period of 2016", day("2016-10-13")),
        ("the year-ago quarter", "2019-10-01..2019-12-31"),
        ("the corresponding month a year earlier", "2019-10-01..2019-10-31"),
    ],
)
def test_times_told_from_the_time_that_the_story_has_reached(words: str, days: str) -> None:
    assert dated(words) == days


@pytest.mark.parametrize(
    "words", ["the same day", "three weeks earlier", "the following day", "the same period last year"]
)
def test_without_a_time_of_the_story_they_stay_undated(words: str) -> None:
    assert dated(words, narrated=None) == ""


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("since Monday", "2020-10-12..2020-10-18"),
        ("since 2001", "2001-01-01..2020-10-18"),
        ("since the beginning of the fighting in March 2011", "2011-03-01..2020-10-18"),
        ("after the 2003 invasion", "2003-01-01..2020-10-18"),
        ("four years after the 2003 invasion", "2007-01-01..2007-12-31"),
        ("by May", "..2021-05-31"),
        ("no later than 1 December", "..2020-12-01"),
        ("before Christmas", "..2020-12-24"),
        ("until Friday", "..2020-10-23"),
        ("by the end of the year", "..2020-12-31"),
        ("as of early July", "2020-07-01..2020-07-10"),
    ],
)
def test_a_bound_leaves_open_what_it_does_not_tell(words: str, days: str) -> None:
    assert dated(words) == days


@pytest.mark.parametrize(
    ("words", "past", "coming"),
    [
        ("on Monday", day("2020-10-12"), day("2020-10-19")),
        ("on Sunday", day("2020-10-18"), day("2020-10-18")),
        ("4 March", day("2020-03-04"), day("2021-03-04")),
        ("this month", "2020-10-01..2020-10-18", "2020-10-18..2020-10-31"),
        ("by May", "..2020-05-31", "..2021-05-31"),
        ("in two weeks", "", "2020-10-26..2020-11-01"),
    ],
)
def test_what_is_still_to_come_lies_ahead(words: str, past: str, coming: str) -> None:
    assert dated(words, future=False) == past
    assert dated(words, future=True) == coming


@pytest.mark.parametrize(
    "words",
    [
        "for 11 days",
        "the week-long",
        "Hours after the prisoners walked out",
        "a few days before the attack",
        "since then",
        "soon",
        "by one month",
        "2010-02-CA-033",
        "daily",
        "every three months",
        "each Thursday",
        "recently",
        "in the near future",
        "37 years old",
        "the first six months of the war",
        "99999999999999 years ago",
    ],
)
def test_what_dates_nothing_is_none(words: str) -> None:
    assert dated(words) == ""


def test_a_length_is_understood_though_it_dates_nothing() -> None:
    assert isinstance(parse("for 11 days"), Length)


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("at 04:00 Kyiv time", Clock("04:00", "Kyiv time")),
        ("22:00 GMT", Clock("22:00", "GMT")),
        ("around 23:20 (20:20 GMT) on Sunday", Clock("23:20")),
        ("9am local time on Tuesday", Clock("09:00", "local time")),
        ("at 10 p.m", Clock("22:00")),
        ("12 a.m.", Clock("00:00")),
        ("0700 GMT", Clock("07:00", "GMT")),
        ("one o'clock Wednesday morning", Clock("01:00")),
        ("three o'clock in the afternoon", Clock("15:00")),
        ("noon on Thursday", Clock("12:00")),
        ("midnight", Clock("00:00")),
    ],
)
def test_a_time_of_day_is_read(words: str, clock: Clock) -> None:
    assert clock_in(words) == clock


@pytest.mark.parametrize("words", ["7.30", "5,600 men", "25:00", "2020", "13 pm-class boats", "I am"])
def test_other_numbers_are_no_time_of_day(words: str) -> None:
    assert clock_in(words) is None


def test_a_time_of_day_goes_with_its_date() -> None:
    found = when(Span(0, 20, "9am local, on Tuesday"[:20]), published=SUNDAY)

    assert found is not None
    assert found.clock == Clock("09:00")


def test_a_time_of_day_alone_has_no_day() -> None:
    found = when(Span(0, 9, "22:00 GMT"), published=SUNDAY)

    assert found is not None
    assert (found.earliest, found.latest, found.clock) == (None, None, Clock("22:00", "GMT"))


def test_the_words_are_kept() -> None:
    words = Span(7, 16, "last week")

    found = when(words, published=SUNDAY)

    assert found is not None
    assert found.words == words


def test_publication_over_some_days_widens_what_is_told_from_it() -> None:
    week = Published(date(2020, 10, 12), date(2020, 10, 18), PublishedBasis.GIVEN)

    assert dated("yesterday", published=week) == "2020-10-11..2020-10-17"


def test_publication_over_more_than_a_month_dates_only_what_does_not_depend_on_it() -> None:
    months = Published(date(2020, 5, 1), date(2020, 12, 31), PublishedBasis.INFERRED)

    assert dated("last week", published=months) == ""
    assert dated("next year", published=months) == "2021-01-01..2021-12-31"
    assert dated("since 2001", published=months) == "2001-01-01..2020-12-31"


_VOCABULARY = """
the a in on since by between and to of last next this two 11 20 2020 31 few days weeks month year
May March Monday Friday ago later early mid - , ( ) ' s 04:00 am GMT first half end within past
7/10/2016 99999
"""
_WORDS = st.lists(st.sampled_from(_VOCABULARY.split()), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=100)
@given(words=_WORDS, future=st.sampled_from([None, True, False]))
def test_any_words_of_time_give_an_interval_or_nothing(words: str, *, future: bool | None) -> None:
    found = when(Span(0, len(words), words), published=SUNDAY, narrated=STORY, future=future)

    assert found is None or found.earliest or found.latest or found.clock


@settings(max_examples=100)
@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y"]),
)
def test_every_written_day_is_read_back(written: date, form: str) -> None:
    assert dated(written.strftime(form), published=None) == day(written.isoformat())

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.times import counted_back, lasted, up_to_publication, when, whole
from trucebook.records import Published, Span, When
from trucebook.records.vocabulary import PublishedBasis

SUNDAY = Published(date(2020, 10, 18), date(2020, 10, 18), PublishedBasis.GIVEN)


def marked(text: str) -> tuple[str, Span]:
    """The text without its brackets, and the span that they stood around."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    return plain, Span.of(plain, start, end)


def words(text: str) -> Span:
    return Span.of(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops searched the village on [Feb.] 8, the army said.", "Feb. 8"),
        ("He came in August [last year] to help.", "August last year"),
        ("Since [early March] some 47,000 have fled.", "Since early March"),
        ("It fell during [the week]-long offensive.", "the week-long"),
        ("Thousands died in [the nine-month] war.", "the nine-month"),
        ("It was the second since [Sunday], when seven died.", "Sunday"),
        ("After [10 months] of war he resigned.", "10 months"),
        ("It went on since the [October 7] attacks.", "October 7"),
        ("They fought [on Monday] and fled.", "on Monday"),
    ],
)
def test_a_time_that_was_cut_has_its_other_words_and_no_others(text: str, expected: str) -> None:
    assert whole(*marked(text)).text == expected


@given(st.text(alphabet="since Feb. 8-long,\n12 May 2020 after the week", min_size=1, max_size=60), st.data())
def test_a_widened_time_holds_the_one_that_was_marked(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    time = Span.of(text, start, end)

    found = whole(text, time)

    assert found.covers(time)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("Fighting that began in [2019] has displaced many.", date(2020, 10, 18)),
        ("Fighting [began in 2019] there.", date(2020, 10, 18)),
        ("The war erupted in [2018] and ended with a truce.", date(2018, 12, 31)),
        ("The offensive began on [Wednesday].", date(2020, 10, 14)),
        ("They fought in [2019].", date(2019, 12, 31)),
    ],
)
def test_what_began_in_a_year_goes_on_unless_an_end_is_told(text: str, latest: date) -> None:
    plain, span = marked(text)
    told = when(span, published=SUNDAY)
    assert told is not None

    found = up_to_publication(plain, told, SUNDAY)

    assert found.latest == latest
    assert found.earliest == told.earliest


def test_without_a_day_of_publication_nothing_goes_on_until_then() -> None:
    told = When(date(2019, 1, 1), date(2019, 12, 31), words=words("2019"))

    assert up_to_publication("began in 2019", told, None) == told


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("the week-long", date(2020, 10, 11)),
        ("nine-month", date(2020, 1, 18)),
        ("three days of", date(2020, 10, 15)),
        ("11-day", date(2020, 10, 7)),
    ],
)
def test_a_length_reaches_up_to_publication(text: str, earliest: date) -> None:
    found = lasted(words(text), SUNDAY)

    assert found is not None
    assert (found.earliest, found.latest) == (earliest, date(2020, 10, 18))


@pytest.mark.parametrize("text", ["just days", "years of", "on Sunday", "in two weeks", "soon"])
def test_what_is_no_length_with_a_number_dates_nothing(text: str) -> None:
    assert lasted(words(text), SUNDAY) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("two days after", (date(2020, 10, 16), date(2020, 10, 16))),
        ("two days before", (date(2020, 10, 20), date(2020, 10, 20))),
        ("a year after", (date(2019, 1, 1), date(2019, 12, 31))),
    ],
)
def test_days_are_counted_back_from_the_day_of_what_came_after(text: str, days: tuple[date, date]) -> None:
    found = counted_back(words(text), SUNDAY)

    assert found is not None
    assert (found.earliest, found.latest) == days


@pytest.mark.parametrize("text", ["on Sunday", "after", "nine months"])
def test_what_counts_no_days_is_counted_back_to_none(text: str) -> None:
    assert counted_back(words(text), SUNDAY) is None

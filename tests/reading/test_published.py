from datetime import date

import pytest

from trucebook.intake.passages import Passage, PassageKind, passages
from trucebook.reading.published import narrowed, published_in
from trucebook.records import Published, Span
from trucebook.records.vocabulary import PublishedBasis

STORY = "The army shelled two villages near the front, a spokesman said. Four people were hurt, he added."


def published(*parts: tuple[PassageKind, str]) -> Published | None:
    """The date of a text that is made of these passages, one a paragraph."""
    text = "\n\n".join(words for _, words in parts)
    found, at = [], 0
    for kind, words in parts:
        found.append(Passage(kind, Span(at, at + len(words), words)))
        at += len(words) + 2
    result = published_in(text, found)
    assert (
        result is None
        or result.words is None
        or text[result.words.start : result.words.end] == result.words.text
    )
    return result


@pytest.mark.parametrize(
    ("kind", "line", "day"),
    [
        (PassageKind.DATELINE, "March 4, 2020", date(2020, 3, 4)),
        (PassageKind.DATELINE, "JUBA, May 12, 2014 (Xinhua) --", date(2014, 5, 12)),
        (PassageKind.FURNITURE, "Published On 3 Feb 2018", date(2018, 2, 3)),
        (PassageKind.BYLINE, "By Dana Osei, 14 June 2021", date(2021, 6, 14)),
        (PassageKind.BODY, "29/02/2020", date(2020, 2, 29)),
    ],
)
def test_a_date_that_the_page_prints_is_stated(kind: PassageKind, line: str, day: date) -> None:
    found = published((PassageKind.HEADLINE, "Army shells villages"), (kind, line), (PassageKind.BODY, STORY))

    assert found is not None
    assert (found.earliest, found.latest, found.basis) == (day, day, PublishedBasis.STATED)


def test_a_date_that_can_be_read_two_ways_is_the_interval_of_both() -> None:
    found = published((PassageKind.DATELINE, "7/10/2016"), (PassageKind.BODY, STORY))

    assert found is not None
    assert (found.earliest, found.latest) == (date(2016, 7, 10), date(2016, 10, 7))


def test_published_goes_before_updated() -> None:
    found = published(
        (PassageKind.FURNITURE, "Updated 5 June 2021"),
        (PassageKind.FURNITURE, "Published 3 June 2021"),
        (PassageKind.BODY, STORY),
    )

    assert found is not None
    assert found.earliest == date(2021, 6, 3)


def test_a_date_in_a_line_that_lost_its_breaks_is_stated() -> None:
    found = published((PassageKind.BODY, f"Army shells villages AFP Sunday 8 June 2014 {STORY}"))

    assert found is not None
    assert (found.earliest, found.basis) == (date(2014, 6, 8), PublishedBasis.STATED)


@pytest.mark.parametrize(
    "opening",
    [
        "28 June 2014 ",
        "28.06.2014 - ",
        "Sat Jun 28 2014 ",
        "Published June 28 2014 ",
        "Date of publication: 28 June 2014 ",
    ],
)
def test_a_date_before_the_first_word_of_a_text_is_stated(opening: str) -> None:
    found = published((PassageKind.BODY, f"{opening}Army shells villages. {STORY} See related stories."))

    assert found is not None
    assert (found.earliest, found.latest, found.basis) == (
        date(2014, 6, 28),
        date(2014, 6, 28),
        PublishedBasis.STATED,
    )


@pytest.mark.parametrize(
    "opening", ["8 June 2014, ", "8 June 2014 was ", "On 8 June 2014 ", "It fell on 8 June 2014 "]
)
def test_a_date_that_begins_a_sentence_states_nothing(opening: str) -> None:
    assert published((PassageKind.BODY, f"{opening}Orvane saw its worst day. {STORY}")) is None


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (PassageKind.CAPTION, "A soldier stands guard on 29 April 2020."),
        (PassageKind.FURNITURE, "Copyright 3 Feb 2018"),
        (
            PassageKind.BODY,
            "The truce was signed in the capital on Saturday, 29 February 2020, after long talks.",
        ),
        (PassageKind.BODY, STORY),
    ],
)
def test_other_dates_state_nothing(kind: PassageKind, line: str) -> None:
    assert published((PassageKind.BODY, STORY), (kind, line)) is None


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("The camp fell yesterday, 12 May 2021, it said.", date(2021, 5, 13), date(2021, 5, 13)),
        ("It fell this month, in May 2021, it said.", date(2021, 5, 1), date(2021, 5, 31)),
        ("Talks failed last year (2019), it said.", date(2020, 1, 1), date(2020, 12, 31)),
        (
            "The camp fell on Wednesday, 12 May 2021. A spokesman confirmed it on Wednesday.",
            date(2021, 5, 12),
            date(2021, 5, 18),
        ),
        (
            "It will have 2,500 troops there in early 2021. They will be down to 2,500 next year.",
            date(2020, 1, 1),
            date(2020, 12, 31),
        ),
    ],
)
def test_times_that_explain_each_other_date_the_writing(words: str, first: date, last: date) -> None:
    found = published((PassageKind.BODY, words))

    assert found is not None
    assert (found.earliest, found.latest, found.basis) == (first, last, PublishedBasis.INFERRED)


def test_a_dated_picture_bounds_the_writing_from_below() -> None:
    found = published(
        (PassageKind.CAPTION, "A guard in the capital on 29 April 2020."),
        (PassageKind.BODY, "The force will shrink early next year, before the May 2021 date."),
    )

    assert found is not None
    assert (found.earliest, found.latest) == (date(2020, 4, 29), date(2020, 12, 31))


def test_clues_that_exclude_each_other_date_nothing() -> None:
    words = "It fell yesterday, 12 May 2021. It was rebuilt last year (2012)."

    assert published((PassageKind.BODY, words)) is None


def test_a_dateline_without_its_year_picks_its_day_within_the_year_of_writing() -> None:
    found = published(
        (PassageKind.DATELINE, "JUBA, May 12 (Xinhua) --"),
        (PassageKind.BODY, "Talks failed last year (2013), it said."),
    )

    assert found is not None
    assert (found.earliest, found.latest) == (date(2014, 5, 12), date(2014, 5, 12))


@pytest.mark.parametrize("text", ["", " ", "no time at all", "next year " * 3000 + "2021 " * 3000])
def test_texts_without_a_date_have_none(text: str) -> None:
    assert published_in(text, passages(text)) is None


NUMBERED = (PassageKind.FURNITURE, "2010-09-CA-125\nFor Immediate Release")


@pytest.mark.parametrize(
    ("parts", "first", "last"),
    [
        ([NUMBERED, (PassageKind.DATELINE, "KABUL (Sept. 8) -")], date(2010, 9, 8), date(2010, 9, 8)),
        (
            [(PassageKind.HEADLINE, "Sept. 8: Two convoys arrive"), NUMBERED],
            date(2010, 9, 8),
            date(2010, 9, 8),
        ),
        ([(PassageKind.HEADLINE, "Evening update, Sept. 8"), NUMBERED], date(2010, 9, 8), date(2010, 9, 8)),
        (
            [(PassageKind.HEADLINE, "Talks to go on until Sept. 8"), NUMBERED],
            date(2010, 9, 1),
            date(2010, 9, 30),
        ),
        ([NUMBERED], date(2010, 9, 1), date(2010, 9, 30)),
    ],
)
def test_a_reference_number_tells_year_and_month(
    parts: list[tuple[PassageKind, str]], first: date, last: date
) -> None:
    found = published(*parts, (PassageKind.BODY, STORY))

    assert found is not None
    assert (found.earliest, found.latest, found.basis) == (first, last, PublishedBasis.INFERRED)


@pytest.mark.parametrize("number", ["2010-13-CA-125", "010-09-CA-125", "2010-09-125", "2010-09-CA-125-X"])
def test_other_numbers_date_nothing(number: str) -> None:
    assert published((PassageKind.FURNITURE, number), (PassageKind.BODY, STORY)) is None


def test_a_given_year_is_narrowed_by_the_day_that_the_dateline_prints() -> None:
    text = "KABUL (Feb. 7) -\n\n" + STORY
    year = Published(date(2012, 1, 1), date(2012, 12, 31), PublishedBasis.GIVEN)

    found = narrowed(year, text, passages(text))

    assert (found.earliest, found.latest, found.basis) == (
        date(2012, 2, 7),
        date(2012, 2, 7),
        PublishedBasis.GIVEN,
    )


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("KABUL (Feb. 7) -", (date(2012, 3, 1), date(2012, 12, 31))),
        ("KABUL (Feb. 7) -", (date(2012, 6, 2), date(2012, 6, 2))),
        ("KABUL -", (date(2012, 1, 1), date(2012, 12, 31))),
    ],
)
def test_a_given_interval_is_kept_where_no_day_lies_within(line: str, given: tuple[date, date]) -> None:
    text = f"{line}\n\n{STORY}"
    kept = Published(*given, PublishedBasis.GIVEN)

    assert narrowed(kept, text, passages(text)) == kept

from datetime import date

import pytest
from tests.reading.building import mark, resolved

from trucebook.reading.marks import Mark, MarkKind, Role
from trucebook.reading.when_told import still_on, when_told
from trucebook.records.vocabulary import Occurrence

HIT, T = MarkKind.INCIDENT, MarkKind.TIME


def days(text: str, marks: list[Mark], head: int = 0) -> tuple[date | None, date | None] | None:
    """The days that `when_told` gives the mention `head`."""
    found = when_told(resolved(text, marks), [head])
    return (found[1].earliest, found[1].latest) if found else None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Thousands have died in the nine-month war.", "the nine-month"),
        ("Thousands died in nine months of heavy war.", "nine months"),
    ],
)
def test_a_length_told_of_fighting_reaches_up_to_publication(text: str, time: str) -> None:
    marks = [mark(text, HIT, "war", "armed_clash"), mark(text, T, time)]

    assert days(text, marks) == (date(2020, 1, 18), date(2020, 10, 18))


def test_the_length_of_something_else_in_its_sentence_dates_a_mention() -> None:
    text = "The week-long offensive forced families to flee."
    marks = [mark(text, T, "The week"), mark(text, HIT, "flee", "displacement")]

    assert days(text, marks, 1) == (date(2020, 10, 11), date(2020, 10, 18))


@pytest.mark.parametrize(
    ("text", "label", "told"),
    [
        ("A truce came after nine months of war.", "armed_clash", Occurrence.OCCURRED),
        ("They agreed on nine months of war.", "agreement", Occurrence.OCCURRED),
        ("They threaten nine months of war.", "armed_clash", Occurrence.THREATENED),
    ],
)
def test_a_length_of_what_is_over_or_does_not_go_on_dates_nothing(
    text: str, label: str, told: Occurrence
) -> None:
    marks = [mark(text, HIT, "war", label, told=told), mark(text, T, "nine months")]

    assert days(text, marks) is None


@pytest.mark.parametrize(
    ("text", "times", "expected"),
    [
        ("The meeting came two days after a landmark deal.", [], date(2020, 10, 16)),
        ("They met on Thursday, two days after a landmark deal.", ["on Thursday"], date(2020, 10, 13)),
    ],
)
def test_the_time_of_what_came_before_is_counted_back(text: str, times: list[str], expected: date) -> None:
    marks = [mark(text, HIT, "deal", "agreement"), *(mark(text, T, time) for time in times)]

    assert days(text, marks) == (expected, expected)


def test_the_time_of_what_a_linked_count_is_from_is_counted_back() -> None:
    text = "They struck on Thursday, just two days after rebels signed."
    marks = [
        mark(text, HIT, "signed", "agreement"),
        mark(text, T, "on Thursday"),
        mark(text, T, "just two days after"),
    ]
    known = resolved(text, marks, [(0, Role.TIME, 2)])

    found = when_told(known, [0])

    assert found is not None
    assert found[1].earliest == found[1].latest == date(2020, 10, 13)


def test_from_one_of_two_days_nothing_is_counted() -> None:
    text = "On Monday and on Tuesday they met, two days after a deal."
    marks = [mark(text, HIT, "deal", "agreement"), mark(text, T, "On Monday"), mark(text, T, "on Tuesday")]

    assert days(text, marks) is None


@pytest.mark.parametrize(
    ("label", "latest"), [("armed_clash", date(2020, 10, 18)), ("talks", date(2019, 12, 31))]
)
def test_only_what_can_go_on_goes_on(label: str, latest: date) -> None:
    text = "What began in 2019 has displaced many."
    known = resolved(text, [mark(text, HIT, "What", label), mark(text, T, "2019")], [(0, Role.TIME, 1)])

    found = still_on(known, [0], known.times[1, False])

    assert found.latest == latest

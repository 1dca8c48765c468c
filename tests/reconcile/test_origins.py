from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import make_report
from tests.reconcile.dispatches import REWORDED, REWRITTEN, SAME_TOPIC, TRUNCATED, WIRE

from trucebook.reconcile.origins import (
    COMMONPLACE,
    OriginTraits,
    candidates,
    one_origin,
    origin_keys,
    origin_traits,
    origins_of,
)
from trucebook.reconcile.sketches import sketch_of
from trucebook.records import Published
from trucebook.records.vocabulary import PublishedBasis


def on(day: int, until: int = 0) -> Published:
    return Published(date(2021, 6, day), date(2021, 6, until or day), PublishedBasis.GIVEN)


def traits(text: str, handle: str = "aaa", agencies: tuple[str, ...] = (), day: int = 10) -> OriginTraits:
    return OriginTraits(handle, sketch_of(text), agencies, on(day))


def keys_of(one: OriginTraits) -> tuple[int, ...]:
    return origin_keys(one.sketch, one.agencies, one.published)


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (traits(WIRE), traits(WIRE.upper(), day=20), "the texts are equal"),
        (traits(WIRE), traits(REWORDED), "share 59 % of their five-word runs"),
        (traits(WIRE), traits(TRUNCATED, day=20), "of their five-word runs"),
        (traits(REWORDED), traits(TRUNCATED), "stand in the longer, and both open alike"),
        (
            traits(WIRE, agencies=("AP", "dpa")),
            traits(REWRITTEN, agencies=("AP",), day=11),
            "both credit AP, a day apart, and share 49 % of their longer words",
        ),
        (traits("Nine dead in Orvane."), traits("nine dead in orvane"), "the texts are equal"),
    ],
    ids=["equal", "reworded", "truncated", "reworded and truncated", "one wire, rewritten", "short"],
)
def test_one_origin(a: OriginTraits, b: OriginTraits, words: str) -> None:
    reason = one_origin(a, b)

    assert reason is not None
    assert words in reason.words
    assert one_origin(b, a) == reason
    assert set(keys_of(a)) & set(keys_of(b)), "they are never compared"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (traits(WIRE, agencies=("AP",)), traits(SAME_TOPIC, agencies=("AP",))),
        (traits(WIRE), traits(REWRITTEN)),
        (traits(WIRE, agencies=("AP",)), traits(REWRITTEN, agencies=("AFP",))),
        (traits(WIRE, agencies=("AP",)), traits(REWRITTEN, agencies=("AP",), day=13)),
        (
            traits(WIRE, agencies=("AP",)),
            replace(traits(REWRITTEN, agencies=("AP",)), published=on(1, 30)),
        ),
        (
            traits(WIRE, agencies=("AP",)),
            replace(traits(REWRITTEN, agencies=("AP",)), published=None),
        ),
        (traits("Nine dead in Orvane."), traits("Nine dead in Orvane market.")),
        (traits("", agencies=("AP",)), traits("", agencies=("AP",))),
    ],
    ids=[
        "same topic, same wire",
        "one event in two hands",
        "two wires",
        "three days apart",
        "published in some week or other",
        "published nobody knows when",
        "too short to tell",
        "no words at all",
    ],
)
def test_two_origins(a: OriginTraits, b: OriginTraits) -> None:
    assert one_origin(a, b) is None
    assert one_origin(b, a) is None


def test_a_digest_does_not_join_the_stories_in_it() -> None:
    stories = [" ".join(f"{name}{i} met {name}{i + 3} in hall{i}." for i in range(50)) for name in "abcdef"]
    digest = traits("Our week in short. " + " ".join(stories))

    assert one_origin(digest, traits(stories[4])) is None


def test_a_publisher_that_is_an_agency_is_credited() -> None:
    report = make_report(publisher="Associated Press", agencies=("dpa",))

    assert origin_traits("aaa", report).agencies == ("dpa", "AP")


def test_a_publisher_says_nothing_else() -> None:
    one = origin_traits("aaa", make_report(WIRE, publisher="Lakeside Post", published=on(10)))
    other = origin_traits("bbb", make_report(REWRITTEN, publisher="Lakeside Post", published=on(10)))

    assert one_origin(one, other) is None


FIVE = (
    traits(WIRE, "eee", ("AP",), 10),
    traits(REWORDED, "bbb", (), 11),
    traits(TRUNCATED, "ddd", (), 10),
    traits(REWRITTEN, "aaa", ("AP",), 12),
    traits(SAME_TOPIC, "ccc", ("AP",), 10),
)


@given(st.permutations(FIVE), st.permutations(list(combinations("abcde", 2))))
@settings(max_examples=30)
def test_origins_do_not_depend_on_order(five: list[OriginTraits], pairs: list[tuple[str, str]]) -> None:
    named = origins_of(five, [(a * 3, b * 3) for a, b in pairs])

    # The rewritten one joins by its credit alone; both that were published first have a claim to the name.
    assert named == {"aaa": "ddd", "bbb": "ddd", "ddd": "ddd", "eee": "ddd", "ccc": "ccc"}


def test_candidates_are_found_by_keys() -> None:
    days = {one.report: one.published.earliest for one in FIVE if one.published}
    found = candidates({one.report: keys_of(one) for one in FIVE}, days)

    assert origins_of(FIVE, found)["aaa"] == "ddd"
    assert found == tuple(sorted(found))


def test_a_commonplace_does_not_make_work_grow_with_its_square() -> None:
    handles = [f"{i:04d}" for i in range(20 * COMMONPLACE)]
    found = candidates(dict.fromkeys(handles, (7,)), dict.fromkeys(handles))

    assert len(found) < 15 * len(handles)
    assert {handle for pair in found for handle in pair} == set(handles)


def test_without_reports_there_are_no_origins() -> None:
    assert origins_of((), ()) == {}

from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.tellings import AFGHANISTAN, FRONT, HELMAND, MONDAY, days, killed, told

from trucebook.errors import LedgerError
from trucebook.reconcile.traits import (
    MOST_FIGURES,
    MOST_PLACES,
    MOST_WORDS,
    Traits,
    decode,
    encode,
    traits_of,
)
from trucebook.records import Party, Place, When

TODAY = MONDAY.toordinal()


def test_traits_hold_what_counts() -> None:
    traits = traits_of(told("4be1c0", title="Dozens dead as jets strike Orvane market"))

    assert (traits.type, traits.group, traits.occurrence) == ("air_strike", "violence", "occurred")
    assert (traits.first, traits.last, traits.published) == (TODAY, TODAY, (TODAY + 1, TODAY + 1))
    assert [(s.name, s.radius_km, s.inferred) for s in traits.places] == [("Orvane", 8.0, False)]
    assert [n.name for n in traits.targets] == ["Northern Front"]
    assert [(c.measure, c.low, c.high) for c in traits.figures] == [("killed", 14, 14)]
    assert {"minaret", "Orvane"} <= {word for word, _ in traits.words}
    assert "Monday" not in {word for word, _ in traits.words}
    assert "Orvane" in {word for word, _ in traits.headline}


@pytest.mark.parametrize(
    ("when", "published", "expected"),
    [
        (days(0, 6), 9, (0, 6, False)),
        (None, 9, (None, None, False)),
        (When(MONDAY, None), 9, (0, 9, True)),
        (When(MONDAY, None), None, (0, 30, True)),
        (When(None, MONDAY), -9, (-9, 0, True)),
        (When(None, MONDAY), 9, (-30, 0, True)),
        (When(None, date(1, 1, 3)), None, (1 - TODAY, 3 - TODAY, True)),
    ],
)
def test_open_ends_are_closed(
    when: When | None, published: int | None, expected: tuple[int | None, int | None, bool]
) -> None:
    traits = traits_of(told(when=when, published=published))

    first, last = (None if day is None else day - TODAY for day in (traits.first, traits.last))
    assert (first, last, traits.ongoing) == expected


def test_a_spokesman_counts_as_the_body_that_he_speaks_for() -> None:
    traits = traits_of(told(actors=(Party("Ilan Dar", affiliation="Northern Front"), FRONT)))

    assert [n.name for n in traits.actors] == ["Northern Front", "Northern Front"]


def test_a_country_that_is_only_inferred_is_marked() -> None:
    place = Place("Afghanistan", "AF", basis="the report's other places lie there")

    assert [s.inferred for s in traits_of(told(places=(place, AFGHANISTAN))).places] == [True, False]


def test_traits_are_bounded() -> None:
    many = " ".join(f"Village{chr(97 + i % 26)}{chr(97 + i // 26)}zuk" for i in range(400))
    traits = traits_of(told(words=many, places=(HELMAND,) * 50, figures=(killed(3),) * 50))

    assert (len(traits.words), len(traits.places), len(traits.figures)) == (
        MOST_WORDS,
        MOST_PLACES,
        MOST_FIGURES,
    )
    assert len(encode(traits)) < 2000


def test_traits_come_back_as_they_were_kept() -> None:
    traits = traits_of(told(title="Jets strike market"))

    assert decode(encode(traits)) == traits


@settings(max_examples=60)
@given(st.binary(max_size=60))
def test_what_is_no_traits_is_refused(data: bytes) -> None:
    with pytest.raises(LedgerError, match="reconcile anew"):
        decode(data)


def test_traits_of_another_version_are_refused() -> None:
    old = msgspec.msgpack.decode(encode(Traits("talks", "peace", "occurred", "a", "a"))) | {"version": 0}

    with pytest.raises(LedgerError, match="version 0"):
        decode(msgspec.msgpack.encode(old))

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from trucebook.ledger.keys import KINDS, NUMBER_BITS, day_of, entry_key, first_key, key_after

days = st.one_of(st.just(""), st.dates().map(date.isoformat))
numbers = st.integers(0, (1 << NUMBER_BITS) - 1)
places = st.tuples(st.sampled_from(KINDS), days, numbers)


@given(places, places)
def test_keys_are_in_the_order_of_kind_day_and_number(
    one: tuple[str, str, int], other: tuple[str, str, int]
) -> None:
    def in_order(place: tuple[str, str, int]) -> tuple[int, str, int]:
        return KINDS.index(place[0]), place[1], place[2]

    assert (entry_key(*one) < entry_key(*other)) == (in_order(one) < in_order(other))


@given(places)
def test_a_key_tells_its_day_and_lies_between_the_ends_of_it(place: tuple[str, str, int]) -> None:
    kind, day, _ = place
    key = entry_key(*place)

    assert day_of(key) == day
    assert first_key(kind, day) <= key < (key_after(kind, day) if day else first_key(kind, "0001-01-01"))
    assert first_key(kind) <= key < key_after(kind)


def test_every_key_is_a_number_that_databases_hold() -> None:
    assert entry_key(KINDS[-1], "9999-12-31", (1 << NUMBER_BITS) - 1) < 1 << 63

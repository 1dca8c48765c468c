"""Groups by mean likeness."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from trucebook.reading.linkage import linked_on_average

LEAST = 0.3


def any_two(_one: Sequence[int], _other: Sequence[int], _mean: float) -> bool:
    """Whatever is like enough may be one."""
    return True


@st.composite
def likenesses(draw: st.DrawFn) -> dict[tuple[int, int], float]:
    """Some pairs of up to eight items, and how like they are."""
    pairs = list(combinations(range(draw(st.integers(1, 8))), 2))
    known = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return {pair: draw(st.floats(0, 1).map(lambda x: round(x, 2))) for pair in known}


def mean(likeness: Mapping[tuple[int, int], float], one: Sequence[int], other: Sequence[int]) -> float:
    """How like the members of two groups are on average; 0 where nothing is known."""
    known = [likeness[pair] for a in one for b in other if (pair := (min(a, b), max(a, b))) in likeness]
    return sum(known) / len(known) if known else 0.0


def test_one_like_pair_does_not_join_groups_that_are_unlike() -> None:
    shelling, bombed, killed = (0, 1, 2), 3, 4
    likeness = {(0, 1): 1.0, (0, 2): 1.0, (1, 2): 1.0, (3, 4): 0.6, (0, 4): 0.1, (1, 4): 0.1, (2, 4): 0.6}

    assert linked_on_average(range(5), likeness, LEAST, any_two) == (shelling, (bombed, killed))


def test_pairs_of_which_nothing_is_known_have_no_say() -> None:
    assert linked_on_average([5, 7, 9], {(5, 7): 0.9, (7, 9): 0.9}, LEAST, any_two) == ((5, 7, 9),)


def test_groups_that_do_not_fit_stay_apart_and_the_rest_is_joined() -> None:
    def fits(one: Sequence[int], other: Sequence[int], _mean: float) -> bool:
        return not {0, 1} <= {*one, *other}

    assert linked_on_average([0, 1, 2], {(0, 1): 0.9, (1, 2): 0.5}, LEAST, fits) == ((0,), (1, 2))


def test_what_may_be_one_is_told_how_like_it_is() -> None:
    asked: list[float] = []

    def fits(_one: Sequence[int], _other: Sequence[int], mean_: float) -> bool:
        asked.append(mean_)
        return True

    linked_on_average([0, 1, 2], {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.25}, LEAST, fits)

    assert asked == [0.9, 0.375]


@given(likenesses())
def test_groups_hold_each_item_once_and_no_two_are_left_that_are_like_enough(
    likeness: dict[tuple[int, int], float],
) -> None:
    items = range(8)

    found = linked_on_average(items, likeness, LEAST, any_two)

    assert sorted(item for group in found for item in group) == list(items)
    assert list(found) == sorted(found)
    assert all(mean(likeness, one, other) < LEAST + 1e-9 for one, other in combinations(found, 2))


@given(likenesses())
def test_without_a_likeness_that_is_enough_nothing_is_joined(likeness: dict[tuple[int, int], float]) -> None:
    low = {pair: value * LEAST / 2 for pair, value in likeness.items()}

    assert linked_on_average(range(8), low, LEAST, any_two) == tuple((item,) for item in range(8))

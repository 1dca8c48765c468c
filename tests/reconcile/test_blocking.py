import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.tellings import (
    AFGHANISTAN,
    AGAIN,
    BRIDGE,
    ELSEWHERE,
    FRONT,
    HELMAND,
    OFFENSIVE,
    ORVANE_BRIDGE,
    TESK,
    days,
    killed,
    told,
)

from trucebook.reconcile.blocking import MAX_BLOCK, NEIGHBOURS, block_keys, block_rank, candidates
from trucebook.reconcile.told import Told
from trucebook.reconcile.traits import traits_of
from trucebook.records.vocabulary import IncidentType

OTHERS = {"words": BRIDGE, "actors": (), "targets": (), "figures": ()}


def share(a: Told, b: Told) -> bool:
    return not set(block_keys(traits_of(a))).isdisjoint(block_keys(traits_of(b)))


@pytest.mark.parametrize(
    "other",
    [
        told("b", BRIDGE, actors=(), targets=(), figures=()),
        told("b", BRIDGE, when=days(1), actors=(), targets=(), figures=()),
        told("b", BRIDGE, when=days(2), actors=(), targets=(), figures=()),
        told("b", BRIDGE, when=None, actors=(), targets=(), figures=()),
        told("b", BRIDGE, places=(HELMAND,), when=None, actors=(), targets=(), figures=()),
        told("b", BRIDGE, places=(AFGHANISTAN,), actors=(), targets=(), figures=()),
        told("b", BRIDGE, places=(), when=days(0, 6)),
        told("b", AGAIN, places=(), when=days(0, 20), actors=(), targets=(), figures=()),
        told("b", OFFENSIVE, type=IncidentType.ARMED_CLASH, places=(HELMAND,), when=days(-3, 3)),
        told("b", BRIDGE, places=(ELSEWHERE,), actors=(FRONT,), targets=(), figures=(killed(14),)),
        told(
            "b", BRIDGE, places=(ORVANE_BRIDGE, TESK), when=days(-20, 40), actors=(), targets=(), figures=()
        ),
    ],
)
def test_what_may_be_the_same_shares_a_block(other: Told) -> None:
    assert share(told(), other)


@pytest.mark.parametrize(
    "other",
    [
        told("b", BRIDGE, when=days(400), published=401),
        told("b", BRIDGE, places=(ELSEWHERE,), actors=(), targets=(), figures=()),
        told("b", BRIDGE, type=IncidentType.TALKS, actors=(), targets=(), figures=()),
    ],
)
def test_what_has_nothing_in_common_shares_none(other: Told) -> None:
    assert not share(told(), other)


def test_history_without_a_date_meets_history_with_one() -> None:
    dated = told(background=True, when=days(-700), published=3)
    undated = told("b", AGAIN, background=True, when=None, published=5)

    assert share(dated, undated)


def test_keys_are_signed_64_bit_and_few() -> None:
    keys = block_keys(traits_of(told(figures=tuple(killed(n) for n in range(5, 60)), when=days(0, 6000))))

    assert list(keys) == sorted(set(keys))
    assert all(-(2**63) <= key < 2**63 for key in keys)
    assert len(keys) < 150


@pytest.mark.parametrize("values", [{}, {"places": (), "actors": (), "when": None, "published": None}])
def test_ranks_are_signed_64_bit(values: dict[str, object]) -> None:
    assert 0 <= block_rank(traits_of(told(**values))) < 2**63  # type: ignore[arg-type]


def pairs(keys: list[list[int]], ranks: list[int] | None = None) -> list[tuple[int, int]]:
    left, right = candidates(keys, ranks or [0] * len(keys))
    return list(zip(left.tolist(), right.tolist(), strict=True))


def test_candidates_share_a_key_each_pair_once() -> None:
    assert pairs([[1, 2], [2, 3], [1, 2], [4]]) == [(0, 1), (0, 2), (1, 2)]


@pytest.mark.parametrize("keys", [[], [[]], [[], [5]]])
def test_nothing_gives_no_candidates(keys: list[list[int]]) -> None:
    assert pairs(keys) == []


@settings(max_examples=60)
@given(st.lists(st.lists(st.integers(-3, 3), unique=True, max_size=4), max_size=20))
def test_in_small_blocks_everyone_meets_everyone(keys: list[list[int]]) -> None:
    expected = [
        (i, k) for i, a in enumerate(keys) for k, b in enumerate(keys) if i < k and not set(a).isdisjoint(b)
    ]

    assert pairs(keys) == expected


def test_a_large_block_stays_linear_and_does_not_depend_on_order() -> None:
    count = MAX_BLOCK * 30
    ranks = np.random.default_rng(1).permutation(count)
    found = {tuple(sorted((ranks[a], ranks[b]))) for a, b in pairs([[7]] * count, ranks.tolist())}

    assert found == {(i, k) for i in range(count) for k in range(i + 1, min(count, i + 1 + NEIGHBOURS))}

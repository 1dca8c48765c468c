from itertools import permutations

import numpy as np
import pytest
from benchmarks.coreference import b_cubed, best_matching, ceaf_e, conll, muc

KEY = ["abc", "de"]
RESPONSE = ["ab", "cde"]


def test_what_is_equal_scores_one() -> None:
    assert set(conll(KEY, ["ed", "cba"]).values()) == {1.0}


def test_muc_counts_links() -> None:
    # Of three links of the key two are in the response, and of three of the response two in the key.
    assert muc(KEY, RESPONSE) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert muc(["abcd"], ["a", "b", "c", "d"]) == (0, 0, 0)


def test_b_cubed_counts_items() -> None:
    # Precision: a and b 1, c 1/3, d and e 2/3; recall: a and b 2/3, c 1/3, d and e 1.
    assert b_cubed(KEY, RESPONSE)[:2] == pytest.approx(((2 + 1 / 3 + 4 / 3) / 5, (4 / 3 + 1 / 3 + 2) / 5))
    # Bagga and Baldwin's example: the second and the third cluster of the key are put together.
    key = ["12345", "67", "89abc"]
    assert b_cubed(key, ["12345", "6789abc"])[0] == pytest.approx((5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert b_cubed(key, ["12345", "6789abc"])[1] == 1


def test_ceaf_matches_clusters_one_to_one() -> None:
    # abc with ab: 4/5; de with cde: 4/5.
    assert ceaf_e(KEY, RESPONSE) == pytest.approx((0.8, 0.8, 0.8))
    # All in one: it is matched with abc alone, 6/8.
    assert ceaf_e(KEY, ["abcde"]) == pytest.approx((0.75, 0.375, 0.5))


def test_conll_is_the_mean() -> None:
    scores = conll(KEY, RESPONSE)

    assert scores["conll"] == pytest.approx((scores["muc"] + scores["b3"] + scores["ceaf_e"]) / 3)


@pytest.mark.parametrize("shape", [(1, 1), (2, 4), (4, 2), (4, 4), (5, 3)])
def test_the_best_matching_is_the_best_of_all(shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(3)
    for _ in range(30):
        worth = np.where(rng.random(shape) < 0.4, 0, rng.random(shape))
        wide = worth if shape[0] <= shape[1] else worth.T
        every = (
            sum(wide[i, k] for i, k in enumerate(columns))
            for columns in permutations(range(wide.shape[1]), wide.shape[0])
        )

        assert best_matching(worth) == pytest.approx(max(every))

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.keeping import heads_kept, units_kept

MATTER = [[0.9, 0.8, 0.7, 0.6], [0.1, 0.4, 0.3, 0.2]]


def test_every_layer_keeps_its_best_heads_and_then_the_best_of_all_are_kept() -> None:
    assert heads_kept(MATTER, 5, least=2) == [[0, 1, 2], [1, 2]]


def test_as_many_heads_as_there_are_leave_none_out() -> None:
    assert heads_kept(MATTER, 8, least=1) == [[0, 1, 2, 3]] * 2


@pytest.mark.parametrize("total", [3, 9])
def test_more_heads_than_there_are_or_fewer_than_the_layers_keep_are_refused(total: int) -> None:
    with pytest.raises(ValueError, match=f"{total} heads cannot be kept of 2 layers with 2 or more each"):
        heads_kept(MATTER, total, least=2)


def test_of_the_inner_units_of_a_layer_the_best_are_kept_in_their_order() -> None:
    assert units_kept([[0.1, 0.9, 0.5], [0.2, 0.2, 0.3]], [2, 1]) == [[1, 2], [2]]


@given(st.lists(st.lists(st.floats(0, 1), min_size=6, max_size=6), min_size=1, max_size=4), st.data())
def test_what_is_left_out_never_matters_more_than_what_is_kept_beyond_the_least(
    matter: list[list[float]], data: st.DataObject
) -> None:
    total = data.draw(st.integers(2 * len(matter), 6 * len(matter)))
    kept = heads_kept(matter, total, least=2)
    out = [row[i] for row, heads in zip(matter, kept, strict=True) for i in range(6) if i not in heads]
    beyond = [
        score
        for row, heads in zip(matter, kept, strict=True)
        for score in sorted((row[i] for i in heads), reverse=True)[2:]
    ]

    assert sum(map(len, kept)) == total
    assert max(out, default=0.0) <= min(beyond, default=1.0)

import numpy as np
import pytest
from training.softmax import fit, probabilities


def test_probabilities_add_up_and_the_first_class_stands_for_nothing() -> None:
    x = np.array([[1.0, 0.0], [1.0, 2.0]])
    chance = probabilities(x, np.array([[0.0, 0.0], [1.0, -1.0]]))

    assert chance.sum(axis=1) == pytest.approx(1)
    assert chance[0] == pytest.approx(1 / 3)
    assert chance[1] == pytest.approx(np.exp([0, 2, -2]) / np.exp([0, 2, -2]).sum())


def test_the_weights_that_made_the_classes_are_found() -> None:
    rng = np.random.default_rng(4)
    x = np.column_stack([np.ones(20_000), rng.normal(size=(20_000, 2))])
    made = np.array([[0.3, -0.5], [1.0, -1.0], [0.0, 2.0]])
    classes = (probabilities(x, made).cumsum(axis=1) < rng.random((20_000, 1))).sum(axis=1)
    found = fit(x, classes, np.ones(len(x)), penalty=1e-6)

    assert found == pytest.approx(made, abs=0.12)


def test_a_penalty_draws_weights_towards_nothing_or_towards_what_is_given() -> None:
    x = np.array([[1.0, 1.0], [1.0, -1.0]] * 10)
    classes = np.array([1, 0] * 10)
    free, held = (fit(x, classes, np.ones(20), penalty=np.array([1.0, p]))[1, 0] for p in (0.1, 10.0))
    drawn = fit(x, classes, np.ones(20), penalty=1e6, towards=np.array([[0.0], [-1.0]]))

    assert free > held > 0
    assert drawn[1, 0] == pytest.approx(-1, abs=1e-3)


def test_what_is_more_important_counts_more() -> None:
    x, classes = np.ones((2, 1)), np.array([0, 1])
    weights = fit(x, classes, np.array([1.0, 3.0]), penalty=1e-9)

    assert probabilities(x, weights)[0, 1] == pytest.approx(0.75)

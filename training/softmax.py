"""Softmax regression by Newton's method: exact, a page long, and with no library to install."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_STEPS = 60
_TINY = 1e-7


def probabilities(x: Matrix, weights: Matrix) -> Matrix:
    """Probabilities of each class, shape (rows, classes).

    Args:
        x: features, the first column 1.
        weights: of every class but the first, which stands for 0; shape (features, classes - 1).
    """
    scores = np.concatenate([np.zeros((len(x), 1)), x @ weights], axis=1)
    scores -= scores.max(axis=1, keepdims=True)
    exp = np.exp(scores)
    return np.asarray(exp / exp.sum(axis=1, keepdims=True))


def fit(
    x: Matrix,
    classes: NDArray[np.int64],
    importance: Matrix,
    *,
    penalty: float | Matrix,
    towards: Matrix | None = None,
) -> Matrix:
    """The weights that make `classes` likeliest, under a quadratic penalty.

    Args:
        x: features, the first column 1.
        classes: class of each row, from 0.
        importance: how much each row counts.
        penalty: on the squares of the weights, one for all or one for each row of weights.
        towards: weights from which deviations are penalised; 0 where none are given.

    Returns:
        Weights of every class but the first, shape (features, classes - 1).
    """
    width, free = x.shape[1], int(classes.max())
    prior = np.zeros((width, free)) if towards is None else towards
    cost = np.broadcast_to(np.asarray(penalty, dtype=float).reshape(-1, 1), (width, 1)).repeat(free, axis=1)
    truth = np.eye(free + 1)[classes][:, 1:]
    weights = prior.copy()
    for _ in range(_STEPS):
        chance = probabilities(x, weights)[:, 1:]
        slope = x.T @ (importance[:, None] * (chance - truth)) + cost * (weights - prior)
        curve = np.diag(cost.T.reshape(-1))
        for i in range(free):
            for k in range(free):
                share = importance * chance[:, i] * ((i == k) - chance[:, k])
                block = np.s_[i * width : (i + 1) * width, k * width : (k + 1) * width]
                curve[block] += x.T @ (share[:, None] * x)
        step = np.linalg.solve(curve, slope.T.reshape(-1)).reshape(free, width).T
        size = float(np.abs(step).max())
        weights -= step * min(1.0, 4.0 / max(size, _TINY))
        if size < _TINY:
            break
    return weights

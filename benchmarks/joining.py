"""Items joined to clusters by `reconcile.clustering`, with weights of pairs learned on a training part.

For corpora that hold no records of incidents: what is compared is theirs, how it is joined is reconciling's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from training.softmax import Matrix, fit, probabilities

from trucebook.reconcile.clustering import THRESHOLD, clustered
from trucebook.reconcile.pairs import Pair

IMPORTANCES = (0.5, 1.0, 2.0, 3.0, 5.0)
"""How much a pair that is the same may be made to count, by which is chosen how sure one must be to join."""

PENALTY = 1.0

T = TypeVar("T")
Clusters = list[list[str]]


@dataclass(frozen=True, slots=True)
class Compared:
    """Items and what is known of pairs of them.

    Attributes:
        ids: of the items.
        left: id of one of each pair.
        right: id of the other.
        features: of each pair, the first column 1.
        key: the clusters that are right.
    """

    ids: Sequence[str]
    left: Sequence[str]
    right: Sequence[str]
    features: Matrix
    key: Clusters


def gathered_by(items: Sequence[T], names: Sequence[str]) -> list[list[T]]:
    """The items by name, in the order of their first."""
    clusters: dict[str, list[T]] = {}
    for item, name in zip(items, names, strict=True):
        clusters.setdefault(name, []).append(item)
    return list(clusters.values())


def joined(
    train: Compared,
    test: Compared,
    score: Callable[[Clusters, Clusters], float] | None = None,
    columns: slice = slice(None),
) -> Clusters:
    """Clusters of `test` by weights learned on `train`.

    Args:
        train: what is learned from.
        test: what is clustered.
        score: of a key and an answer, by which it is chosen on `train` how sure one must be to join; without
            it, one joins what is likelier than not.
        columns: of the features, those that are looked at.
    """
    cluster = {id_: i for i, members in enumerate(train.key) for id_ in members}
    truth = np.array(
        [cluster[a] == cluster[b] for a, b in zip(train.left, train.right, strict=True)], np.int64
    )
    tried = []
    for importance in IMPORTANCES if score else (1.0,):
        weights = fit(train.features[:, columns], truth, np.where(truth, importance, 1.0), penalty=PENALTY)
        reached = score(train.key, _clusters(train, weights, columns)) if score else 0.0
        tried.append((reached, importance, weights))
    return _clusters(test, max(tried, key=lambda t: t[:2])[2], columns)


def _clusters(compared: Compared, weights: Matrix, columns: slice) -> Clusters:
    chance = probabilities(compared.features[:, columns], weights)[:, 1].tolist()
    same = dict(zip(zip(compared.left, compared.right, strict=True), chance, strict=True))
    likely = [Pair(a, b, p, 0.0) for (a, b), p in same.items() if p >= THRESHOLD]
    found = clustered(compared.ids, likely, likeness=lambda a, b: same.get((a, b)) or same.get((b, a)) or 0.0)
    return [list(group) for group in found.groups]

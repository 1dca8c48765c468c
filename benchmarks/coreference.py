"""Scores of clusterings against a key: MUC, B³, CEAF-e, and their mean, the CoNLL F1.

As defined by Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005 (entity-based, phi4) and Pradhan et al.
2014. Both sides hold the same items, each in one cluster.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Clusters = Sequence[Iterable[Hashable]]
Score = tuple[float, float, float]
"""Precision, recall, F1."""


def conll(key: Clusters, response: Clusters) -> dict[str, float]:
    """F1 of MUC, B³ and CEAF-e, and their mean."""
    scores = {"muc": muc(key, response), "b3": b_cubed(key, response), "ceaf_e": ceaf_e(key, response)}
    f1 = {name: score[2] for name, score in scores.items()}
    return {**f1, "conll": sum(f1.values()) / len(f1)}


def muc(key: Clusters, response: Clusters) -> Score:
    """By links: how many would have to be added to one side's clusters to hold the other's together."""
    return _score(_links_kept(response, key), _links_kept(key, response))


def _links_kept(clusters: Clusters, other: Clusters) -> tuple[float, float]:
    """Links of `clusters` that `other` has too, and all of them."""
    of = _cluster_of(other)
    sizes = [Counter(of[item] for item in cluster) for cluster in clusters]
    return sum(s.total() - len(s) for s in sizes), sum(s.total() - 1 for s in sizes)


def b_cubed(key: Clusters, response: Clusters) -> Score:
    """By items: which share of an item's cluster belongs there, on the average over items."""
    return _score(_shares(response, key), _shares(key, response))


def _shares(clusters: Clusters, other: Clusters) -> tuple[float, float]:
    of = _cluster_of(other)
    sizes = [Counter(of[item] for item in cluster) for cluster in clusters]
    return sum(n * n / s.total() for s in sizes for n in s.values()), sum(s.total() for s in sizes)


def ceaf_e(key: Clusters, response: Clusters) -> Score:
    """By clusters: how alike each is to that of the other side that it is best matched with, one to one."""
    keys, responses = [set(c) for c in key], [set(c) for c in response]
    of = _cluster_of(responses)
    alike = np.zeros((len(keys), len(responses)))
    for i, cluster in enumerate(keys):
        for k, shared in Counter(of[item] for item in cluster).items():
            alike[i, k] = 2 * shared / (len(cluster) + len(responses[k]))
    total = best_matching(alike)
    return _score((total, len(responses)), (total, len(keys)))


def best_matching(worth: NDArray[np.float64]) -> float:
    """The greatest sum of `worth` over a matching of rows with columns, one to one.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957), one row at a time.
    """
    if worth.shape[0] > worth.shape[1]:
        worth = worth.T
    rows, columns = worth.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    row_of = np.full(columns, -1)
    for row in range(rows):
        came, least = np.full(columns, -1), np.full(columns, np.inf)
        seen = np.zeros(columns, np.bool_)
        here, at = row, -1
        while True:  # the cheapest way on from the columns seen, until one is free
            rest = -worth[here] - row_price[here] - column_price
            nearer = ~seen & (rest < least)
            least[nearer], came[nearer] = rest[nearer], at
            nxt = int(np.where(seen, np.inf, least).argmin())
            step = least[nxt]
            row_price[[row, *row_of[seen]]] += step
            column_price[seen] -= step
            least[~seen] -= step
            seen[nxt], at, here = True, nxt, int(row_of[nxt])
            if here < 0:
                break
        while at >= 0:  # turn the way round: each column takes the row of the one before it
            before = int(came[at])
            row_of[at] = row_of[before] if before >= 0 else row
            at = before
    return float(sum(worth[row_of[k], k] for k in range(columns) if row_of[k] >= 0))


def _cluster_of(clusters: Clusters) -> Mapping[Hashable, int]:
    return {item: i for i, cluster in enumerate(clusters) for item in cluster}


def _score(precision: tuple[float, float], recall: tuple[float, float]) -> Score:
    p, r = (part / whole if whole else 0.0 for part, whole in (precision, recall))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0

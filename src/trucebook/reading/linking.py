"""The vectors of spans to links: which span plays which role for which other."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trucebook.reading.decoding import Floats, Whole, sigmoid
from trucebook.reading.labels import BUCKETS, ROLES, SENTENCE_STEPS, TOKEN_STEPS
from trucebook.reading.marks import MarkKind

_NEAR = 2 * SENTENCE_STEPS + 1
"""How many of the distance features are of sentences; the others are of tokens."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans of one kind in one window.

    Attributes:
        position: sentence and first piece of each, shape (spans, 2).
        vectors: shape (spans, hidden).
    """

    position: Whole
    vectors: Floats


@dataclass(frozen=True, slots=True)
class Projection:
    """What turns the vectors of one kind of span into what they seek, or offer, in each of their roles.

    Attributes:
        roles: indices into `ROLES`.
        weight: shape (hidden, roles * size): all roles at once, which is faster than one after the other.
        bias: shape (roles * size,).
    """

    roles: tuple[int, ...]
    weight: Floats
    bias: Floats

    def by_role(self, vectors: Floats) -> dict[int, Floats]:
        """By role, what the spans with these vectors seek or offer in it, shape (spans, size)."""
        together = (vectors @ self.weight + self.bias).reshape(len(vectors), len(self.roles), -1)
        return {role: together[:, i] for i, role in enumerate(self.roles)}


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """What scores links.

    Attributes:
        heads: by kind of span, what it seeks as a head.
        tails: by kind of span, what it offers as a tail.
        distance: by role, sentences apart and tokens apart (as `distances` counts them), the score of the
            distance and the role's own.
    """

    heads: Mapping[MarkKind, Projection]
    tails: Mapping[MarkKind, Projection]
    distance: Floats

    def linked(
        self, spans: Mapping[MarkKind, Spans], least: Sequence[float]
    ) -> Iterator[tuple[int, int, int, float]]:
        """The pairs of spans in one window that some role joins.

        Args:
            spans: by kind, in the order of the text.
            least: by role, the least score of a link, as `score_of` gives it.

        Yields:
            Role, head and tail, as indices into `ROLES` and the spans of their kinds, and the probability.
        """
        sought = _projected(self.heads, spans)
        offered = _projected(self.tails, spans)
        apart: dict[tuple[MarkKind, MarkKind], tuple[Whole, Whole]] = {}
        for role, rule in enumerate(ROLES):
            if rule.head not in spans or rule.tail not in spans:
                continue
            sides = rule.head, rule.tail
            if sides not in apart:
                apart[sides] = distances(spans[rule.head].position, spans[rule.tail].position)
            scores = sought[role] @ offered[role].T + self.distance[role][apart[sides]]
            heads, tails = np.nonzero(scores >= least[role])
            probability = sigmoid(scores[heads, tails]).tolist()
            for head, tail, likely in zip(heads.tolist(), tails.tolist(), probability, strict=True):
                yield role, head, tail, likely


def _projected(
    projections: Mapping[MarkKind, Projection], spans: Mapping[MarkKind, Spans]
) -> dict[int, Floats]:
    found: dict[int, Floats] = {}
    for kind, projection in projections.items():
        if kind in spans:
            found |= projection.by_role(spans[kind].vectors)
    return found


def score_of(probability: float) -> float:
    """The score of a link that is so probable: the logit."""
    if not 0.0 < probability < 1.0:
        return -math.inf if probability <= 0.0 else math.inf
    return math.log(probability / (1.0 - probability))


def distances(heads: Whole, tails: Whole) -> tuple[Whole, Whole]:
    """The two distance features of every pair of a head and a tail, as `labels.distance_buckets` counts them.

    Args:
        heads: sentence and first piece of each head, counted within one window, shape (heads, 2).
        tails: the same of each tail, shape (tails, 2).

    Returns:
        The sentence feature and the token feature, each counted from 0 and of shape (heads, tails).
    """
    gap = tails[None, :, :] - heads[:, None, :]
    near = np.minimum(np.maximum(gap[..., 0], -SENTENCE_STEPS), SENTENCE_STEPS) + SENTENCE_STEPS
    step = np.searchsorted(TOKEN_STEPS, np.abs(gap[..., 1]), side="right")
    return near, np.where(gap[..., 1] >= 0, step, len(TOKEN_STEPS) + 1 + step)


def link_weights(arrays: Mapping[str, NDArray[np.floating]]) -> LinkWeights:
    """The weights as training/export.py writes them, put together by the kinds of span that they serve.

    Args:
        arrays: `query_weight` and `key_weight`, shape (hidden, roles * size); `query_bias` and `key_bias`,
            shape (roles * size,); and `distance`, shape (roles, `BUCKETS` + 1): the scores of the distance
            features, and last the role's own.

    Raises:
        ValueError: where they are of other roles.
        KeyError: where one is missing.
    """
    given = {name: arrays[name].astype(np.float32) for name in (*_SIDES, "distance")}
    bias = given["distance"]
    if bias.shape != (len(ROLES), BUCKETS + 1):
        raise ValueError("it was trained for other roles")
    near, far = bias[:, :_NEAR, None], bias[:, None, _NEAR:-1]
    return LinkWeights(
        heads=_projections([rule.head for rule in ROLES], given["query_weight"], given["query_bias"]),
        tails=_projections([rule.tail for rule in ROLES], given["key_weight"], given["key_bias"]),
        distance=near + far + bias[:, -1, None, None],
    )


_SIDES = ("query_weight", "query_bias", "key_weight", "key_bias")


def _projections(kinds: Sequence[MarkKind], weight: Floats, bias: Floats) -> dict[MarkKind, Projection]:
    """The columns of each kind of span, role after role."""
    weights, biases = np.split(weight, len(kinds), axis=1), np.split(bias, len(kinds))
    found = {}
    for kind in dict.fromkeys(kinds):
        roles = tuple(role for role, each in enumerate(kinds) if each == kind)
        found[kind] = Projection(
            roles,
            np.ascontiguousarray(np.concatenate([weights[role] for role in roles], axis=1)),
            np.concatenate([biases[role] for role in roles]),
        )
    return found

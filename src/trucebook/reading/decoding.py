"""The encoder's numbers to marks: tags to spans, vectors to links. The last place where a vector is seen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trucebook.reading.labels import (
    LAYERS,
    OCCURRENCES,
    SENTENCE_STEPS,
    TOKEN_STEPS,
    Layer,
    tag_offsets,
)
from trucebook.records.vocabulary import Occurrence

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """A span in word pieces of one sentence.

    Attributes:
        layer: index into `LAYERS`.
        label: the label, or nothing.
        sentence: index of its sentence.
        first: index of its first piece in the sentence.
        last: index after its last piece.
        score: mean probability of its tags.
    """

    layer: int
    label: str
    sentence: int
    first: int
    last: int
    score: float


def sigmoid(x: Floats) -> Floats:
    """The logistic function."""
    return np.asarray(1.0 / (1.0 + np.exp(-x)), dtype=np.float32)


def softmax(x: Floats) -> Floats:
    """Probabilities along the last axis."""
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True), dtype=np.float32)


def spans_of(
    tags: Floats, begins: Sequence[int], thresholds: Mapping[str, float], *, sentence: int = 0
) -> Iterator[Found]:
    """The spans that the tag scores of sentences hold; none reaches from one sentence into the next.

    In layers without labels, pieces in a row are one span: names that nothing parts are one name (of 16,000
    marked parties 39 touch another), and a tagger that doubts where a name begins would cut it in two.

    Args:
        tags: scores of each piece for each tag of every layer, shape (pieces, `tag_offsets()[-1]`).
        begins: the first piece of each sentence, in order.
        thresholds: by kind of mark.
        sentence: index of the first sentence, for the result.

    Yields:
        Spans, layer by layer, each in the order of the text.
    """
    offsets = tag_offsets()
    edges = np.asarray(begins)
    for index, layer in enumerate(LAYERS):
        probability = softmax(tags[:, offsets[index] : offsets[index + 1]])
        keep = 1.0 - probability[:, 0] >= thresholds.get(layer.kind, 0.5)
        for first, last in _runs(layer, probability, keep, edges):
            by_label = (probability[first:last, 1::2] + probability[first:last, 2::2]).mean(axis=0)
            best = int(by_label.argmax())
            at = int(np.searchsorted(edges, first, side="right")) - 1
            start = int(edges[at])
            yield Found(
                index, layer.labels[best], sentence + at, first - start, last - start, float(by_label[best])
            )


def _runs(
    layer: Layer, probability: Floats, keep: NDArray[np.bool_], edges: NDArray[np.int64]
) -> Iterator[tuple[int, int]]:
    """The first piece, and the one after the last, of each run of pieces that are kept."""
    starts = keep & ~np.concatenate(([False], keep[:-1]))
    within = edges[edges < len(keep)]  # a sentence without pieces may stand last
    starts[within] |= keep[within]
    if any(layer.labels):
        starts |= keep & (probability[:, 1::2].sum(axis=1) >= probability[:, 2::2].sum(axis=1))
    firsts = np.flatnonzero(starts)
    ends = np.flatnonzero(starts | ~keep)
    after = np.append(ends, len(keep))[np.searchsorted(ends, firsts, side="right")]
    yield from zip(firsts.tolist(), after.tolist(), strict=True)


@dataclass(frozen=True, slots=True)
class Told:
    """How a trigger is told.

    Attributes:
        occurrence: the likeliest occurrence.
        background: the probability that it is context.
    """

    occurrence: Occurrence
    background: float


def told(attributes: Floats) -> Told:
    """Occurrence and background of a trigger from the attribute scores of its first piece."""
    count = len(OCCURRENCES)
    occurrence = OCCURRENCES[int(attributes[:count].argmax())]
    return Told(occurrence, float(sigmoid(attributes[count : count + 1])[0]))


def distances(
    heads: NDArray[np.int64], tails: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The two distance features of every pair of a head and a tail, as `labels.distance_buckets` counts them.

    Args:
        heads: sentence and first piece of each head, counted within one window, shape (heads, 2).
        tails: the same of each tail, shape (tails, 2).

    Returns:
        Indices of the sentence feature and of the token feature, each of shape (heads, tails).
    """
    gap = tails[None, :, :] - heads[:, None, :]
    near = np.clip(gap[..., 0], -SENTENCE_STEPS, SENTENCE_STEPS) + SENTENCE_STEPS
    step = np.searchsorted(TOKEN_STEPS, np.abs(gap[..., 1]), side="right")
    far = 2 * SENTENCE_STEPS + 1 + np.where(gap[..., 1] >= 0, step, len(TOKEN_STEPS) + 1 + step)
    return near, far


def link_probabilities(
    query: Floats, key: Floats, near: NDArray[np.int64], far: NDArray[np.int64], bias: Floats
) -> Floats:
    """How probable it is that each tail plays one role for each head.

    Args:
        query: the heads' vectors for the role, shape (heads, size).
        key: the tails' vectors for the role, shape (tails, size).
        near: the sentence feature of each pair, shape (heads, tails).
        far: the token feature of each pair, the same shape.
        bias: scores of the distance features for the role, and last the role's own, shape (`BUCKETS` + 1,).

    Returns:
        Probabilities, shape (heads, tails).
    """
    return sigmoid(query @ key.T + bias[near] + bias[far] + bias[-1])

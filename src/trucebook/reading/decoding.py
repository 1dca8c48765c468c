"""The encoder's numbers to marks: tags to spans, vectors to links. The last place where a vector is seen."""

from collections.abc import Iterator, Mapping
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


def spans_of(tags: Floats, sentence: int, thresholds: Mapping[str, float]) -> Iterator[Found]:
    """The spans that the tag scores of one sentence hold.

    In layers without labels, pieces in a row are one span: names that nothing parts are one name (of 16,000
    marked parties 39 touch another), and a tagger that doubts where a name begins would cut it in two.

    Args:
        tags: scores of each piece for each tag of every layer, shape (pieces, `tag_offsets()[-1]`).
        sentence: index of the sentence, for the result.
        thresholds: by kind of mark.

    Yields:
        Spans, layer by layer, each in the order of the text.
    """
    offsets = tag_offsets()
    for index, layer in enumerate(LAYERS):
        probability = softmax(tags[:, offsets[index] : offsets[index + 1]])
        inside = 1.0 - probability[:, 0]
        keep = inside >= thresholds.get(layer.kind, 0.5)
        if keep.any():
            yield from _layer_spans(layer, index, probability, keep, sentence)


def _layer_spans(
    layer: Layer, index: int, probability: Floats, keep: NDArray[np.bool_], sentence: int
) -> Iterator[Found]:
    begins = probability[:, 1::2]
    insides = probability[:, 2::2]
    begin, inside = begins.sum(axis=1), insides.sum(axis=1)
    starts = keep & ~np.concatenate(([False], keep[:-1]))
    if any(layer.labels):
        starts |= keep & (begin >= inside)
    for first in np.flatnonzero(starts):
        last = int(first) + 1
        while last < len(keep) and keep[last] and not starts[last]:
            last += 1
        by_label = (begins + insides)[first:last].mean(axis=0)
        best = int(by_label.argmax())
        yield Found(index, layer.labels[best], sentence, int(first), last, float(by_label[best]))


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


def link_probabilities(
    query: Floats, key: Floats, heads: NDArray[np.int64], tails: NDArray[np.int64], bias: Floats
) -> Floats:
    """How probable it is that each tail plays one role for each head.

    Args:
        query: the heads' vectors for the role, shape (heads, size).
        key: the tails' vectors for the role, shape (tails, size).
        heads: sentence and first piece of each head, counted within one window, shape (heads, 2).
        tails: the same of each tail, shape (tails, 2).
        bias: scores of the distance features for the role, and last the role's own, shape (`BUCKETS` + 1,).

    Returns:
        Probabilities, shape (heads, tails).
    """
    gap = tails[None, :, :] - heads[:, None, :]
    near = np.clip(gap[..., 0], -SENTENCE_STEPS, SENTENCE_STEPS) + SENTENCE_STEPS
    step = np.searchsorted(TOKEN_STEPS, np.abs(gap[..., 1]), side="right")
    far = 2 * SENTENCE_STEPS + 1 + np.where(gap[..., 1] >= 0, step, len(TOKEN_STEPS) + 1 + step)
    return sigmoid(query @ key.T + bias[near] + bias[far] + bias[-1])

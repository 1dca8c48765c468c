"""The encoder's tags and attributes to spans and how they are told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trucebook.reading.labels import (
    LAYERS,
    OCCURRENCES,
    Layer,
    tag_offsets,
)
from trucebook.records.vocabulary import Occurrence

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]


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
        present: mean probability of there being any span of its kind.
    """

    layer: int
    label: str
    sentence: int
    first: int
    last: int
    score: float
    present: float


def sigmoid(x: Floats) -> Floats:
    """The logistic function."""
    return np.asarray(1.0 / (1.0 + np.exp(-x)), dtype=np.float32)


def spans_of(
    tags: Floats,
    begins: Sequence[int],
    thresholds: Mapping[str, float],
    *,
    sentence: int = 0,
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
    powers = _powers(tags, offsets[:-1])
    for index, layer in enumerate(LAYERS):
        power = powers[:, offsets[index] : offsets[index + 1]]
        total = power.sum(axis=-1)
        keep = 1.0 - power[:, 0] / total >= thresholds.get(layer.kind, 0.5)
        kept = np.flatnonzero(keep)
        if not kept.size:
            continue
        probability = power[kept] / total[kept, None]
        firsts, ends = _runs(layer, probability, keep, edges)
        best, score, present = _labelled(probability, np.searchsorted(kept, firsts), ends - firsts)
        home = np.searchsorted(edges, firsts, side="right") - 1
        places = np.stack([home + sentence, firsts - edges[home], ends - edges[home]], axis=1)
        found = zip(best.tolist(), places.tolist(), score.tolist(), present.tolist(), strict=True)
        for label, (at, first, last), likely, there in found:
            yield Found(index, layer.labels[label], at, first, last, likely, there)


def _powers(tags: Floats, offsets: Sequence[int]) -> Floats:
    """What a softmax within each layer divides by its sum: powers of e, that of the largest score being 1."""
    largest = np.maximum.reduceat(tags, offsets, axis=1)
    return np.asarray(np.exp(tags - np.repeat(largest, [layer.width for layer in LAYERS], axis=1)))


def _runs(layer: Layer, probability: Floats, keep: NDArray[np.bool_], edges: Whole) -> tuple[Whole, Whole]:
    """The first piece, and the one after the last, of each run of pieces that are kept.

    `probability` has a row for each piece that is kept, `keep` says of every piece whether it is.
    """
    starts = keep & ~np.concatenate(([False], keep[:-1]))
    within = edges[edges < len(keep)]  # a sentence without pieces may stand last
    starts[within] |= keep[within]
    if any(layer.labels):
        starts[keep] |= probability[:, 1::2].sum(axis=1) >= probability[:, 2::2].sum(axis=1)
    firsts = np.flatnonzero(starts)
    ends = np.flatnonzero(starts | ~keep)
    return firsts, np.append(ends, len(keep))[np.searchsorted(ends, firsts, side="right")]


def _labelled(probability: Floats, rows: Whole, lengths: Whole) -> tuple[Whole, Floats, Floats]:
    """The likeliest label of each run of pieces, its mean probability, and that of any; they leave no gap."""
    sums = np.add.reduceat(probability[:, 1::2] + probability[:, 2::2], rows, axis=0)
    by_label = sums / lengths[:, None].astype(np.float32)
    best = by_label.argmax(axis=1)
    return best, by_label[np.arange(len(rows)), best], by_label.sum(axis=1)


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

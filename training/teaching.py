"""What an encoder learns from what teachers take windows for, beside the marks of these."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Example, tag_slices
from training.learning import PAD, attribute_loss, ids_of, link_scores, tag_loss
from training.model import Tagger

TAGS_WEIGHT = 0.5
"""Weight of the teachers' tags beside the marks and the links."""

TOLD_WEIGHT = 1.0
"""Weight of how triggers are told, by marks and teachers: what is denied or planned is soon forgotten."""

FEW = 8
"""Added to the pieces that a layer is expected to mark, so that a seldom mark does not outweigh all."""

TRIGGER = 0.3
"""From how likely a piece is part of a trigger it is learnt how the teachers take it to be told."""

CPU = torch.device("cpu")


@dataclass(frozen=True, slots=True)
class Soft:
    """What the teachers take a window for: the mean of their probabilities.

    Attributes:
        example: the window; of a text without marks its pairs are of the spans that the teachers mark.
        tags: of each piece, by layer one distribution after another, shape (pieces, tags), in half precision.
        attributes: of each piece, how a trigger there is told, and whether as background, shape (pieces,
            occurrences + 1), in half precision.
        links: of each pair of the example, whether it is linked.
    """

    example: Example
    tags: Tensor
    attributes: Tensor
    links: Tensor


def taught(student: Tagger, batch: Sequence[Soft], shown: list[Example]) -> Tensor:
    """How far `student` is from what the teachers gave for a batch and, where it has marks, from these.

    Args:
        student: what learns.
        batch: windows of which all have marks, or none.
        shown: the windows as the student sees them, with pieces hidden.
    """
    ids = ids_of(shown)
    tags, attributes, query, key = student(ids, (ids != PAD).long())
    place = torch.arange(ids.shape[1])
    lengths = torch.tensor([len(example.ids) for example in shown])
    real = (place > 0) & (place <= lengths[:, None])
    wanted = torch.cat([soft.tags for soft in batch]).float()
    loss = TAGS_WEIGHT * _tags_apart(tags[real], wanted)
    triggers = _marked(wanted, tag_slices()[0]) > TRIGGER
    if triggers.any():
        how = torch.cat([soft.attributes for soft in batch]).float()[triggers]
        loss = loss + TOLD_WEIGHT * _told_apart(attributes[real][triggers], how)
    loss = loss + _links_apart(link_scores(student, shown, query, key), batch)
    if shown[0].tags:
        loss = loss + tag_loss(tags, shown, ids.shape[1], CPU)
        loss = loss + TOLD_WEIGHT * attribute_loss(attributes, shown, CPU)
    return loss


def _marked(tags: Tensor, layer: tuple[int, int]) -> Tensor:
    """How likely each piece is marked in a layer."""
    return 1.0 - tags[..., layer[0]]


def _tags_apart(ours: Tensor, wanted: Tensor) -> Tensor:
    """How far all layers' tags are from the teachers', for each piece that they mark.

    It is the Kullback-Leibler divergence. By the piece, of which few are marked, undertakings were forgotten.
    """
    total = torch.zeros(())
    for layer in tag_slices():
        one, other = ours[:, layer[0] : layer[1]].log_softmax(-1), wanted[:, layer[0] : layer[1]]
        apart = functional.kl_div(one, other, reduction="sum")
        total = total + apart / (_marked(wanted, layer).sum() + FEW)
    return total


def _told_apart(ours: Tensor, wanted: Tensor) -> Tensor:
    """How far from the teachers' it is how triggers are told: occurrence, and half of background."""
    occurrence = functional.kl_div(ours[:, :-1].log_softmax(-1), wanted[:, :-1], reduction="batchmean")
    background = functional.binary_cross_entropy_with_logits(ours[:, -1], wanted[:, -1])
    return occurrence + 0.5 * background


def _links_apart(scores: Tensor, batch: Sequence[Soft]) -> Tensor:
    """How far links are from the teachers' and, where the windows have marks, halfway from those."""
    wanted = torch.cat([soft.links for soft in batch])
    if batch[0].example.tags:
        marks = [float(pair.linked) for soft in batch for pair in soft.example.pairs]
        wanted = (wanted + torch.tensor(marks)) / 2
    return functional.binary_cross_entropy_with_logits(scores, wanted, reduction="sum") / (wanted.sum() + 1)

"""What a small encoder learns from a large one, beside the marks: vectors, tags, how triggers are told."""

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Example, tag_slices
from training.learning import LINK_WEIGHT, PAD, attribute_loss, ids_of, link_loss, tag_loss
from training.model import Tagger

INNER_MATCH, LAST_MATCH, TAG_MATCH = 0.5, 2.0, 0.3
"""Weights of the match of the vectors within, of those that come out, and of the tags, beside the marks."""

TOLD_WEIGHT = 1.0
"""Weight of how triggers are told, by marks and teacher: what is denied or planned is soon forgotten."""

FEW = 8
"""Added to the pieces that a layer is expected to mark, so that a seldom mark does not outweigh all."""

TRIGGER = 0.3
"""From how likely a piece is part of a trigger it is learnt how the teacher takes it to be told."""


def taught(student: Tagger, teacher: Tagger, batch: list[Example]) -> Tensor:
    """How far `student` is from what `teacher` gives for a batch and, where it has marks, from these."""
    ids = ids_of(batch)
    mask = (ids != PAD).long()
    with torch.no_grad():
        told = teacher.encoder(input_ids=ids, attention_mask=mask, output_hidden_states=True).hidden_states
        wanted, how = teacher.tags(told[-1]), teacher.attributes(told[-1])
    given = student.encoder(input_ids=ids, attention_mask=mask, output_hidden_states=True).hidden_states
    hidden = student.dropout(given[-1])
    tags = student.tags(hidden)
    real = mask.bool()
    loss = TAG_MATCH * _tags_apart(tags[real], wanted[real])
    triggers = real & (_marked(wanted, tag_slices()[0]) > TRIGGER)
    if triggers.any():
        loss = loss + TOLD_WEIGHT * _told_apart(student.attributes(hidden)[triggers], how[triggers])
    for depth, (ours, theirs) in enumerate(zip(given[1:], told[1:], strict=True), start=2):
        weight = LAST_MATCH if depth == len(told) else INNER_MATCH
        loss = loss + weight * functional.mse_loss(ours[real], theirs[real]) / theirs[real].var()
    return loss + _marks_loss(student, batch, hidden, tags) if batch[0].tags else loss


def _marked(tags: Tensor, layer: tuple[int, int]) -> Tensor:
    """How likely each piece is marked in a layer, by its tag scores."""
    return 1.0 - tags[..., layer[0] : layer[1]].softmax(-1)[..., 0]


def _tags_apart(ours: Tensor, theirs: Tensor) -> Tensor:
    """How far all layers' tags are from the teacher's, for each piece that he marks.

    It is the Kullback-Leibler divergence. By the piece, of which few are marked, undertakings were forgotten.
    """
    total = torch.zeros(())
    for layer in tag_slices():
        one, other = (tags[:, layer[0] : layer[1]].log_softmax(-1) for tags in (ours, theirs))
        apart = functional.kl_div(one, other, reduction="sum", log_target=True)
        total = total + apart / (_marked(theirs, layer).sum() + FEW)
    return total


def _told_apart(ours: Tensor, theirs: Tensor) -> Tensor:
    """How far from the teacher's it is how triggers are told: occurrence, and half of background."""
    one, other = ours[:, :-1].log_softmax(-1), theirs[:, :-1].log_softmax(-1)
    occurrence = functional.kl_div(one, other, reduction="batchmean", log_target=True)
    background = functional.binary_cross_entropy_with_logits(ours[:, -1], theirs[:, -1].sigmoid())
    return occurrence + 0.5 * background


def _marks_loss(student: Tagger, batch: list[Example], hidden: Tensor, tags: Tensor) -> Tensor:
    query, key = student.sides(hidden)
    device = hidden.device
    return (
        tag_loss(tags, batch, hidden.shape[1], device)
        + LINK_WEIGHT * link_loss(student, batch, query, key, device)
        + TOLD_WEIGHT * attribute_loss(student.attributes(hidden), batch, device)
    )

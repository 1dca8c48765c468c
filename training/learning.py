"""What the encoder learns a batch of windows by: its losses, and how batches are put together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Example, tag_slices
from training.model import Tagger
from trucebook.reading.labels import LAYERS, OCCURRENCES
from trucebook.reading.marks import MarkKind

CLS, SEP, PAD, MASK = 101, 102, 0, 103
"""MiniLM's marker pieces."""

IGNORED = -100
"""The tag of a piece that nothing is learnt from: those that mark and fill up a window."""

TAG_WEIGHTS: Mapping[MarkKind, float] = {
    MarkKind.INCIDENT: 8.0,
    MarkKind.CLAIM: 10.0,
    MarkKind.COMMITMENT: 30.0,
    MarkKind.PARTY: 2.0,
    MarkKind.PLACE: 3.0,
    MarkKind.TIME: 4.0,
    MarkKind.FIGURE: 5.0,
    MarkKind.ACCORD: 15.0,
    MarkKind.CONTENT: 0.7,
    MarkKind.CONDITION: 8.0,
}
"""Weights of the layers, whose losses are means over all pieces, of which few are marked.

Unweighted, most of what was learnt was where contents end. Triggers and cues, on which every record hangs,
were found little better in the very reports that they were taught with than in others.
"""

LINK_WEIGHT, ATTRIBUTE_WEIGHT = 2.0, 0.7
"""Weights of the link and attribute losses beside the tags'."""


def losses_of(model: Tagger, batch: list[Example], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """The three losses of a batch: tags, links, attributes."""
    ids = ids_of(batch).to(device)
    tags, attributes, query, key = model(ids, (ids != PAD).long())
    return (
        tag_loss(tags, batch, ids.shape[1], device),
        link_loss(model, batch, query, key, device),
        attribute_loss(attributes, batch, device),
    )


def ids_of(batch: list[Example]) -> Tensor:
    """The pieces of a batch with those that begin and end a window, filled up to one length."""
    width = max(len(e.ids) for e in batch) + 2
    return torch.tensor([[CLS, *e.ids, SEP] + [PAD] * (width - 2 - len(e.ids)) for e in batch])


def tag_loss(tags: Tensor, batch: list[Example], width: int, device: torch.device) -> Tensor:
    """How far the tag scores of a batch are from its tags: the sum of the layers' losses by their weights."""
    losses = zip(LAYERS, layer_losses(tags, batch, width, device), strict=True)
    return torch.stack([TAG_WEIGHTS[layer.kind] * loss for layer, loss in losses]).sum()


def layer_losses(tags: Tensor, batch: list[Example], width: int, device: torch.device) -> list[Tensor]:
    """By layer, the mean over pieces of how far the tag scores of a batch are from its tags."""
    losses = []
    for layer, (start, end) in enumerate(tag_slices()):
        rows = [[IGNORED, *e.tags[layer]] + [IGNORED] * (width - 1 - len(e.ids)) for e in batch]
        wanted = torch.tensor(rows, device=device)
        losses.append(functional.cross_entropy(tags[..., start:end].flatten(0, 1), wanted.flatten()))
    return losses


def link_loss(
    model: Tagger, batch: list[Example], query: Tensor, key: Tensor, device: torch.device
) -> Tensor:
    """How far the scores of the pairs of a batch are from whether they are linked, for each link."""
    pairs = [p for e in batch for p in e.pairs]
    if not pairs:
        return torch.zeros((), device=device)
    score = link_scores(model, batch, query, key)
    wanted = torch.tensor([float(p.linked) for p in pairs], device=device)
    return functional.binary_cross_entropy_with_logits(score, wanted, reduction="sum") / (wanted.sum() + 1)


def link_scores(model: Tagger, batch: list[Example], query: Tensor, key: Tensor) -> Tensor:
    """The scores of the pairs of a batch, one window's after another's."""
    flat = [(row, p) for row, e in enumerate(batch) for p in e.pairs]

    def column(values: list[int]) -> Tensor:
        return torch.tensor(values, dtype=torch.long, device=query.device)

    row, role = column([r for r, _ in flat]), column([p.role for _, p in flat])
    head = [column([1 + p.head[side] for _, p in flat]) for side in (0, 1)]
    tail = [column([1 + p.tail[side] for _, p in flat]) for side in (0, 1)]
    heads = (query[row, head[0], role] + query[row, head[1], role]) / 2
    tails = (key[row, tail[0], role] + key[row, tail[1], role]) / 2
    near, far = column([p.near for _, p in flat]), column([p.far for _, p in flat])
    return (heads * tails).sum(-1) + model.bias[role, near] + model.bias[role, far] + model.bias[role, -1]


def attribute_loss(attributes: Tensor, batch: list[Example], device: torch.device) -> Tensor:
    """How far occurrence and background of the triggers of a batch are from how they are told."""
    flat = [(row, 1 + at, occ, bg) for row, e in enumerate(batch) for at, occ, bg in e.triggers]
    if not flat:
        return torch.zeros((), device=device)
    rows, at = [f[0] for f in flat], [f[1] for f in flat]
    scores = attributes[torch.tensor(rows, device=device), torch.tensor(at, device=device)]
    count = len(OCCURRENCES)
    occurrence = functional.cross_entropy(
        scores[:, :count], torch.tensor([f[2] for f in flat], device=device)
    )
    background = functional.binary_cross_entropy_with_logits(
        scores[:, count], torch.tensor([float(f[3]) for f in flat], device=device)
    )
    return occurrence + background


def batches_of(windows: list[Example], size: int, rng: Random) -> list[list[Example]]:
    """Batches of windows of like length, in random order."""
    rng.shuffle(windows)
    chunk = size * 16
    ordered = [
        e
        for i in range(0, len(windows), chunk)
        for e in sorted(windows[i : i + chunk], key=lambda e: len(e.ids))
    ]
    batches = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    rng.shuffle(batches)
    return batches


def masked(example: Example, part: float, rng: Random) -> Example:
    """The example with a part of its pieces hidden, so that the words around them must tell their tags."""
    ids = tuple(MASK if rng.random() < part else i for i in example.ids)
    return replace(example, ids=ids)


def rate(step: int, steps: int) -> float:
    """Warm-up over the first tenth of the steps, then a straight line to a hundredth."""
    warm = max(1, steps // 10)
    return (step + 1) / warm if step < warm else max(0.01, (steps - step) / (steps - warm))


def held_out(model: Tagger, windows: Sequence[Example], device: torch.device) -> dict[str, float]:
    """The losses on the held-out windows, by kind of mark and of links and attributes: means over batches."""
    model.eval()
    ordered = sorted(windows, key=lambda e: len(e.ids))
    sums = dict.fromkeys([*(str(layer.kind) for layer in LAYERS), "links", "attributes"], 0.0)
    starts = range(0, len(ordered), 16)
    with torch.no_grad():
        for start in starts:
            batch = ordered[start : start + 16]
            ids = ids_of(batch).to(device)
            tags, attributes, query, key = model(ids, (ids != PAD).long())
            losses = [
                *layer_losses(tags, batch, ids.shape[1], device),
                link_loss(model, batch, query, key, device),
                attribute_loss(attributes, batch, device),
            ]
            for name, loss in zip(sums, losses, strict=True):
                sums[name] += loss.item()
    return {name: round(total / max(1, len(starts)), 4) for name, total in sums.items()}

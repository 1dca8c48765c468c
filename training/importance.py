"""How much each attention head and inner unit matters for what the encoder was taught."""

from collections.abc import Callable, Iterable, Sequence
from random import Random

import torch
from torch import Tensor, nn

from training.batches import Example
from training.keeping import heads_kept, units_kept
from training.learning import ATTRIBUTE_WEIGHT, LINK_WEIGHT, batches_of, losses_of
from training.model import Tagger

MEASURED, BATCH = 400, 8
"""Windows on which it is measured what matters, and how many of them at a time."""


def keep_best(
    tagger: Tagger, windows: Sequence[Example], heads: int | None, inner: Sequence[int] | None, rng: Random
) -> None:
    """Keep of a tagger what matters most for some of these windows.

    Args:
        tagger: it is made smaller in place.
        windows: what it was taught.
        heads: how many attention heads are kept, of all layers together; where None, all.
        inner: how many inner units are kept, by layer; where None, all.
        rng: chooses the windows.
    """
    if not heads and not inner:
        return
    some = rng.sample(windows, min(MEASURED, len(windows)))
    of_heads, of_units = importance(tagger, batches_of(some, BATCH, rng))
    if heads:
        tagger.keep_heads(heads_kept(of_heads, heads))
    if inner:
        tagger.keep_inner(torch.tensor(kept) for kept in units_kept(of_units, inner))


def importance(
    tagger: Tagger, batches: Iterable[list[Example]]
) -> tuple[list[list[float]], list[list[float]]]:
    """By layer, how much the losses would change without each head, and without each inner unit.

    It is their first-order change, output times gradient, its size summed over the pieces of these windows
    (Molchanov et al., 2017; for heads Michel et al., 2019).

    Returns:
        Of the heads, and of the inner units.
    """
    layers = tagger.encoder.encoder.layer
    parts = [layer.attention.output.dense for layer in layers] + [layer.output.dense for layer in layers]
    sums = [torch.zeros(part.in_features) for part in parts]
    groups = [layer.attention.self.attention_head_size for layer in layers] + [1] * len(layers)
    given: dict[int, Tensor] = {}
    hooks = [part.register_forward_pre_hook(_keeper(given, i)) for i, part in enumerate(parts)]
    tagger.eval()
    for batch in batches:
        tagger.zero_grad()
        tags, links, attributes = losses_of(tagger, batch, torch.device("cpu"))
        (tags + LINK_WEIGHT * links + ATTRIBUTE_WEIGHT * attributes).backward()
        for i, size in enumerate(groups):
            change = (given[i] * given[i].grad).detach()
            whole = change.unflatten(-1, (-1, size)).sum(-1).abs().sum((0, 1))
            sums[i][: len(whole)] += whole
    for hook in hooks:
        hook.remove()
    count = len(layers)
    rows = [total[: len(total) // size].tolist() for total, size in zip(sums, groups, strict=True)]
    return rows[:count], rows[count:]


def _keeper(given: dict[int, Tensor], at: int) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
    def keep(_module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        inputs[0].retain_grad()
        given[at] = inputs[0]

    return keep

"""Which parts of an encoder are kept when it is made smaller, by how much each of them matters."""

from collections.abc import Sequence


def heads_kept(matter: Sequence[Sequence[float]], total: int, *, least: int = 4) -> list[list[int]]:
    """The attention heads of each layer that are kept: of each layer its `least` best, then the best of all.

    Args:
        matter: by layer and head, how much it matters.
        total: heads kept, of all layers together.
        least: heads that every layer keeps.

    Raises:
        ValueError: where there are not so many heads, or the layers keep more than `total` as it is.
    """
    if not least * len(matter) <= total <= sum(map(len, matter)):
        raise ValueError(f"{total} heads cannot be kept of {len(matter)} layers with {least} or more each")
    ranked = [_ranked(row) for row in matter]
    kept = {(layer, head) for layer, row in enumerate(ranked) for head in row[:least]}
    others = ((layer, head) for layer, row in enumerate(ranked) for head in row[least:])
    best = sorted(others, key=lambda at: -matter[at[0]][at[1]])
    kept |= set(best[: total - len(kept)])
    return [sorted(head for at, head in kept if at == layer) for layer in range(len(matter))]


def units_kept(matter: Sequence[Sequence[float]], counts: Sequence[int]) -> list[list[int]]:
    """The inner units of each layer that are kept: of each as many as `counts` says, the best."""
    return [sorted(_ranked(row)[:count]) for row, count in zip(matter, counts, strict=True)]


def _ranked(matter: Sequence[float]) -> list[int]:
    """The best first; of two alike the earlier."""
    return sorted(range(len(matter)), key=matter.__getitem__, reverse=True)

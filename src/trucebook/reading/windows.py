"""A report's sentences as windows that fit the encoder: whole sentences, some twice for their context."""

from collections.abc import Sequence
from dataclasses import dataclass

WINDOW = 256
"""Word pieces in a window, its two marker pieces included: what the encoder was trained on."""

OVERLAP = 2
"""Sentences that a window repeats from the one before it, so that words near its edge keep their context."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One sentence in word pieces.

    Attributes:
        ids: the pieces' ids in the encoder's vocabulary.
        offsets: where each piece stands in the report's text, in code points.
    """

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive sentences that the encoder sees at once.

    Attributes:
        first: index of its first sentence.
        last: index after its last sentence.
        owned: index of the first sentence whose tags are taken from this window; those before it were
            taken from the window before.
    """

    first: int
    last: int
    owned: int


def windows(lengths: Sequence[int], *, size: int = WINDOW - 2, overlap: int = OVERLAP) -> tuple[Window, ...]:
    """Cut sentences of these lengths in word pieces into windows.

    A sentence longer than a window stands in one alone; the encoder sees its first `size` pieces.

    Args:
        lengths: pieces in each sentence.
        size: pieces that a window holds.
        overlap: sentences that a window repeats.

    Returns:
        Windows whose owned sentences are all the sentences, each once, in order.
    """
    out: list[Window] = []
    owned = 0
    while owned < len(lengths):
        first = _reach_back(lengths, owned, size=size, overlap=overlap) if out else owned
        room = size - sum(lengths[first : owned + 1])
        last = owned + 1
        while last < len(lengths) and lengths[last] <= room:
            room -= lengths[last]
            last += 1
        out.append(Window(first, last, owned))
        owned = last
    return tuple(out)


def _reach_back(lengths: Sequence[int], owned: int, *, size: int, overlap: int) -> int:
    """The earliest of the `overlap` sentences before `owned` that leave it half of the window."""
    first = owned
    used = min(lengths[owned], size)
    while first > 0 and owned - first < overlap and used + lengths[first - 1] <= size // 2:
        first -= 1
        used += lengths[first]
    return first

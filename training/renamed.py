"""Windows with other names in place of their own, so that what is learnt hangs on the words around names.

A few hundred reports name few parties and places, and the encoder soon knows each report by them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from training.batches import Example, Pieces, in_pieces_of
from trucebook.reading.labels import LAYERS
from trucebook.reading.marks import MarkKind

Name = tuple[int, ...]
"""A name's word pieces."""

NAMED = (MarkKind.PARTY, MarkKind.PLACE)
"""Kinds of marks that bear names."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a corpus, each of a kind, by kind and number of pieces."""

    alike: Mapping[tuple[MarkKind, int], Sequence[Name]]

    def others(self, kind: MarkKind, name: Name) -> Sequence[Name]:
        """Names of the kind that have as many pieces, where `name` itself is one."""
        alike = self.alike.get((kind, len(name)), ())
        return alike if name in alike else ()


def names_of(reports: Sequence[Pieces]) -> Names:
    """The names in reports: marks of parties and places that are written with a capital inside a sentence."""
    found: defaultdict[tuple[MarkKind, int], dict[Name, None]] = defaultdict(dict)
    for pieces in reports:
        text, starts = pieces.report.text, {start for start, _ in pieces.report.sentences}
        for mark in pieces.report.marks:
            words = text[mark.start : mark.end]
            if mark.kind not in NAMED or mark.start in starts or words[:1].islower() or words.isupper():
                continue
            name = in_pieces_of(pieces, mark)
            if name:
                found[mark.kind, len(name)][name] = None
    return Names({key: tuple(names) for key, names in found.items()})


def renamed(example: Example, names: Names, part: float, rng: Random) -> Example:
    """The window with a part of its names replaced, each wherever it stands, by others of as many pieces.

    Args:
        example: a window.
        names: what names there are.
        part: how probably a name is replaced.
        rng: chooses.
    """
    ids = list(example.ids)
    free = [True] * len(ids)
    for kind, name in sorted(set(_marked(example)), key=lambda one: (-len(one[1]), one)):
        others = names.others(kind, name)
        if not others or rng.random() >= part:
            continue
        other = rng.choice(others)
        for at in range(len(ids) - len(name) + 1):
            span = slice(at, at + len(name))
            if tuple(example.ids[span]) == name and all(free[span]):
                ids[span] = other
                free[span] = [False] * len(name)
    return replace(example, ids=tuple(ids))


def _marked(example: Example) -> Iterator[tuple[MarkKind, Name]]:
    """The marks of a window that may bear names."""
    for layer, tags in zip(LAYERS, example.tags, strict=True):
        if layer.kind not in NAMED:
            continue
        begins = [at for at, tag in enumerate(tags) if tag % 2]
        for begin in begins:
            end = begin + 1
            while end < len(tags) and tags[end] == tags[begin] + 1:
                end += 1
            yield layer.kind, example.ids[begin:end]

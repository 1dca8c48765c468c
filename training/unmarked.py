"""Texts that nobody has marked up, cut as the reader cuts them: what a teacher's marks are learnt from."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from tokenizers import Tokenizer

from training.batches import Example, cuts
from trucebook.intake import Failure, load
from trucebook.intake.passages import passages
from trucebook.reading.sentences import sentences
from trucebook.reading.windows import WINDOW

Sentences = tuple[tuple[int, ...], ...]
"""A text's sentences in word pieces."""


def unmarked(paths: Iterable[Path], tokenizer: Tokenizer) -> list[Sentences]:
    """The texts of these files, as the loader takes them; what it cannot take is named and left out."""
    texts = []
    for report in load(paths):
        if isinstance(report, Failure):
            print(f"{report.where}: {report.message}", file=sys.stderr)
            continue
        found = [one.words.text for one in sentences(report.text, passages(report.text))]
        encoded = tokenizer.encode_batch(found, add_special_tokens=False)
        texts.append(tuple(tuple(e.ids[: WINDOW - 2]) for e in encoded if e.ids))
    return texts


def windows_without_marks(texts: Sequence[Sentences], rng: Random) -> Iterator[tuple[Example, list[int]]]:
    """The windows of these texts, with edges that move, and of which sentence each of their pieces is.

    They have no tags, triggers or pairs.
    """
    for text in texts:
        for group in cuts([len(ids) for ids in text], rng):
            pieces = tuple(piece for at in group for piece in text[at])
            yield Example(pieces, (), (), ()), [at for at in group for _ in text[at]]

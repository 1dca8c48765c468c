"""Teach an encoder, or a part of it, what larger ones give: by their soft marks and by marks.

    python -m training.distil --soft SOFT.pt [MORE.pt ...] --marks CORPUS.jsonl ... --held CORPUS.jsonl ... \
        --start CHECKPOINT.pt [--heads 36 --inner 704 640 576 512] --out RUN

`training/soft.py` makes the soft marks. The student starts as a checkpoint, or as those of its heads and
inner units that matter most. `checkpoint.pt` is the mean of its weights late in the training.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import MarkedReport, is_development, read_markup
from torch import Tensor

from training.batches import Example, examples, in_pieces
from training.course import add_options, course_of, run
from training.importance import keep_best
from training.learning import ATTRIBUTE_WEIGHT, LINK_WEIGHT, batches_of, losses_of, masked
from training.model import Tagger, own_tokenizer
from training.teaching import CPU, Soft, taught

OFTEN = 5
"""How often a report that is learnt by its marks alone stands among the windows of an epoch."""


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from.

    Attributes:
        marked: windows with marks, and what teachers take them for.
        plain: windows without marks, and what teachers take them for.
        own: windows learnt by their marks alone.
        most: windows without marks in an epoch, at most.
    """

    marked: list[Soft]
    plain: list[Soft]
    own: list[Example]
    most: int

    def epoch(self, size: int, rng: Random) -> list[list[Soft] | list[Example]]:
        """All windows in batches of `size`, those of one sort together, in random order."""
        plain = rng.sample(self.plain, min(self.most, len(self.plain)))
        batches: list[list[Soft] | list[Example]] = []
        for soft in (self.marked, plain):
            by_example = {id(one.example): one for one in soft}
            batches.extend(
                [by_example[id(example)] for example in batch]
                for batch in batches_of([one.example for one in soft], size, rng)
            )
        batches.extend(batches_of(self.own * OFTEN, size, rng))
        rng.shuffle(batches)
        return batches


def main() -> None:
    """Distil as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--soft", nargs="+", type=Path, required=True, help="what teachers gave")
    parser.add_argument("--marks", nargs="+", type=Path, default=[], help="corpora learnt by marks alone")
    parser.add_argument("--held", nargs="+", type=Path, default=[], help="corpora that tell how well it goes")
    parser.add_argument("--start", type=Path, required=True, help="checkpoint to start from")
    parser.add_argument("--plain", type=int, default=1600, help="windows without marks in an epoch, at most")
    add_options(parser, steps=2000, rate=2e-4, head_rate=6e-4)
    distil(parser.parse_args())


def distil(options: argparse.Namespace) -> None:
    """Teach the student, and write it."""
    torch.manual_seed(options.seed)
    rng = Random(options.seed)  # noqa: S311 - the order of examples is no secret
    material = _material(options, rng)
    kept_out = _windows([r for r in _reports(options.held) if is_development(r)])
    student = Tagger.from_checkpoint(options.start)
    keep_best(student, [one.example for one in material.marked], options.heads, options.inner, rng)

    def loss_of(batch: list[Soft] | list[Example]) -> Tensor:
        return _loss(student, batch, options.mask, rng)

    run(course_of(options, CPU), student, _batches(material, options.batch, rng), loss_of, kept_out)


def _reports(paths: Sequence[Path]) -> list[MarkedReport]:
    return [report for path in paths for report in read_markup(path)]


def _windows(reports: Sequence[MarkedReport], rng: Random | None = None) -> list[Example]:
    tokenizer = own_tokenizer()
    return [example for report in reports for example in examples(in_pieces(report, tokenizer), rng)]


def _material(options: argparse.Namespace, rng: Random) -> Material:
    soft = [one for path in options.soft for one in torch.load(path, weights_only=False)]
    own = _windows([r for r in _reports(options.marks) if not is_development(r)], rng)
    marked = [one for one in soft if one.example.tags]
    return Material(marked, [one for one in soft if not one.example.tags], own, options.plain)


def _batches(material: Material, size: int, rng: Random) -> Iterator[list[Soft] | list[Example]]:
    """Batches without end, epoch after epoch."""
    for _ in repeat(None):
        yield from material.epoch(size, rng)


def _loss(student: Tagger, batch: list[Soft] | list[Example], hidden: float, rng: Random) -> Tensor:
    soft = [one for one in batch if isinstance(one, Soft)]
    if soft:
        return taught(student, soft, [masked(one.example, hidden, rng) for one in soft])
    own = [masked(one, hidden, rng) for one in batch if isinstance(one, Example)]
    tags, links, attributes = losses_of(student, own, CPU)
    return tags + LINK_WEIGHT * links + ATTRIBUTE_WEIGHT * attributes


if __name__ == "__main__":
    main()

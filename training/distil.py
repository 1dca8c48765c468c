"""Teach an encoder, or a part of it, what larger ones give: by their soft marks and by marks.

    python -m training.distil --soft SOFT.pt [MORE.pt ...] --marks CORPUS.jsonl ... --held CORPUS.jsonl ... \
        --start CHECKPOINT.pt [--heads 36 --inner 704 640 576 512] --out RUN

`training/soft.py` makes the soft marks. The student starts as a checkpoint, or as those of its heads and
inner units that matter most. `checkpoint.pt` is the mean of its weights late in the training.
"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import MarkedReport, is_development, read_markup
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.batches import Example, examples, in_pieces
from training.importance import importance
from training.keeping import heads_kept, units_kept
from training.learning import LINK_WEIGHT, batches_of, held_out, losses_of, masked, rate
from training.model import Tagger, own_tokenizer
from training.teaching import CPU, TOLD_WEIGHT, Soft, taught

OFTEN = 5
"""How often a report that is learnt by its marks alone stands among the windows of an epoch."""

MEASURED = 400
"""Windows on which it is measured what matters."""

EVERY, MEMORY = 5, 0.98
"""Every so many steps the weights go into their mean, of which so much stays."""


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
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--heads", type=int, help="heads of the start that are kept, of all layers together")
    parser.add_argument("--inner", type=int, nargs="+", help="inner units of it that are kept, by layer")
    parser.add_argument("--plain", type=int, default=1600, help="windows without marks in an epoch, at most")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--rate", type=float, default=2e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=6e-4, help="learning rate of the heads")
    parser.add_argument("--mask", type=float, default=0.08, help="part of the word pieces hidden")
    parser.add_argument("--seed", type=int, default=21)
    distil(parser.parse_args())


def distil(options: argparse.Namespace) -> None:
    """Teach the student, and write it."""
    torch.manual_seed(options.seed)
    rng = Random(options.seed)  # noqa: S311 - the order of examples is no secret
    material = _material(options, rng)
    kept_out = _windows([r for r in _reports(options.held) if is_development(r)])
    student = Tagger.from_checkpoint(options.start)
    if options.heads:
        student = _smaller(options, [one.example for one in material.marked], rng)
    optimiser = torch.optim.AdamW(_groups(student, options), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, options.steps))
    mean = AveragedModel(student, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    options.out.mkdir(parents=True, exist_ok=True)
    began, losses = time.perf_counter(), []
    epochs = (batch for _ in repeat(None) for batch in material.epoch(options.batch, rng))
    for step, batch in zip(range(1, options.steps + 1), epochs, strict=False):
        student.train()
        loss = _loss(student, batch, options.mask, rng)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % EVERY == 0:
            mean.update_parameters(student)
        losses.append(loss.item())
        if step % 100 == 0 or step == options.steps:
            line = {"step": step, "loss": round(sum(losses) / len(losses), 4)}
            if step % 500 == 0 or step == options.steps:
                line |= {"held_out": held_out(mean.module, kept_out, CPU)}
                torch.save(mean.module.state_dict(), options.out / "checkpoint.pt")
            print(json.dumps(line | {"seconds": round(time.perf_counter() - began)}), flush=True)
            losses = []


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


def _smaller(options: argparse.Namespace, windows: list[Example], rng: Random) -> Tagger:
    """The start with only what matters most of it."""
    some = rng.sample(windows, min(MEASURED, len(windows)))
    start = Tagger.from_checkpoint(options.start, dropout=0.0)
    heads, units = importance(start, batches_of(some, options.batch, rng))
    tagger = Tagger.from_checkpoint(options.start)
    tagger.keep_heads(heads_kept(heads, options.heads))
    tagger.keep_inner(torch.tensor(kept) for kept in units_kept(units, options.inner))
    return tagger


def _groups(student: Tagger, options: argparse.Namespace) -> list[dict[str, object]]:
    encoder = [p for p in student.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in student.encoder.parameters()}
    heads = [p for p in student.parameters() if id(p) not in inside]
    return [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": options.head_rate}]


def _loss(student: Tagger, batch: list[Soft] | list[Example], hidden: float, rng: Random) -> Tensor:
    soft = [one for one in batch if isinstance(one, Soft)]
    if soft:
        return taught(student, soft, [masked(one.example, hidden, rng) for one in soft])
    own = [masked(one, hidden, rng) for one in batch if isinstance(one, Example)]
    tags, links, attributes = losses_of(student, own, CPU)
    return tags + LINK_WEIGHT * links + TOLD_WEIGHT * attributes


if __name__ == "__main__":
    main()

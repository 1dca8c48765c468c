"""Make the encoder smaller without its forgetting: the large one teaches the small one, on texts and marks.

    python -m training.distil CORPUS.jsonl [MORE.jsonl ...] --texts FILE ... --teacher CHECKPOINT.pt \
        --heads 28 --inner 640 576 448 384 --out RUN

The small one starts as those heads and inner units of the large one that matter most, and learns to give its
vectors and tags on marked-up reports and on texts without marks; of the marked ones it learns the marks, too.
Reports of the development split are left out. A checkpoint is written at the end.
"""

import argparse
import json
import time
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import is_development, read_markup

from training.batches import Example, Pieces, examples, in_pieces
from training.importance import importance
from training.keeping import heads_kept, units_kept
from training.learning import batches_of, held_out, masked, rate
from training.model import Tagger, own_tokenizer
from training.teaching import taught
from training.unmarked import Sentences, unmarked, windows_without_marks

OFTEN = 4
"""How often a report of the corpora that are few stands among the windows of an epoch."""

MEASURED = 260
"""Marked-up reports on which it is measured what matters."""


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from: marked-up reports in word pieces, and texts without marks.

    Attributes:
        marked: the reports; one that is to be learnt more often stands there several times.
        texts: the texts.
        plain: windows of the texts in an epoch, at most.
    """

    marked: list[Pieces]
    texts: list[Sentences]
    plain: int | None

    def epoch(self, size: int, rng: Random) -> list[list[Example]]:
        """All windows in batches of `size`, either with marks or without, in random order."""
        windows = [e for pieces in self.marked for e in examples(pieces, rng)]
        plain = list(windows_without_marks(self.texts, rng))
        rng.shuffle(plain)
        plain = plain[: self.plain]
        batches = batches_of(windows, size, rng) + batches_of(plain, size, rng)
        rng.shuffle(batches)
        return batches


def main() -> None:
    """Distil as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--texts", nargs="+", type=Path, default=[], help="files of texts without marks")
    parser.add_argument("--plain", type=int, help="windows of these texts in an epoch; by default all")
    parser.add_argument(
        "--often", nargs="+", type=Path, default=[], help=f"more corpora, learnt from {OFTEN} times an epoch"
    )
    parser.add_argument("--teacher", type=Path, required=True, help="checkpoint of the large one")
    parser.add_argument("--start", type=Path, help="checkpoint of a small one to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--heads", type=int, help="without --start: heads kept, of all layers together")
    parser.add_argument("--inner", type=int, nargs="+", help="likewise: inner units kept, by layer")
    parser.add_argument("--steps", type=int, default=900)
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--mask", type=float, default=0.05, help="part of the word pieces hidden")
    parser.add_argument("--seed", type=int, default=11)
    distil(parser.parse_args())


def distil(options: argparse.Namespace) -> None:
    """Make the small one, teach it, and write it."""
    torch.manual_seed(options.seed)
    rng = Random(options.seed)  # noqa: S311 - the order of examples is no secret
    tokenizer = own_tokenizer()
    reports = [r for path in options.corpus for r in read_markup(path)]
    few = [r for path in options.often for r in read_markup(path)]
    kept_out = [e for r in reports if is_development(r) for e in examples(in_pieces(r, tokenizer), None)]
    material = Material(
        [in_pieces(r, tokenizer) for r in reports + OFTEN * few if not is_development(r)],
        unmarked(options.texts, tokenizer),
        options.plain,
    )
    teacher = Tagger.from_checkpoint(options.teacher, dropout=0.0).eval()
    student = Tagger.from_checkpoint(options.start) if options.start else _smaller(options, material, rng)
    optimiser = torch.optim.AdamW(
        [p for p in student.parameters() if p.requires_grad], lr=options.rate, weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, options.steps))
    options.out.mkdir(parents=True, exist_ok=True)
    began, losses = time.perf_counter(), []
    epochs = (batch for _ in repeat(None) for batch in material.epoch(options.batch, rng))
    for step, batch in zip(range(1, options.steps + 1), epochs, strict=False):
        student.train()
        loss = taught(student, teacher, [masked(e, options.mask, rng) for e in batch])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        if step % 50 == 0 or step == options.steps:
            line = {"step": step, "loss": round(sum(losses) / len(losses), 4)}
            print(json.dumps(line | {"seconds": round(time.perf_counter() - began)}), flush=True)
            losses = []
    print(json.dumps({"held_out": held_out(student, kept_out, torch.device("cpu"))}))
    torch.save(student.state_dict(), options.out / "checkpoint.pt")


def _smaller(options: argparse.Namespace, material: Material, rng: Random) -> Tagger:
    """The large one with only what matters most of it."""
    tagger = Tagger.from_checkpoint(options.teacher, dropout=0.0)
    some = rng.sample(material.marked, min(MEASURED, len(material.marked)))
    heads, units = importance(
        tagger, batches_of([e for p in some for e in examples(p, rng)], options.batch, rng)
    )
    tagger = Tagger.from_checkpoint(options.teacher)
    tagger.keep_heads(heads_kept(heads, options.heads))
    tagger.keep_inner(torch.tensor(kept) for kept in units_kept(units, options.inner))
    return tagger


if __name__ == "__main__":
    main()

"""Fine-tune the encoder on marked-up reports.

    python -m training.train CORPUS.jsonl [MORE.jsonl ...] --often DISPATCHES.jsonl \
        [--start CHECKPOINT.pt --layers 0 2 3 5 --heads 40 --inner 720 672 608 560] --out RUN

Reports of the development split are left out. It starts from the published weights or a checkpoint, or from
those of their layers, heads and inner units that matter most. `checkpoint.pt` is the mean of its weights late
in the training.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from itertools import repeat
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import MarkedReport, is_development, read_markup
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.batches import Example, Pieces, examples, in_pieces
from training.importance import importance
from training.keeping import heads_kept, units_kept
from training.learning import (
    ATTRIBUTE_WEIGHT,
    LINK_WEIGHT,
    batches_of,
    held_out,
    losses_of,
    masked,
    rate,
)
from training.model import Tagger, own_tokenizer
from training.wide import WideTagger, either

EVERY, MEMORY = 5, 0.98
"""Every so many steps the weights go into their mean, of which so much stays."""

OFTEN = 2
"""How often a report that is learnt often stands among the windows of an epoch."""

MEASURED = 400
"""Windows on which it is measured what matters."""

LOGGED, SAVED = 100, 400
"""Every so many steps the losses are told, and every so many the checkpoint is written."""


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--often", nargs="+", type=Path, default=[], help="more, learnt twice as often")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=2600)
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--rate", type=float, default=2.5e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=7e-4, help="learning rate of the heads")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--wide", type=Path, help="folder of all-mpnet-base-v2, to train a teacher")
    parser.add_argument("--frozen", type=int, default=0, help="first layers of it that stay as they are")
    parser.add_argument("--layers", type=int, nargs="+", help="layers of the start that are kept")
    parser.add_argument("--heads", type=int, help="attention heads that are kept, of all layers together")
    parser.add_argument("--inner", type=int, nargs="+", help="inner units that are kept, by layer")
    parser.add_argument("--dropout", type=float, default=0.12, help="part of each token vector left out")
    parser.add_argument("--mask", type=float, default=0.08, help="part of the word pieces hidden")
    parser.add_argument("--all", action="store_true", help="train on the development split too")
    train(parser.parse_args())


def train(options: argparse.Namespace) -> None:
    """Run the steps; write a log, and now and then the checkpoint."""
    torch.manual_seed(options.seed)
    rng = Random(options.seed)  # noqa: S311 - the order of examples is no secret
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    reports = _reports([*options.corpus, *options.often])
    learnt = [r for r in reports.values() if options.all or not is_development(r)]
    often = _reports(options.often).keys()
    pieces = [p for p in _pieces(learnt) for _ in range(OFTEN if p.report.id in often else 1)]
    held = _pieces([r for r in reports.values() if is_development(r)])
    kept_out = [e for p in held for e in examples(p, None)]
    model = _start(options, pieces, rng).to(device)
    optimiser = _optimiser(model, options)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, options.steps))
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    options.out.mkdir(parents=True, exist_ok=True)
    began, losses = time.perf_counter(), []
    for step, batch in zip(range(1, options.steps + 1), _batches(pieces, options.batch, rng), strict=False):
        loss = _loss(model, [masked(e, options.mask, rng) for e in batch], device)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        last = step == options.steps
        if step % EVERY == 0 or last:
            mean.update_parameters(model)
        if step % LOGGED == 0 or last:
            seconds = round(time.perf_counter() - began)
            line = {"step": step, "loss": round(sum(losses) / len(losses), 4), "seconds": seconds}
            if step % SAVED == 0 or last:
                torch.save(mean.module.state_dict(), options.out / "checkpoint.pt")
                line["held_out"] = held_out(mean.module, kept_out, device)
            _log(options.out / "log.jsonl", line)
            losses = []


def _log(path: Path, line: dict[str, object]) -> None:
    print(json.dumps(line), flush=True)
    with path.open("a") as log:
        log.write(json.dumps(line) + "\n")


def _reports(paths: Sequence[Path]) -> dict[str, MarkedReport]:
    """The reports by their ids; of one that several corpora hold the last counts: a second reading."""
    return {r.id: r for path in paths for r in read_markup(path)}


def _pieces(reports: Sequence[MarkedReport]) -> list[Pieces]:
    tokenizer = own_tokenizer()
    return [in_pieces(report, tokenizer) for report in reports]


def _batches(pieces: Sequence[Pieces], size: int, rng: Random) -> Iterator[list[Example]]:
    """Batches without end, epoch after epoch; the edges of windows move."""
    for _ in repeat(None):
        yield from batches_of([e for p in pieces for e in examples(p, rng)], size, rng)


def _start(options: argparse.Namespace, pieces: Sequence[Pieces], rng: Random) -> Tagger:
    """The model to train: a checkpoint's or the published one, with what is to be kept of it."""
    if options.start:
        model = either(options.start, dropout=options.dropout)
    elif options.wide:
        model = WideTagger.from_mpnet(options.wide, options.frozen, dropout=options.dropout)
    else:
        model = Tagger.from_minilm(dropout=options.dropout)
    if options.layers:
        model.keep_layers(options.layers)
    if options.heads or options.inner:
        windows = [e for p in pieces for e in examples(p, rng)]
        some = rng.sample(windows, min(MEASURED, len(windows)))
        heads, units = importance(model, batches_of(some, options.batch, rng))
        if options.heads:
            model.keep_heads(heads_kept(heads, options.heads))
        if options.inner:
            model.keep_inner(torch.tensor(kept) for kept in units_kept(units, options.inner))
    return model


def _optimiser(model: Tagger, options: argparse.Namespace) -> torch.optim.Optimizer:
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    groups = [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": options.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _loss(model: Tagger, batch: list[Example], device: torch.device) -> Tensor:
    model.train()
    tags, links, attributes = losses_of(model, batch, device)
    return tags + LINK_WEIGHT * links + ATTRIBUTE_WEIGHT * attributes


if __name__ == "__main__":
    main()

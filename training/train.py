"""Fine-tune the encoder on marked-up reports.

    python -m training.train CORPUS.jsonl [MORE.jsonl ...] --out FOLDER

Reports of the development split are left out. A checkpoint is written after every epoch.
"""

import argparse
import json
import time
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import MarkedReport, is_development, read_markup

from training.batches import Example, examples, in_pieces
from training.importance import importance
from training.keeping import units_kept
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


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument(
        "--uneven",
        type=Path,
        nargs="+",
        default=[],
        help="more of them, whose commitments are marked now and then only",
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--rate", type=float, default=2e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=2e-3, help="learning rate of the heads")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--start", type=Path, help="checkpoint to go on from, instead of the published weights"
    )
    parser.add_argument(
        "--wide", type=Path, help="folder of all-mpnet-base-v2: a larger encoder on it, which only teaches"
    )
    parser.add_argument("--frozen", type=int, default=0, help="first layers of it that stay as they are")
    parser.add_argument("--layers", type=int, nargs="+", help="layers of the start that are kept")
    parser.add_argument("--inner", type=int, help="inner units of each layer that are kept")
    parser.add_argument("--dropout", type=float, default=0.1, help="part of each token vector left out")
    parser.add_argument("--mask", type=float, default=0.0, help="part of the word pieces hidden")
    parser.add_argument("--all", action="store_true", help="train on the development split too")
    train(parser.parse_args())


def train(options: argparse.Namespace) -> None:
    """Run the epochs and write a checkpoint and a log line after each."""
    torch.manual_seed(options.seed)
    rng = Random(options.seed)  # noqa: S311 - the order of examples is no secret
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = own_tokenizer()
    reports, uneven = _reports(options)
    pieces = [
        in_pieces(r, tokenizer, uneven=r.id in uneven)
        for r in reports
        if options.all or not is_development(r)
    ]
    kept_out = [e for r in reports if is_development(r) for e in examples(in_pieces(r, tokenizer), None)]
    model = _start(options)
    if options.inner:
        some = [e for p in pieces[:60] for e in examples(p, None)]
        _, units = importance(model, batches_of(some, options.batch, rng))
        kept = units_kept(units, [options.inner] * len(units))
        model.keep_inner(torch.tensor(layer) for layer in kept)
    model.to(device)
    steps = options.epochs * sum(1 for p in pieces for _ in examples(p, Random(0))) // options.batch  # noqa: S311
    optimiser = _optimiser(model, options)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, steps))
    options.out.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    for epoch in range(options.epochs):
        windows = [e for p in pieces for e in examples(p, rng)]
        batches = batches_of(windows, options.batch, rng)
        losses = [
            _step(model, [masked(e, options.mask, rng) for e in batch], optimiser, schedule, device)
            for batch in batches
        ]
        torch.save(model.state_dict(), options.out / "checkpoint.pt")
        seconds = round(time.perf_counter() - began)
        mean = [round(sum(part) / len(losses), 4) for part in zip(*losses, strict=True)]
        line = {
            "epoch": epoch + 1,
            "tags": mean[0],
            "links": mean[1],
            "attributes": mean[2],
            "held_out": held_out(model, kept_out, device),
            "seconds": seconds,
        }
        print(json.dumps(line), flush=True)
        with (options.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")


def _reports(options: argparse.Namespace) -> tuple[list[MarkedReport], frozenset[str]]:
    """The reports to learn from, each once, and the ids of those whose commitments are marked unevenly.

    Of a report that several corpora hold, the last counts: a second reading stands for the first.
    """
    first = {r.id: r for path in options.uneven for r in read_markup(path)}
    again = {r.id: r for path in options.corpus for r in read_markup(path)}
    return list((first | again).values()), frozenset(first.keys() - again.keys())


def _start(options: argparse.Namespace) -> Tagger:
    """The model to train: a checkpoint's or the published one, with the layers asked for."""
    if options.start:
        model = either(options.start, dropout=options.dropout)
    elif options.wide:
        model = WideTagger.from_mpnet(options.wide, options.frozen, dropout=options.dropout)
    else:
        model = Tagger.from_minilm(dropout=options.dropout)
    if options.layers:
        model.keep_layers(options.layers)
    return model


def _optimiser(model: Tagger, options: argparse.Namespace) -> torch.optim.Optimizer:
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    groups = [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": options.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _step(
    model: Tagger,
    batch: list[Example],
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    device: torch.device,
) -> tuple[float, float, float]:
    model.train()
    tags, links, attributes = losses_of(model, batch, device)
    optimiser.zero_grad(set_to_none=True)
    (tags + LINK_WEIGHT * links + ATTRIBUTE_WEIGHT * attributes).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    return tags.item(), links.item(), attributes.item()


if __name__ == "__main__":
    main()

"""Fine-tune the encoder on marked-up reports.

    python -m training.train CORPUS.jsonl [MORE.jsonl ...] --out FOLDER

Reports of the development split are left out. A checkpoint is written after every epoch.
"""

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import MarkedReport, is_development, read_markup
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.batches import IGNORED, Example, examples, in_pieces, tag_slices
from training.model import Tagger, starting_weights
from trucebook.reading.labels import OCCURRENCES

CLS, SEP, PAD, MASK = 101, 102, 0, 103
"""MiniLM's marker pieces."""

LINK_WEIGHT, ATTRIBUTE_WEIGHT = 1.0, 0.5
"""Weights of the link and attribute losses beside the tags', set so that the three fall together."""


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
    tokenizer = Tokenizer.from_file(str(starting_weights() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    reports, uneven = _reports(options)
    pieces = [
        in_pieces(r, tokenizer, uneven=r.id in uneven)
        for r in reports
        if options.all or not is_development(r)
    ]
    held_out = [e for r in reports if is_development(r) for e in examples(in_pieces(r, tokenizer), None)]
    model = _start(options)
    if options.inner:
        some = [torch.tensor([[CLS, *e.ids, SEP]]) for p in pieces[:60] for e in examples(p, None)]
        model.keep_inner(model.strongest_inner(options.inner, some))
    model.to(device)
    steps = options.epochs * sum(1 for p in pieces for _ in examples(p, Random(0))) // options.batch  # noqa: S311
    optimiser = _optimiser(model, options)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    options.out.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    for epoch in range(options.epochs):
        windows = [e for p in pieces for e in examples(p, rng)]
        batches = _batches(windows, options.batch, rng)
        losses = [
            _step(model, [_masked(e, options.mask, rng) for e in batch], optimiser, schedule, device)
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
            "held_out": _held_out(model, held_out, device),
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
        model = Tagger.from_checkpoint(options.start, dropout=options.dropout)
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


def _rate(step: int, steps: int) -> float:
    """Warm-up over the first tenth of the steps, then a straight line to a hundredth."""
    warm = max(1, steps // 10)
    return (step + 1) / warm if step < warm else max(0.01, (steps - step) / (steps - warm))


def _batches(windows: list[Example], size: int, rng: Random) -> list[list[Example]]:
    """Batches of windows of like length, in random order."""
    rng.shuffle(windows)
    chunk = size * 16
    ordered = [
        e
        for i in range(0, len(windows), chunk)
        for e in sorted(windows[i : i + chunk], key=lambda e: len(e.ids))
    ]
    batches = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    rng.shuffle(batches)
    return batches


def _held_out(model: Tagger, windows: list[Example], device: torch.device) -> list[float]:
    """The three losses on the held-out windows, each the mean over batches."""
    model.eval()
    ordered = sorted(windows, key=lambda e: len(e.ids))
    with torch.no_grad():
        losses = [
            [part.item() for part in losses_of(model, ordered[i : i + 16], device)]
            for i in range(0, len(ordered), 16)
        ]
    return [round(sum(part) / len(losses), 4) for part in zip(*losses, strict=True)]


def _masked(example: Example, part: float, rng: Random) -> Example:
    """The example with a part of its pieces hidden, so that the words around them must tell their tags."""
    ids = tuple(MASK if rng.random() < part else i for i in example.ids)
    return replace(example, ids=ids)


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


def losses_of(model: Tagger, batch: list[Example], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """The three losses of a batch: tags, links, attributes."""
    width = max(len(e.ids) for e in batch) + 2
    rows = [[CLS, *e.ids, SEP] + [PAD] * (width - 2 - len(e.ids)) for e in batch]
    ids = torch.tensor(rows, device=device)
    tags, attributes, query, key = model(ids, (ids != PAD).long())
    return (
        _tag_loss(tags, batch, width, device),
        _link_loss(model, batch, query, key, device),
        _attribute_loss(attributes, batch, device),
    )


def _tag_loss(tags: Tensor, batch: list[Example], width: int, device: torch.device) -> Tensor:
    total = torch.zeros((), device=device)
    for layer, (start, end) in enumerate(tag_slices()):
        rows = [[IGNORED, *e.tags[layer]] + [IGNORED] * (width - 1 - len(e.ids)) for e in batch]
        wanted = torch.tensor(rows, device=device)
        total = total + functional.cross_entropy(tags[..., start:end].flatten(0, 1), wanted.flatten())
    return total


def _link_loss(
    model: Tagger, batch: list[Example], query: Tensor, key: Tensor, device: torch.device
) -> Tensor:
    flat = [(row, p) for row, e in enumerate(batch) for p in e.pairs]
    if not flat:
        return torch.zeros((), device=device)

    def column(values: list[int]) -> Tensor:
        return torch.tensor(values, device=device)

    row, role = column([r for r, _ in flat]), column([p.role for _, p in flat])
    head = [column([1 + p.head[side] for _, p in flat]) for side in (0, 1)]
    tail = [column([1 + p.tail[side] for _, p in flat]) for side in (0, 1)]
    heads = (query[row, head[0], role] + query[row, head[1], role]) / 2
    tails = (key[row, tail[0], role] + key[row, tail[1], role]) / 2
    near, far = column([p.near for _, p in flat]), column([p.far for _, p in flat])
    bias = model.bias[role, near] + model.bias[role, far] + model.bias[role, -1]
    score = (heads * tails).sum(-1) + bias
    wanted = torch.tensor([float(p.linked) for _, p in flat], device=device)
    return functional.binary_cross_entropy_with_logits(score, wanted, reduction="sum") / (wanted.sum() + 1)


def _attribute_loss(attributes: Tensor, batch: list[Example], device: torch.device) -> Tensor:
    flat = [(row, 1 + at, occ, bg) for row, e in enumerate(batch) for at, occ, bg in e.triggers]
    if not flat:
        return torch.zeros((), device=device)
    rows, at = [f[0] for f in flat], [f[1] for f in flat]
    scores = attributes[torch.tensor(rows, device=device), torch.tensor(at, device=device)]
    count = len(OCCURRENCES)
    occurrence = functional.cross_entropy(
        scores[:, :count], torch.tensor([f[2] for f in flat], device=device)
    )
    background = functional.binary_cross_entropy_with_logits(
        scores[:, count], torch.tensor([float(f[3]) for f in flat], device=device)
    )
    return occurrence + background


if __name__ == "__main__":
    main()

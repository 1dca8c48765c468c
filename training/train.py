"""Fine-tune the encoder on marked-up reports.

    python -m training.train CORPUS.jsonl [MORE.jsonl ...] --often DISPATCHES.jsonl \
        [--start CHECKPOINT.pt --layers 0 2 3 5 --heads 40 --inner 720 672 608 560] --out RUN

Reports of the development split are left out. It starts from the published weights or a checkpoint, or from
those of their layers, heads and inner units that matter most. `checkpoint.pt` is the mean of its weights late
in the training.
"""

import argparse
from collections.abc import Iterator, Sequence
from itertools import repeat
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import MarkedReport, is_development, read_markup
from torch import Tensor

from training.batches import Example, Pieces, examples, in_pieces
from training.course import add_options, course_of, run
from training.importance import keep_best
from training.learning import ATTRIBUTE_WEIGHT, LINK_WEIGHT, batches_of, losses_of, masked
from training.model import Tagger, own_tokenizer
from training.renamed import names_of, renamed
from training.wide import WideTagger, either

OFTEN = 2
"""How often a report that is learnt often stands among the windows of an epoch."""


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--often", nargs="+", type=Path, default=[], help="more, learnt twice as often")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--wide", type=Path, help="folder of all-mpnet-base-v2, to train a teacher")
    parser.add_argument("--frozen", type=int, default=0, help="first layers of a teacher that stay as is")
    parser.add_argument("--layers", type=int, nargs="+", help="layers of the start that are kept")
    parser.add_argument("--dropout", type=float, default=0.12, help="part of each token vector left out")
    parser.add_argument("--all", action="store_true", help="train on the development split too")
    parser.add_argument("--rename", type=float, default=0.0, help="part of the names replaced by others")
    add_options(parser, steps=2600, rate=2.5e-4, head_rate=7e-4)
    train(parser.parse_args())


def train(options: argparse.Namespace) -> None:
    """Take the steps that the command line asks for."""
    torch.manual_seed(options.seed)
    rng = Random(options.seed)  # noqa: S311 - the order of examples is no secret
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    reports = _reports([*options.corpus, *options.often])
    learnt = [r for r in reports.values() if options.all or not is_development(r)]
    often = _reports(options.often).keys()
    pieces = [p for p in _pieces(learnt) for _ in range(OFTEN if p.report.id in often else 1)]
    held = _pieces([r for r in reports.values() if is_development(r)])
    model = _start(options)
    keep_best(model, [e for p in pieces for e in examples(p, rng)], options.heads, options.inner, rng)
    model.to(device)
    names = names_of(pieces)

    def loss_of(batch: list[Example]) -> Tensor:
        shown = [masked(renamed(e, names, options.rename, rng), options.mask, rng) for e in batch]
        tags, links, attributes = losses_of(model, shown, device)
        return tags + LINK_WEIGHT * links + ATTRIBUTE_WEIGHT * attributes

    kept_out = [e for p in held for e in examples(p, None)]
    run(course_of(options, device), model, _batches(pieces, options.batch, rng), loss_of, kept_out)


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


def _start(options: argparse.Namespace) -> Tagger:
    """The model to train: a checkpoint's or the published one, with the layers that are to be kept of it."""
    if options.start:
        model = either(options.start, options.frozen, dropout=options.dropout)
    elif options.wide:
        model = WideTagger.from_mpnet(options.wide, options.frozen, dropout=options.dropout)
    else:
        model = Tagger.from_minilm(dropout=options.dropout)
    if options.layers:
        model.keep_layers(options.layers)
    return model


if __name__ == "__main__":
    main()

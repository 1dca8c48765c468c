"""What teachers give for windows, kept: they are asked once, and an encoder learns from it many times.

    python -m training.soft CORPUS.jsonl [MORE.jsonl ...] --texts FILE ... \
        --teachers A.pt [B.pt ...] --out SOFT.pt

A teacher is a checkpoint of MiniLM or of the larger encoder in `training/wide.py`. Reports of the development
split are left out.
"""

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import torch
from benchmarks.markup import is_development, read_markup
from torch import Tensor

from training.batches import Example, Pair, Placed, candidates, examples, in_pieces, pair, tag_slices
from training.learning import PAD, ids_of, link_scores
from training.model import Tagger, own_tokenizer
from training.teaching import Soft
from training.unmarked import unmarked, windows_without_marks
from training.wide import either
from trucebook.reading.decoding import spans_of
from trucebook.reading.labels import LAYERS

TOGETHER = 8
"""Windows that the teachers are given at once."""

TOLD = "told"
"""What stands for how triggers are told, where a kind is named."""

TINY = 1e-6
"""The least probability whose logarithm is taken."""

Window = tuple[Example, Sequence[int]]
"""A window and, where it has no marks, of which sentence each of its pieces is."""


def main() -> None:
    """Ask the teachers as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpus", nargs="*", type=Path)
    parser.add_argument("--texts", nargs="+", type=Path, default=[], help="files of texts without marks")
    parser.add_argument("--teachers", nargs="+", type=Path, required=True, help="their checkpoints")
    parser.add_argument(
        "--share",
        nargs="+",
        type=_share,
        default=[],
        metavar="KIND=PART",
        help="of the tags of a kind, or of how triggers are told (told=), the part that the first teacher\n"
        "gives; the others give the rest, and by default all give alike",
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    rng = Random(options.seed)  # noqa: S311 - where windows begin is no secret
    tokenizer = own_tokenizer()
    windows: list[Window] = [
        (example, ())
        for path in options.corpus
        for report in read_markup(path)
        if not is_development(report)
        for example in examples(in_pieces(report, tokenizer), rng)
    ]
    windows.extend(windows_without_marks(unmarked(options.texts, tokenizer), rng))
    teachers = [either(path, dropout=0.0) for path in options.teachers]
    for teacher in teachers:
        teacher.eval()
    torch.save(list(softened(windows, teachers, dict(options.share))), options.out)


def _share(given: str) -> tuple[str, float]:
    """A kind and the part of the first teacher in it.

    Raises:
        ArgumentTypeError: where it is not told so.
    """
    kind, _, part = given.partition("=")
    kinds = [TOLD, *(str(layer.kind) for layer in LAYERS)]
    if kind not in kinds or not re.fullmatch(r"0|1|0?\.\d+", part):
        known = ", ".join(kinds)
        raise argparse.ArgumentTypeError(
            f"{given!r} is no KIND=PART with a part of 0 to 1 and a kind of {known}"
        )
    return kind, float(part)


def softened(
    windows: Sequence[Window], teachers: Sequence[Tagger], share: Mapping[str, float]
) -> Iterator[Soft]:
    """What the teachers take these windows for, those of like length together.

    Args:
        windows: what they are asked of.
        teachers: who is asked.
        share: by kind of mark, and as `TOLD` of how triggers are told, the part that the first of them gives.
    """
    ordered = sorted(windows, key=lambda window: len(window[0].ids))
    for i in range(0, len(ordered), TOGETHER):
        with torch.no_grad():
            yield from _asked(ordered[i : i + TOGETHER], teachers, share)


def _asked(
    windows: Sequence[Window], teachers: Sequence[Tagger], share: Mapping[str, float]
) -> Iterator[Soft]:
    ids = ids_of([example for example, _ in windows])
    given = [teacher(ids, (ids != PAD).long()) for teacher in teachers]
    tags = torch.cat(
        [
            _mixed([one[0][..., start:end].softmax(-1) for one in given], share.get(layer.kind))
            for layer, (start, end) in zip(LAYERS, tag_slices(), strict=True)
        ],
        dim=-1,
    )
    attributes = _mixed([_told(one[1]) for one in given], share.get(TOLD))
    batch = [
        replace(example, pairs=tuple(_pairs(tags[row, 1 : len(owner) + 1], owner))) if owner else example
        for row, (example, owner) in enumerate(windows)
    ]
    scores = [
        link_scores(teacher, batch, query, key).sigmoid()
        for teacher, (_, _, query, key) in zip(teachers, given, strict=True)
    ]
    links = _mixed(scores, None).split([len(example.pairs) for example in batch])
    for row, example in enumerate(batch):
        own = slice(1, len(example.ids) + 1)
        yield Soft(example, tags[row, own].half(), attributes[row, own].half(), links[row])


def _mixed(given: Sequence[Tensor], share: float | None) -> Tensor:
    """The mean of what teachers give, or so much of the first and the rest of the others."""
    if share is None or len(given) == 1:
        return torch.stack(list(given)).mean(0)
    return share * given[0] + (1.0 - share) * torch.stack(list(given[1:])).mean(0)


def _told(attributes: Tensor) -> Tensor:
    return torch.cat([attributes[..., :-1].softmax(-1), attributes[..., -1:].sigmoid()], dim=-1)


def _pairs(tags: Tensor, owner: Sequence[int]) -> Iterator[Pair]:
    """The pairs of the spans that a window's tags mark, each as not linked: the teachers say more."""
    begins = [at for at in range(len(owner)) if not at or owner[at] != owner[at - 1]]
    spans = []
    for found in spans_of(tags.clamp_min(TINY).log().numpy(), begins, {}):
        start = begins[found.sentence]
        spans.append(Placed(LAYERS[found.layer].kind, start + found.first, start + found.last))
    for head, role, tail in candidates(spans):
        yield pair(spans[head], spans[tail], role, owner, linked=False)


if __name__ == "__main__":
    main()

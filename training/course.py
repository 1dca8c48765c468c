"""The steps of a training: how fast weights move, their mean late in it, its log and its checkpoint."""

import argparse
import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.batches import Example
from training.learning import held_out, rate
from training.model import Tagger

Batch = TypeVar("Batch")

EVERY, MEMORY = 5, 0.98
"""Every so many steps the weights go into their mean, of which so much stays."""

LOGGED, SAVED = 100, 400
"""Every so many steps the losses are told, and every so many the checkpoint is written."""


@dataclass(frozen=True, slots=True)
class Course:
    """How a tagger is trained.

    Attributes:
        out: folder of `log.jsonl` and of `checkpoint.pt`, the mean of the weights late in the training.
        steps: how many.
        rate: learning rate of the encoder, at its highest.
        head_rate: that of what stands on it.
        device: where it is computed.
    """

    out: Path
    steps: int
    rate: float
    head_rate: float
    device: torch.device


def add_options(parser: argparse.ArgumentParser, *, steps: int, rate: float, head_rate: float) -> None:
    """Let the command line of a training say how it goes; what it does not say is as given here."""
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=steps)
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--rate", type=float, default=rate, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=head_rate, help="learning rate of the heads")
    parser.add_argument("--mask", type=float, default=0.08, help="part of the word pieces hidden")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--heads", type=int, help="attention heads that are kept, of all layers together")
    parser.add_argument("--inner", type=int, nargs="+", help="inner units that are kept, by layer")


def course_of(options: argparse.Namespace, device: torch.device) -> Course:
    """The course that the command line asks for, on `device`; its folder is made."""
    options.out.mkdir(parents=True, exist_ok=True)
    return Course(options.out, options.steps, options.rate, options.head_rate, device)


def run(
    course: Course,
    model: Tagger,
    batches: Iterable[Batch],
    loss_of: Callable[[Batch], Tensor],
    kept_out: Sequence[Example],
) -> None:
    """Take the steps; write a log and, now and then, the checkpoint.

    Args:
        course: how.
        model: what is trained, in place.
        batches: what it learns from, a step each: as many as there are steps, or more.
        loss_of: how far the model is from what it should give for a batch.
        kept_out: held-out windows, on which losses are measured when the checkpoint is written.
    """
    optimiser = torch.optim.AdamW(_groups(model, course), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, course.steps))
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    began, losses = time.perf_counter(), []
    for step, batch in zip(range(1, course.steps + 1), batches, strict=False):
        model.train()
        losses.append(_step(model, loss_of(batch), optimiser))
        schedule.step()
        last = step == course.steps
        if step % EVERY == 0 or last:
            mean.update_parameters(model)
        if step % LOGGED == 0 or last:
            seconds = round(time.perf_counter() - began)
            loss = round(sum(losses) / len(losses), 4)
            line: dict[str, object] = {"step": step, "loss": loss, "seconds": seconds}
            if step % SAVED == 0 or last:
                torch.save(mean.module.state_dict(), course.out / "checkpoint.pt")
                line["held_out"] = held_out(mean.module, kept_out, course.device)
            _log(course.out / "log.jsonl", line)
            losses = []


def _step(model: Tagger, loss: Tensor, optimiser: torch.optim.Optimizer) -> float:
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return float(loss.item())


def _groups(model: Tagger, course: Course) -> list[dict[str, object]]:
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    return [{"params": encoder, "lr": course.rate}, {"params": heads, "lr": course.head_rate}]


def _log(path: Path, line: dict[str, object]) -> None:
    print(json.dumps(line), flush=True)
    with path.open("a") as log:
        log.write(json.dumps(line) + "\n")

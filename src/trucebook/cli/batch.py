"""A task done with many reports: here, or in several processes where there are more than a few."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from trucebook.cli.processes import in_processes
from trucebook.cli.work import Factory, Failed, Task, in_turn
from trucebook.records import Report

FEW = 24
"""Reports up to which one process is best: a second one takes longer to load its model than they to read."""

T = TypeVar("T")
P = TypeVar("P")


def run(
    reports: Iterable[Report | P], task: Task[T], factory: Factory, *, jobs: int | None = None
) -> Iterator[T | Failed | P]:
    """What `task` gives for each report, in their order, as soon as it is known.

    What is no report passes through in its place.

    With `jobs` above 1 the task runs in as many processes, so it and `factory`, which makes a reader, are
    functions that another process can import. Without `jobs`, the first few reports are read here and the
    others, where there are more, by one process for each core.

    Raises:
        TrucebookError: where no reader can be made.
    """
    items = iter(reports)
    processes = jobs or cores()
    if jobs is None and processes > 1:
        yield from in_turn(islice(items, FEW), task, factory)
    if processes == 1:
        yield from in_turn(items, task, factory)
    else:
        yield from in_processes(items, task, factory, processes)


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

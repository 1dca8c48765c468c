"""Many reports read by several processes, again and again, each time with another tuning."""

import json
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from training.remembering import Remembering
from trucebook.reading.model import Tuning, model_files
from trucebook.reading.reader import Reader, standard_stages
from trucebook.records import Report
from trucebook.records.json import to_json


class SideBySide:
    """Processes that each read a share of the reports, always the same, and so compute each window once."""

    def __init__(self, model: Path, reports: Sequence[Report], jobs: int) -> None:
        """Start the processes.

        Args:
            model: folder of the model.
            reports: what is read.
            jobs: how many processes.
        """
        self._count = len(reports)
        apart = get_context("spawn")  # a process forked from one that has a model loaded may stand still
        pipes = [apart.Pipe() for _ in range(jobs)]
        self._calls = [own for own, _ in pipes]
        self._processes = [
            apart.Process(target=_serve, args=(theirs, model, tuple(reports[share::jobs])), daemon=True)
            for share, (_, theirs) in enumerate(pipes)
        ]
        for process, (_, theirs) in zip(self._processes, pipes, strict=True):
            process.start()
            theirs.close()  # so that a process that dies is noticed, and not waited for

    def read(self, tuning: Tuning) -> list[dict[str, Any]]:
        """The readings of all reports with this tuning, as JSON objects, in the order of the reports."""
        for calls in self._calls:
            calls.send(tuning)
        out: list[dict[str, Any]] = [{}] * self._count
        for share, calls in enumerate(self._calls):
            out[share :: len(self._calls)] = calls.recv()
        return out

    def close(self) -> None:
        """End the processes."""
        for calls, process in zip(self._calls, self._processes, strict=True):
            calls.send(None)
            process.join()


def _serve(calls: Connection, model: Path, reports: Sequence[Report]) -> None:
    """Read the reports with each tuning that comes, until none comes."""
    encoder = Remembering(model_files(model))
    while (tuning := calls.recv()) is not None:
        encoder.tuning = tuning
        reader = Reader(standard_stages(encoder))
        calls.send([json.loads(to_json(reader.read(report))) for report in reports])

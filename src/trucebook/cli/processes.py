"""A task done in several processes. A process that dies takes one report with it, and that one is named."""

import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from trucebook.cli.failures import internal_error
from trucebook.cli.work import Factory, Failed, Task, attempt, place_of
from trucebook.errors import ReadingError, TrucebookError
from trucebook.records import Report

T = TypeVar("T")
P = TypeVar("P")

AHEAD = 4
"""Reports, for each process, that may be under way or done while an earlier one is being read."""


def in_processes(
    reports: Iterable[Report | P], task: Task[T], factory: Factory, jobs: int
) -> Iterator[T | Failed | P]:
    """What `task` gives for each report, in their order, from up to `jobs` processes.

    What is no report passes through in its place. No more than a few are held at a time, however many there
    are.

    Raises:
        ReadingError: where a process cannot make its reader.
    """
    crew: _Crew[T | P] = _Crew(task, factory, jobs)
    waiting: deque[_Slot[T | P]] = deque()
    try:
        for report in reports:
            if isinstance(report, Report):
                slot: _Slot[T | P] = _Slot()
                waiting.append(slot)
                crew.give(report, slot)
            else:
                waiting.append(_Slot(report))
            crew.collect(block=False)
            while len(waiting) >= AHEAD * jobs and waiting[0].outcome is None:
                crew.collect(block=True)
            yield from _finished(waiting)
        while waiting:
            crew.collect(block=True)
            yield from _finished(waiting)
    finally:
        crew.dismiss()


class _Slot(Generic[T]):
    """The place of one report's outcome among those that wait for their turn."""

    def __init__(self, outcome: T | None = None) -> None:
        self.outcome: T | Failed | None = outcome


def _finished(waiting: "deque[_Slot[T]]") -> Iterator[T | Failed]:
    while waiting and (outcome := waiting[0].outcome) is not None:
        waiting.popleft()
        yield outcome


class _Worker(Generic[T]):
    """One process, and the report that it has in hand."""

    def __init__(self, task: Task[T], factory: Factory) -> None:
        # A forked child would share the threads and locks of the model's runtime: it is spawned.
        context = get_context("spawn")
        self.line, far_end = context.Pipe()
        self.process = context.Process(target=_serve, args=(far_end, task, factory), daemon=True)
        with _deaf_to_interrupts():
            self.process.start()
        far_end.close()
        self.report: Report | None = None
        self.slot: _Slot[T] | None = None

    def give(self, report: Report, slot: "_Slot[T]") -> None:
        """Hand over a report, whose outcome will go into `slot`."""
        self.report, self.slot = report, slot
        try:
            self.line.send(report)
        except OSError:
            return  # it has died: `collect` will find out

    def collect(self) -> bool:
        """Take what it sends; whether it lives on.

        Raises:
            ReadingError: where it cannot make its reader.
        """
        try:
            outcome = self.line.recv()
        except (EOFError, OSError):
            return self._died()
        if isinstance(outcome, _Unable):
            raise ReadingError(outcome.message)
        if self.slot:
            self.slot.outcome = outcome
        self.report = self.slot = None
        return True

    def _died(self) -> bool:
        self.process.join()
        if self.report and self.slot:
            code = self.process.exitcode
            message = (
                f"the process that read it ended with code {code}; read it alone with --jobs 1 to see why"
            )
            self.slot.outcome = Failed(place_of(self.report), message)
        return False


class _Crew(Generic[T]):
    """The processes, and who is idle. A process is started when there is a report for it."""

    def __init__(self, task: Task[T], factory: Factory, size: int) -> None:
        self._task, self._factory, self._size = task, factory, size
        self._workers: list[_Worker[T]] = []

    def give(self, report: Report, slot: "_Slot[T]") -> None:
        """Hand a report to an idle process, when there is one."""
        while (worker := self._idle()) is None:
            self.collect(block=True)
        worker.give(report, slot)

    def _idle(self) -> "_Worker[T] | None":
        for worker in self._workers:
            if worker.report is None:
                return worker
        if len(self._workers) < self._size:
            self._workers.append(_Worker(self._task, self._factory))
            return self._workers[-1]
        return None

    def collect(self, *, block: bool) -> None:
        """Take what the processes have sent; where `block`, wait for one that does."""
        by_line = {worker.line: worker for worker in self._workers if worker.report}
        ready = wait(list(by_line), timeout=None if block else 0)
        for line, worker in by_line.items():
            if line in ready and not worker.collect():
                self._workers.remove(worker)

    def dismiss(self) -> None:
        """End every process."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.line.close()


class _Unable:
    """Sent by a process that cannot make its reader."""

    def __init__(self, message: str) -> None:
        self.message = message


def _serve(line: Connection, task: Task[T], factory: Factory) -> None:
    """The life of a process: make a reader, then do the task with every report that comes."""
    try:
        reader = factory()
    except TrucebookError as error:
        line.send(_Unable(str(error)))
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, it goes to the user, without a traceback
        line.send(_Unable(internal_error(error)))
        return
    with suppress(EOFError, OSError):  # the one who gave us reports has ended
        while True:
            line.send(attempt(task, reader, line.recv()))


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let processes that are started meanwhile ignore Ctrl-C: we hear it, and end them."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may change what a signal does
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)

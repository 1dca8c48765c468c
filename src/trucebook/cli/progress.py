"""How far reading and reconciling have come, on a terminal, once they have taken longer than a second."""

import sys
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

PATIENCE = 1.0
"""Seconds before anything is shown."""


class _Patient(ABC):
    """A line on the standard error that appears when work takes long."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._lock = threading.Lock()
        self._hidden = False
        self._progress: Progress | None = None
        self._timer = threading.Timer(PATIENCE, self._appear)
        self._timer.daemon = True

    def start(self) -> None:
        """Begin to be patient."""
        if self._shown:
            self._timer.start()

    def _appear(self) -> None:
        with self._lock:
            self._progress = self._made()
            if not self._hidden:
                self._progress.start()

    @abstractmethod
    def _made(self) -> Progress:
        """What is shown, at the place where the work has come to."""

    def stop(self) -> None:
        """Leave the screen as it was."""
        self._timer.cancel()
        with self._lock:
            if self._progress:
                self._progress.stop()


class Watch(_Patient):
    """A line on the standard error that counts reports while others write to the standard output.

    Attributes:
        done: how many reports have been dealt with.
    """

    def __init__(self, *, shown: bool, shares_screen: bool) -> None:
        """Show the line or not; on a screen that output shares, it is hidden while output is written."""
        super().__init__(shown=shown)
        self.done = 0
        self._shares_screen = shares_screen

    def _made(self) -> Progress:
        progress = _progress(
            SpinnerColumn(), TextColumn("reading; reports done: {task.completed:,}"), TimeElapsedColumn()
        )
        progress.add_task("", total=None, completed=self.done)
        return progress

    def advance(self) -> None:
        """Count one report."""
        with self._lock:
            self.done += 1
            if self._progress:
                self._progress.update(self._progress.task_ids[0], completed=self.done)

    @contextmanager
    def aside(self, *, for_error: bool = False) -> Iterator[None]:
        """Keep off the screen while a result is written there, or an error."""
        if not (self._shares_screen or for_error):
            yield
            return
        self._hide()
        try:
            yield
        finally:
            self._show()

    def _hide(self) -> None:
        with self._lock:
            self._hidden = True
            if self._progress:
                self._progress.stop()

    def _show(self) -> None:
        with self._lock:
            self._hidden = False
            if self._progress:
                self._progress.start()


class Bar(_Patient):
    """A bar on the standard error for work that is done in stages."""

    def __init__(self, *, shown: bool) -> None:
        """Show the bar or not."""
        super().__init__(shown=shown)
        self._at = ("", 0, 0)

    def _made(self) -> Progress:
        progress = _progress(
            SpinnerColumn(),
            TextColumn("reconciling; {task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        stage, done, whole = self._at
        progress.add_task(stage, total=whole or None, completed=done)
        return progress

    def told(self, stage: str, done: int, whole: int) -> None:
        """`done` of `whole` of a stage are done."""
        with self._lock:
            self._at = (stage, done, whole)
            if self._progress:
                task = self._progress.task_ids[0]
                self._progress.update(task, description=stage, completed=done, total=whole)


def _progress(*columns: ProgressColumn) -> Progress:
    return Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # results go where they should, and not through this line
        redirect_stderr=False,
    )


@contextmanager
def watching(out: TextIO) -> Iterator[Watch]:
    """A watch over work whose results go to `out`."""
    watch = Watch(shown=sys.stderr.isatty(), shares_screen=out.isatty())
    watch.start()
    try:
        yield watch
    finally:
        watch.stop()


@contextmanager
def staged() -> Iterator[Bar]:
    """A bar over work in stages."""
    bar = Bar(shown=sys.stderr.isatty())
    bar.start()
    try:
        yield bar
    finally:
        bar.stop()

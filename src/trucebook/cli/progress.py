"""How far the reading has come, on a terminal, once it has taken longer than a second."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

PATIENCE = 1.0
"""Seconds before anything is shown."""


class Watch:
    """A line on the standard error that counts reports while others write to the standard output.

    Attributes:
        done: how many reports have been dealt with.
    """

    def __init__(self, *, shown: bool, shares_screen: bool) -> None:
        """Show the line or not; on a screen that output shares, it is hidden while output is written."""
        self.done = 0
        self._shown, self._shares_screen = shown, shares_screen
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
            self._progress = Progress(
                SpinnerColumn(),
                TextColumn("reading; reports done: {task.completed:,}"),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
                redirect_stdout=False,  # results go where they should, and not through this line
                redirect_stderr=False,
            )
            self._progress.add_task("", total=None, completed=self.done)
            if not self._hidden:
                self._progress.start()

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

    def stop(self) -> None:
        """Leave the screen as it was."""
        self._timer.cancel()
        with self._lock:
            if self._progress:
                self._progress.stop()


@contextmanager
def watching(out: TextIO) -> Iterator[Watch]:
    """A watch over work whose results go to `out`."""
    watch = Watch(shown=sys.stderr.isatty(), shares_screen=out.isatty())
    watch.start()
    try:
        yield watch
    finally:
        watch.stop()

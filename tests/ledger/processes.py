"""Processes beside the one that tests."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def child(work: Callable[[int], None]) -> Iterator[tuple[int, int]]:
    """A process that does `work` with the end of a pipe: its id and the other end."""
    here, there = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.close(here)
            work(there)
            code = 0
        finally:
            os._exit(code)
    os.close(there)
    try:
        yield pid, here
    finally:
        os.close(here)


def ended(pid: int) -> int:
    """Wait for a child: its exit code."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

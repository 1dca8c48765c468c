"""Python's collector of garbage, held off while many rows are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept() -> Iterator[None]:
    """Collect no garbage within.

    Rows are tuples by the hundred thousand, which live until they are written down and never refer to each
    other in a circle; the collector would go through all of them again and again, for a fifth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

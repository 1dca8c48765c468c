"""How Python looks for circles of objects that nothing else refers to: seldom, and not where none will be."""

import gc

_YOUNG = 50_000
"""New objects after which Python looks for circles among them. A page is made of tens of thousands of small
records that hang in none; with Python's own 700 a third of the time of a large page went into looking."""


def look_for_circles_seldom() -> None:
    """Let the garbage collector leave alone what is there for good, and wait longer with the rest."""
    leave_alone()
    gc.set_threshold(_YOUNG, 20, 20)


def leave_alone() -> None:
    """Have what is there now never looked through again.

    What a site of 10,000 reports keeps for its pages is millions of objects: looking through them took two
    tenths of a second, and whichever page was being made waited for it.
    """
    gc.collect()
    gc.freeze()

"""The key of an entry: a number that tells its kind, its day and its number, in this order.

::

    | kind: 3 bits | day: 22 bits | number: 38 bits |

So the order of keys is the order of lists. Entries of one kind and time stand together in the index of
`entries`, in each name's `facets` and in `search`, and what several of these have in common is found by
walking along them, from the newest or the oldest on, until a page is full. Numbers are given in the order of
indexing, and never twice: an entry that changes gets a new key.
"""

from datetime import date
from functools import lru_cache
from typing import Final

from sqlalchemy import BigInteger, ColumnElement, and_, literal

from trucebook.ledger.schema import entries

KINDS: Final = ("report", "incident", "claim", "commitment", "agreement", "merged")
"""Of entries, in the order of their codes, which begin with 1. A further one goes to the end."""

NUMBER_BITS: Final = 38
"""For 270 milliard numbers: each of a million reports may be read anew ten thousand times."""

_KIND_BITS = NUMBER_BITS + 22  # the last day that Python knows, in 9999, is number 3,652,059
_CODES = {kind: code << _KIND_BITS for code, kind in enumerate(KINDS, start=1)}


def entry_key(kind: str, day: str, number: int) -> int:
    """The key of the entry with this number; `day` is ISO, or empty where it has none."""
    return first_key(kind, day) + number


def first_key(kind: str, day: str = "") -> int:
    """A key below those of all entries of this kind and day, or of a later one."""
    return _CODES[kind] + (_ordinal(day) << NUMBER_BITS)


def key_after(kind: str, day: str = "") -> int:
    """A key above those of all entries of this kind, and this day or an earlier one where it is given."""
    return _CODES[kind] + ((_ordinal(day) + 1) << NUMBER_BITS if day else 1 << _KIND_BITS)


def day_of(key: int) -> str:
    """The day that a key tells, ISO; empty where it tells none."""
    ordinal = (key & ((1 << _KIND_BITS) - 1)) >> NUMBER_BITS
    return date.fromordinal(ordinal).isoformat() if ordinal else ""


def is_kind(kind: str) -> ColumnElement[bool]:
    """That an entry is of `kind`, so that databases need to look at those of that kind only."""
    return and_(entries.c.key >= first_key(kind), entries.c.key < key_after(kind))


def is_since(key: ColumnElement[int], number: int) -> ColumnElement[bool]:
    """That an entry, by a column with its key, got its number when so many had been given, or later.

    No index helps with that: every row is looked at.
    """
    return key.bitwise_and(literal((1 << NUMBER_BITS) - 1, BigInteger)) >= literal(number, BigInteger)


@lru_cache(maxsize=16384)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else 0

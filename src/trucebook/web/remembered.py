"""What takes long to work out is worked out once, and again when what it rests on has changed."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Final, Generic, TypeVar, cast

from sqlalchemy import func, select

from trucebook.ledger import Ledger
from trucebook.ledger.schema import judgements, readings

T = TypeVar("T")
Of = TypeVar("Of")

_MOST: Final = 200
"""Answers that are kept."""


class WhileSame(Generic[Of, T]):
    """Answers kept while what they were made of is the same.

    A judgement changes the ledger, and with it little of what most answers rest on: comparing that takes
    milliseconds where making the answer takes hundreds.
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._lock = threading.Lock()
        self._known: OrderedDict[Hashable, tuple[Of, T]] = OrderedDict()

    def get(self, key: Hashable, of: Of, make: Callable[[], T]) -> T:
        """What `make` gave for `key`, where it was made of the same; else what it gives now."""
        with self._lock:
            held = self._known.get(key)
        if held is not None and held[0] == of:
            return held[1]
        made = make()
        with self._lock:
            self._known[key] = (of, made)
            self._known.move_to_end(key)
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return made


class Remembered:
    """Answers of a ledger, each kept until something is read or judged.

    Both tables are only ever added to, so their sizes tell whether anything changed: looking takes a
    millisecond where counting the parties of 10,000 reports takes several hundred.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Remember answers of `ledger`."""
        self._ledger = ledger
        self._answers: WhileSame[tuple[int, int], Any] = WhileSame()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gave for `key`, unless the ledger changed since; else what it gives now."""
        return cast("T", self._answers.get(key, self._state(), make))

    def _state(self) -> tuple[int, int]:
        sizes = (
            select(func.count()).select_from(table).scalar_subquery() for table in (readings, judgements)
        )
        with self._ledger.connect() as connection:
            first, second = connection.execute(select(*sizes)).one()
        return first, second

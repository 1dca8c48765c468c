"""Reading in a process of its own: pages stay quick, and a report that kills it takes no other along."""

from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING, Protocol

from trucebook.errors import ReadingError
from trucebook.ledger.triggers import triggers_of
from trucebook.records import Reading, Report, Span

if TYPE_CHECKING:
    from trucebook.reading.reader import Reader


@dataclass(frozen=True, slots=True)
class Read:
    """A reading, and the words that name each of its records, by the record's id."""

    reading: Reading
    triggers: Mapping[str, Span]


class Reads(Protocol):
    """Whatever reads reports for the desk."""

    def read(self, report: Report) -> Read:
        """What the report says.

        Raises:
            TrucebookError: where it cannot be read.
        """

    def close(self) -> None:
        """Let go of everything."""


class ReadingProcess:
    """A process that reads. It is started for the first report, and again after it died."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._pool: ProcessPoolExecutor | None = None

    def read(self, report: Report) -> Read:
        """What the report says.

        Raises:
            ReadingError: where the process died over it.
        """
        if self._pool is None:
            # A forked process would share the locks of this one's threads: it is spawned.
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        try:
            return self._pool.submit(_read, report).result()
        except BrokenProcessPool as error:
            self.close()
            raise ReadingError(
                "the process that read it died; read it alone with `trucebook read` to see why"
            ) from error

    def close(self) -> None:
        """End the process; what it was reading is lost."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _read(report: Report) -> Read:
    explanation = _reader().explain(report)
    return Read(explanation.reading, triggers_of(explanation))


@cache
def _reader() -> "Reader":
    """The reader of this process."""
    from trucebook.reading.reader import Reader  # noqa: PLC0415 - only the process that reads loads the model
    from trucebook.settings import one_thread_each  # noqa: PLC0415 - likewise

    one_thread_each()
    return Reader.load(threads=2)

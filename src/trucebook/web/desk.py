"""The desk: reports that visitors hand in are read and kept there, one after the other, in the background."""

import logging
import queue
import secrets
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from trucebook.errors import TrucebookError, UsageError
from trucebook.intake import Delivery, Failure, Metadata, deliveries_in
from trucebook.ledger import Arrival, Ledger, Method
from trucebook.reading.version import NAME, reader_version
from trucebook.reconcile.reconciling import is_up_to_date, reconcile
from trucebook.web.reading_process import ReadingProcess, Reads
from trucebook.web.safety.limits import MAX_WAITING, MAX_WAITING_BYTES

_LOG = logging.getLogger("trucebook.web")

_KEPT: Final = 50
"""Handings-in whose outcome can still be looked at."""


@dataclass(frozen=True, slots=True)
class File:
    """Something handed in.

    Attributes:
        name: what it is called.
        data: its bytes.
        metadata: what was said about it.
    """

    name: str
    data: bytes
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report.

    Attributes:
        where: its file, and the line where there is one.
        outcome: added, version, reread or known, as the ledger says; else failed.
        report: its id; empty where it failed.
        title: its headline.
        records: how many were read from it.
        message: what was wrong and what to do.
    """

    where: str
    outcome: str
    report: str = ""
    title: str = ""
    records: int = 0
    message: str = ""


@dataclass(frozen=True, slots=True)
class Handing:
    """What was handed in together, and how far it is.

    Attributes:
        id: names it in addresses.
        at: when, ISO 8601 in UTC.
        names: of its files.
        done: how many of these are done.
        outcomes: of the reports in them, as they come.
        finished: all of them are done, and incidents are laid beside each other.
    """

    id: str
    at: str
    names: tuple[str, ...]
    done: int = 0
    outcomes: tuple[Outcome, ...] = ()
    finished: bool = False


@dataclass(slots=True)
class _Waiting:
    """Files that wait for their turn."""

    handing: str
    files: list[File] = field(default_factory=list)


class Desk:
    """Reads what is handed in. One thread does the work; others look at how far it is.

    Attributes:
        reconciling: held by whoever lays incidents beside each other, so that nobody else does meanwhile.
    """

    def __init__(self, ledger: Ledger, reads: Reads | None = None) -> None:
        """Keep in `ledger` what `reads` makes of reports; the program's own reader without it."""
        self._ledger = ledger
        self._reads: Reads = reads or ReadingProcess()
        self._handings: OrderedDict[str, Handing] = OrderedDict()
        self._queue: queue.Queue[_Waiting | None] = queue.Queue()
        self._lock = threading.Lock()
        self.reconciling = threading.Lock()
        self._count = self._bytes = 0
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()

    def hand_in(self, files: Sequence[File]) -> Handing:
        """Take `files` to be read when their turn comes.

        Raises:
            UsageError: where there are none, or too much waits already.
        """
        if not files:
            raise UsageError("nothing was handed in: choose files, or paste a text")
        with self._lock:
            size = sum(len(one.data) for one in files)
            if self._count + len(files) > MAX_WAITING or self._bytes + size > MAX_WAITING_BYTES:
                raise UsageError("too much waits to be read: hand this in later, or use `trucebook add`")
            self._count += len(files)
            self._bytes += size
            at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
            new = Handing(secrets.token_hex(8), at, tuple(one.name for one in files))
            self._handings[new.id] = new
            while len(self._handings) > _KEPT:
                self._handings.popitem(last=False)
        self._queue.put(_Waiting(new.id, list(files)))
        self._start()
        return new

    def follow(self) -> None:
        """Lay incidents beside each other anew, after somebody judged: soon, in the background."""
        self._queue.put(_Waiting(""))
        self._start()

    def handing(self, id_: str) -> Handing | None:
        """What was handed in under `id_`, as far as it is; None where it is not known any more."""
        return self._handings.get(id_)

    def handings(self) -> tuple[Handing, ...]:
        """All that is known, the latest first."""
        with self._lock:
            return tuple(reversed(self._handings.values()))

    def close(self) -> None:
        """Stop after the report that is being read; what waits is not read any more."""
        self._closing.set()
        self._queue.put(None)
        self._reads.close()
        if self._thread is not None:
            self._thread.join(timeout=10)

    def _start(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="desk", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while (waiting := self._queue.get()) is not None:
            while waiting.files and not self._closing.is_set():
                self._take(waiting.handing, waiting.files.pop(0))
            if not self._closing.is_set():
                self._reconcile()
                self._update(waiting.handing, finished=True)

    def _take(self, handing: str, file: File) -> None:
        """Read and keep the reports in `file`."""
        for outcome in self._outcomes(file):
            if self._closing.is_set():
                return
            if (known := self._handings.get(handing)) is not None:
                self._update(handing, outcomes=(*known.outcomes, outcome))
        with self._lock:
            self._count -= 1
            self._bytes -= len(file.data)
        if (known := self._handings.get(handing)) is not None:
            self._update(handing, done=known.done + 1)

    def _outcomes(self, file: File) -> Iterator[Outcome]:
        try:
            for item in deliveries_in(file.data, name=file.name, metadata=file.metadata):
                yield (
                    Outcome(item.where, "failed", message=item.message)
                    if isinstance(item, Failure)
                    else self._kept(item)
                )
        except Exception as error:  # noqa: BLE001 - a defect met in one file must not lose the others
            yield Outcome(file.name, "failed", message=_in_words(error))

    def _kept(self, item: Delivery) -> Outcome:
        """What became of one report: read, unless it is known, and kept."""
        title = item.report.title or ""
        try:
            method = Method(NAME, reader_version())
            if self._ledger.holds(item.report, method):
                handle, _ = self._ledger.resolve(item.report.id)
                return Outcome(item.origin, "known", handle, title)
            read = self._reads.read(item.report)
            arrival = Arrival(item.data, item.origin)
            added = self._ledger.add(read.reading, method=method, arrival=arrival, triggers=read.triggers)
        except Exception as error:  # noqa: BLE001 - a defect met in one report must not lose the others
            return Outcome(item.origin, "failed", title=title, message=_in_words(error))
        return Outcome(item.origin, added.outcome.value, added.report, title, len(added.records))

    def _reconcile(self) -> None:
        try:
            with self.reconciling:
                if not is_up_to_date(self._ledger):
                    reconcile(self._ledger)
        except TrucebookError as error:
            _LOG.warning("incidents could not be laid beside each other: %s", error)
        except Exception:  # noqa: BLE001 - a defect there must not end the desk
            _LOG.exception("a defect while incidents were laid beside each other")

    def _update(self, handing: str, **changes: object) -> None:
        with self._lock:
            if handing in self._handings:
                self._handings[handing] = replace(self._handings[handing], **changes)  # type: ignore[arg-type]  # fields of it


def _in_words(error: Exception) -> str:
    if isinstance(error, TrucebookError):
        return str(error)
    _LOG.error("a defect while reading", exc_info=error)
    return f"internal error ({type(error).__name__}: {error}); please report it"

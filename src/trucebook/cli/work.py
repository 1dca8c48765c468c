"""Doing a task with a report: one that fails is named, and the rest go on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from trucebook.cli.failures import internal_error
from trucebook.errors import TrucebookError
from trucebook.records import Reading, Report

if TYPE_CHECKING:
    from trucebook.reading.explanation import Explanation

T = TypeVar("T")
P = TypeVar("P")


class ReportReader(Protocol):
    """What a task may ask of a reader."""

    def read(self, report: Report) -> Reading:
        """The report's records."""

    def explain(self, report: Report) -> "Explanation":
        """The report's records, and how each value was come by."""


Factory = Callable[[], ReportReader]
Task = Callable[[ReportReader, Report], T]


@dataclass(frozen=True, slots=True)
class Failed:
    """A report that could not be read.

    Attributes:
        where: the file, or file:line.
        message: what was wrong and what to do.
    """

    where: str
    message: str


def in_turn(reports: Iterable[Report | P], task: Task[T], factory: Factory) -> Iterator[T | Failed | P]:
    """What `task` gives for each report, one after the other; what is no report passes through in its place.

    The reader is made for the first report.
    """
    reader: ReportReader | None = None
    for report in reports:
        if isinstance(report, Report):
            reader = reader or factory()
            yield attempt(task, reader, report)
        else:
            yield report


def attempt(task: Task[T], reader: ReportReader, report: Report) -> T | Failed:
    """What `task` gives for `report`, or why it failed."""
    try:
        return task(reader, report)
    except TrucebookError as error:
        return Failed(place_of(report), str(error))
    except Exception as error:  # noqa: BLE001 - a defect met in one report must not lose the others
        return Failed(place_of(report), internal_error(error))


def place_of(report: Report) -> str:
    """What messages call `report`: its file, its URL, its title, or the start of its id."""
    return report.path or report.url or report.title or f"report {report.id[:12]}"

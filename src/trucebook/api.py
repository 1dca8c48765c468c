"""Reading from Python: one report, or many in a stream."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from trucebook.errors import IntakeError, UsageError
from trucebook.intake import Failure, Metadata, given_date, load, read_text
from trucebook.records import Published, Reading, Report
from trucebook.records.vocabulary import PublishedBasis

if TYPE_CHECKING:
    from trucebook.reading.reader import Reader

Day = str | date | tuple[date, date] | Published
"""A day of publication: a date, a string that tells one or less ("2020-10"), or its first and last day."""


def read(  # noqa: PLR0913 - each is a field of the report that only the caller can know
    source: str | Path,
    *,
    published: Day | None = None,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Reading:
    """Read one report.

    Args:
        source: the text itself, where it is a `str`; a file with one report, where it is a `Path`.
        published: when it was published; without it, what the report itself tells is used.
        publisher: who published it.
        url: where; kept as given.
        title: its headline.
        language: ISO 639-1, where known; only English is read.

    Returns:
        The report and its records.

    Raises:
        IntakeError: where the report cannot be taken in: unreadable, empty, too long, not English.
        UsageError: where `published` is no day, or the file holds more than one report.
    """
    metadata = Metadata(
        url=url, title=title, publisher=publisher, published=_published(published), language=language
    )
    report = read_text(source, metadata) if isinstance(source, str) else _only(source, metadata)
    return _reader().read(report)


def read_many(
    sources: Iterable[str | Path], *, on_error: Callable[[IntakeError], None] | None = None
) -> Iterator[Reading]:
    """Read the reports of files and folders, one after another, holding one at a time.

    Args:
        sources: paths of files and folders; a file may hold many reports.
        on_error: called for each report that cannot be taken in, after which the rest go on; without it the
            first such report ends the stream.

    Yields:
        Readings in the order of the sources.

    Raises:
        IntakeError: for a report that cannot be taken in, where there is no `on_error`.
    """
    reader = _reader()
    for item in load(sources):
        if isinstance(item, Report):
            yield reader.read(item)
            continue
        error = IntakeError(item.message, where=item.where)
        if on_error is None:
            raise error
        on_error(error)


@cache
def _reader() -> "Reader":
    from trucebook.reading.reader import Reader  # noqa: PLC0415 - loads the model: not for who only wants records

    return Reader.load()


def _only(path: Path, metadata: Metadata) -> Report:
    """The one report in a file."""
    items = list(load([path], metadata=metadata))
    if len(items) > 1:
        raise UsageError(f"{path} holds {len(items)} reports, and read() takes one; use read_many() for it")
    for item in items:
        if isinstance(item, Failure):
            raise IntakeError(item.message, where=item.where)
        return item
    raise IntakeError("there is no report in it; name a file with one", where=str(path))


def _published(day: Day | None) -> Published | None:
    if day is None or isinstance(day, Published):
        return day
    if isinstance(day, tuple):
        return Published(day[0], day[1], PublishedBasis.GIVEN)
    found = given_date(day if isinstance(day, str) else day.isoformat())
    if found is None:
        raise UsageError(f"published is a day such as 2020-10-18, or a month or year; got {day!r}")
    return found

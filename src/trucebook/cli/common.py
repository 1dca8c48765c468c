"""What the verbs share: where reports and the reader come from, and how results and failures go out."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import parent_process
from typing import Any, TextIO

import click

from trucebook.cli.batch import cores
from trucebook.cli.failures import complain, complain_of_accords
from trucebook.cli.formats import Format, Screen
from trucebook.cli.options import Given
from trucebook.cli.output import screen_width
from trucebook.cli.progress import watching
from trucebook.cli.work import Failed, ReportReader
from trucebook.errors import UsageError
from trucebook.intake.draft import Delivery, Failure
from trucebook.intake.metadata import Metadata
from trucebook.records import Published, Report
from trucebook.records.vocabulary import PublishedBasis

_MOST_THREADS = 4
"""More cores for one report gain nothing: its windows are short."""


def load_reader() -> ReportReader:
    """The reader that reads every report. Costly: it loads the model.

    Where this is the only process it uses a few cores for each report; of several, each keeps to one.

    Raises:
        ReadingError: where the model is missing or damaged.
    """
    from trucebook.reading.reader import Reader  # noqa: PLC0415 - processes that only write need no model

    alone = parent_process() is None
    return Reader.load(threads=min(cores(), _MOST_THREADS) if alone else 1)


def reports_of(sources: tuple[str, ...], given: Given) -> Iterator[Report | Failed]:
    """The reports of `sources` (files, folders, `-`), and those that could not be taken in, in order.

    Raises:
        UsageError: where a URL or a title was given, and there is a second report.
    """
    for item in deliveries_of(sources, given):
        yield item if isinstance(item, Failed) else item.report


def deliveries_of(sources: tuple[str, ...], given: Given) -> Iterator[Delivery | Failed]:
    """The reports of `sources` with the bytes that they were taken from, as `reports_of`."""
    from trucebook.intake.load import deliveries  # noqa: PLC0415 - processes that only read take nothing in

    if "-" in sources and sys.stdin.isatty():
        click.echo("trucebook: reading from the terminal; end with Ctrl-D", err=True)
    reports = 0
    for item in deliveries(sources, metadata=_metadata(given)):
        if isinstance(item, Failure):
            yield Failed(item.where, item.message)
            continue
        reports += 1
        if reports > 1 and (given.url or given.title):
            raise UsageError(f"--url and --title are for one report, and {', '.join(sources)} holds more")
        yield item


def _metadata(given: Given) -> Metadata:
    published = given.published and Published(*given.published, basis=PublishedBasis.GIVEN)
    return Metadata(url=given.url, title=given.title, publisher=given.publisher, published=published)


def screen_for(out: TextIO) -> Screen:
    """How text that goes to `out` is laid out."""
    return Screen(width=screen_width(out), colour=out.isatty())


@dataclass(frozen=True, slots=True)
class Tally:
    """How many reports were read, and how many could not be."""

    read: int
    failed: int


def write_all(outcomes: Iterable[str | Failed], form: Format[Any], out: TextIO) -> Tally:
    """Write each outcome as it comes; failures go to the standard error, each with the name of its report."""
    read = failed = 0
    with watching(out) as watch:
        out.write(form.opening)
        for outcome in outcomes:
            watch.advance()
            is_failure = isinstance(outcome, Failed)
            with watch.aside(for_error=is_failure):
                if isinstance(outcome, Failed):
                    complain(f"{outcome.where}: {outcome.message}" if outcome.where else outcome.message)
                    failed += 1
                else:
                    out.write(form.between * bool(read) + outcome)
                    out.flush()
                    read += 1
        out.write(form.closing)
        out.flush()
    return Tally(read, failed)


def finish(tally: Tally) -> None:
    """Say how many reports were read, where that is worth a line, and end with the exit code that tells it.

    Raises:
        click.exceptions.Exit: with 1 where some failed or there was none, or an accord file is broken.
    """
    if tally.read + tally.failed == 0:
        complain("no report was found there; name files of text, HTML, PDF, JSON or JSON Lines")
        raise click.exceptions.Exit(1)
    if tally.read + tally.failed > 1 or tally.failed:
        click.echo(_summary(tally), err=True)
    if complain_of_accords() or tally.failed:
        raise click.exceptions.Exit(1)


def _summary(tally: Tally) -> str:
    read = f"read {tally.read:,} report{'' if tally.read == 1 else 's'}"
    return f"{read}, {tally.failed:,} could not be read" if tally.failed else read

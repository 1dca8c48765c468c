"""Readers that read nothing, for tests of what is around them. Other processes can import them."""

import os
import signal
import time
from dataclasses import fields, replace

from tests.builders import explained, sample_reading

from trucebook.cli.work import ReportReader
from trucebook.errors import ReadingError
from trucebook.reading.explanation import Explanation
from trucebook.records import Reading, Report


class FakeReader:
    """Gives the sample reading; the words of a report's text say what else it does."""

    def read(self, report: Report) -> Reading:
        """The sample reading under this report's name."""
        if "DEFECT" in report.text:
            raise RuntimeError("the defect")
        if "UNREADABLE" in report.text:
            raise ReadingError("it is unreadable; leave it out")
        if "CRASH" in report.text:
            os._exit(7)
        if "INTERRUPT" in report.text:
            signal.raise_signal(signal.SIGINT)
        if "SLOW" in report.text:
            time.sleep(0.5)
        reading = sample_reading()
        named = replace(reading.report, path=report.path, title=report.title or report.path, url=report.url)
        return replace(reading, report=replace(named, published=report.published))

    def explain(self, report: Report) -> Explanation:
        """The sample explanation under this report's name."""
        return explained(self.read(report))


class BookReader(FakeReader):
    """Reads a report that begins with the sample's text: gives the sample's records, in that report."""

    def read(self, report: Report) -> Reading:
        """The sample's records in `report`, as it was given."""
        super().read(report)  # does what the words of the text say
        told = {f.name: getattr(report, f.name) for f in fields(report)}
        del told["id"], told["text_sha256"]
        return sample_reading(**told)


def load_book_reader() -> BookReader:
    """A reader for ledgers, at once."""
    return BookReader()


def load_fake() -> FakeReader:
    """A reader, at once."""
    return FakeReader()


def load_nothing() -> FakeReader:
    """No reader: the model is missing."""
    raise ReadingError("the model is missing; install trucebook again")


def load_defect() -> FakeReader:
    """No reader: a defect of ours."""
    raise RuntimeError("the defect")


def process_of(reader: ReportReader, report: Report) -> tuple[str | None, int]:
    """A task: the report's file, and the process that did it."""
    reader.read(report)
    return report.path, os.getpid()

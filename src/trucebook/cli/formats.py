"""The forms in which readings are written: text for people; json, jsonl and csv for programs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from trucebook.cli.layout import lines
from trucebook.cli.news import only_news
from trucebook.cli.render import reading_view
from trucebook.cli.table import header, rows
from trucebook.cli.work import ReportReader
from trucebook.records import Reading, Report
from trucebook.records.json import to_json

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read:
    """A reading, and how many sentences with tolls or conflict words yielded no record."""

    reading: Reading
    unrecorded: int = 0


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """How values are written one after the other, each as soon as it is known.

    Attributes:
        written: a value as text.
        opening: what stands before the first.
        between: what stands between two.
        closing: what stands after the last.
    """

    written: Callable[[T], str]
    opening: str = ""
    between: str = ""
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """What text is laid out for: the width in columns, and whether it shows colour."""

    width: int
    colour: bool


def format_of_readings(name: str, screen: Screen) -> Format[Read]:
    """The format called `name`; `screen` matters to text only."""
    if name == "text":
        return Format(partial(as_text, screen=screen), between="\n\n")
    if name == "json":
        return array_of(as_json)
    if name == "jsonl":
        return Format(as_json_line)
    return Format(as_rows, opening=header())


def array_of(written: Callable[[T], str]) -> Format[T]:
    """A JSON array with one value on each line."""
    return Format(written, opening="[\n", between=",\n", closing="\n]\n")


def as_text(read: Read, *, screen: Screen) -> str:
    """A reading for people."""
    view = reading_view(read.reading, width=screen.width, unrecorded=read.unrecorded)
    return lines(view, width=screen.width, colour=screen.colour)


def as_json(read: Read) -> str:
    """A reading as one line of JSON."""
    return to_json(read.reading)


def as_json_line(read: Read) -> str:
    """A reading as one line of JSON, with the end of the line."""
    return as_json(read) + "\n"


def as_rows(read: Read) -> str:
    """A reading as rows of comma-separated values."""
    return rows(read.reading)


def read_as(
    reader: ReportReader, report: Report, *, form: Format[Read], counts: bool = False, news: bool = False
) -> str:
    """What `report` says, in the format `form`.

    With `counts` also how many sentences yielded no record; with `news` without what is only background.
    """
    if counts:
        explanation = reader.explain(report)
        found = Read(explanation.reading, len(explanation.unrecorded))
    else:
        found = Read(reader.read(report))
    if news:
        found = Read(only_news(found.reading), found.unrecorded)
    return form.written(found)

"""The forms in which explanations are written: text for people, json for programs."""

from functools import partial

import msgspec

from trucebook.cli.formats import Format, Screen, array_of
from trucebook.cli.layout import lines
from trucebook.cli.render_explanation import explanation_view
from trucebook.cli.work import ReportReader
from trucebook.reading.explanation import Explanation
from trucebook.records import Report


def format_called(name: str, screen: Screen) -> Format[Explanation]:
    """The format called `name`; `screen` matters to text only."""
    return array_of(as_json) if name == "json" else Format(partial(as_text, screen=screen), between="\n\n")


def explain_as(reader: ReportReader, report: Report, *, form: Format[Explanation]) -> str:
    """How the records of `report` were come by, in the format `form`."""
    return form.written(reader.explain(report))


def as_json(explanation: Explanation) -> str:
    """Everything behind a reading, as one line of JSON."""
    return msgspec.json.encode(explanation).decode()


def as_text(explanation: Explanation, *, screen: Screen) -> str:
    """Everything behind a reading, for people."""
    view = explanation_view(explanation, width=screen.width)
    return lines(view, width=screen.width, colour=screen.colour)

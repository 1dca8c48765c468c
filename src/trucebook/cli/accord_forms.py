"""The forms in which an overview of an accord is written."""

from typing import TextIO

import msgspec

from trucebook.accords.brief_html import as_html
from trucebook.accords.brief_markdown import as_markdown
from trucebook.accords.overview import Overview
from trucebook.cli.accord_table import accord_view
from trucebook.cli.layout import lines
from trucebook.cli.output import screen_width


def written(overview: Overview, format_name: str, out: TextIO) -> str:
    """`overview` in the format called `format_name`; a table is laid out for where `out` goes."""
    if format_name == "json":
        return msgspec.json.format(msgspec.json.encode(overview), indent=2).decode() + "\n"
    if format_name == "md":
        return as_markdown(overview)
    if format_name == "html":
        return as_html(overview)
    width = screen_width(out)
    return lines(accord_view(overview, width), width=width, colour=out.isatty())

"""Histories of records, for people and for programs."""

from collections.abc import Iterator
from itertools import groupby

import msgspec
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucebook.cli.layout import lines
from trucebook.cli.output import screen_width, standard_output
from trucebook.ledger import History, Judgement, Statement
from trucebook.wording.judged import day_and_minute, judgement_words, value_words
from trucebook.wording.words import plain, quoted

LIVE = "●"
"""Before a value that the record has now."""


def written(history: History, format_name: str) -> str:
    """A history as text, or as JSON."""
    if format_name == "json":
        return msgspec.json.format(msgspec.json.encode(history), indent=2).decode()
    out = standard_output()
    width = screen_width(out)
    return lines(history_view(history), width=width, colour=out.isatty()).rstrip("\n")


def history_view(history: History) -> RenderableType:
    """What was stated and judged, in the order of time."""
    stated = groupby(history.statements, key=lambda s: (s.at, s.judgement or "", s.method))
    events: list[tuple[str, int, RenderableType]] = [
        (at, 1, _stated(list(group), judgement)) for (at, judgement, _), group in stated
    ]
    events += [(judgement.at, 0, _judged(judgement)) for judgement in history.judgements]
    if not events:
        return Text("Nothing was ever said of it.")
    return Group(*(view for _, _, view in sorted(events, key=lambda event: event[:2])))


def _judged(judgement: Judgement) -> Text:
    undone = "" if judgement.in_force else "  (undone)"
    text = Text.assemble(
        (f"{day_and_minute(judgement.at)}  ", "dim"),
        (plain(judgement.who), "bold"),
        f" {judgement_words(judgement)}",
        (f"  {judgement.id}", "dim"),
        (undone, "yellow"),
    )
    return text.append(f"\n    {quoted(judgement.why)}", style="italic") if judgement.why else text


def _stated(statements: list[Statement], judgement: str) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=3, justify="right", style="green")
    table.add_column(style="dim")
    table.add_column(overflow="fold")
    table.add_column(style="italic", overflow="fold")
    for row in _rows(statements):
        table.add_row(*row)
    first = statements[0]
    if judgement:
        return table
    reader = plain(f"{first.method.name} {first.method.version}")
    sure = "" if first.confidence is None else f", sure to {first.confidence:.2f}"
    return Group(
        Text.assemble((f"{day_and_minute(first.at)}  ", "dim"), (reader, "bold"), f" reads{sure}"), table
    )


def _rows(statements: list[Statement]) -> Iterator[tuple[str, str, str, str]]:
    last = ""
    for statement in statements:
        words = quoted(statement.words.text, limit=60) if statement.words else ""
        value = "" if statement.value is None else value_words(statement.value)
        field = "" if statement.field == last else statement.field
        yield LIVE if statement.live else "", field, value, words
        last = statement.field

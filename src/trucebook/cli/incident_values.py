"""Every value that is told of an incident, side by side: who tells it, and in which words."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from trucebook.cli.layout import indented
from trucebook.reconcile.merged import Merged
from trucebook.reconcile.values import Value, Voice
from trucebook.wording.incident_words import origins_words, telling_words
from trucebook.wording.time_words import when_words
from trucebook.wording.words import DASH, code_words, figure_words, party_words, place_words, plain, quoted

T = TypeVar("T")

_LONGEST = 80
"""Characters of words that are shown; `trucebook show` shows them in their context."""

_MOST = 20
"""Records that are shown for each value; JSON has all of them."""


def values_view(merged: Merged) -> Table:
    """Each field's values, those that the most independent origins tell first, each over all who tell it."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for name, rows in _fields(merged):
        shown = name
        for row in rows:
            table.add_row(shown, row)
            shown = ""
    return table


def _fields(merged: Merged) -> Iterator[tuple[str, Iterator[RenderableType]]]:
    yield "type", _rows(merged.type, code_words)
    yield "occurrence", _rows(merged.occurrence, code_words)
    if any(value.value for value in merged.background):
        yield "background", _rows(merged.background, lambda value: "background" if value else "news")
    yield "actors", _rows(merged.actors, party_words)
    yield "targets", _rows(merged.targets, party_words)
    yield "places", _rows(merged.places, place_words)
    yield "when", _rows(merged.when, lambda value: when_words(value) or DASH)
    yield "figures", _rows(merged.figures, figure_words)
    yield "sources", _rows(merged.sources, party_words)


def _rows(values: Sequence[Value[T]], words: Callable[[T], str]) -> Iterator[RenderableType]:
    for value in values:
        yield Text.assemble((words(value.value), "bold"), (f"  {origins_words(value)}", "dim"))
        yield from (indented(voice_line(voice), 2) for voice in value.voices[:_MOST])
        if len(value.voices) > _MOST:
            yield indented(Text(f"and {len(value.voices) - _MOST:,} more records", style="dim"), 2)


def voice_line(voice: Voice) -> Text:
    """Who tells a value: the report, whom it cites, the record, and the words."""
    cited = f", citing {', '.join(map(plain, voice.cited))}" if voice.cited else ""
    line = Text(f"{telling_words(voice.telling)}{cited}, {voice.record}", style="dim")
    if voice.own_word:
        line.append(" (own word)", style="not dim yellow")
    if voice.words:
        line.append(f"  {quoted(voice.words.text, limit=_LONGEST)}", style="not dim italic")
    return line

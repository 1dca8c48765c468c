"""Rows of records laid out for a screen: in columns where it is wide, one after the other where it is not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO
from itertools import compress

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDE = 100
"""Columns from which a row's cells stand under each other; tried on real reports from 60 to 200 columns."""

_WIDEST_CELL = 30
_GAP = 2
_UNKNOWN = "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Row:
    """One record on the screen.

    Attributes:
        label: what others refer to it by: "1", "a".
        cells: short values that stand in columns; an empty one is not known.
        rest: the values that take what is left of the line.
        below: lines under it, such as the words that it was read from.
    """

    label: str
    cells: tuple[Text, ...]
    rest: tuple[Text, ...] = ()
    below: tuple[Text, ...] = ()


def lay_out(rows: Sequence[Row], width: int) -> Group:
    """The rows for a screen of `width` columns; all have the same number of cells."""
    rows = _without_empty_columns(rows)
    indent = max((len(row.label) for row in rows), default=0) + 1 + _GAP
    columns = _column_widths(rows, width - indent) if width >= WIDE else []
    parts: list[RenderableType] = []
    for row in rows:
        parts.append(_in_columns(row, indent, columns) if columns else _in_line(row, indent))
        parts += [indented(text, indent + 1) for text in row.below]
    return Group(*parts)


def _without_empty_columns(rows: Sequence[Row]) -> list[Row]:
    filled = [any(text.plain for text in column) for column in zip(*(row.cells for row in rows), strict=True)]
    return [replace(row, cells=tuple(compress(row.cells, filled))) for row in rows]


def _column_widths(rows: Sequence[Row], room: int) -> list[int]:
    """Widths of the cells: as wide as the widest, but all of them in three quarters of the room."""
    widest = [
        max(text.cell_len for text in cells) for cells in zip(*(row.cells for row in rows), strict=True)
    ]
    most = max(_WIDEST_CELL, room // 4)
    widths = [min(width, most) for width in widest]
    while sum(widths) + _GAP * len(widths) > room * 3 // 4:
        widths[widths.index(max(widths))] -= 1
    return widths


def _in_columns(row: Row, indent: int, widths: Sequence[int]) -> Table:
    grid = Table.grid(padding=(0, _GAP, 0, 0), expand=True)
    grid.add_column(width=indent - _GAP, justify="right")
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    cells = (text if text.plain else Text(_UNKNOWN, style="dim") for text in row.cells)
    grid.add_row(Text(row.label, style="bold"), *cells, Text("   ").join(_filled(row.rest)))
    return grid


def _in_line(row: Row, indent: int) -> Table:
    grid = Table.grid(padding=(0, _GAP, 0, 0), expand=True)
    grid.add_column(width=indent - _GAP, justify="right")
    grid.add_column(ratio=1, overflow="fold")
    values = Text(" · ", style="dim").join(_filled((*row.cells, *row.rest)))
    grid.add_row(Text(row.label, style="bold"), values)
    return grid


def _filled(texts: Sequence[Text]) -> list[Text]:
    return [text for text in texts if text.plain]


def indented(text: Text, columns: int) -> Padding:
    """`text` so many columns in, also where it takes several lines."""
    return Padding(text, (0, 0, 0, columns))


def lines(renderable: RenderableType, *, width: int, colour: bool) -> str:
    """What a terminal of `width` columns shows for `renderable`, line by line, without trailing blanks."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour or None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(renderable)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))

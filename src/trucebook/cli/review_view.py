"""Two records side by side, or one under the other where the screen is narrow, with what differs marked."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trucebook.cli.context import in_context
from trucebook.cli.layout import WIDE, indented
from trucebook.cli.listing_table import credit
from trucebook.cli.pair_view import reason_lines
from trucebook.cli.record_rows import incident_kind
from trucebook.ledger import Found
from trucebook.reconcile.pairs import Pair
from trucebook.records import Incident
from trucebook.wording.comparing import Compared, compared
from trucebook.wording.incident_words import probability_words

DIFFERS = "≠"
"""Before the name of a field in which the two differ."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two records that may tell of one incident.

    Attributes:
        pair: what was worked out about them.
        a: the first; where one may be a part of the other, the part.
        b: the second.
    """

    pair: Pair
    a: Found[Incident]
    b: Found[Incident]


def sides_view(sides: Sides, width: int, *, marked: bool) -> Group:
    """The two for a screen of `width` columns; what was read is in brackets in its context where `marked`."""
    columns = _beside(sides, marked=marked) if width >= WIDE else _below(sides, marked=marked)
    return Group(
        *columns,
        Text(""),
        Text.assemble(("probably: ", "bold"), probability_words(sides.pair)),
        *(indented(line, 2) for line in reason_lines(sides.pair)),
    )


def _beside(sides: Sides, *, marked: bool) -> Iterator[RenderableType]:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    table.add_row("", _title("a", sides.a), _title("b", sides.b))
    table.add_row("", credit(sides.a), credit(sides.b))
    for one in compared(sides.a.record, sides.b.record):
        table.add_row(_label(one), *(Text("; ".join(values), style=_style(one)) for values in (one.a, one.b)))
    table.add_row("", "", "")
    table.add_row("", _words(sides.a, marked=marked), _words(sides.b, marked=marked))
    yield table


def _below(sides: Sides, *, marked: bool) -> Iterator[RenderableType]:
    fields = compared(sides.a.record, sides.b.record)
    for label, found in (("a", sides.a), ("b", sides.b)):
        yield _title(label, found)
        yield credit(found)
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
        for one in fields:
            values = one.a if found is sides.a else one.b
            table.add_row(_label(one), Text("; ".join(values), style=_style(one)))
        yield table
        yield _words(found, marked=marked)
        yield Text("")


def _title(label: str, found: Found[Incident]) -> Text:
    return Text.assemble((f"{label}  {found.id}", "bold"), "  ").append_text(incident_kind(found.record))


def _label(field: Compared) -> str:
    """A field's name, marked where the two differ."""
    return f"{DIFFERS if field.differs else ' '} {field.name}"


def _style(field: Compared) -> str:
    """How the values of a field are shown."""
    return "bold yellow" if field.differs else ""


def _words(found: Found[Incident], *, marked: bool) -> Group:
    return Group(*in_context(found.report.text, found.record.evidence, marked=marked))

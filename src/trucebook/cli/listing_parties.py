"""Who is in the book, listed."""

from collections.abc import Sequence
from typing import Any

import click
import msgspec
from rich.table import Table
from rich.text import Text

from trucebook.cli.failures import complain
from trucebook.cli.formats import Format, array_of
from trucebook.cli.layout import lines
from trucebook.cli.ledger_options import opened_ledger
from trucebook.cli.listing import write_texts
from trucebook.cli.output import opened, screen_width
from trucebook.ledger import PartyFound, PartySort
from trucebook.ledger.find_query import PAGE
from trucebook.wording.listing_csv import csv_line
from trucebook.wording.parties import COLUMNS
from trucebook.wording.words import plain


def listed(  # noqa: PLR0913 - the options of the verb
    names: tuple[str, ...],
    *,
    sort: str,
    limit: int | None,
    offset: int,
    format_name: str,
    output: str | None,
    place: str | None,
) -> None:
    """List the parties."""
    most = limit or (PAGE if format_name == "table" else None)
    with opened_ledger(place) as ledger, opened(output) as out:
        page = ledger.parties(names=names, sort=PartySort(sort), limit=most, offset=offset)
        if format_name == "table":
            width = screen_width(out)
            if page.found:
                out.write(lines(parties_table(page.found), width=width, colour=out.isatty()))
            if page.more:
                click.echo(
                    f"{offset + len(page.found):,} shown and there are more: --offset or --limit", err=True
                )
        else:
            form = _format(format_name)
            write_texts((form.written(party) for party in page.found), form, out)
    if not page.found:
        complain("nobody was found")


def parties_table(found: Sequence[PartyFound]) -> Table:
    """Parties with the numbers of their records."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("party", overflow="fold", ratio=1)
    table.add_column("kind")
    for name in ("incidents", "claims", "commitments", "agreements"):
        table.add_column(name, justify="right")
    table.add_column("days")
    for party in found:
        table.add_row(*_cells(party))
    return table


def _cells(party: PartyFound) -> list[Text]:
    name = Text(plain(party.name), style="bold")
    if party.country:
        name.append(f" ({party.country})", style="not bold dim")
    numbers = (party.incidents, party.claims, party.commitments, party.agreements)
    days = party.earliest if party.earliest == party.latest else f"{party.earliest} to {party.latest}"
    return [
        name,
        Text(party.kind.replace("_", " ")),
        *(Text(f"{number:,}" if number else "") for number in numbers),
        Text(days, style="dim"),
    ]


def _format(name: str) -> Format[PartyFound]:
    if name == "json":
        return array_of(_as_json)
    if name == "jsonl":
        return Format(lambda party: _as_json(party) + "\n")
    return Format(lambda party: csv_line(_values(party)), opening=csv_line(COLUMNS))


def _values(party: PartyFound) -> list[Any]:
    return [getattr(party, column) for column in COLUMNS]


def _as_json(party: PartyFound) -> str:
    return msgspec.json.encode(party).decode()

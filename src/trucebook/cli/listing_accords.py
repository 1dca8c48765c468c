"""The accords that there are, listed."""

from collections.abc import Sequence
from pathlib import Path

import click
import msgspec
from rich.table import Table
from rich.text import Text

from trucebook.accords.accord import Accord, Role
from trucebook.accords.files import checked_accords
from trucebook.accords.rows import ACCORD_COLUMNS, accord_values
from trucebook.cli.failures import complain
from trucebook.cli.formats import Format, array_of
from trucebook.cli.layout import lines
from trucebook.cli.listing import write_texts
from trucebook.cli.output import opened, screen_width
from trucebook.wording.listing_csv import csv_line
from trucebook.wording.words import plain


def listed(format_name: str, *, output: str | None, folder: Path | None) -> None:
    """List the accords; files in which something is wrong are named, each with its complaints.

    Raises:
        click.exceptions.Exit: with 1 where there is such a file.
    """
    files = checked_accords(folder)
    found = [file.accord for file in files if file.accord]
    with opened(output) as out:
        if format_name == "table":
            out.write(lines(accords_table(found), width=screen_width(out), colour=out.isatty()))
        else:
            form = _format(format_name)
            write_texts((form.written(accord) for accord in found), form, out)
    wrong = [c for file in files if file.accord is None for c in file.complaints if not c.remark]
    for complaint in wrong:
        complain(str(complaint))
    if wrong:
        raise click.exceptions.Exit(1)


def accords_table(found: Sequence[Accord]) -> Table:
    """Accords with their days, parties and number of clauses."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("accord", no_wrap=True)
    table.add_column("name", ratio=3)
    table.add_column("between", ratio=2)
    table.add_column("signed", no_wrap=True)
    table.add_column("clauses", justify="right")
    for accord in found:
        clauses = str(len(accord.clauses)) if accord.clauses else ""
        cells = (plain(accord.name), plain(", ".join(_parties(accord))), str(accord.signed or ""), clauses)
        table.add_row(Text(accord.id, style="bold"), *map(Text, cells))
    return table


def _parties(accord: Accord) -> list[str]:
    return [party.name for party in accord.parties if party.role is Role.PARTY]


def _format(name: str) -> Format[Accord]:
    if name == "json":
        return array_of(_as_json)
    if name == "jsonl":
        return Format(lambda accord: _as_json(accord) + "\n")
    return Format(lambda accord: csv_line(accord_values(accord)), opening=csv_line(ACCORD_COLUMNS))


def _as_json(accord: Accord) -> str:
    """The accord as its file has it, in JSON."""
    return msgspec.json.encode(accord).decode()

"""`trucebook check`: whether a ledger is whole."""

from typing import TYPE_CHECKING

import click

from trucebook.cli.failures import complain
from trucebook.cli.ledger_options import ledger_option, opened_ledger

if TYPE_CHECKING:
    from trucebook.ledger import Ledger


@click.command(
    epilog="""\b
Examples:
  trucebook check
  trucebook check --ledger copy.book
  trucebook check --rebuild

Exit codes: 0 all is well, 1 something is wrong (each is named), 2 wrong usage.""",
)
@click.option("--rebuild", is_flag=True, help="First make anew what lists are found by, from the statements.")
@ledger_option
def check(*, rebuild: bool, place: str | None) -> None:
    """Look through the whole ledger: hashes of bytes and texts, spans, references, and what lists show.

    Nothing is changed, but by --rebuild: that writes the index anew, which holds nothing of its own, and
    finds anew which incidents several reports tell.
    """
    problems = 0
    with opened_ledger(place) as ledger:
        if rebuild:
            _rebuild(ledger)
        for problem in ledger.check():
            complain(f"{problem.where}: {problem.message}")
            problems += 1
        reports = sum(1 for _ in ledger.report_ids())
    if problems:
        click.echo(f"{problems:,} thing{'s are' if problems > 1 else ' is'} wrong", err=True)
        raise click.exceptions.Exit(1)
    click.echo(f"all is well with {reports:,} report{'' if reports == 1 else 's'}")


def _rebuild(ledger: "Ledger") -> None:
    from trucebook.cli.reconciling import watched  # noqa: PLC0415 - heavy, so not for --help

    ledger.rebuild()
    watched(ledger)

"""`trucebook load`: a ledger from its text."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger


@click.command(
    epilog="""\b
Examples:
  trucebook load book.jsonl --ledger copy.book
  trucebook dump | trucebook load - --ledger copy.book""",
)
@click.argument("source", metavar="FILE", type=click.Path(allow_dash=True, dir_okay=False))
@ledger_option
def load(*, source: str, place: str | None) -> None:
    """Fill an empty ledger with what `trucebook dump` wrote: all of it, or nothing.

    FILE may be - for the standard input. A ledger that is not empty is refused, and not changed. Where
    loading is interrupted, no other verb takes the ledger; load the same dump again, and it goes on. Which
    incidents several reports tell is then found anew: it is worked out, and not part of what was written.
    """
    from trucebook.cli.reconciling import watched  # noqa: PLC0415 - heavy, so not for --help

    with (
        click.open_file(source, encoding="utf-8") as lines,
        opened_ledger(place, create=True, unfinished=True) as ledger,
    ):
        number = ledger.load(lines)
        click.echo(f"loaded {number:,} report{'' if number == 1 else 's'}", err=True)
        done = watched(ledger)
    if done.several:
        several = f"{done.several:,} incident{' is' if done.several == 1 else 's are'}"
        click.echo(f"{several} told by several records", err=True)

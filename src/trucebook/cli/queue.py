"""`trucebook queue`: judgements that wait for a person."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger, text_or_json


@click.command(
    epilog="""\b
Examples:
  trucebook queue
  trucebook attach 4be1c09a7f21-j2 4be1c09a7f21-i5""",
)
@text_or_json
@ledger_option
def queue(*, format_name: str, place: str | None) -> None:
    """List judgements whose record the last reading does not make any more.

    They hold their record in the book until a person attaches them to another one, or undoes them.
    """
    from trucebook.cli.judgements import written  # noqa: PLC0415 - heavy, so not for --help

    with opened_ledger(place) as ledger:
        waiting = ledger.queue()
    if waiting or format_name == "json":
        click.echo(written(waiting, format_name))
    else:
        click.echo("nothing waits", err=True)

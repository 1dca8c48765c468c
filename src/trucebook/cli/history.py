"""`trucebook history`: all that was ever said of a record or of one of its fields."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger, text_or_json


@click.command(
    epilog="""\b
Examples:
  trucebook history 4be1c09a7f21-i3
  trucebook history 4be1c09a7f21-i3 places --format json""",
)
@click.argument("id_", metavar="RECORD")
@click.argument("field", required=False)
@text_or_json
@ledger_option
def history(*, id_: str, field: str | None, format_name: str, place: str | None) -> None:
    """Show all that was ever said of a record, or of one FIELD of it, oldest first.

    Each value with its words, the reader or person who stated it, and when; one that holds now is marked.
    """
    from trucebook.cli.histories import written  # noqa: PLC0415 - heavy, so not for --help

    with opened_ledger(place) as ledger:
        found = ledger.history(id_, field)
    click.echo(written(found, format_name))

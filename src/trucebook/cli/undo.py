"""`trucebook undo`: a judgement is taken back."""

import click

from trucebook.cli.ledger_options import judge, ledger_option, opened_ledger, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook undo 4be1c09a7f21-j2 --why 'wrong village'""",
)
@click.argument("id_", metavar="JUDGEMENT")
@person_options
@ledger_option
def undo(*, id_: str, by: str | None, why: str, place: str | None) -> None:
    """Take back a judgement: what it changed is again as it was.

    The judgement stays in the history. An undo is a judgement, too, and can be undone.
    """
    with opened_ledger(place) as ledger:
        judgement = ledger.undo(id_, who=judge(by), why=why)
    click.echo(f"{judgement.id}  {judgement.who} undoes {id_}")

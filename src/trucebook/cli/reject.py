"""`trucebook reject`: a record is none."""

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge, ledger_option, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook reject 4be1c09a7f21-i3 --why 'a drill'""",
)
@click.argument("id_", metavar="RECORD")
@person_options
@ledger_option
def reject(*, id_: str, by: str | None, why: str, place: str | None) -> None:
    """Say that a record is none: lists leave it out, and its history keeps it.

    A report that is rejected takes its records with it. `trucebook undo` takes it back.
    """
    with judged_ledger(place, id_) as ledger:
        judgement = ledger.reject(id_, who=judge(by), why=why)
        click.echo(f"{judgement.id}  {judgement.who} rejects {judgement.record}")

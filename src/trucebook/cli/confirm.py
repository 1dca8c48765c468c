"""`trucebook confirm`: a record is right."""

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge, ledger_option, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook confirm 4be1c09a7f21-i3
  trucebook confirm 4be1c09a7f21-i3 places --why 'seen on the map'""",
)
@click.argument("id_", metavar="RECORD")
@click.argument("field", required=False)
@person_options
@ledger_option
def confirm(*, id_: str, field: str | None, by: str | None, why: str, place: str | None) -> None:
    """Say that a record, or one FIELD of it, is right as it stands.

    What is confirmed outlives re-reading. The judgement gets an id, by which it can be undone.
    """
    with judged_ledger(place, id_) as ledger:
        judgement = ledger.confirm(id_, field, who=judge(by), why=why)
        click.echo(
            f"{judgement.id}  {judgement.who} confirms {judgement.record}{f' {field}' if field else ''}"
        )

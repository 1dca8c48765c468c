"""`trucebook undo`: a judgement is taken back."""

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge, ledger_option, person_options


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

    The judgement stays in the history. An undo is a judgement, too, and can be undone. Incidents that were
    merged or parted because of it are again as they were.
    """
    with judged_ledger(place, id_) as ledger:
        from trucebook.reconcile import judging  # noqa: PLC0415 - heavy, so not for --help

        judgement = judging.undo(ledger, id_, who=judge(by), why=why)
        click.echo(f"{judgement.id}  {judgement.who} undoes {id_}")

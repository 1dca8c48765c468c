"""`trucebook attach`: a judgement finds its record again."""

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge, ledger_option, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook queue
  trucebook attach 4be1c09a7f21-j2 4be1c09a7f21-i5""",
)
@click.argument("id_", metavar="JUDGEMENT")
@click.argument("record", metavar="RECORD")
@person_options
@ledger_option
def attach(*, id_: str, record: str, by: str | None, why: str, place: str | None) -> None:
    """Bind a judgement to another record of the same kind in its report.

    For judgements in the queue, whose record the last reading does not make any more.
    """
    with judged_ledger(place, id_, record) as ledger:
        judgement = ledger.attach(id_, record, who=judge(by), why=why)
        click.echo(f"{judgement.id}  {judgement.who} attaches {id_} to {record}")

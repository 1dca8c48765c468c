"""`trucebook note`: a remark on a record."""

import click

from trucebook.cli.ledger_options import judge, ledger_option, opened_ledger


@click.command(
    epilog="""\b
Examples:
  trucebook note 4be1c09a7f21-i3 "the mayor has since withdrawn this"
  trucebook note 4be1c09a7f21 "a partisan outlet" --by Lena""",
)
@click.argument("id_", metavar="RECORD")
@click.argument("text")
@click.option("--by", metavar="NAME", help="Whose note it is. By default TRUCEBOOK_PERSON, else your login.")
@ledger_option
def note(*, id_: str, text: str, by: str | None, place: str | None) -> None:
    """Put a note to a record or a report. It changes no value."""
    with opened_ledger(place) as ledger:
        judgement = ledger.note(id_, text, who=judge(by))
    click.echo(f"{judgement.id}  {judgement.who} notes on {judgement.record}")

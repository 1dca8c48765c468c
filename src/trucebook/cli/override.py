"""`trucebook override`: a person's word for the status or grading of an incident."""

import click

from trucebook.cli.following import judged_ledger
from trucebook.cli.ledger_options import judge, ledger_option


@click.command(
    epilog="""\b
Examples:
  trucebook override 4be1c09a7f21-i3 status likely --why 'seen on two videos'
  trucebook override 4be1c09a7f21-i3 grading discounted --why 'all were fighters, says the mayor'""",
)
@click.argument("id_", metavar="ID")
@click.argument("field", metavar="status|grading", type=click.Choice(("status", "grading")))
@click.argument("value", metavar="VALUE")
@click.option("--by", metavar="NAME", help="Who judges. By default TRUCEBOOK_PERSON, else your login.")
@click.option("--why", metavar="REASON", required=True, help="Why; shown with the incident.")
@ledger_option
def override(*, id_: str, field: str, value: str, by: str | None, why: str, place: str | None) -> None:  # noqa: PLR0913 - each is an option
    """Give the status or the grading of the incident that a record tells of, over what the rules say.

    VALUE is contested, declared, likely or single_source for a status; discounted, confirmed, contested, fair
    or weak for a grading. What the rules say is still shown beside it. `trucebook undo` takes it back.
    """
    with judged_ledger(place, id_) as ledger:
        said = value.strip().casefold().replace(" ", "_").replace("-", "_")
        judgement = ledger.override(id_, field, said, who=judge(by), why=why)
        from trucebook.wording.judged import judgement_words  # noqa: PLC0415 - heavy, so not for --help

        click.echo(f"{judgement.id}  {judgement.who} {judgement_words(judgement)}")

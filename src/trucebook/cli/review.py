"""`trucebook review`: the pairs of incidents that most need a person."""

import click

from trucebook.cli.ledger_options import ledger_option, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook review
  trucebook review --limit 20 --by Lena
  printf 'y\\nn\\nq\\n' | trucebook review""",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="End after so many answers.")
@person_options
@ledger_option
def review(*, limit: int | None, by: str | None, why: str, place: str | None) -> None:
    """Show pairs of records that may tell of one incident, those first of which an answer is worth most.

    y says that they are the same, n different, p that the first is a part of the second, h that you cannot
    tell; u takes back your last answer, q ends, ? explains. Each answer is followed at once. On a terminal a
    key is enough; from a pipe, answers come one a line.
    """
    from trucebook.cli.reviewing import walk  # noqa: PLC0415 - heavy, so not for --help

    walk(place, limit=limit, by=by, why=why)

"""`trucebook review`: the pairs of incidents, and the single values, that most need a person."""

import click

from trucebook.cli.ledger_options import ledger_option, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook review
  trucebook review --limit 20 --by Lena
  trucebook review --values
  printf 'y\\nn\\nq\\n' | trucebook review""",
)
@click.option("--values", is_flag=True, help="Single values instead: doubtful records, counts and days.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="End after so many answers.")
@person_options
@ledger_option
def review(*, values: bool, limit: int | None, by: str | None, why: str, place: str | None) -> None:
    """Show pairs of records that may tell of one incident, those first of which an answer is worth most.

    y says that they are the same, n different, p that the first is a part of the second, h that you cannot
    tell; u takes back your last answer, q ends, ? explains. Each answer is followed at once. On a terminal a
    key is enough; from a pipe, answers come one a line.

    With --values it shows single values that the reader was unsure of, or that reports of one incident tell
    otherwise: y says that one is right, n that it is wrong, which takes it out.
    """
    if values:
        from trucebook.cli import reviewing_values  # noqa: PLC0415 - heavy, so not for --help

        reviewing_values.walk(place, limit=limit, by=by, why=why)
        return
    from trucebook.cli.reviewing import walk  # noqa: PLC0415 - heavy, so not for --help

    walk(place, limit=limit, by=by, why=why)

"""`trucebook reconcile`: the same incident once, whoever tells of it."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger


@click.command(
    epilog="""\b
Examples:
  trucebook reconcile
  trucebook reconcile --anew --ledger yemen.book""",
)
@click.option("--anew", is_flag=True, help="Forget what was worked out before, and begin with nothing.")
@ledger_option
def reconcile(*, anew: bool, place: str | None) -> None:
    """Find which incidents of the ledger are one, and which reports have one origin.

    `add` and all that changes the ledger do this by themselves, for what changed. Every report keeps its own
    values, and what persons said with `same`, `different` and `part-of` comes first.
    """
    from trucebook.cli.reconciling import summary, watched  # noqa: PLC0415 - heavy, so not for --help

    with opened_ledger(place) as ledger:
        done = watched(ledger, anew=anew)
        text = summary(ledger, done)
    click.echo(text)

"""`trucebook reread`: the ledger's own reports, read anew."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger


@click.command(
    epilog="""\b
Examples:
  trucebook reread
  trucebook reread 4be1c09a7f21""",
)
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@ledger_option
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Read in N processes, as in `add`.")
def reread(*, reports: tuple[str, ...], place: str | None, jobs: int | None) -> None:
    """Read reports of the ledger anew, where the reader has changed since.

    What was read before is retired, not lost; records keep their ids, and what persons judged stands. A
    judgement that no longer finds its record is named, and waits in `trucebook queue`. Without REPORT, all.
    What is read otherwise now is laid beside what other reports tell, as `trucebook reconcile` does.
    """
    from trucebook.cli import adding, reconciling  # noqa: PLC0415 - heavy, so not for --help
    from trucebook.reconcile.together import together  # noqa: PLC0415 - likewise

    with opened_ledger(place) as ledger:
        about = reports or None
        before = together(ledger, about)
        kept = adding.read_anew(ledger, reports, jobs)
        adding.tell(kept.counted)
        reconciling.follow(ledger, before, about)
    adding.finish(kept.counted)

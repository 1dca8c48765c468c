"""`trucebook same`: two records tell of one incident."""

import click

from trucebook.cli.ledger_options import ledger_option, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook same 4be1c09a7f21-i3 90c2f7d1a0b3-i1
  trucebook same 4be1c09a7f21-i3 90c2f7d1a0b3-i1 --why 'one market, one morning'""",
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@person_options
@ledger_option
def same(*, a: str, b: str, by: str | None, why: str, place: str | None) -> None:
    """Say that A and B tell of one incident. They are merged, and each keeps its own values.

    It holds whatever the program makes of them, until `trucebook undo` takes it back. What contradicts other
    judgements is refused, and these are named.
    """
    from trucebook.cli.ruling import ruled  # noqa: PLC0415 - heavy, so not for --help

    ruled(place, a, "same", b, by=by, why=why)

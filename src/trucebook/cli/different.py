"""`trucebook different`: two records tell of two incidents."""

import click

from trucebook.cli.ledger_options import ledger_option, person_options


@click.command(
    epilog="""\b
Examples:
  trucebook different 4be1c09a7f21-i3 90c2f7d1a0b3-i1
  trucebook different 4be1c09a7f21-i3 90c2f7d1a0b3-i1 --why 'two raids on one town'""",
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@person_options
@ledger_option
def different(*, a: str, b: str, by: str | None, why: str, place: str | None) -> None:
    """Say that A and B tell of two incidents. Where they were merged, they are parted.

    It holds whatever the program makes of them, until `trucebook undo` takes it back. What contradicts other
    judgements is refused, and these are named.
    """
    from trucebook.cli.ruling import ruled  # noqa: PLC0415 - heavy, so not for --help

    ruled(place, a, "different", b, by=by, why=why)

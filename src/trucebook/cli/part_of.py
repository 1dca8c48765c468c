"""`trucebook part-of`: one incident is a part of another."""

import click

from trucebook.cli.ledger_options import ledger_option, person_options


@click.command(
    "part-of",
    epilog="""\b
Examples:
  trucebook part-of 4be1c09a7f21-i3 90c2f7d1a0b3-i1
  trucebook part-of 4be1c09a7f21-i3 90c2f7d1a0b3-i1 --why 'one day of the siege'""",
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@person_options
@ledger_option
def part_of(*, a: str, b: str, by: str | None, why: str, place: str | None) -> None:
    """Say that A is a part of B: a battle of an offensive, a day of a siege. They stay two incidents.

    It holds whatever the program makes of them, until `trucebook undo` takes it back. What contradicts other
    judgements is refused, and these are named.
    """
    from trucebook.cli.ruling import ruled  # noqa: PLC0415 - heavy, so not for --help

    ruled(place, a, "part_of", b, by=by, why=why)

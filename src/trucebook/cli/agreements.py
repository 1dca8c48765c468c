"""`trucebook agreements`: accords, truces and cessations that reports speak of."""

from typing import Any

import click

from trucebook.cli.find_options import agreements as named
from trucebook.cli.find_options import coded, days, listing_options, parties


@click.command(
    epilog="""\b
Examples:
  trucebook agreements --type ceasefire --country YE
  trucebook agreements --agreement '*doha*'""",
)
@listing_options(
    *days("by when it was signed or declared, else by its report"),
    parties(),
    coded("--type", "labels", "AgreementKind", "What sort it is"),
    named(),
)
def agreements(**asked: Any) -> None:  # noqa: ANN401 - the options above
    """List agreements of all reports: accords, truces and cessations that they speak of."""
    from trucebook.cli.listing import listed  # noqa: PLC0415 - heavy, so not for --help

    listed("agreement", **asked)

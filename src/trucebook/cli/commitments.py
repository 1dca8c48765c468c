"""`trucebook commitments`: who is bound to do what, by when."""

from typing import Any

import click

from trucebook.cli.find_options import agreements, coded, days, listing_options, parties


@click.command(
    epilog="""\b
Examples:
  trucebook commitments --agreement doha-2020 --sort oldest
  trucebook commitments --type withdraw_forces --until 2021-05""",
)
@listing_options(
    *days("by when it is due, else by its report"),
    parties(),
    coded("--type", "labels", "Action", "What is to be done"),
    agreements(),
)
def commitments(**asked: Any) -> None:  # noqa: ANN401 - the options above
    """List commitments of all reports: who is bound to do what, by when, on what condition.

    A commitment is in the countries of its parties.
    """
    from trucebook.cli.listing import listed  # noqa: PLC0415 - heavy, so not for --help

    listed("commitment", **asked)

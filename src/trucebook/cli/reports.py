"""`trucebook reports`: what was added."""

from typing import Any

import click

from trucebook.cli.find_options import agreements, days, listing_options, parties, places


@click.command(
    epilog="""\b
Examples:
  trucebook reports --sort added
  trucebook reports --country YE --party UN --since 2019-01""",
)
@listing_options(
    *days("by when it was published"),
    places(),
    parties(),
    agreements(),
)
def reports(**asked: Any) -> None:  # noqa: ANN401 - the options above
    """List reports. A report can be found by all that its records can be found by."""
    from trucebook.cli.listing import listed  # noqa: PLC0415 - heavy, so not for --help

    listed("report", **asked)

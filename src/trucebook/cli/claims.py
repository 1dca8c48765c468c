"""`trucebook claims`: who said what about it."""

from typing import Any

import click

from trucebook.cli.find_options import agreements, coded, days, listing_options, parties, places


@click.command(
    epilog="""\b
Examples:
  trucebook claims --type deny --party Taliban
  trucebook claims --source 'United Nations' --since 2020 --format jsonl""",
)
@listing_options(
    *days("by when it was said, else by its report"),
    places(),
    parties(),
    coded("--type", "labels", "Act", "What the speaker does"),
    agreements(),
)
def claims(**asked: Any) -> None:  # noqa: ANN401 - the options above
    """List claims of all reports: who accuses, denies, warns, demands or pledges what.

    A claim is in the places of the incidents that it speaks of.
    """
    from trucebook.cli.listing import listed  # noqa: PLC0415 - heavy, so not for --help

    listed("claim", **asked)

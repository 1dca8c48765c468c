"""`trucebook accord list`: the accords that there are."""

from pathlib import Path

import click

from trucebook.cli.accord_options import accords_option
from trucebook.cli.options import output_option


@click.command(
    "list",
    epilog="""\b
Examples:
  trucebook accord list
  trucebook accord list --format csv -o accords.csv""",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("table", "json", "jsonl", "csv")),
    default="table",
    show_default=True,
    help="table for people; json (an array), jsonl (one a line) or csv for programs.",
)
@output_option
@accords_option
def list_accords(*, format_name: str, output: str | None, folder: Path | None) -> None:
    """List the accords that there are: those that are shipped, and those of your own folder."""
    from trucebook.cli.listing_accords import listed  # noqa: PLC0415 - heavy, so not for --help

    listed(format_name, output=output, folder=folder)

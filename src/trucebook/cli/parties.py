"""`trucebook parties`: who is in the book."""

import click

from trucebook.cli.find_options import paging


def _paged(command: click.decorators.FC) -> click.decorators.FC:
    for option in reversed(paging()):
        command = option(command)
    return command


@click.command(
    epilog="""\b
Examples:
  trucebook parties
  trucebook parties 'afghan*' --sort name
  trucebook parties --format csv --limit 200""",
)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--sort",
    type=click.Choice(("records", "name")),
    default="records",
    show_default=True,
    help="By how many records they are in, or by name.",
)
@_paged
def parties(  # noqa: PLR0913 - each is an option
    *,
    names: tuple[str, ...],
    sort: str,
    limit: int | None,
    offset: int,
    format_name: str,
    output: str | None,
    place: str | None,
) -> None:
    """List who is in the book, with how many records each is in and between which days.

    With NAME, only those called so; * in it stands for any letters. A party is counted under each name that
    reports give it, and a body also where a person speaks for it.
    """
    from trucebook.cli.listing_parties import listed  # noqa: PLC0415 - heavy, so not for --help

    listed(
        names,
        sort=sort,
        limit=limit,
        offset=offset,
        format_name=format_name,
        output=output,
        place=place,
    )

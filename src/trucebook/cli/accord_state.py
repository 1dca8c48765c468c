"""`trucebook accord ACCORD`: the state of each clause on a day, from what a ledger holds."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from trucebook.cli.accord_options import accords_option
from trucebook.cli.find_options import LastDay
from trucebook.cli.ledger_options import ledger_option, opened_ledger
from trucebook.cli.options import output_option


@click.command(
    epilog="""\b
Examples:
  trucebook accord doha-2020 --on 2020-10-20
  trucebook accord state my.toml --format html -o brief.html
""",
)
@click.argument("accord", metavar="ACCORD")
@click.option(
    "--on",
    type=LastDay(),
    metavar="DATE",
    help="The day; nothing published later is counted. By default today.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("table", "json", "md", "html")),
    default="table",
    show_default=True,
    help="table for people; json for programs; md or html for a brief to send.",
)
@output_option
@accords_option
@ledger_option
def state(  # noqa: PLR0913 - an argument and its options
    *,
    accord: str,
    on: date | None,
    format_name: str,
    output: str | None,
    folder: Path | None,
    place: str | None,
) -> None:
    """Show where each clause of an accord stands on a day, and the records that put it there.

    ACCORD is the id of an accord (`trucebook accord list` shows them), or a file of your own that ends in
    .toml. What is due next and overdue, accusations and answers, violence by type and week, displacement and
    troop levels follow. It says who reports and who alleges what; it does not judge.
    """
    from trucebook.accords.files import find_accord  # noqa: PLC0415 - as the next
    from trucebook.accords.gathering import held_for  # noqa: PLC0415 - as the next
    from trucebook.accords.matters import matters_of  # noqa: PLC0415 - as the next
    from trucebook.accords.surveying import overview_of  # noqa: PLC0415 - as the next
    from trucebook.cli.accord_forms import written  # noqa: PLC0415 - as the next
    from trucebook.cli.output import opened  # noqa: PLC0415 - heavy, so not for --help

    day = on or datetime.now(UTC).astimezone().date()
    found = find_accord(accord, folder)
    with opened_ledger(place) as ledger:
        overview = overview_of(matters_of(found, day, held_for(ledger, found, day)))
    with opened(output) as out:
        out.write(written(overview, format_name, out))

"""`trucebook add`: reports and what they say, into a ledger."""

from typing import Any

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger
from trucebook.cli.options import Given, about_the_report


@click.command(
    epilog="""\b
Examples:
  trucebook add reports/
  trucebook add report.html --url https://news.example/1 --ledger yemen.book
  cat feed.jsonl | trucebook add - --format jsonl

Exit codes: 0 all are in the ledger, 1 some could not be read (each is named, the others
were added), 2 wrong usage.""",
)
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("text", "jsonl")),
    default="text",
    show_default=True,
    help="How to tell what was done with each report: text for people, jsonl for programs.",
)
@ledger_option
@about_the_report
@click.option(
    "--no-reconcile",
    "leaves",
    is_flag=True,
    help="Do not lay what is new beside what other reports tell; `trucebook reconcile` does it later.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read in N processes. By default one, and one for each core where there are many reports.",
)
def add(
    *,
    sources: tuple[str, ...],
    format_name: str,
    place: str | None,
    leaves: bool,
    jobs: int | None,
    **about: Any,  # noqa: ANN401 - the options of `about_the_report`
) -> None:
    """Read reports and keep them in the ledger, with their bytes and every value that they yield.

    FILE is as for `trucebook read`. A report that the ledger holds already adds nothing; another text at the
    same URL becomes a new version beside the old. When a report's line appears, it is safe in the ledger. At
    the end, incidents that several reports tell are found, and those that were are named.
    """
    from trucebook.cli import adding, common, reconciling  # noqa: PLC0415 - heavy, so not for --help

    given = Given(**about)
    given.check_alone(sources)
    with opened_ledger(place, create=True) as ledger:
        kept = adding.add(ledger, common.deliveries_of(sources, given), format_name, jobs)
        adding.tell(kept.counted)
        if not leaves:
            reconciling.follow(ledger, reports=kept.new)
    adding.finish(kept.counted)

"""`trucebook read`: what reports say."""

from functools import partial
from typing import Any

import click

from trucebook.cli.options import Given, about_the_report, output_option
from trucebook.cli.output import opened


@click.command(
    epilog="""\b
Examples:
  trucebook read report.html
  trucebook read report.txt --published 2020-10-18 --publisher "Daily News"
  trucebook read reports/ --format csv -o incidents.csv
  cat feed.jsonl | trucebook read - --format jsonl

Exit codes: 0 all were read, 1 some could not be (each is named), 2 wrong usage.""",
)
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("text", "json", "jsonl", "csv")),
    default="text",
    show_default=True,
    help="text for people; for programs json (an array), jsonl (a report a line), csv (an incident a row).",
)
@output_option
@about_the_report
@click.option("--news", is_flag=True, help="Leave out what is told only as background.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read in N processes. By default one, and one for each core where there are many reports.",
)
def read(
    *,
    sources: tuple[str, ...],
    format_name: str,
    output: str | None,
    news: bool,
    jobs: int | None,
    **about: Any,  # noqa: ANN401 - the options of `about_the_report`
) -> None:
    """Read news reports and show their incidents, claims, commitments and agreements.

    FILE is a text, HTML, PDF, JSON or JSON Lines file, a folder of them, or - for standard input. Every value
    is shown with the words that it was read from.
    """
    from trucebook.cli import batch, common, formats  # noqa: PLC0415 - heavy, so not for --help

    given = Given(**about)
    given.check_alone(sources)
    with opened(output) as out:
        form = formats.format_of_readings(format_name, common.screen_for(out))
        task = partial(formats.read_as, form=form, counts=format_name == "text", news=news)
        reports = common.reports_of(sources, given)
        tally = common.write_all(batch.run(reports, task, common.load_reader, jobs=jobs), form, out)
    common.finish(tally)

"""`trucebook explain`: how each value of a report's records was come by, and what was left."""

from functools import partial
from typing import Any

import click

from trucebook.cli.options import Given, about_the_report, output_option
from trucebook.cli.output import opened


@click.command(
    epilog="""\b
Examples:
  trucebook explain report.html
  trucebook explain report.txt --published 2020-10-18 --format json""",
)
@click.argument("source", metavar="REPORT")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="text for people; json (an array) for programs.",
)
@output_option
@about_the_report
def explain(
    *,
    source: str,
    format_name: str,
    output: str | None,
    **about: Any,  # noqa: ANN401 - the options of `about_the_report`
) -> None:
    """Show how each value was come by, and what was read but not recorded.

    For each value: the words that the reader marked, how sure it was, and the steps from words to value. Then
    the sentences with tolls or conflict words of which no record was made.
    """
    from trucebook.cli import common, formats_of_explanation, work  # noqa: PLC0415 - heavy, so not for --help

    with opened(output) as out:
        form = formats_of_explanation.format_called(format_name, common.screen_for(out))
        task = partial(formats_of_explanation.explain_as, form=form)
        reports = common.reports_of((source,), Given(**about))
        tally = common.write_all(work.in_turn(reports, task, common.load_reader), form, out)
    common.finish(tally)

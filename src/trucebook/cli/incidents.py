"""`trucebook incidents`: what happened, or is denied, threatened or planned."""

from typing import Any

import click

from trucebook.cli.find_options import agreements, coded, days, listing_options, parties, places


@click.command(
    epilog="""\b
Examples:
  trucebook incidents --country AF --since 2020-10
  trucebook incidents --type air_strike --party Taliban --format csv -o strikes.csv
  trucebook incidents --text 'market -tank' --occurrence occurred --news
  trucebook incidents --status contested --grading fair
  trucebook incidents --told --report 4be1c09a7f21""",
)
@listing_options(
    *days("what ended earlier is left out"),
    places(),
    parties(),
    coded("--type", "labels", "IncidentType", "What happened"),
    coded("--occurrence", "occurrences", "Occurrence", "Whether it happened"),
    coded("--status", "statuses", "Status", "Was it so"),
    coded("--grading", "gradings", "Grading", "How well harm to civilians is supported"),
    click.option(
        "--background/--news", default=None, help="Only what is told as background, or only what is not."
    ),
    agreements(),
    click.option("--told", is_flag=True, help="Each as each report tells it, not once."),
)
def incidents(
    *,
    told: bool,
    statuses: tuple[str, ...],
    gradings: tuple[str, ...],
    **asked: Any,  # noqa: ANN401 - the options above
) -> None:
    """List incidents: what happened, or is denied, threatened or planned, each once, whoever tells of it.

    One is found by what any of its reports tells, and shown with how many independent origins it has, its
    status and its grading; `trucebook incident ID` shows all of it. With --told, as each report tells it.
    Of several values of one option any will do; different options must all hold. An option given with a * in
    a name takes any letters there.
    """
    if told and (statuses or gradings):
        raise click.UsageError(
            "--status and --grading are of incidents once each, not of records as told: leave out --told"
        )
    if told:
        from trucebook.cli.listing import listed  # noqa: PLC0415 - heavy, so not for --help

        listed("incident", **asked)
    else:
        from trucebook.cli.incident_listing import listed_once  # noqa: PLC0415 - likewise

        listed_once(statuses=statuses, gradings=gradings, **asked)

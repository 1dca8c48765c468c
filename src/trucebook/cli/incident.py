"""`trucebook incident`: one incident, as all that tell of it have it."""

import click

from trucebook.cli.ledger_options import ledger_option, opened_ledger, text_or_json


class Households(click.ParamType[float | str]):
    """How many persons a household has: a number, or "cited"."""

    name = "households"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float | str:
        """Turn what was typed into a number or "cited"."""
        text = str(value).strip().casefold()
        if text == "cited":
            return text
        try:
            size = float(text)
        except ValueError:
            self.fail(f"{value!r} is no size: give a number of persons, or cited", param, ctx)
        if not 1 <= size <= 20:
            self.fail(f"a household has 1 to 20 persons, not {value}", param, ctx)
        return size


@click.command(
    epilog="""\b
Examples:
  trucebook incident 4be1c09a7f21-i3
  trucebook incident 4be1c09a7f21-i3 --households cited
  trucebook incident 4be1c09a7f21-i3 --format json""",
)
@click.argument("id_", metavar="ID")
@click.option(
    "--households",
    type=Households(),
    metavar="N|cited",
    help="Also give families as people: N persons each, or as many as a cited source has for the country.",
)
@text_or_json
@ledger_option
def incident(*, id_: str, households: float | str | None, format_name: str, place: str | None) -> None:
    """Show one incident as all reports tell it: every value side by side, with who tells it in which words.

    ID is that of any record that tells of it. Then follow its tolls by source, which are never added up; what
    is claimed about it and what answers that; what it is a part of; why its records are one; and what persons
    said of it.
    """
    from trucebook.cli.incident_showing import shown  # noqa: PLC0415 - heavy, so not for --help

    with opened_ledger(place) as ledger:
        text = shown(ledger, id_, format_name, households)
    click.echo(text)

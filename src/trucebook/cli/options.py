"""Options and arguments that several verbs take, and the values behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import click

from trucebook.wording.days import days_of

F = TypeVar("F", bound=Callable[..., Any])


class PublishedDate(click.ParamType[tuple[date, date]]):
    """When reports were published: a day, a month, a year, or EARLIEST..LATEST."""

    name = "date"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[date, date]:
        """Turn what was typed into the first and the last day."""
        if isinstance(value, tuple):
            return value
        first, dots, last = str(value).partition("..")
        try:
            earliest, latest = days_of(first)[0], days_of(last if dots else first)[1]
        except ValueError as error:
            self.fail(f"{error}. Give 2020, 2020-10, 2020-10-18 or 2020-10-11..2020-10-17", param, ctx)
        if earliest > latest:
            self.fail(f"{first} is after {last}; give the earlier date first", param, ctx)
        return earliest, latest


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller tells about the reports.

    Attributes:
        published: the first and the last day on which they can have been published.
        publisher: who published them.
        url: where the one report was published.
        title: the one report's headline.
    """

    published: tuple[date, date] | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None

    def check_alone(self, sources: tuple[str, ...]) -> None:
        """Refuse a URL or title for more than one source.

        Raises:
            click.UsageError: naming the option.
        """
        for name in ("url", "title"):
            if getattr(self, name) is not None and len(sources) > 1:
                raise click.UsageError(
                    f"--{name} is for one report, and {len(sources)} were named; "
                    "give it in a sidecar file beside each report instead"
                )


def about_the_report(command: F) -> F:
    """Add --published, --publisher, --url and --title to a verb."""
    options = (
        click.option(
            "--published",
            type=PublishedDate(),
            metavar="DATE",
            help="When the reports were published: 2020, 2020-10, 2020-10-18 or EARLIEST..LATEST.",
        ),
        click.option("--publisher", metavar="NAME", help="Who published the reports."),
        click.option("--url", metavar="URL", help="Where the report was published; with one report only."),
        click.option("--title", metavar="TITLE", help="The report's headline; with one report only."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def output_option(command: F) -> F:
    """Add -o/--output to a verb."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE, which appears when all is written, instead of the standard output.",
    )(command)

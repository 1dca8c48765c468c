"""Options of the verbs that list what a ledger holds: filters, order, pages and formats."""

from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any, TypeVar

import click

from trucebook.cli.ledger_options import ledger_option
from trucebook.cli.options import PublishedDate, output_option
from trucebook.errors import UsageError

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "json", "jsonl", "csv")


class FirstDay(PublishedDate):
    """A day, month or year, of which the first day is meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click's own signature
        """Turn what was typed into the day."""
        return value if isinstance(value, date) else super().convert(value, param, ctx)[0]


class LastDay(PublishedDate):
    """A day, month or year, of which the last day is meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click's own signature
        """Turn what was typed into the day."""
        return value if isinstance(value, date) else super().convert(value, param, ctx)[1]


class Country(click.ParamType[str]):
    """A country by its code or its name."""

    name = "country"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's own signature
        """Turn what was typed into the code."""
        from trucebook.wording.countries import country_code  # noqa: PLC0415 - read only where it is needed

        try:
            return country_code(str(value))
        except UsageError as error:
            self.fail(str(error), param, ctx)


def listing_options(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Add `options`, then those that all lists share."""
    shared = (
        _many("--country", "countries", "COUNTRY", "In this country: its code (AF) or name.", Country()),
        _many("--source", "sources", "NAME", "According to this person, body, publisher or wire."),
        click.option(
            "--text",
            "words",
            metavar="WORDS",
            default="",
            help='With these words; "in quotation marks" together, -word not, begin* of a word.',
        ),
        _many("--report", "reports", "ID", "From this report."),
        click.option("--judged/--unjudged", default=None, help="Only what a person judged, or nobody."),
        click.option(
            "--hidden",
            is_flag=True,
            help="Also what was rejected, retired or replaced by a newer version of its page.",
        ),
        click.option(
            "--sort",
            type=click.Choice(("newest", "oldest", "added", "doubtful")),
            default="newest",
            show_default=True,
            help="By day; by when its report was added, last first; or by doubt, most first.",
        ),
        *paging(),
    )
    every: tuple[Callable[[F], F], ...] = (*options, *shared)

    def decorate(command: F) -> F:
        for option in reversed(every):
            command = option(command)
        return command

    return decorate


def paging() -> tuple[Callable[[F], F], ...]:
    """--limit, --offset, --format, -o and --ledger."""
    return (
        click.option(
            "--limit",
            type=click.IntRange(min=1),
            metavar="N",
            help="At most so many; 50 in a table, else all.",
        ),
        click.option(
            "--offset", type=click.IntRange(min=0), default=0, metavar="N", help="Leave out the first N."
        ),
        click.option(
            "--format",
            "format_name",
            type=click.Choice(FORMATS),
            default="table",
            show_default=True,
            help="table for people; json (an array), jsonl (one a line) or csv for programs.",
        ),
        output_option,
        ledger_option,
    )


def days(of: str) -> tuple[Callable[[F], F], ...]:
    """--since and --until, which are about `of`."""
    return (
        click.option(
            "--since",
            type=FirstDay(),
            metavar="DATE",
            help=f"Not before DATE (2020, 2020-10 or 2020-10-18): {of}.",
        ),
        click.option("--until", type=LastDay(), metavar="DATE", help="Not after DATE."),
    )


class Code(click.ParamType[str]):
    """A code of one of the codebook's lists, which are read when one is given or asked for."""

    name = "code"

    def __init__(self, codes: str) -> None:
        """Take codes of the list that the vocabulary calls `codes`."""
        self.codes = codes

    def known(self) -> list[str]:
        """Every code."""
        return [str(code) for code in getattr(import_module("trucebook.records.vocabulary"), self.codes)]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's own signature
        """Turn what was typed into a code; spaces and hyphens in it do no harm."""
        code = str(value).strip().casefold().replace(" ", "_").replace("-", "_")
        if code not in (known := self.known()):
            self.fail(f"{value!r} is none of {', '.join(known)}", param, ctx)
        return code


class CodeOption(click.Option):
    """An option that takes codes, and lists them in its help."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help, with every code."""
        record = super().get_help_record(ctx)
        if record is None or not isinstance(self.type, Code):
            return record
        return record[0], f"{record[1]}: {', '.join(self.type.known())}."


def coded(option: str, name: str, codes: str, words: str) -> Callable[[F], F]:
    """A filter for a code that a record has."""
    return click.option(
        option, name, multiple=True, metavar="CODE", type=Code(codes), cls=CodeOption, help=words
    )


def places() -> Callable[[F], F]:
    """--place."""
    return _many("--place", "places", "NAME", "At this place or in this province; * for any letters.")


def parties() -> Callable[[F], F]:
    """--party."""
    return _many(
        "--party",
        "parties",
        "NAME",
        "With this party, in any part; given twice, with both; * for any letters.",
    )


def agreements() -> Callable[[F], F]:
    """--agreement."""
    return _many("--agreement", "agreements", "NAME", "Under or about this agreement: its name or accord.")


def _many(
    option: str, name: str, metavar: str, words: str, type_: click.ParamType[Any] | None = None
) -> Callable[[F], F]:
    return click.option(option, name, multiple=True, metavar=metavar, type=type_ or click.STRING, help=words)

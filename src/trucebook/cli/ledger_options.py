"""Options of the verbs that work on a ledger, and how they open it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from trucebook.errors import UsageError
from trucebook.settings import ledger_place, person

if TYPE_CHECKING:
    from trucebook.ledger import Ledger

F = TypeVar("F", bound=Callable[..., Any])


def ledger_option(command: F) -> F:
    """Add --ledger to a verb."""
    return click.option(
        "--ledger",
        "place",
        metavar="PATH|URL",
        help="The ledger: a file, or a postgresql:// URL. By default TRUCEBOOK_LEDGER, else truce.book here.",
    )(command)


def person_options(command: F) -> F:
    """Add --by and --why to a verb."""
    by = click.option(
        "--by", metavar="NAME", help="Who judges. By default TRUCEBOOK_PERSON, else your login."
    )
    why = click.option("--why", metavar="REASON", default="", help="Why; kept with the judgement.")
    return by(why(command))


def text_or_json(command: F) -> F:
    """Add --format text|json to a verb."""
    return click.option(
        "--format",
        "format_name",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help="text for people; json for programs.",
    )(command)


@contextmanager
def opened_ledger(place: str | None, *, create: bool = False, unfinished: bool = False) -> "Iterator[Ledger]":
    """The ledger at `place`, or where the environment says.

    Args:
        place: what the command line says.
        create: make it where there is none.
        unfinished: also where a dump is being loaded into it, or that was interrupted.

    Raises:
        LedgerError: where it cannot be opened.
    """
    from trucebook.ledger import Ledger  # noqa: PLC0415 - heavy, so not for --help

    with Ledger.open(place or ledger_place(), create=create, unfinished=unfinished) as ledger:
        yield ledger


def judge(by: str | None) -> str:
    """Who judges.

    Raises:
        UsageError: where nobody says so.
    """
    if name := (by if by is not None else person() or "").strip():
        return name
    raise UsageError("a judgement is somebody's: say whose with --by NAME")

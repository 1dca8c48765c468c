"""What a ledger holds, listed: for people a page of it in a table, for programs all of it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TextIO

import click

from trucebook.cli.failures import complain
from trucebook.cli.formats import Format, array_of
from trucebook.cli.layout import lines
from trucebook.cli.ledger_options import opened_ledger
from trucebook.cli.listing_table import found_table
from trucebook.cli.output import opened, screen_width
from trucebook.ledger import Found, Ledger, Query, RecordKind, Sort
from trucebook.ledger.find import suggestions
from trucebook.ledger.find_query import PAGE
from trucebook.records import Record, Report
from trucebook.wording.listing_csv import header, row
from trucebook.wording.listing_json import as_line

Item = Found[Record | Report]


def listed(  # noqa: PLR0913 - the options that all lists share
    kind: str,
    *,
    place: str | None,
    format_name: str,
    output: str | None,
    sort: str,
    limit: int | None,
    offset: int,
    **asked: Any,  # noqa: ANN401 - fields of the query
) -> None:
    """List the records of `kind` that fit."""
    query = Query(RecordKind(kind), **asked)
    with opened_ledger(place) as ledger, opened(output) as out:
        if format_name == "table":
            _write_page(ledger, query, out, sort=Sort(sort), limit=limit or PAGE, offset=offset)
        else:
            found: Iterable[Item] = ledger.find_all(query, sort=Sort(sort), offset=offset)
            written = write_items(islice(found, limit), format_for(format_name, kind), out)
            explain_nothing(ledger, query, written)


def _write_page(  # noqa: PLR0913 - a page and where it goes
    ledger: Ledger, query: Query, out: TextIO, *, sort: Sort, limit: int, offset: int
) -> None:
    page = ledger.find(query, sort=sort, limit=limit, offset=offset)
    if page.found:
        width = screen_width(out)
        out.write(lines(found_table(page.found, width), width=width, colour=out.isatty()))
        out.flush()
    tell_more(page.more, offset + len(page))
    explain_nothing(ledger, query, len(page) + offset)


def tell_more(more: bool, after: int) -> None:  # noqa: FBT001 - whether there are more is all it is about
    """Say that there is more than the first `after`, where there is."""
    if more:
        click.echo(
            f"{after:,} shown and there are more: --offset {after} goes on, --limit N shows more", err=True
        )


def format_for(name: str, kind: str) -> Format[Item]:
    """The format for programs that is called `name`."""
    if name == "json":
        return array_of(as_line)
    if name == "jsonl":
        return Format(lambda item: as_line(item) + "\n")
    return Format(row, opening=header(RecordKind(kind)))


def write_items(items: Iterable[Item], form: Format[Item], out: TextIO) -> int:
    """Write each item as it comes, and say how many there were."""
    return write_texts((form.written(item) for item in items), form, out)


def write_texts(texts: Iterator[str], form: Format[Any], out: TextIO) -> int:
    """Write what was written of each value, with what `form` has around and between; how many there were."""
    number = 0
    out.write(form.opening)
    for text in texts:
        out.write(form.between * bool(number) + text)
        number += 1
    out.write(form.closing)
    out.flush()
    return number


def explain_nothing(ledger: Ledger, query: Query, found: int) -> None:
    """Say that nothing was found, and which names could have been meant."""
    if found:
        return
    complain("nothing was found")
    for name, like in suggestions(ledger, query).items():
        complain(f"nothing is called {name!r} in this ledger; near to it: {', '.join(like)}")

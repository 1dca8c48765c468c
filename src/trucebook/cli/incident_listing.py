"""Incidents of a ledger, each once: for people a page of them in a table, for programs all of them."""

from itertools import islice
from typing import Any, TextIO

from trucebook.cli.formats import Format, array_of
from trucebook.cli.incident_rows import incidents_table
from trucebook.cli.layout import lines
from trucebook.cli.ledger_options import opened_ledger
from trucebook.cli.listing import explain_nothing, tell_more, write_texts
from trucebook.cli.output import opened, screen_width
from trucebook.cli.reconciling import remind
from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Query, RecordKind, Sort
from trucebook.ledger.find_query import PAGE
from trucebook.reconcile.finding import find_all_incidents, find_incidents
from trucebook.wording import incident_csv, incident_json
from trucebook.wording.incident_items import Item, items


def listed_once(  # noqa: PLR0913 - the options that all lists share
    *,
    place: str | None,
    format_name: str,
    output: str | None,
    sort: str,
    limit: int | None,
    offset: int,
    **asked: Any,  # noqa: ANN401 - fields of the query
) -> None:
    """List the incidents that fit.

    Raises:
        UsageError: where hidden records are asked for, which are in no incident.
    """
    if asked.get("hidden"):
        raise UsageError("--hidden shows records that are in no incident: give --told with it")
    query = Query(RecordKind.INCIDENT, merged=True, **asked)
    with opened_ledger(place) as ledger, opened(output) as out:
        remind(ledger)
        if format_name == "table":
            _write_page(ledger, query, out, sort=Sort(sort), limit=limit or PAGE, offset=offset)
            return
        form = format_for(format_name)
        found = find_all_incidents(ledger, query, sort=Sort(sort), offset=offset)
        texts = (form.written(item) for item in items(islice(found, limit)))
        explain_nothing(ledger, query, write_texts(texts, form, out))


def _write_page(  # noqa: PLR0913 - a page and where it goes
    ledger: Ledger, query: Query, out: TextIO, *, sort: Sort, limit: int, offset: int
) -> None:
    page = find_incidents(ledger, query, sort=sort, limit=limit, offset=offset)
    if page.found:
        width = screen_width(out)
        table = incidents_table(list(items(page)), width)
        out.write(lines(table, width=width, colour=out.isatty()))
        out.flush()
    tell_more(page.more, offset + len(page))
    explain_nothing(ledger, query, len(page) + offset)


def format_for(name: str) -> Format[Item]:
    """The format for programs that is called `name`."""
    if name == "json":
        return array_of(incident_json.as_line)
    if name == "jsonl":
        return Format(lambda item: incident_json.as_line(item) + "\n")
    return Format(incident_csv.row, opening=incident_csv.header())

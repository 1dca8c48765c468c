"""Lists of incidents: each once, of all reports that tell of it, or each record as told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse, StreamingResponse

from trucebook.errors import UsageError
from trucebook.ledger import Found, Ledger, RecordKind
from trucebook.ledger.current import Place
from trucebook.ledger.find import fetched
from trucebook.reconcile.finding import FoundIncident, find_all_incidents, find_incidents, found_at
from trucebook.reconcile.reconciling import is_up_to_date
from trucebook.reconcile.spotted import keys_of
from trucebook.records import Record, Report
from trucebook.records.vocabulary import Grading, IncidentType, Occurrence, Status
from trucebook.web.asked import on_a_page
from trucebook.web.lists import CSV, JSON, Hint, Listing, hints_of, joined, streamed
from trucebook.web.map_rows import DrawnByEntry, drawn_at, is_within
from trucebook.web.merging import merging
from trucebook.web.pages import page
from trucebook.web.site import Site, ledger_of, site_of
from trucebook.web.viewed import Bounds, Viewed
from trucebook.wording import incident_csv, incident_json
from trucebook.wording.incident_items import Item, items
from trucebook.wording.listing_csv import header, row
from trucebook.wording.listing_json import as_line

LISTING: Final = Listing(
    RecordKind.INCIDENT,
    "/incidents",
    "Incidents",
    "What happened, or is denied, threatened or planned: each incident once, of all reports that tell of it.",
    day="when it was",
)

AS_TOLD: Final = Listing(
    RecordKind.INCIDENT,
    "/incidents",
    "Incidents as told",
    "What happened, or is denied, threatened or planned, as each report tells it.",
    day="when it was",
)

_AT_FIRST: Final = 2_000
"""Incidents that are looked at first for such as lie on a part of the map: mostly they fill a page."""

_AT_ONCE = 100
"""Incidents that are fetched together where all are wanted."""

Told = Found[Record | Report]


@dataclass(frozen=True, slots=True)
class Rows:
    """Some of a list.

    Attributes:
        found: incidents, or records as told.
        more: there are more after them.
    """

    found: tuple[Item | Told, ...]
    more: bool


def list_page(request: Request, viewed: Viewed) -> HTMLResponse:
    """The page of the list that shows what was asked for, or says what was wrong with that."""
    ledger = ledger_of(request)
    asked, rows, problem = viewed.asked, Rows((), more=False), ""
    hints: tuple[Hint, ...] = ()
    try:
        rows = _rows(site_of(request), viewed)
        hints = () if rows.found else hints_of(ledger, asked, RecordKind.INCIDENT)
    except UsageError as error:
        problem = str(error)
    return page(
        request,
        "incidents.html",
        status=400 if problem else 200,
        listing=AS_TOLD if viewed.told else LISTING,
        asked=asked,
        told=viewed.told,
        found=rows,
        problem=problem,
        hints=hints,
        labels=list(IncidentType),
        occurrences=list(Occurrence),
        statuses=list(Status),
        gradings=list(Grading),
        up_to_date=is_up_to_date(ledger),
    )


def list_json(site: Site, viewed: Viewed) -> StreamingResponse:
    """All that was asked for, as one array: what `trucebook incidents --format json` prints."""
    if viewed.told:
        lines = map(as_line, _all_told(site, viewed))
    else:
        lines = map(incident_json.as_line, items(_all_once(site, viewed)))
    return streamed(joined(lines, "[\n", ",\n", "\n]\n"), JSON)


def list_csv(site: Site, viewed: Viewed) -> StreamingResponse:
    """All that was asked for, one incident a row: what `trucebook incidents --format csv` prints."""
    if viewed.told:
        first, rows = header(RecordKind.INCIDENT), map(row, _all_told(site, viewed))
    else:
        first = incident_csv.header()
        rows = map(incident_csv.row, items(_all_once(site, viewed)))
    return streamed(chain([first], rows), CSV, name="incidents.csv")


def _rows(site: Site, viewed: Viewed) -> Rows:
    ledger, asked, size = site.ledger, viewed.asked, on_a_page(viewed.asked)
    bounds = viewed.bounds()
    if bounds is not None:
        last = asked.offset + size + 1
        places = _places(site, viewed, bounds, last)[asked.offset : last]
        more = len(places) > size
        if viewed.told:
            return Rows(_told_at(ledger, places[:size]), more)
        return Rows(tuple(items(found_at(ledger, places[:size], site.found))), more)
    if viewed.told:
        told = ledger.find(viewed.query(), sort=asked.sort, limit=size, offset=asked.offset)
        return Rows(told.found, told.more)
    found = find_incidents(
        ledger, viewed.query(), sort=asked.sort, limit=size, offset=asked.offset, known=site.found
    )
    return Rows(tuple(items(found)), found.more)


def _places(site: Site, viewed: Viewed, bounds: Bounds, most: int | None = None) -> list[Place]:
    """Where what fits stands in the book, within the bounds: `most` of it or more, where there is so much."""
    known = drawn_known(site, viewed)
    looked_at = None if most is None else _AT_FIRST
    while True:
        with site.ledger.connect() as connection:
            keys = keys_of(connection, viewed.query(), viewed.asked.sort, limit=looked_at)
            every = drawn_at(connection, keys, known, once=not viewed.told)
        found = [one.place for one in every if is_within(one, bounds)]
        if looked_at is None or most is None or len(found) >= most or len(every) < looked_at:
            return found
        looked_at *= 3


def drawn_known(site: Site, viewed: Viewed) -> DrawnByEntry:
    """What is kept of incidents as maps draw them.

    Where they are told to be can change of records as told without a change of their entries, when they are
    reconciled; so of these it is kept only while nothing changes.
    """
    if not viewed.told:
        return site.drawn
    made: DrawnByEntry = site.remembered.get(("drawn as told", merging(site.ledger)), dict)
    return made


def _told_at(ledger: Ledger, places: Sequence[Place]) -> tuple[Told, ...]:
    with ledger.connect() as connection:
        return fetched(connection, places)


def _all_once(site: Site, viewed: Viewed) -> Iterator[FoundIncident]:
    ledger, asked, bounds = site.ledger, viewed.asked, viewed.bounds()
    if bounds is None:
        yield from find_all_incidents(
            ledger, viewed.query(), sort=asked.sort, limit=asked.limit, offset=asked.offset
        )
        return
    for some in _in_parts(_places(site, viewed, bounds), viewed):
        yield from found_at(ledger, some)


def _all_told(site: Site, viewed: Viewed) -> Iterator[Told]:
    ledger, asked, bounds = site.ledger, viewed.asked, viewed.bounds()
    if bounds is None:
        yield from islice(ledger.find_all(viewed.query(), sort=asked.sort, offset=asked.offset), asked.limit)
        return
    for some in _in_parts(_places(site, viewed, bounds), viewed):
        yield from _told_at(ledger, some)


def _in_parts(places: Sequence[Place], viewed: Viewed) -> Iterator[Sequence[Place]]:
    first = viewed.asked.offset
    last = len(places) if viewed.asked.limit is None else min(len(places), first + viewed.asked.limit)
    for start in range(first, last, _AT_ONCE):
        yield places[start : min(start + _AT_ONCE, last)]

"""`/accords` and `/accords/ID`: the accords, and where each clause of one stands on a day."""

from difflib import get_close_matches
from itertools import chain
from typing import Annotated, Any, Final

import msgspec
from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from trucebook.accords import brief_words
from trucebook.accords.accord import Accord
from trucebook.accords.brief_html import as_html
from trucebook.accords.files import Complaint, checked_accords
from trucebook.accords.rows import (
    ACCORD_COLUMNS,
    CLAUSE_COLUMNS,
    accord_values,
    clause_values,
)
from trucebook.errors import UsageError
from trucebook.web.accord_page import kept_main, main_of
from trucebook.web.accord_shown import InTheBook, day_of, days_for, held_of, in_the_book, overview_on
from trucebook.web.lists import CSV, JSON, joined, streamed
from trucebook.web.openapi import CSV_ANSWER, NOT_THERE, NOT_UNDERSTOOD, answer
from trucebook.web.pages import page
from trucebook.web.site import Here, Site
from trucebook.wording.listing_csv import csv_line

router = APIRouter(tags=["accords"])

AccordId = Annotated[str, Path(max_length=100, description="Id of an accord: doha-2020.")]
On = Annotated[
    str,
    Query(
        max_length=30,
        description="The day, or the last one of a month or year; today without one. "
        "Nothing published later is counted.",
        examples=["2020-10-20"],
    ),
]

_LIST: dict[int | str, dict[str, Any]] = {
    200: answer({"type": "array", "items": {"type": "object"}}, "The accords, each with what is held."),
}
_ONE: dict[int | str, dict[str, Any]] = {
    200: answer({"type": "object"}, "The overview of docs/accord-states.md."),
    **NOT_THERE,
    **NOT_UNDERSTOOD,
}

_HELD_COLUMNS: Final = ("records", "last_earliest", "last_latest")

# A brief is one file with its style in it, to be saved and sent: it may hold that, and do nothing.
_BRIEF_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@router.get("/accords", include_in_schema=False)
def accords_page(request: Request, site: Here) -> HTMLResponse:
    """The list as a page."""
    return page(request, "accords.html", found=_held(site), wrong=_wrong(), brief=brief_words)


@router.get("/accords.json", responses=_LIST, summary="Accords")
def accords_json(site: Here) -> StreamingResponse:
    """Each accord as its file has it, with what the ledger holds of it."""
    lines = (msgspec.json.encode({"accord": accord, "held": held}).decode() for accord, held in _held(site))
    return streamed(joined(lines, "[\n", ",\n", "\n]\n"), JSON)


@router.get("/accords.csv", responses=CSV_ANSWER, summary="Accords, as a table")
def accords_csv(site: Here) -> StreamingResponse:
    """What `trucebook accord list --format csv` writes, with what the ledger holds of each."""
    rows = (csv_line([*accord_values(accord), *_held_values(held)]) for accord, held in _held(site))
    return streamed(chain([csv_line([*ACCORD_COLUMNS, *_HELD_COLUMNS])], rows), CSV, name="accords.csv")


@router.get("/accords/{id_}.json", responses=_ONE, summary="An accord on a day")
def accord_json(site: Here, id_: AccordId, on: On = "") -> Response:
    """Where each clause stands, and why: what `trucebook accord ID --format json` writes."""
    overview = overview_on(site, _accord(id_), day_of(on))
    return Response(msgspec.json.format(msgspec.json.encode(overview), indent=2) + b"\n", media_type=JSON)


@router.get(
    "/accords/{id_}.csv", responses=CSV_ANSWER | NOT_THERE, summary="The clauses of an accord, as a table"
)
def accord_csv(site: Here, id_: AccordId, on: On = "") -> StreamingResponse:
    """A clause a row, with its state on the day and the ids of the records that put it there."""
    overview = overview_on(site, _accord(id_), day_of(on))
    rows = (csv_line(clause_values(overview, clause)) for clause in overview.clauses)
    return streamed(
        chain([csv_line(CLAUSE_COLUMNS)], rows),
        CSV,
        name=f"{overview.accord}-{overview.on}.csv",
    )


@router.get("/accords/{id_}.html", include_in_schema=False)
def accord_brief(site: Here, id_: AccordId, on: On = "") -> HTMLResponse:
    """The brief, as one file to be saved: what `trucebook accord ID --format html` writes."""
    overview = overview_on(site, _accord(id_), day_of(on))
    return HTMLResponse(
        as_html(overview),
        headers={
            "content-disposition": f'attachment; filename="{overview.accord}-{overview.on}.html"',
            "content-security-policy": _BRIEF_POLICY,
        },
    )


@router.get("/accords/{id_}", include_in_schema=False)
def accord_page(request: Request, site: Here, id_: AccordId, on: On = "") -> HTMLResponse:
    """The accord as a page; what is wrong with the day is said on it."""
    accord = _accord(id_)
    try:
        day, problem = day_of(on), ""
    except UsageError as error:
        day, problem = day_of(""), str(error)
    held = held_of(site, accord)
    days = days_for(site, accord, day, held)
    shown = max(day, days.first)
    try:
        overview = None if problem else overview_on(site, accord, day, held)
    except UsageError as error:
        overview, problem = None, str(error)
    if overview:
        main = kept_main(site, accord, shown, days, overview)
    else:
        main = main_of(accord, shown, days, None, problem)
    status = 400 if problem else 200
    return page(request, "accord.html", status=status, accord=accord, on=shown, main=main)


def _accord(id_: str) -> Accord:
    """The accord with this id, of those that are shipped and those of the server's folder.

    Never a file that is named in an address, as `trucebook accord` takes one.

    Raises:
        HTTPException: 404, where there is none; names the nearest ids.
    """
    files = checked_accords()
    known = {file.accord.id: file.accord for file in files if file.accord}
    if id_ in known:
        return known[id_]
    near = get_close_matches(id_, known, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else "The list of accords shows all that there are."
    raise HTTPException(404, f"There is no accord {id_!r}. {hint}")


def _held(site: Site) -> list[tuple[Accord, InTheBook]]:
    """Each accord with what the ledger holds of it; first those of which it holds most."""
    accords = tuple(file.accord for file in checked_accords() if file.accord)
    return site.remembered.get(("accords", accords), lambda: _counted(site, accords))


def _counted(site: Site, accords: tuple[Accord, ...]) -> list[tuple[Accord, InTheBook]]:
    found = [(accord, in_the_book(site.ledger, accord)) for accord in accords]
    return sorted(found, key=lambda one: (-one[1].records, one[0].id))


def _held_values(held: InTheBook) -> list[str | int | None]:
    published = held.published
    days = (published.earliest.isoformat(), published.latest.isoformat()) if published else (None, None)
    return [held.records, *days]


def _wrong() -> list[Complaint]:
    """What is wrong with accord files of the server's folder."""
    return [c for file in checked_accords() if file.accord is None for c in file.complaints if not c.remark]

"""`/records/ID`: a record with each value in its context, what persons said of it, and how to change it."""

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from trucebook.ledger import RecordKind
from trucebook.ledger.find import found_of
from trucebook.web.context import in_context
from trucebook.web.fields import fields_shown
from trucebook.web.lists import CSV, JSON, streamed
from trucebook.web.lookup import RecordId, entry_of, record_of
from trucebook.web.openapi import CSV_ANSWER, HISTORY_ANSWER, RECORD_ANSWER
from trucebook.web.pages import page
from trucebook.web.site import Book
from trucebook.web.timeline import events, history_csv
from trucebook.wording.shown_json import shown_json

router = APIRouter(tags=["records"])


@router.get("/records/{id_}.json", responses=RECORD_ANSWER, summary="A record or report")
def record_json(ledger: Book, id_: RecordId) -> Response:
    """A record with its report, judgements and trigger; a report with its text, versions and arrivals."""
    return Response(msgspec.json.encode(shown_json(ledger, entry_of(ledger, id_))), media_type=JSON)


@router.get("/records/{id_}.csv", responses=CSV_ANSWER, summary="A record, one value a row")
@router.get("/history/{id_}.csv", responses=CSV_ANSWER, summary="A history, one value a row")
def record_csv(ledger: Book, id_: RecordId) -> StreamingResponse:
    """Every value that was ever stated of it; those that it has now are `live`."""
    entry = entry_of(ledger, id_)
    return streamed(history_csv(ledger.history(entry.id)), CSV, name=f"{entry.id}.csv")


@router.get("/history/{id_}.json", responses=HISTORY_ANSWER, summary="A history")
def history_json(ledger: Book, id_: RecordId) -> Response:
    """All that was ever said of a record or report, oldest first."""
    return Response(msgspec.json.encode(ledger.history(entry_of(ledger, id_).id)), media_type=JSON)


@router.get("/records/{id_}", include_in_schema=False)
def record_page(request: Request, ledger: Book, id_: RecordId, done: str = "") -> Response:
    """The record as a page."""
    held = record_of(ledger, id_)
    if held.entry.kind is RecordKind.REPORT:
        return RedirectResponse(f"/reports/{held.entry.id}", 307)
    history = ledger.history(held.entry.id)
    spans = [
        *getattr(held.entry.record, "evidence", ()),
        *([held.entry.trigger] if held.entry.trigger else []),
    ]
    return page(
        request,
        "record.html",
        entry=held.entry,
        found=found_of(held.entry, held.report),
        passages=in_context(held.report.text, spans),
        fields=fields_shown(held.entry, held.report.text, history.judgements),
        judgements=history.judgements,
        spoken_of=_spoken_of(ledger, held.entry.report, held.entry.id),
        done=next((one for one in history.judgements if one.id == done), None),
    )


@router.get("/history/{id_}", include_in_schema=False)
def history_page(request: Request, ledger: Book, id_: RecordId) -> HTMLResponse:
    """The history as a page."""
    held = record_of(ledger, id_)
    return page(
        request,
        "history.html",
        entry=held.entry,
        found=found_of(held.entry, held.report),
        events=events(ledger.history(held.entry.id)),
    )


def _spoken_of(ledger: Book, report: str, id_: str) -> list[object]:
    """Claims and commitments of the same report that speak of the record `id_`."""
    local = id_.partition("-")[2]
    home = ledger.reading_of(report)
    claims = [f"{report}-{claim.id}" for claim in home.claims if local in claim.about]
    bound = [f"{report}-{one.id}" for one in home.commitments if one.agreement == local]
    return [found_of(entry, home.report) for entry in ledger.entries([*claims, *bound])]

"""`/agreements`: accords, truces and cessations."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from trucebook.ledger import RecordKind
from trucebook.web.asked import Asks
from trucebook.web.lists import Listing, list_csv, list_json, list_page
from trucebook.web.openapi import CSV_ANSWER, LIST_ANSWER
from trucebook.web.site import Book

router = APIRouter(tags=["lists"])

LISTING = Listing(
    RecordKind.AGREEMENT,
    "/agreements",
    "Agreements",
    "Accords, truces and cessations that reports speak of.",
    day="when it was signed, else published",
)


@router.get("/agreements", include_in_schema=False)
def agreements_page(request: Request, asked: Asks) -> HTMLResponse:
    """The list as a page."""
    return list_page(request, LISTING, asked)


@router.get("/agreements.json", responses=LIST_ANSWER[RecordKind.AGREEMENT], summary="Agreements")
def agreements_json(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as an array of JSON."""
    return list_json(ledger, RecordKind.AGREEMENT, asked)


@router.get("/agreements.csv", responses=CSV_ANSWER, summary="Agreements, as a table")
def agreements_csv(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as comma-separated values."""
    return list_csv(ledger, RecordKind.AGREEMENT, asked)

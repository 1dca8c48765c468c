"""`/commitments`: who is bound to do what, by when."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from trucebook.ledger import RecordKind
from trucebook.web.asked import Asks
from trucebook.web.lists import Listing, list_csv, list_json, list_page
from trucebook.web.openapi import CSV_ANSWER, LIST_ANSWER
from trucebook.web.site import Book

router = APIRouter(tags=["lists"])

LISTING = Listing(
    RecordKind.COMMITMENT,
    "/commitments",
    "Commitments",
    "Who is bound to do what, by when, on what condition.",
    day="when it is due, else published",
)


@router.get("/commitments", include_in_schema=False)
def commitments_page(request: Request, asked: Asks) -> HTMLResponse:
    """The list as a page."""
    return list_page(request, LISTING, asked)


@router.get("/commitments.json", responses=LIST_ANSWER[RecordKind.COMMITMENT], summary="Commitments")
def commitments_json(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as an array of JSON."""
    return list_json(ledger, RecordKind.COMMITMENT, asked)


@router.get("/commitments.csv", responses=CSV_ANSWER, summary="Commitments, as a table")
def commitments_csv(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as comma-separated values."""
    return list_csv(ledger, RecordKind.COMMITMENT, asked)

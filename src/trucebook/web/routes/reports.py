"""`/reports`: what was added."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from trucebook.ledger import RecordKind
from trucebook.web.asked import Asks
from trucebook.web.lists import Listing, list_csv, list_json, list_page
from trucebook.web.openapi import CSV_ANSWER, LIST_ANSWER
from trucebook.web.site import Book

router = APIRouter(tags=["lists"])

LISTING = Listing(
    RecordKind.REPORT,
    "/reports",
    "Reports",
    "The published texts from which everything else was read.",
    day="when it was published",
)


@router.get("/reports", include_in_schema=False)
def reports_page(request: Request, asked: Asks) -> HTMLResponse:
    """The list as a page."""
    return list_page(request, LISTING, asked)


@router.get("/reports.json", responses=LIST_ANSWER[RecordKind.REPORT], summary="Reports")
def reports_json(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as an array of JSON."""
    return list_json(ledger, RecordKind.REPORT, asked)


@router.get("/reports.csv", responses=CSV_ANSWER, summary="Reports, as a table")
def reports_csv(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as comma-separated values."""
    return list_csv(ledger, RecordKind.REPORT, asked)

"""`/claims`: who said what about it."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from trucebook.ledger import RecordKind
from trucebook.web.asked import Asks
from trucebook.web.lists import Listing, list_csv, list_json, list_page
from trucebook.web.openapi import CSV_ANSWER, LIST_ANSWER
from trucebook.web.site import Book

router = APIRouter(tags=["lists"])

LISTING = Listing(
    RecordKind.CLAIM,
    "/claims",
    "Claims",
    "Who accuses, denies, warns, demands or pledges what.",
    day="when it was said, else published",
)


@router.get("/claims", include_in_schema=False)
def claims_page(request: Request, asked: Asks) -> HTMLResponse:
    """The list as a page."""
    return list_page(request, LISTING, asked)


@router.get("/claims.json", responses=LIST_ANSWER[RecordKind.CLAIM], summary="Claims")
def claims_json(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as an array of JSON."""
    return list_json(ledger, RecordKind.CLAIM, asked)


@router.get("/claims.csv", responses=CSV_ANSWER, summary="Claims, as a table")
def claims_csv(ledger: Book, asked: Asks) -> StreamingResponse:
    """The list as comma-separated values."""
    return list_csv(ledger, RecordKind.CLAIM, asked)

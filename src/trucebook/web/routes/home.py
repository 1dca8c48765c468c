"""`/`: what is in the book, what is new in it, what is due, and where reports are added."""

from datetime import date, timedelta
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from trucebook.ledger import Found, Ledger, Query, RecordKind, Sort
from trucebook.records import Record, Report
from trucebook.web.lists import JSON
from trucebook.web.merging import pairs_to_judge, values_to_judge
from trucebook.web.openapi import answer
from trucebook.web.pages import page
from trucebook.web.site import Book, site_of
from trucebook.wording.listing_json import as_plain

router = APIRouter(tags=["home"])

SHOWN = 6
"""Records of each sort."""

Items = tuple[Found[Record | Report], ...]


@router.get(
    "/index.json",
    responses={200: answer({"type": "object"}, "Counts and latest records.")},
    summary="What is in the book",
)
def home_json(ledger: Book) -> Response:
    """How many records of each kind, and the latest of them."""
    latest = {name: [as_plain(one) for one in items] for name, items in _latest(ledger).items()}
    plain: dict[str, Any] = {"counts": counts(ledger)} | latest
    return Response(msgspec.json.encode(plain), media_type=JSON)


@router.get("/", include_in_schema=False)
def home_page(request: Request, ledger: Book) -> HTMLResponse:
    """The first page."""
    site = site_of(request)
    return page(
        request,
        "home.html",
        counts=counts(ledger),
        handings=[one for one in site.desk.handings() if not one.finished],
        latest=_latest(ledger),
        yesterday=date.today() - timedelta(days=1),  # noqa: DTZ011 - the day where the ledger is served
        to_judge=pairs_to_judge(site),
        values_to_judge=values_to_judge(site),
    )


def counts(ledger: Ledger) -> dict[str, int]:
    """How many records of each kind are in the book, incidents once each, by the name of their list."""
    return {
        f"{kind.value}s": ledger.count(Query(kind, merged=kind is RecordKind.INCIDENT)) for kind in RecordKind
    }


def _latest(ledger: Ledger) -> dict[str, Items]:
    today = date.today()  # noqa: DTZ011 - the day where the ledger is served
    due = Query(RecordKind.COMMITMENT, since=today)
    passed = Query(RecordKind.COMMITMENT, until=today - timedelta(days=1))
    return {
        "incidents": ledger.find(
            Query(RecordKind.INCIDENT, background=False, merged=True), limit=SHOWN
        ).found,
        "claims": ledger.find(Query(RecordKind.CLAIM), limit=SHOWN).found,
        "due": ledger.find(due, sort=Sort.OLDEST, limit=SHOWN).found,
        "passed": ledger.find(passed, limit=SHOWN // 2).found,
        "reports": ledger.find(Query(RecordKind.REPORT), sort=Sort.ADDED, limit=SHOWN).found,
    }

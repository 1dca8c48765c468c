"""`/search`: words in everything at once; the few best of each kind, and where the rest are."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from trucebook.errors import UsageError
from trucebook.ledger import Ledger, Page, RecordKind
from trucebook.ledger import Query as Asking
from trucebook.ledger.names import parse
from trucebook.records import Record, Report
from trucebook.web.lists import JSON
from trucebook.web.openapi import NOT_UNDERSTOOD, answer
from trucebook.web.pages import page
from trucebook.web.signed import home_of
from trucebook.web.site import Book
from trucebook.wording.listing_json import as_plain

router = APIRouter(tags=["lists"])

Text = Annotated[str, Query(max_length=1000, description='Words; "together", -not, begin*.')]

SHOWN = 5
"""Records of each kind."""


@router.get("/search", include_in_schema=False)
def search_page(request: Request, ledger: Book, text: Text = "") -> Response:
    """The page; an id leads to what it names."""
    if (known := _named(ledger, text.strip())) is not None:
        return RedirectResponse(home_of(known), 307)
    problem, found = "", {}
    try:
        found = _found(ledger, text) if text.strip() else {}
        parties = ledger.parties(names=(text.strip(),), limit=SHOWN).found if text.strip() else ()
    except UsageError as error:
        problem, parties = str(error), ()
    return page(
        request,
        "search.html",
        status=400 if problem else 200,
        text=text,
        found=found,
        parties=parties,
        problem=problem,
    )


@router.get(
    "/search.json",
    responses={200: answer({"type": "object"}, "Lists by kind."), **NOT_UNDERSTOOD},
    summary="Words in everything",
)
def search_json(ledger: Book, text: Text = "") -> Response:
    """The best few of each kind; the lists with `text` give all."""
    found = _found(ledger, text) if text.strip() else {}
    plain: dict[str, Any] = {name: [as_plain(one) for one in some] for name, some in found.items()}
    return Response(msgspec.json.encode(plain), media_type=JSON)


def _found(ledger: Ledger, text: str) -> dict[str, Page[Record | Report]]:
    return {f"{kind.value}s": ledger.find(Asking(kind, words=text), limit=SHOWN) for kind in RecordKind}


def _named(ledger: Ledger, text: str) -> str | None:
    """The id of the record that `text` names, if it names one."""
    try:
        name = parse(text)
        if name.judgement is not None:
            return next((one.record for one in ledger.judgements(name.report) if one.id == text), None)
        return ledger.entry(text).id
    except UsageError:
        return None

"""`/reports/ID/add`: a record that no reader made, from words of the report."""

from typing import Annotated, Any, Literal, cast

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from trucebook.errors import ContractError, TrucebookError
from trucebook.ledger import Entry
from trucebook.ledger.fields import NAMING, made
from trucebook.records import Party, Place, Record, Report, Span
from trucebook.web.context import in_context
from trucebook.web.fields import HELP, codes_of
from trucebook.web.lists import JSON
from trucebook.web.lookup import ReportId, report_of
from trucebook.web.pages import page
from trucebook.web.signed import JUDGED, MeansIt, Signed, judged
from trucebook.web.site import Book, Here, Site
from trucebook.wording.by_hand import KINDS, fields_asked, kind_given, record_typed, span_found, span_given

router = APIRouter(tags=["judging"])

Offset = Annotated[int, Query(ge=0, le=10_000_000)]


class ByHand(Signed):
    """A record that a person adds."""

    kind: Literal["incident", "claim", "commitment", "agreement"] = Field(description="What it is.")
    record: dict[str, Any] = Field(description="The record in the codebook's JSON; its id is replaced.")
    trigger: dict[str, Any] | None = Field(None, description="The words that name it: start, end, text.")


@router.post("/reports/{id_}/add.json", responses=JUDGED, summary="Add a record by hand")
def add_json(site: Here, id_: ReportId, given: ByHand, _: MeansIt = None) -> Response:
    """Add a record that no reader made. The judgement's `record` is the id that it gets."""
    report = report_of(site.ledger, id_)
    record = made(kind_given(given.kind), {"id": "new", "confidence": 1.0} | given.record)
    trigger = None if given.trigger is None else _span(given.trigger)
    judgement = site.ledger.add_by_hand(
        report.id, cast("Record", record), who=given.who, why=given.why, trigger=trigger
    )
    site.desk.follow()
    return Response(msgspec.json.encode(judgement), media_type=JSON)


@router.get("/reports/{id_}/add", include_in_schema=False)
def add_page(  # noqa: PLR0913 - each is a parameter of the address
    request: Request,
    ledger: Book,
    id_: ReportId,
    *,
    kind: str = "incident",
    start: Offset = 0,
    end: Offset = 0,
    words: Annotated[str, Query(max_length=10_000)] = "",
) -> HTMLResponse:
    """The form for a record on the words from `start` to `end`, or on the first such `words`."""
    entry = report_of(ledger, id_)
    text = cast("Report", entry.record).text
    trigger = span_found(text, words) if words else span_given(text, start, end)
    return _form(request, entry, kind, trigger)


@router.post("/reports/{id_}/add", include_in_schema=False)
async def add_form(request: Request, site: Here, id_: ReportId) -> Response:
    """Add what was typed, and lead to it; the form again where something is wrong with it."""
    form = await request.form(max_files=0, max_fields=200)
    typed = {name: [one for one in form.getlist(name) if isinstance(one, str)] for name in form}
    return await run_in_threadpool(_added, request, site, id_, typed)


def _added(request: Request, site: Site, id_: str, typed: dict[str, list[str]]) -> Response:
    entry = report_of(site.ledger, id_)
    report = cast("Report", entry.record)
    start, end = (_number(typed, name) for name in ("start", "end"))
    trigger = span_given(report.text, start, end)
    kind, who, why = (next(iter(typed.get(name, ())), "") for name in ("kind", "who", "why"))
    fields = {field.name: typed.get(f"f-{field.name}", []) for field in fields_asked(kind_given(kind))}
    try:
        record = record_typed(report, kind_given(kind), trigger, fields)
        judgement = site.ledger.add_by_hand(entry.id, record, who=who, why=why, trigger=trigger)
    except TrucebookError as error:
        return _form(request, entry, kind, trigger, typed=fields, problem=str(error))
    return judged(site, judgement, who)


def _form(  # noqa: PLR0913 - what a form shows
    request: Request,
    entry: Entry,
    kind: str,
    trigger: Span,
    *,
    typed: dict[str, list[str]] | None = None,
    problem: str = "",
) -> HTMLResponse:
    report = cast("Report", entry.record)
    known = kind_given(kind)
    fields = [
        {
            "name": field.name,
            "codes": codes_of(field),
            "help": "" if field.type in {Party, Place} else HELP.get(field.type, ""),
            "many": field.many,
            "naming": field.name == NAMING[known],
            "typed": (typed or {}).get(field.name, [trigger.text] if field.name == "name" else []),
        }
        for field in fields_asked(known)
    ]
    return page(
        request,
        "by_hand.html",
        status=400 if problem else 200,
        entry=entry,
        report=report,
        kind=known,
        kinds=KINDS,
        trigger=trigger,
        passages=in_context(report.text, [trigger]),
        fields=fields,
        problem=problem,
    )


def _number(typed: dict[str, list[str]], name: str) -> int:
    given = next(iter(typed.get(name, ())), "")
    return int(given) if given.isdecimal() and len(given) < 10 else -1


def _span(given: dict[str, Any]) -> Span:
    try:
        return msgspec.convert(given, Span)
    except msgspec.ValidationError as error:
        raise ContractError(f"the trigger is no span: {error}") from error

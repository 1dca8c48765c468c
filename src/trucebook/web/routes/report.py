"""`/reports/ID`: a report's text with what was read from it, and how it came."""

import hashlib
from dataclasses import dataclass
from typing import Annotated

import msgspec
from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from trucebook.ledger import STANDS, Arrival, Entry, Ledger, RecordKind
from trucebook.ledger.find import Found, found_of
from trucebook.records import Record, Report
from trucebook.web.fields import fields_shown
from trucebook.web.lists import CSV, JSON, streamed
from trucebook.web.lookup import ReportId, report_of
from trucebook.web.marks import marked, marks_of
from trucebook.web.openapi import CSV_ANSWER, NOT_THERE, RECORD_ANSWER
from trucebook.web.pages import page
from trucebook.web.site import Book
from trucebook.web.timeline import history_csv
from trucebook.wording.shown_json import shown_json

router = APIRouter(tags=["records"])

KINDS = (RecordKind.INCIDENT, RecordKind.CLAIM, RecordKind.COMMITMENT, RecordKind.AGREEMENT)


@dataclass(frozen=True, slots=True)
class Came:
    """A report's bytes as they came in.

    Attributes:
        arrival: the bytes, with when, from where and by what.
        sha256: of the bytes.
    """

    arrival: Arrival
    sha256: str


@router.get("/reports/{id_}.json", responses=RECORD_ANSWER, summary="A report")
def report_json(ledger: Book, id_: ReportId) -> Response:
    """A report with its text, its versions, how it came, and ids of all its records."""
    return Response(msgspec.json.encode(shown_json(ledger, report_of(ledger, id_))), media_type=JSON)


@router.get("/reports/{id_}.csv", responses=CSV_ANSWER, summary="A report, one value a row")
def report_csv(ledger: Book, id_: ReportId) -> StreamingResponse:
    """Every value that was ever stated of it and its records; those that they have now are `live`."""
    entry = report_of(ledger, id_)
    every = [one for record in ledger.entries_of(entry.id) for one in _rows(ledger, record)]
    header = next(history_csv(ledger.history(entry.id)))
    return streamed([header, *every], CSV, name=f"{entry.id}.csv")


def _rows(ledger: Ledger, entry: Entry) -> list[str]:
    return list(history_csv(ledger.history(entry.id)))[1:]


@router.get(
    "/reports/{id_}/arrivals/{number}",
    responses={
        200: {"description": "The bytes as they came.", "content": {"application/octet-stream": {}}},
        404: {**NOT_THERE[404], "content": {**NOT_THERE[404]["content"], "text/html": {}}},
    },
    summary="The bytes of a report",
)
def arrival(ledger: Book, id_: ReportId, number: Annotated[int, Path(ge=1, le=1000)]) -> Response:
    """What came in, unchanged, to be saved: it is never shown as a page."""
    came = ledger.arrivals_of(report_of(ledger, id_).id)
    if number > len(came):
        raise HTTPException(404, f"This report came {len(came)} times; there is no arrival {number}.")
    saved = {"content-disposition": f'attachment; filename="arrival-{number}.bin"'}
    return Response(came[number - 1].data, media_type="application/octet-stream", headers=saved)


@router.get("/reports/{id_}", include_in_schema=False)
def report_page(request: Request, ledger: Book, id_: ReportId, done: str = "") -> HTMLResponse:
    """The report as a page."""
    entry = report_of(ledger, id_)
    entries = ledger.entries_of(entry.id)
    report = entry.record
    assert isinstance(report, Report)  # noqa: S101 - `report_of` gives no other
    judgements = ledger.judgements(entry.id)
    history = ledger.history(entry.id)
    return page(
        request,
        "report.html",
        entry=entry,
        report=report,
        lines=marked(report.text, marks_of(entries)),
        cards=_cards(entries, report),
        hidden=[one for one in entries if one.standing not in STANDS and one.kind is not RecordKind.REPORT],
        fields=fields_shown(entry, report.text, history.judgements),
        judgements=judgements,
        came=[Came(one, hashlib.sha256(one.data).hexdigest()) for one in ledger.arrivals_of(entry.id)],
        versions=ledger.versions(entry.id),
        methods=list(dict.fromkeys((one.method, one.at) for one in history.statements if not one.judgement)),
        done=next((one for one in judgements if one.id == done), None),
    )


def _cards(entries: tuple[Entry, ...], report: Report) -> list[Found[Record | Report]]:
    """The records that stand, in the order in which the text tells of them."""
    standing = [one for one in entries if one.kind is not RecordKind.REPORT and one.standing in STANDS]
    standing.sort(key=lambda one: (one.trigger.start if one.trigger else 0, KINDS.index(one.kind)))
    return [found_of(one, report) for one in standing]

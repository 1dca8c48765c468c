"""`/incidents`: what happened, or is denied, threatened or planned, once each or as told; on a map, too."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from trucebook.ledger import RecordKind
from trucebook.web import incident_lists
from trucebook.web.geojson import geojson
from trucebook.web.merging import merging
from trucebook.web.openapi import CSV_ANSWER, LIST_ANSWER, NOT_UNDERSTOOD
from trucebook.web.site import Book, Here
from trucebook.web.viewed import Views

router = APIRouter(tags=["lists"])

GEOJSON = "application/geo+json"

_MAP_ANSWER: dict[int | str, dict[str, object]] = {
    200: {"description": "A feature collection.", "content": {GEOJSON: {"schema": {"type": "object"}}}},
    **NOT_UNDERSTOOD,
}


@router.get("/incidents", include_in_schema=False)
def incidents_page(request: Request, viewed: Views) -> HTMLResponse:
    """The list as a page."""
    return incident_lists.list_page(request, viewed)


@router.get("/incidents.json", responses=LIST_ANSWER[RecordKind.INCIDENT], summary="Incidents")
def incidents_json(ledger: Book, viewed: Views) -> StreamingResponse:
    """The list as an array of JSON: each incident once, with its members, support, status and grading."""
    return incident_lists.list_json(ledger, viewed)


@router.get("/incidents.csv", responses=CSV_ANSWER, summary="Incidents, as a table")
def incidents_csv(ledger: Book, viewed: Views) -> StreamingResponse:
    """The list as comma-separated values."""
    return incident_lists.list_csv(ledger, viewed)


@router.get("/incidents.geojson", responses=_MAP_ANSWER, summary="Incidents, for a map and a timeline")
def incidents_geojson(
    site: Here,
    viewed: Views,
    status: Annotated[bool, Query(description="With their status, where they are 300 or fewer.")] = False,  # noqa: FBT002 - a parameter of the address
) -> Response:
    """One feature for each incident: points, their precision, and days."""

    def made() -> bytes:
        return geojson(site.ledger, viewed, with_status=status)

    if viewed.asked.filters() or status:
        return Response(made(), media_type=GEOJSON)
    # All that there is, which is asked for most often.
    key = ("geojson", viewed.told, viewed.asked.sort, merging(site.ledger))
    return Response(site.remembered.get(key, made), media_type=GEOJSON)

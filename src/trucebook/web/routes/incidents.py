"""`/incidents`: what happened, or is denied, threatened or planned, once each or as told; on a map, too."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from trucebook.ledger import RecordKind
from trucebook.web import incident_lists
from trucebook.web.geojson import geojson
from trucebook.web.lists import JSON
from trucebook.web.map_rows import map_rows
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
def incidents_json(site: Here, viewed: Views) -> StreamingResponse:
    """The list as an array of JSON: each incident once, with its members, support, status and grading."""
    return incident_lists.list_json(site, viewed)


@router.get("/incidents.csv", responses=CSV_ANSWER, summary="Incidents, as a table")
def incidents_csv(site: Here, viewed: Views) -> StreamingResponse:
    """The list as comma-separated values."""
    return incident_lists.list_csv(site, viewed)


@router.get("/incidents.geojson", responses=_MAP_ANSWER, summary="Incidents, for a map and a timeline")
def incidents_geojson(ledger: Book, viewed: Views) -> Response:
    """One feature for each incident: points, their precision, days, status and grading."""
    return Response(geojson(ledger, viewed), media_type=GEOJSON)


@router.get("/incidents.map.json", include_in_schema=False)
def incidents_map(site: Here, viewed: Views) -> Response:
    """The same for the page's own map and timeline, which is asked for with every view of the list."""
    key = ("map", viewed, merging(site.ledger))
    made = site.remembered.get(
        key, lambda: map_rows(site.ledger, viewed, incident_lists.drawn_known(site, viewed))
    )
    return Response(made, media_type=JSON)

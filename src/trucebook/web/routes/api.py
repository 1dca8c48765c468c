"""`/api`: what programs can ask for and write, described from the same OpenAPI that `/api.json` gives."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from trucebook.web.pages import page

router = APIRouter()

_HEADINGS = {
    "home": "The book",
    "lists": "Lists",
    "records": "Records and reports",
    "parties": "People",
    "judging": "Judging",
    "adding": "Adding reports",
}


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that programs can ask.

    Attributes:
        method: GET or POST.
        path: the address.
        summary: a line on it.
        description: more.
        parameters: what the address takes.
        body: what is sent, as examples or names of fields; empty for nothing.
        tag: its section.
    """

    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[dict[str, Any], ...]
    body: tuple[dict[str, Any], ...]
    tag: str


@router.get("/api", include_in_schema=False)
def api_page(request: Request) -> HTMLResponse:
    """The API, described for people."""
    described = request.app.openapi()
    operations = [
        _operation(described, method, path, told)
        for path, methods in described["paths"].items()
        for method, told in methods.items()
    ]
    sections = {title: [one for one in operations if one.tag == tag] for tag, title in _HEADINGS.items()}
    rest = [one for one in operations if one.tag not in _HEADINGS]
    return page(request, "api.html", sections=sections | ({"Other": rest} if rest else {}))


def _operation(described: dict[str, Any], method: str, path: str, told: dict[str, Any]) -> Operation:
    return Operation(
        method.upper(),
        path,
        told.get("summary", ""),
        told.get("description", ""),
        tuple(told.get("parameters", ())),
        _fields(described, told.get("requestBody", {})),
        next(iter(told.get("tags", ())), ""),
    )


def _fields(described: dict[str, Any], body: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """Names, types and descriptions of the fields that a body has."""
    schema: dict[str, Any] = next((kind["schema"] for kind in body.get("content", {}).values()), {})
    if "$ref" in schema:
        schema = described["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    required = schema.get("required", ())
    return tuple(
        {
            "name": name,
            "schema": field,
            "required": name in required,
            "description": field.get("description", ""),
        }
        for name, field in schema.get("properties", {}).items()
    )

"""`POST /reports` and `/adding/ID`: reports handed in, and how far they are."""

from pathlib import PurePosixPath, PureWindowsPath
from typing import Annotated, Any, Final

import msgspec
from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData, UploadFile

from trucebook.errors import UsageError
from trucebook.intake import Metadata
from trucebook.records import Published
from trucebook.records.vocabulary import PublishedBasis
from trucebook.web.desk import File, Handing
from trucebook.web.lists import JSON
from trucebook.web.openapi import NOT_TAKEN, NOT_THERE, NOT_UNDERSTOOD, answer, ref
from trucebook.web.pages import page
from trucebook.web.safety.writes import whole_form
from trucebook.web.signed import MeansIt
from trucebook.web.site import Here, Site
from trucebook.wording.days import days_of

router = APIRouter(tags=["adding"])

HandingId = Annotated[str, Path(max_length=40, description="Id of what was handed in.")]

_FIELDS: Final = {
    "files": {
        "type": "array",
        "items": {"type": "string", "format": "binary"},
        "description": "Reports: text, HTML, PDF, JSON, JSON Lines.",
    },
    "text": {"type": "string", "description": "One report, pasted."},
    "title": {"type": "string", "description": "Its headline; with one report only."},
    "url": {"type": "string", "description": "Where it was published; kept as given, never opened."},
    "publisher": {"type": "string", "description": "Who published it."},
    "published": {"type": "string", "description": "When: 2020, 2020-10 or 2020-10-18."},
}
_BODY: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {"multipart/form-data": {"schema": {"type": "object", "properties": _FIELDS}}},
    }
}
_HANDING: Final = answer(ref("Handing"), "What was handed in, and how far it is.")


@router.post(
    "/reports.json",
    status_code=202,
    responses={202: _HANDING, **NOT_UNDERSTOOD, **NOT_TAKEN},
    openapi_extra=_BODY,
    summary="Add reports",
)
async def add_json(request: Request, site: Here, _: MeansIt = None) -> Response:
    """Hand in reports. They are read one after the other; `/adding/ID.json` tells how far they are."""
    handing = await _handed_in(request, site)
    return Response(msgspec.json.encode(handing), 202, media_type=JSON)


@router.post("/reports", include_in_schema=False)
async def add(request: Request, site: Here) -> RedirectResponse:
    """Hand in reports, and lead to the page that tells how far they are."""
    handing = await _handed_in(request, site)
    return RedirectResponse(f"/adding/{handing.id}", 303)


@router.get("/adding/{id_}.json", responses={200: _HANDING, **NOT_THERE}, summary="How far adding is")
def adding_json(site: Here, id_: HandingId) -> Response:
    """What was handed in, with the outcome of each report so far."""
    return Response(msgspec.json.encode(_known(site, id_)), media_type=JSON)


@router.get("/adding/{id_}", include_in_schema=False)
def adding_page(request: Request, site: Here, id_: HandingId) -> HTMLResponse:
    """The same as a page, which follows by itself."""
    return page(request, "adding.html", handing=_known(site, id_))


def _known(site: Site, id_: str) -> Handing:
    """What was handed in under `id_`.

    Raises:
        HTTPException: 404, where that is not known any more.
    """
    if (handing := site.desk.handing(id_)) is None:
        raise HTTPException(404, "That is not known any more: what was added is among the reports.")
    return handing


async def _handed_in(request: Request, site: Site) -> Handing:
    form = await whole_form(request)
    try:
        return site.desk.hand_in(await _files(form))
    finally:
        await form.close()


async def _files(form: FormData) -> list[File]:
    """What a form hands in.

    Raises:
        UsageError: where something is said of one report and there are more, or a date is none.
    """
    told = _metadata(form)
    sent = [
        one for one in form.getlist("files") if isinstance(one, UploadFile) and (one.filename or one.size)
    ]
    files = [File(_name(one.filename or "report"), await one.read(), told) for one in sent]
    if text := _text(form, "text"):
        files.append(File("pasted text", text.encode(errors="replace"), told))
    if (told.url or told.title) and len(files) > 1:
        raise UsageError("an address or a title is of one report: hand that in alone")
    return files


def _metadata(form: FormData) -> Metadata:
    return Metadata(
        url=_text(form, "url") or None,
        title=_text(form, "title") or None,
        publisher=_text(form, "publisher") or None,
        published=_published(_text(form, "published")),
    )


def _published(typed: str) -> Published | None:
    if not typed:
        return None
    first, dots, last = typed.partition("..")
    try:
        return Published(days_of(first)[0], days_of(last if dots else first)[1], PublishedBasis.GIVEN)
    except ValueError as error:
        raise UsageError(f"published: {error}; give 2020, 2020-10 or 2020-10-18") from error


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


def _name(given: str) -> str:
    """The name of a file, without folders, whatever system it came from."""
    return PureWindowsPath(PurePosixPath(given).name).name[:200] or "report"

"""Writes are taken from a page of this site, or from a program; never from a page of another site."""

import hmac
import secrets
from typing import Final
from urllib.parse import urlsplit

from fastapi import HTTPException, Request
from starlette.datastructures import FormData

from trucebook.web.safety.guard import READS
from trucebook.web.safety.limits import MAX_FILES, MAX_FORM_BYTES

FORM_COOKIE: Final = "trucebook_form"
FORM_FIELD: Final = "form_token"

HEADER: Final = "x-trucebook-write"
"""A page of another site cannot send a header of ours without asking first, and we never allow it. So do
programs and our own scripts show that they mean to write; its value does not matter."""

_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")


def form_token(request: Request) -> str:
    """The token for forms on the page that answers `request`: the visitor's, or a new one."""
    known = request.cookies.get(FORM_COOKIE, "")
    return known if len(known) >= 32 and known.isalnum() else secrets.token_hex(16)


async def only_from_here(request: Request) -> None:
    """Refuse a write that another site's page made its visitor send. A dependency of every route.

    What browsers say of where it comes from must be this site. And it has our header, or comes from a
    form that holds what the visitor's cookie holds, which no other site can know.

    Raises:
        HTTPException: 403, with what to do.
    """
    if request.method in READS:
        return
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"} or not _own(
        request
    ):
        raise HTTPException(403, "This was sent from a page of another site, and is not taken.")
    if HEADER in request.headers:
        return
    if request.headers.get("content-type", "").partition(";")[0].strip().casefold() in _FORMS:
        given = (await whole_form(request)).get(FORM_FIELD)
        known = request.cookies.get(FORM_COOKIE, "")
        if isinstance(given, str) and known and hmac.compare_digest(given.encode(), known.encode()):
            return
        raise HTTPException(403, "The page is out of date or cookies are off: load it again and repeat.")
    raise HTTPException(403, "To write, send the header X-Trucebook-Write: 1.")


async def whole_form(request: Request) -> FormData:
    """The form that `request` sends, as large as the site takes one."""
    return await request.form(max_files=MAX_FILES, max_fields=1000, max_part_size=MAX_FORM_BYTES)


def _own(request: Request) -> bool:
    """Whether the page that sent `request` is of this site, as far as the browser says."""
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc.casefold() == request.headers.get("host", "").casefold()

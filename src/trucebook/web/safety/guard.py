"""The gate in front of every request, and the headers of every answer."""

import hashlib
import hmac
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from trucebook.web.safety.hosts import may_be_called
from trucebook.web.safety.limits import MAX_FORM_BYTES, MAX_UPLOAD_BYTES
from trucebook.web.site import Site

TOKEN_COOKIE: Final = "trucebook_token"  # noqa: S105 - a cookie's name
READS: Final = frozenset({"GET", "HEAD", "OPTIONS"})

HEADERS: Final = {
    # What is shown comes from this site alone; no script or style stands in a page, so none can be put there.
    "content-security-policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    # No other site learns of ours. With "no-referrer", browsers would not say that a form is our own, either.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
"""On every answer."""


class TooLarge(Exception):  # noqa: N818 - it is no failure of ours
    """More was sent than is taken."""


class Guard:
    """Refuses what is not meant for this site, and puts its headers on every answer."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        """Stand in front of `app`, which serves `site`."""
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        guarded = _with_headers(send)
        if answer := self.refusal(scope) or _too_large(scope):
            await answer(scope, receive, guarded)
            return
        try:
            await self.app(scope, _bounded(scope, receive), guarded)
        except TooLarge:
            await _told_too_large(scope)(scope, receive, guarded)

    def refusal(self, scope: Scope) -> Response | None:
        """What is answered to a request that may not be made; None where it may."""
        headers = Headers(scope=scope)
        if not may_be_called(headers.get("host", ""), self.site.hosts):
            return PlainTextResponse(
                "This site is not known by that name: start it with --host NAME to let it be.", 421
            )
        if self.site.read_only and scope["method"] not in READS:
            return PlainTextResponse("This ledger is shown read-only: nothing can be changed here.", 403)
        return self._without_token(scope, headers)

    def _without_token(self, scope: Scope, headers: Headers) -> Response | None:
        """What is answered to a visitor who must show a token and does not."""
        wanted = self.site.token
        if not wanted or _shows(headers, wanted):
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if _same(given.encode(), wanted.encode()) and scope["method"] == "GET":
            answer = RedirectResponse(scope["path"], 303)
            answer.set_cookie(TOKEN_COOKIE, digest(wanted), httponly=True, samesite="strict")
            return answer
        return PlainTextResponse(
            "This ledger asks for a token: open the address with ?token=... that `trucebook serve` printed, "
            "or send the header Authorization: Bearer TOKEN.",
            401,
            {"www-authenticate": "Bearer"},
        )


def digest(token: str) -> str:
    """What the cookie holds: any token as plain letters, and not the token itself."""
    return hashlib.sha256(token.encode()).hexdigest()


def _shows(headers: Headers, wanted: str) -> bool:
    """Whether a visitor shows the token, in a header or by our cookie."""
    kind, _, value = headers.get("authorization", "").partition(" ")
    if kind.casefold() == "bearer":
        return _same(value.strip().encode("latin-1"), wanted.encode())
    return _same(cookie(headers, TOKEN_COOKIE).encode(), digest(wanted).encode())


def cookie(headers: Headers, name: str) -> str:
    """The cookie `name`; empty where there is none."""
    try:
        jar = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    return jar[name].value if name in jar else ""


def _same(given: bytes, wanted: bytes) -> bool:
    return hmac.compare_digest(given, wanted)


def _with_headers(send: Send) -> Send:
    """`send`, with our headers on the answer's start."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "no-store")
        await send(message)

    return sending


def _most(scope: Scope) -> int:
    return MAX_UPLOAD_BYTES if scope["path"] in {"/reports", "/reports.json"} else MAX_FORM_BYTES


def _too_large(scope: Scope) -> Response | None:
    told = Headers(scope=scope).get("content-length", "0")
    if not told.isdecimal() or int(told) > _most(scope):
        return _told_too_large(scope)
    return None


def _told_too_large(scope: Scope) -> Response:
    return PlainTextResponse(
        f"More than {_most(scope):,} bytes are not taken at once: send it in parts, or use `trucebook add`.",
        413,
        {"connection": "close"},
    )


def _bounded(scope: Scope, receive: Receive) -> Receive:
    """`receive`, which counts what comes: a sender need not say how much it will be."""
    came = 0
    most = _most(scope)

    async def receiving() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > most:
            raise TooLarge
        return message

    return receiving

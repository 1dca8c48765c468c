"""What goes wrong, told as a page or as JSON; never as a traceback."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException as BasicHTTPException

from trucebook.errors import ContractError, IntakeError, LedgerError, TrucebookError, UsageError
from trucebook.web.pages import page

_LOG = logging.getLogger("trucebook.web")

_STATUS: Final[dict[type[TrucebookError], int]] = {
    UsageError: 400,
    ContractError: 400,
    IntakeError: 400,
    LedgerError: 503,
}

_TITLES: Final = {
    400: "That cannot be done so",
    401: "A token is needed",
    403: "Not allowed",
    404: "Not found",
    405: "Not possible here",
    413: "Too large",
    503: "The ledger does not answer",
}


def not_there(error: UsageError) -> HTTPException:
    """What is answered where an address names something that is not in the ledger."""
    return HTTPException(404, str(error))


def tell_failures(app: FastAPI) -> None:
    """Let `app` tell what goes wrong in words."""
    app.add_exception_handler(BasicHTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(TrucebookError, _known)
    app.add_exception_handler(Exception, _defect)


Handler = Callable[[Request, Exception], Awaitable[Response]]


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, BasicHTTPException)  # noqa: S101 - registered for it alone
    message = str(error.detail)
    if error.status_code == 404 and message == "Not Found":
        message = "There is no such page."
    return told(request, error.status_code, message, error.headers)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it alone
    parts = (
        f"{'.'.join(str(p).rstrip('_') for p in e['loc'][1:]) or e['loc'][0]}: {e['msg']}"
        for e in error.errors()
    )
    return told(request, 400, "; ".join(dict.fromkeys(parts)))


async def _known(request: Request, error: Exception) -> Response:
    status = next((code for class_, code in _STATUS.items() if isinstance(error, class_)), 500)
    return told(request, status, str(error))


async def _defect(request: Request, error: Exception) -> Response:
    _LOG.error("a defect at %s", request.url.path, exc_info=error)
    message = f"Internal error ({type(error).__name__}); please report it. What was added before is kept."
    return told(request, 500, message)


def told(request: Request, status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """`message` as JSON where JSON was asked for, else as a page."""
    if not _wants_page(request):
        return JSONResponse({"error": message}, status, headers)
    answer = page(
        request, "failure.html", status=status, title=_TITLES.get(status, "Something failed"), message=message
    )
    answer.headers.update(headers or {})
    return answer


def _wants_page(request: Request) -> bool:
    """Whether a person is to read the answer."""
    accepted = request.headers.get("accept", "*/*")
    return not request.url.path.endswith((".json", ".csv", ".geojson")) and (
        "text/html" in accepted or "*/*" in accepted
    )

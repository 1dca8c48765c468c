"""The application: the ledger opened, the gate in front, the pages behind it."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware

from trucebook import __version__
from trucebook.ledger import Ledger
from trucebook.web.desk import Desk
from trucebook.web.failures import tell_failures
from trucebook.web.openapi import described
from trucebook.web.prepared import prepare
from trucebook.web.reading_process import Reads
from trucebook.web.remembered import Remembered
from trucebook.web.routes import (
    accords,
    adding,
    agreements,
    api,
    by_hand,
    claims,
    commitments,
    home,
    incident,
    incidents,
    judging,
    parties,
    record,
    report,
    reports,
    review,
    review_values,
    search,
)
from trucebook.web.safety.guard import Guard
from trucebook.web.safety.writes import only_from_here
from trucebook.web.site import Site
from trucebook.web.warming import Resting, Warming

_STATIC = Path(__file__).parent / "static"

_PAGES = (
    *(
        home,
        incidents,
        incident,
        review,
        review_values,
        claims,
        commitments,
        agreements,
        accords,
        reports,
        parties,
        search,
    ),
    *(report, record, judging, by_hand, adding, api),
)
"""Modules with a `router`. The order matters only where addresses overlap: none do."""


def make_app(  # noqa: PLR0913 - what the site is to be
    ledger_url: str | Path,
    *,
    token: str | None = None,
    read_only: bool = False,
    hosts: Collection[str] = (),
    reads: Reads | None = None,
    warm: bool = False,
) -> FastAPI:
    """The site of one ledger. The ledger is opened here, and closed when the application ends.

    Args:
        ledger_url: a file, or a URL. A file that is not there is made, unless `read_only`.
        token: what visitors must show; empty for everybody.
        read_only: nothing may be written.
        hosts: names by which browsers may call this machine, besides its addresses and localhost.
        reads: what reads reports that are handed in; the program's own reader without it.
        warm: make beforehand, in the background, what first visitors would wait for.

    Raises:
        LedgerError: where the ledger cannot be opened.
        UsageError: where `ledger_url` is no address that a ledger can have.
    """
    ledger = Ledger.open(ledger_url, create=not read_only)
    desk = Desk(ledger, reads)
    names = frozenset(name.casefold() for name in hosts)
    site = Site(ledger, desk, token or None, read_only, names, Remembered(ledger))
    warming = Warming(lambda rest: prepare(site, app.routes, rest))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        if not read_only:
            desk.follow()  # a ledger that was changed by others may not be reconciled
        if warm:
            warming.start()
        yield
        warming.close()
        desk.close()
        ledger.close()

    app = FastAPI(
        title="trucebook",
        version=__version__,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api.json",
        dependencies=[Depends(only_from_here)],
        telemetry={"auto_configure": False, "tracing": False, "metrics": False, "logs": False},
    )
    app.state.site = site
    app.state.warming = warming
    app.openapi = lambda: described(app)  # type: ignore[method-assign]  # as FastAPI's own guide does
    for module in _PAGES:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    tell_failures(app)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(Guard, site=site)
    app.add_middleware(Resting, warming=warming)
    return app

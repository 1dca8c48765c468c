"""What all requests share, and how a route gets it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request

from trucebook.accords.taking import Kept
from trucebook.ledger import Ledger
from trucebook.web.remembered import Remembered

if TYPE_CHECKING:
    from trucebook.web.desk import Desk


@dataclass(frozen=True, slots=True)
class Site:
    """A ledger that is served.

    Attributes:
        ledger: the ledger, open.
        desk: where reports that are handed in are read.
        token: what a visitor must show to be let in; empty for everybody.
        read_only: nothing may be written.
        hosts: names by which browsers may call this machine, besides its addresses and localhost.
        remembered: answers that take long to work out.
        kept: what was taken of reports that name accords.
    """

    ledger: Ledger
    desk: "Desk"
    token: str | None
    read_only: bool
    hosts: frozenset[str]
    remembered: Remembered
    kept: Kept = field(default_factory=dict)


def site_of(request: Request) -> Site:
    """The site that `request` is made to."""
    site: Site = request.app.state.site
    return site


def ledger_of(request: Request) -> Ledger:
    """The ledger of the site that `request` is made to."""
    return site_of(request).ledger


Here = Annotated[Site, Depends(site_of)]
"""A route's parameter: the site."""

Book = Annotated[Ledger, Depends(ledger_of)]
"""A route's parameter: the ledger."""

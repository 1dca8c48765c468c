"""What all requests share, and how a route gets it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, Request

from trucebook.accords.gathering import Gathering
from trucebook.ledger import Ledger
from trucebook.reconcile.doubting import Contradictions
from trucebook.reconcile.finding import KnownByEntry
from trucebook.web.map_rows import DrawnByEntry
from trucebook.web.remembered import Remembered, WhileSame

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
        gathering: what was gathered for accords.
        found: incidents as lists and pages showed them.
        drawn: what maps draw of incidents.
        contradictions: what was found to contradict each other in incidents.
        accords: what was worked out of accords, by what the ledger held of them.
    """

    ledger: Ledger
    desk: "Desk"
    token: str | None
    read_only: bool
    hosts: frozenset[str]
    remembered: Remembered
    gathering: Gathering = field(default_factory=Gathering)
    found: KnownByEntry = field(default_factory=dict)
    drawn: DrawnByEntry = field(default_factory=dict)
    contradictions: Contradictions = field(default_factory=dict)
    accords: WhileSame[object, Any] = field(default_factory=WhileSame)


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
